/** Moments: for which of somebody's goals each is, and what they answer about it. Each is asked about once. */
import { Refusal, unknownThing } from '../http/problem.js';
import type { Carry, Done, Setting } from './change.js';
import { type StoredGoal, putGoal, withGoal, writeGoal } from './goals.js';
import { addStep, goalIsThere } from './steps.js';

export const answerCue: Carry<'cue.answer'> = async (setting, { goal, step, cue, answer }) => {
  if (goal === undefined) return isForNone(setting, cue);
  if (answer === undefined) {
    cueExists(setting, cue);
    return withGoal(setting, goal, (found) => sorted(found, cue, 'own'));
  }
  const { database, viewer } = setting;
  await goalIsThere(setting, goal);
  cueExists(setting, cue);
  const before = await database.query(`select 1 from steps where person = $1 and goal = $2 and body ->> 'cue' = $3`, [
    viewer.id,
    goal,
    cue,
  ]);
  if (before.length > 0) throw new Refusal(409, 'duplicate-id', '/data/cue');
  return addStep(setting, goal, step, undefined, { answer, cue });
};

function cueExists({ editorial }: Setting, cue: string): void {
  if (!editorial.cues.some(({ id }) => id === cue)) throw unknownThing('cues', 'cue');
}

/** Each goal that waits for moments says so. */
async function isForNone(setting: Setting, cue: string): Promise<Done> {
  cueExists(setting, cue);
  const { database, viewer } = setting;
  const waiting = await database.query<{ id: string; body: StoredGoal }>(
    `select id, body from goals where person = $1 and body -> 'rhythm' ->> 'kind' = 'after' order by id for update`,
    [viewer.id],
  );
  const done: Done[] = [];
  for (const { id, body } of waiting) {
    await writeGoal(setting, id, sorted(body, cue, 'none'));
    done.push(await putGoal(setting, id));
  }
  return {
    changes: done.flatMap(({ changes }) => changes),
    announce: done.flatMap(({ announce = [] }) => announce),
  };
}

/** A goal once the person said whether a moment is for it, or for none. */
function sorted({ cues = [], otherCues = [], ...goal }: StoredGoal, cue: string, whose: 'own' | 'none'): StoredGoal {
  const others = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== cue);
  const own = whose === 'own' ? [...others(cues), cue] : others(cues);
  const none = whose === 'none' ? [...others(otherCues), cue] : others(otherCues);
  return { ...goal, ...(own.length > 0 && { cues: own }), ...(none.length > 0 && { otherCues: none }) };
}
