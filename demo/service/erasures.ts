/**
 * A ledger of erasures, in a folder that is not part of the database's backup. Where a backup is restored that knows of
 * fewer erasures than the ledger, they are carried out again before anybody is answered.
 *
 * Each erasure is one small file: its name is a keyed digest of the person, which only this service can make, its text
 * the instant. Nobody can read from it who was erased.
 */
import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { everyAction } from './actions/every-action.js';
import type { Setting } from './actions/change.js';
import type { Database, Queryable } from './database/database.js';
import { forPerson } from './identity/viewer.js';
import { appendEvents } from './live/events.js';
import type { EditorialReader } from './sections/editorial.js';

/** Instances that start at once do it one after the other. */
const erasuresLock = 864_206_005;
const fileName = /^[\w-]{20,}$/;

/** Everybody of whom something is stored. */
const everybody = `select id as person from people union select person from people_gone union select person from goals
  union select person from preferences union select person from feed_marks union select person from proposed_acts
  union select person from feedback union select by_person from feedback union select person from feedback_requests
  union select person from coaching_requests union select coach from coaching_requests union select person from board_members
  union select person from kudos_receivers union select giver from kudos union select person from kudos_reactions
  union select person from kudos_reports union select person from actions`;

export interface ErasuresOptions {
  readonly database: Database;
  readonly editorial: EditorialReader;
  readonly keyedDigest: (text: string) => string;
  readonly now: () => Date;
}

export class Erasures {
  readonly #folder: string | undefined;

  /** @param folder - Undefined: nothing is kept beside the database. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Part of the transaction that erases. Written before it ends: one too many does no harm, one too few does. */
  async note({ database, viewer, keyedDigest, now }: Setting): Promise<void> {
    const mark = markOf(viewer.id, keyedDigest);
    const at = now.toISOString();
    if (this.#folder !== undefined) await write(this.#folder, mark, at);
    await remember(database, mark, at);
  }

  /** Carries out again what a restored backup does not know of. Answers how many people that were. */
  async carryOutAgain({ database, editorial, keyedDigest, now }: ErasuresOptions): Promise<number> {
    const ledger = this.#folder === undefined ? new Map<string, string>() : await read(this.#folder);
    if (ledger.size === 0) return 0;
    return database.transaction(async (transaction) => {
      await transaction.script('set local statement_timeout = 0');
      await transaction.query('select pg_advisory_xact_lock($1)', [erasuresLock]);
      const known = await transaction.query<{ mark: string; at: string }>('select mark, at from erasures');
      const knownAt = new Map(known.map(({ mark, at }) => [mark, Date.parse(at)]));
      const missing = new Map([...ledger].filter(([mark, at]) => (knownAt.get(mark) ?? 0) < Date.parse(at)));
      if (missing.size === 0) return 0;
      const people = await transaction.query<{ person: string }>(everybody);
      const found = people.filter(({ person }) => missing.has(markOf(person, keyedDigest)));
      for (const { person } of found) {
        const instant = now();
        const done = await everyAction['me.erase'](
          {
            database: transaction,
            viewer: {
              id: person,
              team: undefined,
              joinedAt: undefined,
              canEdit: false,
              audiences: [forPerson(person)],
            },
            editorial: await editorial.read(transaction),
            at: instant.toISOString(),
            now: instant,
            keyedDigest,
            noteErasure: () => Promise.resolve(),
          },
          {},
        );
        await appendEvents(transaction, done.announce ?? [], keyedDigest);
      }
      for (const [mark, at] of missing) await remember(transaction, mark, at);
      return found.length;
    });
  }
}

const markOf = (person: string, keyedDigest: (text: string) => string): string => keyedDigest(`erased ${person}`);

const remember = (database: Queryable, mark: string, at: string): Promise<unknown> =>
  database.query(
    `insert into erasures (mark, at) values ($1, $2)
     on conflict (mark) do update set at = greatest(erasures.at, excluded.at)`,
    [mark, at],
  );

/** Whole or not at all, and on the disk when it returns. */
async function write(folder: string, mark: string, at: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const passing = join(folder, `.${randomUUID()}`);
  const file = await open(passing, 'w', 0o600);
  try {
    await file.writeFile(at);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(passing, join(folder, mark));
}

async function read(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const marks = names.filter((name) => fileName.test(name));
  return new Map(
    await Promise.all(marks.map(async (mark) => [mark, (await readFile(join(folder, mark), 'utf8')).trim()] as const)),
  );
}
