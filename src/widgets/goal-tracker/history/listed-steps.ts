import type { Goal, Step } from '../../../contract/goals.js';

/** A moment that was let pass is no step; "stop asking" is listed, so that it can be taken back. */
export const listedSteps = ({ steps }: Goal): Step[] => steps.filter(({ answer }) => answer !== 'not-this-time');
