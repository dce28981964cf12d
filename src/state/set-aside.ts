/** Moments about which somebody is asked nothing any more, though they might be asked again. */
import type { Cue } from '../contract/acts.js';
import type { Goal } from '../contract/goals.js';
import { timeOf } from '../contract/time.js';
import { askFor, isAsking } from './goal-moments.js';

export interface SetAside {
  readonly cue: Cue;
  /** The step that let it pass; none where the moment was said to be for none of the person's goals. */
  readonly step: string | undefined;
}

/** Those of one goal, as they are asked about: past, since the goal was set, within the last month; the latest first. */
export function setAsideOf(goal: Goal, goals: readonly Goal[], cues: readonly Cue[], now: Date): readonly SetAside[] {
  if (!isAsking(goal)) return [];
  const isForAnother = ({ id }: Cue): boolean => goals.some((one) => one.cues?.includes(id));
  return cues
    .filter(
      ({ at }) => timeOf(at) >= Math.max(timeOf(goal.startedAt), now.getTime() - askFor) && timeOf(at) <= now.getTime(),
    )
    .toSorted((one, other) => timeOf(other.at) - timeOf(one.at))
    .flatMap((cue): SetAside[] => {
      const step = goal.steps.find((one) => one.cue === cue.id && one.answer === 'not-this-time');
      if (step) return [{ cue, step: step.id }];
      return goal.otherCues?.includes(cue.id) && !isForAnother(cue) ? [{ cue, step: undefined }] : [];
    });
}
