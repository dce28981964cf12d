/** Which moments belong to which if–then goals, and about what is asked now. */
import type { Cue } from '../contract/acts.js';
import type { Goal } from '../contract/goals.js';
import { timeOf } from '../contract/time.js';

/** The moments of somebody's goals. What is not the goal's own is neither asked about nor counted for it. */
export interface GoalMoments {
  /** About which each goal asks now, by its id, the latest first. */
  readonly toAsk: ReadonlyMap<string, readonly Cue[]>;
  /** Which comes next for each goal, by its id. */
  readonly next: ReadonlyMap<string, Cue>;
  /** Moments of which nobody has said yet to which of these goals they belong, the latest first. */
  readonly toSort: readonly UnsortedMoment[];
}

export interface UnsortedMoment {
  readonly cue: Cue;
  /** Two or more: with one there is nothing to choose. */
  readonly goals: readonly Goal[];
}

/** How long after a moment a goal still asks about it, in milliseconds. */
const askFor = 31 * 24 * 60 * 60 * 1000;

/**
 * A moment belongs to the goals for whose acts it is, and besides to those of which the person said so. Where the
 * document names no acts, it belongs to the only goal that waits for moments; where there are several, the person says
 * once to which, and until then it belongs to none. Asked about are moments that are past or today, since the goal was
 * set and within the last month, that have no answer; none once the person said "stop asking". A goal of so many times a
 * period waits for no moment, and what is noted for it counts by its day: it is never asked.
 */
export function momentsOf(goals: readonly Goal[], cues: readonly Cue[], now: Date): GoalMoments {
  const toAsk = new Map<string, Cue[]>();
  const next = new Map<string, Cue>();
  const toSort: UnsortedMoment[] = [];
  const asking = goals.filter(isAsking).map((goal) => ({
    goal,
    since: timeOf(goal.startedAt),
    answered: new Set(goal.steps.map(({ cue }) => cue)),
  }));
  // Of which the person said that they are for none, or anything: to which goal they belong is not asked any more.
  const none = new Set(goals.flatMap(({ otherCues = [] }) => otherCues));
  const said = new Set(goals.flatMap(({ cues = [], steps }) => [...cues, ...steps.map(({ cue }) => cue)]));
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  const timed = cues.map((cue) => ({ cue, at: timeOf(cue.at) })).filter(({ at }) => at >= now.getTime() - askFor);
  for (const { cue, at } of timed.sort((a, b) => b.at - a.at)) {
    const { id, acts = [] } = cue;
    const waiting = asking.filter(({ since, answered }) => at >= since && !answered.has(id)).map(({ goal }) => goal);
    const isFree = acts.length === 0 && !said.has(id) && !none.has(id);
    if (isFree && waiting.length > 1) {
      if (at < tomorrow) toSort.push({ cue, goals: waiting });
      continue;
    }
    for (const goal of waiting) {
      const isForAct = isFree || (acts.includes(goal.act) && !none.has(id));
      if (!isForAct && !goal.cues?.includes(id)) continue;
      // The earliest of those to come is the last in this order.
      if (at >= tomorrow) next.set(goal.id, cue);
      else if (!toAsk.get(goal.id)?.push(cue)) toAsk.set(goal.id, [cue]);
    }
  }
  return { toAsk, next, toSort };
}

/** Whether a goal waits for moments, and still wants to be asked. */
const isAsking = (goal: Goal): boolean =>
  goal.rhythm.kind === 'after' &&
  goal.pausedAt === undefined &&
  goal.stoppedAt === undefined &&
  goal.steps.every((step) => step.answer !== 'stop-asking');

/** A moment about which somebody is asked nothing any more, though they might be asked again. */
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
