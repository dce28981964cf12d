/** What is the viewer's own: goals with their steps, preferences, coaching, feedback, forms that they propose. */
import type { SectionValue } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';
import { type Cursor, writeCursor } from '../http/cursor.js';
import type { Viewer } from '../identity/viewer.js';
import type { Act, Editorial } from './editorial.js';
import type { Page } from './page.js';
import { peopleById } from './people.js';

export type Goal = SectionValue<'goals'>[number];
export type Step = Goal['steps'][number];
export type Feedback = SectionValue<'feedback'>[number];
export type Coaching = SectionValue<'coaching'>;
export type Preferences = SectionValue<'preferences'>;

const pageSize = 100;

interface GoalRow extends Record<string, unknown> {
  readonly id: string;
  readonly started_at: string;
  readonly body: Omit<Goal, 'id' | 'steps' | 'startedAt'>;
  readonly steps: readonly (Omit<Step, 'at'> & { readonly at: string })[] | null;
}

const goalColumns = `g.id, g.started_at, g.body, (
  select jsonb_agg(s.body || jsonb_strip_nulls(jsonb_build_object(
    'id', s.id, 'at', to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'day', to_char(s.day, 'YYYY-MM-DD'))) order by s.at, s.id)
  from steps s where s.person = g.person and s.goal = g.id) as steps`;

const toGoal = ({ id, started_at, body, steps }: GoalRow): Goal => ({
  id,
  ...body,
  startedAt: started_at,
  steps: steps ?? [],
});

export async function goalById(database: Queryable, viewer: Viewer, id: string): Promise<Goal | undefined> {
  const [row] = await database.query<GoalRow>(`select ${goalColumns} from goals g where g.person = $1 and g.id = $2`, [
    viewer.id,
    id,
  ]);
  return row && toGoal(row);
}

/** In the order in which they were set. */
export async function goalsPage(database: Queryable, viewer: Viewer, cursor?: Cursor): Promise<Page<Goal>> {
  const [at, id] = cursor ?? ['-infinity', ''];
  const rows = await database.query<GoalRow>(
    `select ${goalColumns} from goals g where g.person = $1 and (g.started_at, g.id) > ($2::timestamptz, $3)
     order by g.started_at, g.id limit $4`,
    [viewer.id, at, id, pageSize + 1],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const items = shown.map(toGoal);
  return {
    items,
    next: rows.length > pageSize && last ? `goals?after=${writeCursor([last.started_at, last.id])}` : null,
    people: await peopleById(
      database,
      items.flatMap(({ partner }) => partner ?? []),
    ),
  };
}

interface FeedbackRow extends Record<string, unknown> {
  readonly id: string;
  readonly at: string;
  readonly by_person: string;
  readonly body: Omit<Feedback, 'id' | 'at' | 'by'>;
}

export async function feedbackPage(database: Queryable, viewer: Viewer, cursor?: Cursor): Promise<Page<Feedback>> {
  const [at, id] = cursor ?? ['infinity', ''];
  const rows = await database.query<FeedbackRow>(
    `select id, at, by_person, body from feedback where person = $1 and (at, id) < ($2::timestamptz, $3)
     order by at desc, id desc limit $4`,
    [viewer.id, at, id, pageSize + 1],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({ id: row.id, ...row.body, by: row.by_person, at: row.at })),
    next: rows.length > pageSize && last ? `feedback?after=${writeCursor([last.at, last.id])}` : null,
    people: await peopleById(
      database,
      shown.map(({ by_person }) => by_person),
    ),
  };
}

export async function preferencesOf(database: Queryable, viewer: Viewer): Promise<Preferences> {
  const [row] = await database.query<{ body: Preferences }>('select body from preferences where person = $1', [
    viewer.id,
  ]);
  return row?.body ?? {};
}

export async function coachingOf(database: Queryable, viewer: Viewer, editorial: Editorial): Promise<Coaching> {
  const rows = await database.query<{
    id: string;
    coach: string;
    at: string;
    about: string | null;
    language: string | null;
    status: 'asked' | 'planned' | 'done' | 'cancelled';
  }>(
    'select id, coach, at, about, language, status from coaching_requests where person = $1 order by at desc, id desc limit 500',
    [viewer.id],
  );
  return {
    coaches: editorial.coaches,
    requests: rows.map(({ id, coach, at, about, language, status }) => ({
      id,
      coach,
      at,
      ...(about !== null && { about }),
      ...(language !== null && { language }),
      status,
    })),
  };
}

export async function proposedActsOf(database: Queryable, viewer: Viewer): Promise<readonly Act[]> {
  const rows = await database.query<{ id: string; body: Omit<Act, 'id'> }>(
    'select id, body from proposed_acts where person = $1 order by at, id',
    [viewer.id],
  );
  return rows.map(({ id, body }) => ({ id, ...body, status: 'proposed' as const }));
}
