/** Who asks, as the service knows them. Never taken from a body. */
import type { Queryable } from '../database/database.js';

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

/** `undefined`: nobody of that id works here. */
export async function findViewer(database: Queryable, id: string): Promise<Viewer | undefined> {
  const [row] = await database.query<{ team: string | null; joined_at: string | null; can_edit: boolean }>(
    'select team, joined_at, can_edit from people where id = $1',
    [id],
  );
  if (!row) return undefined;
  const team = row.team ?? undefined;
  return {
    id,
    team,
    joinedAt: row.joined_at ?? undefined,
    canEdit: row.can_edit,
    audiences: [forPerson(id), ...(team === undefined ? [] : [forTeam(team)]), forEveryone],
  };
}
