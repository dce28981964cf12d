/** Steps toward a goal. Those of somebody who said yes to the board add to their number there; all others do not. */
import type { ActionData } from 'vonk/contract';
import type { Row } from '../database/database.js';
import { Refusal, unknownThing } from '../http/problem.js';
import { type CountedStep, countOnBoard, lockBoard } from './board-total.js';
import type { Carry, Done, Setting } from './change.js';
import { putGoal } from './goals.js';
import { actExists } from './references.js';

type Given = Pick<ActionData<'step.log'>, 'answer' | 'act' | 'note' | 'language'> & { readonly cue?: string };

export const logStep: Carry<'step.log'> = async (setting, { goal, step, answer, act, note, language }) => {
  await goalIsThere(setting, goal);
  await actExists(setting, act);
  return addStep(setting, goal, step, {
    answer,
    ...(act !== undefined && { act }),
    ...(note !== undefined && { note, ...(language !== undefined && { language }) }),
  });
};

/** Each moment is asked about once. */
export const answerCue: Carry<'cue.answer'> = async (setting, { goal, step, cue, answer }) => {
  const { database, viewer, editorial } = setting;
  await goalIsThere(setting, goal);
  if (!editorial.cues.some(({ id }) => id === cue)) throw unknownThing('cues', 'cue');
  const before = await database.query(`select 1 from steps where person = $1 and goal = $2 and body ->> 'cue' = $3`, [
    viewer.id,
    goal,
    cue,
  ]);
  if (before.length > 0) throw new Refusal(409, 'duplicate-id', '/data/cue');
  return addStep(setting, goal, step, { answer, cue });
};

async function goalIsThere({ database, viewer }: Setting, goal: string): Promise<void> {
  const rows = await database.query('select 1 from goals where person = $1 and id = $2 for update', [viewer.id, goal]);
  if (rows.length === 0) throw unknownThing('goals', 'goal');
}

async function addStep(setting: Setting, goal: string, step: string, body: Given): Promise<Done> {
  const { database, viewer, at } = setting;
  const added = await database.query(
    `insert into steps (person, id, goal, at, body) values ($1, $2, $3, $4, $5::jsonb) on conflict do nothing returning id`,
    [viewer.id, step, goal, at, JSON.stringify(body)],
  );
  if (added.length === 0) throw new Refusal(409, 'duplicate-id', '/data/step');
  return together(await putGoal(setting, goal), await countOnBoard(setting, { at, answer: body.answer }, 1));
}

export const takeBackStep: Carry<'step.take-back'> = async (setting, { goal, step }) => {
  const { database, viewer } = setting;
  await goalIsThere(setting, goal);
  // Before the step: whoever tells a total comes to the steps last.
  if (setting.editorial.board) await lockBoard(database);
  const [removed] = await database.query<CountedStep & Row>(
    `delete from steps where person = $1 and goal = $2 and id = $3
     returning at, body ->> 'answer' as answer`,
    [viewer.id, goal, step],
  );
  const counted = removed ? await countOnBoard(setting, removed, -1) : { changes: [] };
  return together(await putGoal(setting, goal), counted);
};

const together = (one: Done, other: Done): Done => ({
  changes: [...one.changes, ...other.changes],
  announce: [...(one.announce ?? []), ...(other.announce ?? [])],
});
