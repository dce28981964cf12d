/** What people let the organisation know: a question for feedback, a wish, a doubt. */
import { randomUUID } from 'node:crypto';
import { unknownThing } from '../http/problem.js';
import type { Carry } from './change.js';
import { doubtNumber, numberChanged, numberGrew, waitingNumber } from './told-number.js';

export const askFeedback: Carry<'feedback.ask'> = async (setting, { step }) => {
  const { database, viewer, at } = setting;
  const own = await database.query('select 1 from steps where person = $1 and id = $2', [viewer.id, step]);
  if (own.length === 0) throw unknownThing('steps', 'step');
  const before = await database.query('select 1 from feedback_requests where person = $1 limit 1', [viewer.id]);
  await database.query('insert into feedback_requests (person, step, at) values ($1, $2, $3) on conflict do nothing', [
    viewer.id,
    step,
    at,
  ]);
  if (before.length === 0) await numberChanged(setting, waitingNumber);
  return { changes: [] };
};

/** A sentence without a name, and without the hour. */
export const shareWish: Carry<'wish.share'> = async ({ database, now }, { text }) => {
  await database.query('insert into wishes (id, day, text) values ($1, $2::date, $3)', [
    randomUUID(),
    now.toISOString().slice(0, 10),
    text,
  ]);
  return { changes: [] };
};

export const quarterOf = (day: Date): string => `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;

/**
 * Adds one to a number, and nothing else. Each person counts once in a quarter, so that a number of five are five
 * people; the mark that sees to it is a keyed digest, and does not say which doubt it was. Those of editors, who read the
 * numbers, are not counted.
 */
export const shareDoubt: Carry<'doubt.share'> = async (setting, { doubt }) => {
  const { database, viewer, now, keyedDigest } = setting;
  if (viewer.canEdit) return { changes: [] };
  const quarter = quarterOf(now);
  const marked = await database.query(
    `insert into marks (mark, until) values ($1, $2::date + 92) on conflict do nothing returning mark`,
    [keyedDigest(`doubt ${quarter} ${viewer.id}`), now.toISOString().slice(0, 10)],
  );
  if (marked.length > 0) {
    const [counted] = await database.query<{ count: number }>(
      `insert into doubts (quarter, doubt, count) values ($1, $2, 1)
       on conflict (quarter, doubt) do update set count = doubts.count + 1 returning count`,
      [quarter, doubt],
    );
    await numberGrew(setting, doubtNumber(quarter, doubt), counted?.count ?? 0);
  }
  return { changes: [] };
};
