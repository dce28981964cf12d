/** A company as small as it can be for each kind of viewer to be in it once. */
import type { Database } from '../../../demo/service/database/database.js';

/** Every kind of viewer, in the order of the tables. */
export const viewers = [
  /** Nobody is signed in. */
  'nobody',
  /** Gave the thanks. */
  'giver',
  /** Received them. Everything that is somebody's own in the tables is theirs. */
  'receiver',
  /** Of the receiver's team. */
  'mate',
  /** Of another team. */
  'other',
  /** Whom the receiver chose as the partner of a goal. */
  'partner',
  /** Whom the receiver asked for help. */
  'coach',
  /** Looks after the document. */
  'editor',
  /** Leads the receiver's team. There is no such role in the contract. */
  'manager',
  /** Has a token that is valid, and does not work here. */
  'stranger',
] as const;

export type ViewerName = (typeof viewers)[number];

/** A word that stands in one place only: where it turns up tells who sees that place. */
export const mark = (what: string): string => instants[what] ?? `zq-${what}-qz`;

/** Instants serve as words too: no other has these milliseconds. */
const instants: Readonly<Record<string, string>> = {
  joined: '2026-03-04T05:06:07.891Z',
  consent: new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 - 86_399_109).toISOString(),
};

const people: Readonly<Record<Exclude<ViewerName, 'nobody' | 'stranger'>, string>> = {
  giver: 't-giver',
  receiver: 't-home',
  mate: 't-home',
  other: 't-away',
  partner: 't-away',
  coach: 't-away',
  editor: 't-away',
  manager: 't-home',
};

const editorial = {
  organisation: { name: mark('organisation'), themes: [{ id: 'theme', name: 'Theme' }], contact: { person: 'mate' } },
  values: [
    {
      id: 'value',
      name: mark('values'),
      meaning: 'Meaning',
      behaviours: [{ id: 'behaviour', kind: 'everyday', text: 'Text' }],
    },
  ],
  guidelines: [{ id: 'guideline', inLine: { example: mark('guidelines') } }],
  acts: [{ id: 'act', name: mark('acts'), place: 'in-person' }],
  cues: [{ id: 'cue', name: mark('cues'), at: '2026-11-19T09:00:00Z' }],
  board: {
    mode: 'people',
    measure: 'acts',
    period: { from: '2020-01-01', to: '2099-12-31' },
    minimumGroup: 3,
    consentTexts: [{ version: 'one', text: mark('board') }],
  },
  coaches: [{ person: 'coach', about: mark('coaches') }],
} as const;

/** What the directory and the editors give, and what came of a step. All else is done over the wire. */
export async function seedCompany(database: Database): Promise<void> {
  const ids = ['t-giver', 't-home', 't-away'];
  for (const [place, id] of ids.entries())
    await database.query('insert into teams (id, name, place) values ($1, $2::jsonb, $3)', [
      id,
      JSON.stringify(id === 't-home' ? mark('teams') : id),
      place,
    ]);
  for (const [id, team] of Object.entries(people)) {
    const name = id === 'other' ? mark('people') : id;
    await database.query(
      'insert into people (id, name, sort, team, role, joined_at, can_edit) values ($1, $2, $3, $4, $5::jsonb, $6, $7)',
      [
        id,
        name,
        name,
        team,
        JSON.stringify(id === 'manager' ? 'Leads the team' : 'Colleague'),
        id === 'receiver' ? mark('joined') : null,
        id === 'editor',
      ],
    );
    await database.query('insert into people_words (word, person) values ($1, $2)', [name, id]);
  }
  for (const [section, value] of Object.entries(editorial))
    await database.query('insert into editorial (section, value) values ($1, $2::jsonb)', [
      section,
      JSON.stringify(value),
    ]);
  await database.query(`insert into feed (id, published_at, body) values ('item', '2026-11-01T09:00:00Z', $1::jsonb)`, [
    JSON.stringify({ title: mark('feed'), text: 'Text', reuse: 'adapt' }),
  ]);
  await database.query(
    `insert into feedback (person, id, at, by_person, body) values ('receiver', 'feedback', now(), 'giver', $1::jsonb)`,
    [JSON.stringify({ about: 'step', text: mark('feedback') })],
  );
}
