/**
 * What changed, in order. The ids grow in the order in which the transactions come to their end: whoever writes events
 * holds a lock until then, so that none appears behind one that was sent already.
 *
 * An event names nobody: where it is for one person, a keyed digest stands for them, and the thing that changed is an id
 * that is read anew for each of those whom it concerns.
 */
import type { SectionName } from '@vonk-intranet/vonk/contract';
import type { Announcement } from '../actions/change.js';
import type { Queryable } from '../database/database.js';

/** On which other instances hear of it. The payload is the id of the last event; another text: people or sessions changed. */
export const channel = 'vonk_events';
const eventsLock = 864_206_003;
const mostAtOnce = 500;

export type Digest = (text: string) => string;

export interface Event {
  readonly id: number;
  /** Without one everything is another, and to be read again. */
  readonly section: SectionName | undefined;
  readonly item: string | undefined;
  readonly audiences: readonly string[];
}

const person = 'person:';

/** An audience as events write it. */
export const unnamed = (audience: string, digest: Digest): string =>
  audience.startsWith(person) ? `${person}${digest(`event ${audience}`)}` : audience;

/** The last thing that a transaction does. */
export async function appendEvents(
  database: Queryable,
  announcements: readonly Announcement[],
  digest: Digest,
): Promise<void> {
  if (announcements.length === 0) return;
  await database.query('select pg_advisory_xact_lock($1)', [eventsLock]);
  const rows = announcements.map(({ section = '', item = null, audiences }) => ({
    section,
    item,
    audiences: audiences.map((audience) => unnamed(audience, digest)),
  }));
  const written = await database.query<{ id: number }>(
    `insert into events (section, item, audiences)
     select one ->> 'section', one ->> 'item', array(select jsonb_array_elements_text(one -> 'audiences'))
     from jsonb_array_elements($1::jsonb) with ordinality as given (one, place) order by place returning id`,
    [JSON.stringify(rows)],
  );
  const last = written.reduce((largest, { id }) => Math.max(largest, id), 0);
  await database.query('select pg_notify($1, $2)', [channel, String(last)]);
}

/** Those after one, the oldest first, at most a few hundred. */
export async function eventsAfter(database: Queryable, id: number): Promise<readonly Event[]> {
  const rows = await database.query<{ id: number; section: string; item: string | null; audiences: string[] }>(
    'select id, section, item, audiences from events where id > $1 order by id limit $2',
    [id, mostAtOnce],
  );
  return rows.map(({ item, section, ...row }) => ({
    ...row,
    section: section === '' ? undefined : (section as SectionName),
    item: item ?? undefined,
  }));
}

/** The first id after which nothing is missing, and the last that there is. */
export async function eventRange(database: Queryable): Promise<{ readonly first: number; readonly last: number }> {
  const [row] = await database.query<{ first: number; last: number }>(
    `select through as first, greatest(through, (select coalesce(max(id), 0) from events)) as last from events_pruned`,
  );
  return { first: row?.first ?? 0, last: row?.last ?? 0 };
}
