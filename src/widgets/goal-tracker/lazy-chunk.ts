/** What somebody may want after the first look, fetched together. */
export { Charts, chartStyles } from '../../parts/chart.js';
export { dialogStyles } from '../../parts/dialog.js';
export { peoplePickerStyles } from '../../parts/people-picker.styles.js';
export { CoachingPanel } from './coaching/coaching-panel.js';
export { GoalForm } from './goal-form/goal-form.js';
export { changedDraft } from './goal-form/goal-form-values.js';
export { goalFormStyles } from './goal-form/goal-form.styles.js';
export { renderGoalHistory } from './history/goal-history.js';
export { StepNote } from './step-note/step-note.js';
export { Invitation } from './invitation/invitation.js';
export { offersFor } from './offers.js';
export { WhichGoals } from './which-goals/which-goals.js';
export { whichGoalsStyles } from './which-goals/which-goals.styles.js';
