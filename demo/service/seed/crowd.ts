/** Invented people and thanks in any number, for tests of load. The same numbers give the same crowd. */
import type { JsonObject } from '../../intranet/company/this-week.js';
import type { Database } from '../database/database.js';
import { addKudos, addPeople, addTeams } from './rows.js';

const firstNames =
  'Ada Bram Chloé Dries Elif Femke Gust Hanne Ilias Joke Karim Lien Mila Noah Olga Pieter Quinten Rania Sofie Tuur'.split(
    ' ',
  );
const lastNames =
  'Aerts Bakker Çelik De Smet El Idrissi Fransen Goossens Hendrickx Ivanova Jacobs Kowalski Lemmens Mertens Nguyen Okafor Peeters Ramos Sørensen Tanaka Vermeulen'.split(
    ' ',
  );
const words = 'dank je voor het meedenken toen de levering te laat kwam en niemand nog wist waar de sleutel lag'.split(
  ' ',
);
/** How many people are in one team, about. */
const teamSize = 25;
const batch = 10_000;
const year = 365 * 86_400_000;

/** Small, quick and the same everywhere (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export const crowdPerson = (index: number): string => `crowd-${index}`;

export async function seedCrowd(
  database: Database,
  now: Date,
  { people, kudos }: { readonly people: number; readonly kudos: number },
): Promise<void> {
  if (people === 0) return;
  const random = createRandom(people + kudos);
  const teams = Math.max(1, Math.round(people / teamSize));
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  await database.transaction((transaction) =>
    addTeams(
      transaction,
      Array.from({ length: teams }, (_, index) => ({ id: `crowd-team-${index}`, name: `Team ${index + 1}` })),
    ),
  );
  await inBatches(people, (from, to) => {
    const some = range(from, to).map((index) => ({
      id: crowdPerson(index),
      name: `${pick(firstNames)} ${pick(lastNames)} ${index}`,
      team: `crowd-team-${index % teams}`,
    }));
    return database.transaction((transaction) => addPeople(transaction, some));
  });
  if (people < 2) return;
  const someKudos = (index: number): JsonObject => {
    const giver = random(people);
    const shown = (['receiver', 'team', 'everyone'] as const)[random(3)] ?? 'receiver';
    return {
      id: `crowd-kudos-${index}`,
      from: crowdPerson(giver),
      to: [crowdPerson((giver + 1 + random(people - 1)) % people)],
      text: Array.from({ length: 8 + random(20) }, () => pick(words)).join(' '),
      at: new Date(now.getTime() - random(year)).toISOString(),
      shown,
    };
  };
  await inBatches(kudos, (from, to) =>
    database.transaction((transaction) => addKudos(transaction, range(from, to).map(someKudos))),
  );
  await database.script('analyze');
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

async function inBatches(count: number, work: (from: number, to: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += batch) await work(from, Math.min(count, from + batch));
}
