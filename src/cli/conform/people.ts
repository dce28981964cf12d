import { isObject } from '../../contract/json-object.js';
import { parsePage } from '../../contract/index.js';
import { UsageError, readHeader } from '../command.js';
import { type Answer, Caller } from './caller.js';
import { Person } from './person.js';

/** Whom the kit acts for: a name, and the headers that identify them to the service. */
export interface Account {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where a service that wants to be checked tells its people. */
export const accountsPath = '/.well-known/vonk-conformance';
/** Pages of people that are read to find out who is in which team. */
const mostPages = 50;

/** Reads `NAME=Header: value`; the same name again adds a header. */
export function readAccounts(given: readonly string[]): readonly Account[] {
  const accounts = new Map<string, Record<string, string>>();
  for (const one of given) {
    const cut = one.indexOf('=');
    const name = one.slice(0, Math.max(cut, 0)).trim();
    if (name === '') throw new UsageError(`--person is written as "NAME=Header: value".`);
    const [header, value] = readHeader(one.slice(cut + 1));
    accounts.set(name, { ...accounts.get(name), [header.toLowerCase()]: value });
  }
  return [...accounts].map(([name, headers]) => ({ name, headers }));
}

/** The people that a service offers for a check; `undefined` where it offers none. */
export async function askForAccounts(url: string): Promise<readonly Account[] | undefined> {
  const { status, json } = await new Caller({}, []).get(new URL(accountsPath, url).href);
  const people = isObject(json) ? json['people'] : undefined;
  if (status !== 200 || !Array.isArray(people)) return undefined;
  return (people as readonly unknown[]).flatMap((person) => {
    if (!isObject(person) || typeof person['id'] !== 'string' || !isObject(person['headers'])) return [];
    const headers = Object.entries(person['headers']).map(([name, value]) => readHeader(`${name}: ${String(value)}`));
    return [{ name: person['id'], headers: Object.fromEntries(headers) }];
  });
}

/** Signs everybody in, and finds out who they are and in which team. */
export async function meet(
  accounts: readonly Account[],
  url: string,
  log: Answer[],
  isReadOnly = false,
): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const { name, headers } of accounts) {
    const caller = new Caller(headers, log, isReadOnly);
    const viewer = (await new Person(name, '', caller, url).section('viewer'))?.id;
    if (viewer === undefined)
      throw new UsageError(`The document names no viewer for ${name}: are their headers right?`);
    if (people.some(({ id }) => id === viewer))
      throw new UsageError(`${name} is "${viewer}", as another person before: give each of them headers of their own.`);
    people.push(new Person(name, viewer, caller, url));
  }
  await findTeams(people);
  return people;
}

async function findTeams(people: readonly Person[]): Promise<void> {
  const [first] = people;
  const section = (await first?.document())?.document?.sections.people;
  if (!first || section === undefined || section.kind === 'unusable') return;
  const note = (found: readonly { readonly id: string; readonly team?: string | undefined }[]): void => {
    for (const person of people) person.team ??= found.find(({ id }) => id === person.id)?.team;
  };
  if (section.kind === 'inline') return note(section.value);
  let next: string | undefined = section.href;
  for (let count = 0; next !== undefined && count < mostPages; count += 1) {
    const here: string = next;
    const { json } = await first.caller.get(here);
    const { page } = parsePage('people', json, { base: here });
    note(page?.items ?? []);
    next = people.every(({ team }) => team !== undefined) ? undefined : page?.next;
  }
}

/** Who does what in the check. */
export interface Roles {
  readonly giver: Person;
  readonly receiver: Person;
  /** In the receiver's team. */
  readonly teammate: Person;
  /** In another team. */
  readonly outsider: Person;
  readonly fifth: Person;
}

/** Gives everybody a part; answers in words what is lacking. */
export function castRoles(people: readonly Person[]): Roles | string {
  for (const receiver of people) {
    const [teammate, spare] = people.filter(
      ({ id, team }) => team !== undefined && team === receiver.team && id !== receiver.id,
    );
    const [outsider, ...others] = people.filter(({ team }) => team !== undefined && team !== receiver.team);
    const [giver, fifth] = [...others, ...(spare ? [spare] : [])];
    if (receiver.team !== undefined && teammate && outsider && giver && fifth)
      return { giver, receiver, teammate, outsider, fifth };
  }
  const teams = people.map(({ name, team }) => `${name} ${team === undefined ? 'in none' : `in "${team}"`}`).join(', ');
  return `At least five people are needed, two of them in one team and one in another. By "people" of the document there are ${people.length}: ${teams}.`;
}

/** Parts for a check that only reads, where nobody has to be in a team: the same person may have several. */
export function castReaders(people: readonly [Person, ...Person[]]): Roles {
  const [first, second = first, third = first] = people;
  return { giver: second, receiver: first, teammate: third, outsider: third, fifth: third };
}
