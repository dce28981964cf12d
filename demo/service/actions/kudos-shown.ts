/**
 * Who sees thanks. The receivers decide, never the giver. Where there are several, the most private of their decisions
 * holds, and who has not decided counts as "receiver".
 *
 * "team" is the team of the receivers. Receivers of different teams have none in common: then it is for themselves.
 */
import type { Queryable } from '../database/database.js';
import { forEveryone, forPerson, forTeam } from '../identity/viewer.js';
import type { Announcement, Change } from './change.js';
import { kudosById } from '../sections/kudos.js';

const order = ['receiver', 'team', 'everyone'] as const;
type Shown = (typeof order)[number];

interface Decision extends Record<string, unknown> {
  readonly person: string;
  readonly shown: Shown | null;
  readonly external: boolean | null;
  readonly team: string | null;
}

/** Those who could see thanks until now. */
export async function audiencesOf(database: Queryable, kudos: string): Promise<readonly string[]> {
  const rows = await database.query<{ audience: string }>('select audience from kudos_audience where kudos = $1', [
    kudos,
  ]);
  return rows.map(({ audience }) => audience);
}

/** Makes it so, after a decision. Gives back all who could see the thanks before or can now. */
export async function decideAudience(database: Queryable, kudos: string): Promise<readonly string[]> {
  const before = await audiencesOf(database, kudos);
  const decisions = await database.query<Decision>(
    `select r.person, r.shown, r.external, p.team from kudos_receivers r left join people p on p.id = r.person
     where r.kudos = $1`,
    [kudos],
  );
  const shown = order[Math.min(...decisions.map((one) => order.indexOf(one.shown ?? 'receiver')))] ?? 'receiver';
  const teams = new Set(decisions.map(({ team }) => team));
  const [team] = teams;
  const external = shown === 'everyone' && decisions.every((one) => one.external === true);
  const [row] = await database.query<{ giver: string; team: string | null; at: string }>(
    'update kudos set shown = $2, external = $3 where id = $1 returning giver, team, at',
    [kudos, shown, external],
  );
  if (!row) return before;
  const shared = teams.size === 1 && team && (row.team === null || row.team === team) ? team : undefined;
  const now = new Set([
    forPerson(row.giver),
    ...decisions.map(({ person }) => forPerson(person)),
    ...(shown !== 'receiver' && shared !== undefined ? [forTeam(shared)] : []),
    ...(shown === 'everyone' ? [forEveryone] : []),
  ]);
  await database.query('delete from kudos_audience where kudos = $1 and audience <> all($2::text[])', [
    kudos,
    [...now],
  ]);
  await database.query(
    `insert into kudos_audience (audience, at, kudos) select audience, $2::timestamptz, $3 from unnest($1::text[]) as audience
     on conflict do nothing`,
    [[...now], row.at, kudos],
  );
  return [...new Set([...before, ...now])];
}

export const announceKudos = (item: string, audiences: readonly string[]): readonly Announcement[] => [
  { section: 'kudos', item, audiences },
];

/** Many at once, each for those who could see it until now. */
export async function announceAll(database: Queryable, ids: readonly string[]): Promise<readonly Announcement[]> {
  const rows = await database.query<{ kudos: string; audiences: string[] }>(
    `select kudos, array_agg(audience) as audiences from kudos_audience where kudos = any($1::text[])
     group by kudos order by kudos`,
    [ids],
  );
  return rows.flatMap(({ kudos, audiences }) => announceKudos(kudos, audiences));
}

/** Nobody has decided about them any more: they are for their givers and receivers. Many at once. */
export async function undecided(database: Queryable, ids: readonly string[]): Promise<void> {
  await database.query('update kudos_receivers set shown = null, external = null where kudos = any($1::text[])', [ids]);
  await database.query(`update kudos set shown = 'receiver', external = false where id = any($1::text[])`, [ids]);
  await database.query(
    `delete from kudos_audience a using kudos k
     where k.id = any($1::text[]) and a.kudos = k.id and a.audience <> $2 || k.giver
       and not exists (select from kudos_receivers r where r.kudos = k.id and a.audience = $2 || r.person)`,
    [ids, forPerson('')],
  );
}

/** As it is now, for whoever acted. */
export async function putKudos(database: Queryable, id: string): Promise<readonly Change[]> {
  const kudos = (await kudosById(database, [id])).get(id);
  return [kudos ? { section: 'kudos', put: [kudos] } : { section: 'kudos', remove: [id] }];
}
