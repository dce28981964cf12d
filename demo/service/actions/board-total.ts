/**
 * What people who said yes add to the board.
 *
 * Their own number grows at once. The total grows in steps: only when more people than the smallest group, not counting
 * those whose numbers stood on the board by name at any time since it was last told, have done something since then. Whoever looks knows their
 * own part, so there is one person more than the smallest group. Between two totals lies never the doing of a few.
 * Totals that were told are numbers without people: they stay when somebody leaves.
 */
import type { Queryable } from '../database/database.js';
import { forEveryone, forPerson } from '../identity/viewer.js';
import { boardFor, minimumGroupOf, sharedBoard } from '../sections/board.js';
import type { Board, BoardSettings } from '../sections/editorial.js';
import type { Change, Done, Setting } from './change.js';

/** Changes to the board come one after the other. */
const boardLock = 864_206_002;
export const lockBoard = (database: Queryable): Promise<unknown> =>
  database.query('select pg_advisory_xact_lock($1)', [boardLock]);

const dayOf = (instant: string): string => instant.slice(0, 10);
export const isWithin = (at: string, { from, to }: BoardSettings['period']): boolean =>
  dayOf(at) >= from && dayOf(at) <= to;

export interface CountedStep {
  readonly at: string;
  readonly day: string | null;
  readonly answer: string;
}

/** Counts a step that was added, or takes one away again that was removed. */
export async function countOnBoard(setting: Setting, step: CountedStep, by: 1 | -1): Promise<Done> {
  const { database, viewer, editorial } = setting;
  const settings = editorial.board;
  if (!settings || step.answer !== 'done' || !isWithin(step.day ?? step.at, settings.period)) return { changes: [] };
  await lockBoard(database);
  const before = await sharedBoard(database, editorial);
  const members = await database.query(
    'update board_members set count = greatest(0, count + $2), pending = pending + $2 where person = $1 returning person',
    [viewer.id, by],
  );
  if (members.length > 0) await tellTotal(setting, settings, before);
  return boardChanged(setting, before);
}

/** The board for whoever acted; the others hear of it only where what they see is another. */
export async function boardChanged(setting: Setting, before: Board | undefined): Promise<Done> {
  const { database, viewer, editorial } = setting;
  const after = await sharedBoard(database, editorial);
  await rememberNamed(database, before, after);
  const own = await boardFor(database, viewer, editorial, after);
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  const changes: readonly Change[] = own ? [{ section: 'board', put: [own] }] : [];
  return { changes, announce: [{ section: 'board', audiences: [isSame ? forPerson(viewer.id) : forEveryone] }] };
}

/** Who stood on a board by name is known until a total is told, also where a tie has taken the name off again. */
async function rememberNamed(database: Queryable, ...boards: readonly (Board | undefined)[]): Promise<void> {
  const names = new Set(boards.flatMap((board) => board?.entries?.map(({ person }) => person) ?? []));
  if (names.size > 0)
    await database.query('update board_members set named = true where person = any($1::text[]) and not named', [
      [...names],
    ]);
}

/** Whoever leaves the board after they stood on it by name, and joins again, is still known by name. */
export async function rememberLeaving({ database, viewer, keyedDigest }: Setting): Promise<void> {
  const [left] = await database.query<{ named: boolean }>(
    'delete from board_members where person = $1 returning named',
    [viewer.id],
  );
  if (left?.named === true)
    await database.query('insert into board_named_gone (mark) values ($1) on conflict do nothing', [
      keyedDigest(`board named ${viewer.id}`),
    ]);
}

/** Whether somebody who joins stood on the board by name before, since a total was last told. */
export async function wasNamed({ database, viewer, keyedDigest }: Setting): Promise<boolean> {
  const found = await database.query('select 1 from board_named_gone where mark = $1', [
    keyedDigest(`board named ${viewer.id}`),
  ]);
  return found.length > 0;
}

/**
 * Tells the total anew where enough people have changed it.
 *
 * @param before - The board before this change: who stood on it then counts as named too.
 */
export async function tellTotal(
  { database, editorial, now, keyedDigest }: Setting,
  settings: BoardSettings,
  before: Board | undefined,
): Promise<void> {
  const shown = await sharedBoard(database, editorial);
  await rememberNamed(database, before, shown);
  const waiting = await database.query<{ person: string; pending: number; named: boolean }>(
    'select person, pending, named from board_members where pending <> 0',
  );
  const unnamed = waiting.filter(({ named }) => !named).length;
  if (unnamed <= minimumGroupOf(settings)) return;
  const stretch = stretchOf(now, settings.period);
  const marks = await database.query(
    `insert into marks (mark, until) select mark, $2::date + 7 from unnest($1::text[]) as mark on conflict do nothing returning mark`,
    [waiting.map(({ person }) => keyedDigest(`board ${stretch} ${person}`)), stretch],
  );
  const sum = waiting.reduce((total, { pending }) => total + pending, 0);
  await database.query(
    `insert into board_stretches (from_day, count, participants) values ($1, greatest(0, $2::integer), $3)
     on conflict (from_day) do update set count = greatest(0, board_stretches.count + $2::integer),
       participants = board_stretches.participants + excluded.participants`,
    [stretch, sum, marks.length],
  );
  await database.query(
    `update steps set told = true where person = any($1::text[]) and not told and body ->> 'answer' = 'done'
       and is_step_within(at, day, $2::date, $3::date)`,
    [waiting.map(({ person }) => person), settings.period.from, settings.period.to],
  );
  await database.query('update board_members set pending = 0, named = false where pending <> 0 or named');
  await database.query('delete from board_named_gone');
  await rememberNamed(database, shown);
}

/** The Monday of this week, or the first day of the period where that is later. */
function stretchOf(now: Date, period: BoardSettings['period']): string {
  const back = (now.getUTCDay() + 6) % 7;
  const monday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - back));
  const day = dayOf(monday.toISOString());
  return day < period.from ? period.from : day;
}
