/** Steps toward a goal. Those of somebody who said yes to the board add to their number there; all others do not. */
import type { ActionData } from '@vonk-intranet/vonk/contract';
import type { Row } from '../database/database.js';
import { Refusal, unknownThing } from '../http/problem.js';
import { type CountedStep, countOnBoard, lockBoard } from './board-total.js';
import type { Carry, Done, Setting } from './change.js';
import { putGoal } from './goals.js';
import { actExists } from './references.js';

type Given = Pick<ActionData<'step.log'>, 'answer' | 'act' | 'note' | 'language'> & { readonly cue?: string };

export const logStep: Carry<'step.log'> = async (setting, { goal, step, answer, day, act, note, language }) => {
  dayIsPossible(setting, await goalIsThere(setting, goal), day);
  await actExists(setting, act);
  return addStep(setting, goal, step, day, {
    answer,
    ...(act !== undefined && { act }),
    ...(note !== undefined && { note, ...(language !== undefined && { language }) }),
  });
};

/** The earliest and the latest day that it can be anywhere on earth: a day is one of the person's own calendar. */
const earliestDay = (instant: Date): string => dayAt(instant, -12);
const latestDay = (instant: Date): string => dayAt(instant, 14);
const dayAt = (instant: Date, hours: number): string =>
  new Date(instant.getTime() + hours * 3_600_000).toISOString().slice(0, 10);

/** A step counts since the goal was set, and is never one of the future. */
function dayIsPossible({ now }: Setting, startedAt: string, day: string | undefined): void {
  if (day === undefined) return;
  const [first, last] = [earliestDay(new Date(startedAt)), latestDay(now)];
  if (day < first || day > last)
    throw new Refusal(422, 'out-of-range', '/data/day', { expected: `a day from ${first} to ${last}` });
}

/** Answers since when it counts. */
export async function goalIsThere({ database, viewer }: Setting, goal: string): Promise<string> {
  const [row] = await database.query<{ started_at: string }>(
    'select started_at from goals where person = $1 and id = $2 for update',
    [viewer.id, goal],
  );
  if (!row) throw unknownThing('goals', 'goal');
  return row.started_at;
}

export async function addStep(
  setting: Setting,
  goal: string,
  step: string,
  day: string | undefined,
  body: Given,
): Promise<Done> {
  const { database, viewer, at } = setting;
  const added = await database.query(
    `insert into steps (person, id, goal, at, day, body) values ($1, $2, $3, $4, $5, $6::jsonb)
     on conflict do nothing returning id`,
    [viewer.id, step, goal, at, day ?? null, JSON.stringify(body)],
  );
  if (added.length === 0) throw new Refusal(409, 'duplicate-id', '/data/step');
  return together(
    await putGoal(setting, goal),
    await countOnBoard(setting, { at, day: day ?? null, answer: body.answer }, 1),
  );
}

export const takeBackStep: Carry<'step.take-back'> = async (setting, { goal, step }) => {
  const { database, viewer } = setting;
  await goalIsThere(setting, goal);
  // Before the step: whoever tells a total comes to the steps last.
  if (setting.editorial.board) await lockBoard(database);
  const [removed] = await database.query<CountedStep & Row>(
    `delete from steps where person = $1 and goal = $2 and id = $3
     returning at, day, body ->> 'answer' as answer`,
    [viewer.id, goal, step],
  );
  const counted = removed ? await countOnBoard(setting, removed, -1) : { changes: [] };
  return together(await putGoal(setting, goal), counted);
};

const together = (one: Done, other: Done): Done => ({
  changes: [...one.changes, ...other.changes],
  announce: [...(one.announce ?? []), ...(other.announce ?? [])],
});
