/** Thanks: who may see which, and what they see. */
import type { SectionValue } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';
import { type Cursor, writeCursor } from '../http/cursor.js';
import type { Viewer } from '../identity/viewer.js';
import type { Page } from './page.js';
import { peopleById } from './people.js';

export type Kudos = SectionValue<'kudos'>[number];

const pageSize = 50;

export interface KudosRow extends Record<string, unknown> {
  readonly id: string;
  readonly giver: string;
  readonly receivers: readonly string[] | null;
  readonly team: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly value: string | null;
  readonly behaviour: string | null;
  readonly at: string;
  readonly shown: NonNullable<Kudos['shown']>;
  readonly external: boolean;
  readonly reactions: NonNullable<Kudos['reactions']> | null;
  readonly answer: string | null;
  readonly answered_at: string | null;
  readonly answer_language: string | null;
}

/** As they are, by id. Who may see them is another question. */
export async function kudosById(database: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Kudos>> {
  if (ids.length === 0) return new Map();
  const rows = await database.query<KudosRow>(
    `select k.id, k.giver, k.team, k.text, k.value, k.behaviour, k.at, k.shown, k.external, k.answer, k.answered_at,
       k.language, k.answer_language,
       (select array_agg(r.person order by r.place, r.person) from kudos_receivers r where r.kudos = k.id) as receivers,
       (select jsonb_agg(jsonb_build_object('kind', kind, 'by', people) order by kind) from (
          select kind, jsonb_agg(person order by person) as people from kudos_reactions where kudos = k.id group by kind
        ) each) as reactions
     from kudos k where k.id = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toKudos(row)]));
}

export function toKudos(row: KudosRow): Kudos {
  return {
    id: row.id,
    from: row.giver,
    to: row.receivers ?? [],
    ...(row.team !== null && { team: row.team }),
    text: row.text,
    ...(row.language !== null && { language: row.language }),
    ...(row.value !== null && { value: row.value }),
    ...(row.behaviour !== null && { behaviour: row.behaviour }),
    at: row.at,
    shown: row.shown,
    ...(row.external && { external: true }),
    ...(row.reactions && { reactions: row.reactions }),
    ...answerIn(row),
  };
}

function answerIn({ answer: text, answered_at: at, answer_language: language }: KudosRow): Pick<Kudos, 'answer'> {
  return text === null || at === null ? {} : { answer: { text, ...(language !== null && { language }), at } };
}

/** Those whom thanks name. */
export function peopleIn(kudos: Iterable<Kudos>): readonly string[] {
  return [...kudos].flatMap(({ from, to, reactions = [] }) => [from, ...to, ...reactions.flatMap(({ by }) => by)]);
}

/**
 * The newest first, each once. One branch for each audience, each read from the index no further than the page goes:
 * how many thanks are stored makes no difference.
 */
export async function kudosPage(database: Queryable, viewer: Viewer, cursor?: Cursor): Promise<Page<Kudos>> {
  const [at, id] = cursor ?? ['infinity', ''];
  const branches = viewer.audiences.map(
    (_, index) =>
      `(select at, kudos from kudos_audience where audience = $${index + 4} and (at, kudos) < ($1::timestamptz, $2)
        order by at desc, kudos desc limit $3)`,
  );
  const rows = await database.query<{ at: string; kudos: string }>(
    `select at, kudos from (${branches.join(' union ')}) visible order by at desc, kudos desc limit $3`,
    [at, id, pageSize + 1, ...viewer.audiences],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const found = await kudosById(
    database,
    shown.map((row) => row.kudos),
  );
  const items = shown.flatMap((row) => found.get(row.kudos) ?? []);
  return {
    items,
    next: rows.length > pageSize && last ? `kudos?after=${writeCursor([last.at, last.kudos])}` : null,
    people: await peopleById(database, peopleIn(items)),
  };
}

/** Which of some thanks a person may see now. */
export async function visibleKudos(
  database: Queryable,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ kudos: string }>(
    'select kudos from kudos_audience where kudos = any($1::text[]) and audience = any($2::text[])',
    [ids, viewer.audiences],
  );
  return new Set(rows.map(({ kudos }) => kudos));
}

export async function maySeeKudos(database: Queryable, viewer: Viewer, id: string): Promise<boolean> {
  return (await visibleKudos(database, viewer, [id])).has(id);
}
