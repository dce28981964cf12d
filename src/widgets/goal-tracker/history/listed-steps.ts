import type { Goal, Step } from '../../../contract/goals.js';

/** A moment that was let pass is no step, and stands among those set aside for as long as it could be asked about; "stop asking" is listed, so that it can be taken back. */
export const listedSteps = ({ steps }: Goal): Step[] => steps.filter(({ answer }) => answer !== 'not-this-time');
