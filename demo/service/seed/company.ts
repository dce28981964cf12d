/** Fills an empty database with the demo company, moved to this week. */
import { parseSection } from '@vonk-intranet/vonk/contract';
import acts from '../../intranet/company/acts.json' with { type: 'json' };
import board from '../../intranet/company/board.json' with { type: 'json' };
import coaching from '../../intranet/company/coaching.json' with { type: 'json' };
import cues from '../../intranet/company/cues.json' with { type: 'json' };
import feed from '../../intranet/company/feed.json' with { type: 'json' };
import guidelines from '../../intranet/company/guidelines.json' with { type: 'json' };
import kudos from '../../intranet/company/kudos.json' with { type: 'json' };
import organisation from '../../intranet/company/organisation.json' with { type: 'json' };
import people from '../../intranet/company/people.json' with { type: 'json' };
import teams from '../../intranet/company/teams.json' with { type: 'json' };
import { type Json, type JsonObject, ThisWeek } from '../../intranet/company/this-week.js';
import values from '../../intranet/company/values.json' with { type: 'json' };
import { demoViewers, ownOf } from '../../intranet/company/viewers.js';
import type { Database, Queryable } from '../database/database.js';
import { editorialChanged } from '../sections/editorial.js';
import { addKudos, addPeople, addTeams, setSection } from './rows.js';

const json = (file: unknown): Json => file as Json;
const list = (file: unknown): JsonObject[] => file as JsonObject[];
const text = (value: Json | undefined): string => value as string;

/** @param options - `unlessFilled`: does nothing where there are people already. */
export async function seedCompany(
  database: Database,
  now: Date,
  { unlessFilled = false }: { unlessFilled?: boolean } = {},
): Promise<void> {
  await database.transaction(async (transaction) => {
    // Two instances may begin at once.
    await transaction.query('lock table editorial_version in exclusive mode');
    const [row] = await transaction.query<{ count: number }>('select count(*) as count from people');
    if (unlessFilled && (row?.count ?? 0) > 0) return;
    const week = new ThisWeek(now);
    await seedEditorial(transaction, week);
    await addTeams(transaction, list(teams));
    await addPeople(transaction, list(people), viewersById(week));
    await seedFeed(transaction, week);
    const moved = week.movePast(list(kudos), ({ at, answer }) => (answer as JsonObject | undefined)?.['at'] ?? at);
    await addKudos(transaction, moved);
    await seedBoard(transaction, week);
    for (const viewer of demoViewers) {
      const own = ownOf(viewer);
      if (own) await seedOwn(transaction, week, own);
    }
    await editorialChanged(transaction);
  });
}

type OwnThings = NonNullable<ReturnType<typeof ownOf>>;

/** What is known about the people who can look at the demo, besides what the directory says. */
function viewersById(week: ThisWeek): ReadonlyMap<string, JsonObject> {
  const viewers = demoViewers.flatMap((viewer): JsonObject[] => {
    const own = ownOf(viewer);
    return own ? [own.viewer] : [];
  });
  return new Map(viewers.map((viewer) => [text(viewer['id']), week.move({ joinedAt: week.thisMorning(), ...viewer })]));
}

async function seedEditorial(database: Queryable, week: ThisWeek): Promise<void> {
  const { entries: _entries, together, ...settings } = board;
  const { target, for: purpose } = together;
  const sections: Record<string, Json> = {
    organisation: week.move(json(organisation)),
    values: week.move(json(values)),
    guidelines: json(guidelines),
    acts: json(acts),
    cues: week.move(json(cues)),
    coaches: json(coaching.coaches),
    board: week.move({ ...(json(settings) as JsonObject), together: { target, for: json(purpose) } }),
  };
  for (const [section, value] of Object.entries(sections)) await setSection(database, section, value);
}

async function seedFeed(database: Queryable, week: ThisWeek): Promise<void> {
  for (const item of week.movePast(list(feed), ({ publishedAt }) => publishedAt)) {
    const { id, publishedAt, expiresAt, ...body } = item;
    await database.query('insert into feed (id, published_at, expires_at, body) values ($1, $2, $3, $4::json)', [
      id,
      publishedAt,
      expiresAt ?? null,
      JSON.stringify(body),
    ]);
  }
}

/** Those who said yes; the others are counted nowhere. The total of the weeks before is one of groups. */
async function seedBoard(database: Queryable, week: ThisWeek): Promise<void> {
  // What is no valid yes is no entry, by the rules of the contract.
  const entries = parseSection('board', board).value?.entries ?? [];
  for (const { person, count, consent } of entries)
    await database.query(
      'insert into board_members (person, count, consent_at, text_version) values ($1, $2, $3, $4)',
      [person, count, week.move(consent.at), consent.textVersion],
    );
  for (const { from, count, participants } of board.together.history)
    await database.query('insert into board_stretches (from_day, count, participants) values ($1, $2, $3)', [
      week.move(from),
      count,
      participants,
    ]);
}

async function seedOwn(database: Queryable, week: ThisWeek, own: OwnThings): Promise<void> {
  const person = text(own.viewer['id']);
  for (const goal of own.goals) {
    const { id, steps: _steps, startedAt, ...body } = week.move(goal);
    await database.query(
      'insert into goals (person, id, started_at, stopped_at, body) values ($1, $2, $3, $4, $5::json)',
      [person, id, startedAt, body['stoppedAt'] ?? null, JSON.stringify(body)],
    );
    for (const step of week.movePast(list(goal['steps']), ({ at }) => at)) {
      const { id: stepId, at, day, ...rest } = step;
      await database.query(
        'insert into steps (person, id, goal, at, day, body, told) values ($1, $2, $3, $4, $5, $6::jsonb, true)',
        [person, stepId, id, at, day ?? null, JSON.stringify(rest)],
      );
    }
  }
  for (const letter of week.movePast(own.feedback, ({ at }) => at)) {
    const { id, at, by, ...body } = letter;
    await database.query('insert into feedback (person, id, at, by_person, body) values ($1, $2, $3, $4, $5::json)', [
      person,
      id,
      at,
      by,
      JSON.stringify(body),
    ]);
  }
  await database.query('insert into preferences (person, body) values ($1, $2::jsonb)', [
    person,
    JSON.stringify(own.preferences),
  ]);
  for (const [item, { kept, rating }] of Object.entries(own.feed ?? {}))
    await database.query('insert into feed_marks (person, item, kept, rating) values ($1, $2, $3, $4)', [
      person,
      item,
      kept ?? null,
      rating ?? null,
    ]);
  for (const { id, coach, at, about, status } of own.requests ?? [])
    await database.query(
      'insert into coaching_requests (person, id, coach, at, about, status, closed_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [person, id, coach, week.move(text(at)), about ?? null, status, status === 'done' ? week.move(text(at)) : null],
    );
}
