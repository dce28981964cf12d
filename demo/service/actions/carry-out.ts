/**
 * Carries a change out once, however often and in however many copies it is sent, and answers all of them the same.
 *
 * The record of a change is the first thing that its transaction writes: a second copy waits there until the first is
 * through. What is refused is recorded too.
 */
import { createHash } from 'node:crypto';
import { type Action, type ActionType, parseAction } from '@vonk-intranet/vonk/contract';
import type { Database, Queryable } from '../database/database.js';
import { HttpProblem, Refusal, idIsTaken } from '../http/problem.js';
import type { Viewer } from '../identity/viewer.js';
import { appendEvents } from '../live/events.js';
import type { EditorialReader } from '../sections/editorial.js';
import { type Carry, type CarryAtOnce, type Done, type Setting, erased } from './change.js';
import { atOnce, everyAction, isUnnamed } from './every-action.js';
import { fillIn, toKeep } from './kept-answer.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface CarryOutOptions {
  readonly database: Database;
  readonly editorial: EditorialReader;
  readonly now: () => Date;
  readonly keyedDigest: (text: string) => string;
  readonly noteErasure: Setting['noteErasure'];
}

/** How long somebody may have been offline, in days. */
const longestOffline = 31;
const day = 86_400_000;

export async function carryOut(options: CarryOutOptions, viewer: Viewer, given: unknown): Promise<Answer> {
  const { action, problems } = parseAction(given);
  if (!action) {
    const details = new HttpProblem(422, { detail: 'This is not a change that can be read.', problems }).details;
    return { status: 422, body: details };
  }
  if (isUnnamed(action.type)) return carryOutUnnamed(options, viewer, action);
  return (await carryOutAtOnce(options, viewer, action)) ?? carryOutOnce(options, viewer, action);
}

/** In one statement, where the change is of a kind that can be, and nothing is against it. Otherwise nothing was done. */
async function carryOutAtOnce(options: CarryOutOptions, viewer: Viewer, action: Action): Promise<Answer | undefined> {
  const editorial = options.editorial.known;
  if (!atOnce[action.type] || !editorial) return undefined;
  const received = options.now();
  const recordOf = (done: Done): Readonly<Record<string, unknown>> => ({
    person: viewer.id,
    id: action.id,
    type: action.type,
    digest: digestOf(action),
    received_at: received.toISOString(),
    status: 200,
    answer: keptOf(action, done),
  });
  try {
    const setting = settingOf(options.database, options, viewer, action, received, editorial);
    const done = await (atOnce[action.type] as CarryAtOnce<ActionType>)(setting, action.data, recordOf);
    return done && { status: 200, body: bodyOf(action, done) };
  } catch (error) {
    // Said again, and recorded, by the way that every change can go.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function carryOutOnce(options: CarryOutOptions, viewer: Viewer, action: Action): Promise<Answer> {
  return options.database
    .transaction(async (database) => {
      const received = options.now();
      const digest = digestOf(action);
      const record = [viewer.id, action.id];
      const first = await database.query(
        `insert into actions (person, id, type, digest, received_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
        [...record, action.type, digest, received.toISOString()],
      );
      if (first.length === 0) return answerAgain(database, options, viewer, action, digest);
      const { answer, done } = await attempt(database, options, viewer, action, received);
      await database.query('update actions set status = $3, answer = $4::json where person = $1 and id = $2', [
        ...record,
        answer.status,
        JSON.stringify(done ? keptOf(action, done) : answer.body),
      ]);
      // Last, since events are written one after the other.
      await appendEvents(database, done?.announce ?? [], options.keyedDigest);
      return answer;
    })
    .then((answer) => again(options, viewer, action, answer));
}

/** An export that was carried out before, made anew. */
async function again(options: CarryOutOptions, viewer: Viewer, action: Action, answer: Answer): Promise<Answer> {
  if (answer.body !== null) return answer;
  return options.database.transaction(async (database) => {
    const editorial = await options.editorial.read(database);
    const done = await carry(settingOf(database, options, viewer, action, options.now(), editorial), action);
    return { status: 200, body: bodyOf(action, done) };
  });
}

/** What is exported is made anew when it is asked for again: it is not kept a second time. */
function keptOf(action: Action, done: Done): unknown {
  return done.export === undefined ? bodyOf(action, { changes: toKeep(done.changes) }) : null;
}

async function answerAgain(
  database: Queryable,
  { editorial }: CarryOutOptions,
  viewer: Viewer,
  { id, type }: Action,
  digest: string,
): Promise<Answer> {
  const [row] = await database.query<{ type: string; digest: string; status: number; answer: unknown }>(
    'select type, digest, status, answer from actions where person = $1 and id = $2',
    [viewer.id, id],
  );
  const isSame = row?.type === erased || (row?.type === type && row.digest === digest);
  if (!row || !isSame) return { status: 409, body: idIsTaken().details };
  if (row.status !== 200 || row.answer === null) return { status: row.status, body: row.answer };
  const kept = row.answer as Done;
  const changes = await fillIn(database, viewer, await editorial.read(database), kept.changes);
  return { status: 200, body: { ...kept, changes } };
}

/** Tries a change. What a refused one did is undone; the record of it stays. */
async function attempt(
  database: Queryable,
  options: CarryOutOptions,
  viewer: Viewer,
  action: Action,
  received: Date,
): Promise<{ answer: Answer; done?: Done }> {
  await database.script('savepoint attempt');
  try {
    const editorial = await options.editorial.read(database);
    const done = await carry(settingOf(database, options, viewer, action, received, editorial), action);
    return { answer: { status: 200, body: bodyOf(action, done) }, done };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await database.script('rollback to savepoint attempt');
    return { answer: { status: error.details.status, body: error.details } };
  }
}

/**
 * A change of which nothing may say who sent it. A keyed digest of the person and the id sees to it that it counts
 * once; what was sent is not compared, and the answer is always the same.
 */
async function carryOutUnnamed(options: CarryOutOptions, viewer: Viewer, action: Action): Promise<Answer> {
  const answer: Answer = { status: 200, body: bodyOf(action, { changes: [] }) };
  await options.database.transaction(async (database) => {
    const received = options.now();
    const marked = await database.query(
      'insert into marks (mark, until) values ($1, $2::date + 92) on conflict do nothing returning mark',
      [options.keyedDigest(`action ${viewer.id} ${action.id}`), received.toISOString().slice(0, 10)],
    );
    if (marked.length === 0) return;
    const editorial = await options.editorial.read(database);
    await carry(settingOf(database, options, viewer, action, received, editorial), action);
  });
  return answer;
}

const carry = (setting: Setting, action: Action): Promise<Done> =>
  (everyAction[action.type] as Carry<ActionType>)(setting, action.data);

function settingOf(
  database: Queryable,
  options: CarryOutOptions,
  viewer: Viewer,
  action: Action,
  received: Date,
  editorial: Setting['editorial'],
): Setting {
  const now = received.getTime();
  const claimed = Date.parse(action.at);
  const at = new Date(Math.min(now, Math.max(Number.isNaN(claimed) ? now : claimed, now - longestOffline * day)));
  const { keyedDigest, noteErasure } = options;
  return { database, viewer, editorial, at: at.toISOString(), now: received, keyedDigest, noteErasure };
}

const bodyOf = ({ id }: Action, done: Done): unknown => ({
  id,
  status: 'done',
  changes: done.changes,
  ...(done.export !== undefined && { export: done.export }),
});

/** Whether two sendings are the same: also when another program writes the fields in another order. */
function digestOf({ data }: Action): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(data)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
