/** What somebody may want after the first look, fetched together. */
export { dialogStyles } from '../../parts/dialog.js';
export { peoplePickerStyles } from '../../parts/people-picker.styles.js';
export { DraftKeeper } from '../../internal/draft-keeper.js';
export { readText } from '../../internal/stored-words.js';
export { fetchMore } from './further-pages.js';
export { GiveDialog } from './giving/give-dialog.js';
export { NoteActions, showTip } from './note/note-actions.js';
export * as notePanels from './note/note-panels.js';
export { notePanelsStyles } from './note/note-panels.styles.js';
