/** Who asks, as the service knows them. Never taken from a body. */
import type { Queryable, Row } from '../database/database.js';

export interface Viewer {
  readonly id: string;
  readonly team: string | undefined;
  readonly joinedAt: string | undefined;
  readonly canEdit: boolean;
  /** For whom things may be that this person sees. */
  readonly audiences: readonly string[];
}

export const forPerson = (id: string): string => `person:${id}`;
export const forTeam = (id: string): string => `team:${id}`;
export const forEveryone = 'everyone';

interface ViewerRow extends Row {
  readonly id: string;
  readonly team: string | null;
  readonly joined_at: string | null;
  readonly can_edit: boolean;
}

function toViewer({ id, team, joined_at, can_edit }: ViewerRow): Viewer {
  return {
    id,
    team: team ?? undefined,
    joinedAt: joined_at ?? undefined,
    canEdit: can_edit,
    audiences: [forPerson(id), ...(team === null ? [] : [forTeam(team)]), forEveryone],
  };
}

/** `undefined`: nobody of that id works here, or the session was ended. */
export async function findViewer(database: Queryable, id: string, session?: string): Promise<Viewer | undefined> {
  const [row] = await database.query<ViewerRow>(
    `select id, team, joined_at, can_edit from people
     where id = $1 and not exists (select from ended_sessions where id = $2)`,
    [id, session ?? null],
    { isPrepared: true },
  );
  return row && toViewer(row);
}

/** Several at once, by id. */
export async function findViewers(database: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
  const rows = await database.query<ViewerRow>(
    'select id, team, joined_at, can_edit from people where id = any($1::text[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toViewer(row)]));
}

/** Which of some sessions were ended. */
export async function endedOf(database: Queryable, sessions: readonly string[]): Promise<ReadonlySet<string>> {
  if (sessions.length === 0) return new Set();
  const rows = await database.query<{ id: string }>('select id from ended_sessions where id = any($1::text[])', [
    sessions,
  ]);
  return new Set(rows.map(({ id }) => id));
}
