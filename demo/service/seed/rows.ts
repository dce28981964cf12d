/** Puts many things into the database at once. */
import type { Json, JsonObject } from '../../intranet/company/this-week.js';
import type { Queryable } from '../database/database.js';

/** Rows that go in one statement, as JSON: the number of values of a statement is limited. */
const atOnce = 2000;

async function insert(database: Queryable, sql: string, rows: readonly unknown[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await database.query(sql, [JSON.stringify(rows.slice(from, from + atOnce))]);
}

export async function setSection(database: Queryable, section: string, value: Json): Promise<void> {
  await database.query(
    `insert into editorial (section, value) values ($1, $2::json)
     on conflict (section) do update set value = excluded.value`,
    [section, JSON.stringify(value)],
  );
}

export function addTeams(database: Queryable, teams: readonly JsonObject[]): Promise<void> {
  return insert(
    database,
    `insert into teams (id, name, place)
     select id, name, place from json_to_recordset($1::json) as t (id text, name json, place integer)
     on conflict do nothing`,
    teams.map((team, place) => ({ ...team, place })),
  );
}

/** @param more - By id, what the directory does not say: when somebody joined, whether they edit. */
export async function addPeople(
  database: Queryable,
  people: readonly JsonObject[],
  more: ReadonlyMap<string, JsonObject> = new Map(),
): Promise<void> {
  await insert(
    database,
    `with added as (
       insert into people (id, name, sort, team, role, picture, profile, joined_at, can_edit)
       select id, name, fold_name(name), team, role, picture, profile, "joinedAt", coalesce("canEdit", false)
       from json_to_recordset($1::json) as t (id text, name text, team text, role json, picture text,
         profile text, "joinedAt" timestamptz, "canEdit" boolean)
       returning id, name
     )
     insert into people_words (word, person) select word, id from added, name_words(name) as word`,
    people.map((person) => ({ ...person, ...more.get(person['id'] as string) })),
  );
}

/** Thanks as the contract writes them. Who may see them is made from what they say. */
export async function addKudos(database: Queryable, kudos: readonly JsonObject[]): Promise<void> {
  for (let from = 0; from < kudos.length; from += atOnce)
    await addSomeKudos(database, kudos.slice(from, from + atOnce));
}

async function addSomeKudos(database: Queryable, kudos: readonly JsonObject[]): Promise<void> {
  const given = [JSON.stringify(kudos)];
  await database.query(
    `insert into kudos (id, giver, text, language, team, value, behaviour, at, shown, external, answer, answer_language,
       answered_by, answered_at)
     select id, "from", text, language, team, value, behaviour, at, coalesce(shown, 'receiver'), coalesce(external, false),
       answer ->> 'text', answer ->> 'language', case when answer is not null then "to" ->> 0 end, (answer ->> 'at')::timestamptz
     from json_to_recordset($1::json) as t (id text, "from" text, "to" json, text text, language text, team text, value text,
       behaviour text, at timestamptz, shown text, external boolean, answer json)`,
    given,
  );
  await database.query(
    `insert into kudos_receivers (kudos, person, place, shown, external)
     select t.id, r.person, r.place, t.shown, t.external
     from json_to_recordset($1::json) as t (id text, "to" json, shown text, external boolean),
       json_array_elements_text(t."to") with ordinality as r (person, place)
     on conflict do nothing`,
    given,
  );
  await database.query(
    `insert into kudos_reactions (kudos, person, kind)
     select t.id, by.person, r.kind from json_to_recordset($1::json) as t (id text, reactions json),
       json_to_recordset(coalesce(t.reactions, '[]')) as r (kind text, by json),
       json_array_elements_text(r.by) as by (person)
     on conflict do nothing`,
    given,
  );
  const ids = [kudos.map(({ id }) => id)];
  await database.query(
    `insert into kudos_audience (audience, at, kudos)
     select 'person:' || giver, at, id from kudos where id = any($1::text[])
     union select 'person:' || r.person, k.at, k.id from kudos k join kudos_receivers r on r.kudos = k.id where k.id = any($1::text[])
     union select 'everyone', at, id from kudos where id = any($1::text[]) and shown = 'everyone'
     union select 'team:' || min(p.team), k.at, k.id
       from kudos k join kudos_receivers r on r.kudos = k.id left join people p on p.id = r.person
       where k.id = any($1::text[]) and k.shown <> 'receiver'
       group by k.id
       having count(distinct coalesce(p.team, '')) = 1 and min(p.team) = coalesce(k.team, min(p.team))`,
    ids,
  );
}
