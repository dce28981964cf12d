/** What somebody may want after the first look, fetched together. */
export { dialogStyles } from '../../parts/dialog.js';
export { peoplePickerStyles } from '../../parts/people-picker.styles.js';
export { GiveDialog } from './give-dialog.js';
export * as notePanels from './note-panels.js';
export { notePanelsStyles } from './note-panels.styles.js';
