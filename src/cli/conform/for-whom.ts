/**
 * Whether what came for somebody is theirs to see, wherever it came from: by what it says of itself, by who else was sent
 * it, and, of a board, by how few its numbers are about. Nothing has to have been planted.
 */
import { isDeepStrictEqual } from 'node:util';
import { type ListSectionName, type ParseOptions, type SectionValue, parseSection } from '../../contract/index.js';
import { Breach } from './outcome.js';
import type { Board, ChangeEntry, Item, Person } from './person.js';
import { singledOut } from './singled-out.js';

type Teams = ReadonlyMap<string, string | undefined>;
type Coaching = SectionValue<'coaching'>;
type Preferences = SectionValue<'preferences'>;

/** What may be somebody's own, of all that came for them. */
export interface Things {
  readonly kudos?: readonly Item<'kudos'>[] | undefined;
  readonly goals?: readonly Item<'goals'>[] | undefined;
  readonly feedback?: readonly Item<'feedback'>[] | undefined;
  readonly acts?: readonly Item<'acts'>[] | undefined;
  readonly coaching?: Coaching | undefined;
  readonly preferences?: Preferences | undefined;
  readonly board?: Board | undefined;
}

/** Something of which the contract says that it is one person's own, and who else may have it. */
interface Own {
  readonly id: string;
  readonly what: string;
  readonly other?: string | undefined;
}

function ownIn({ goals = [], feedback = [], acts = [], coaching }: Things): readonly Own[] {
  return [
    ...goals.flatMap(({ id, steps, visibility, partner }) => {
      const other = visibility === 'partner' ? partner : undefined;
      return [{ id, what: 'goal', other }, ...steps.map((step) => ({ id: step.id, what: 'step', other }))];
    }),
    ...feedback.map(({ id, by }) => ({ id, what: 'letter', other: by })),
    ...(coaching?.requests ?? []).map(({ id, coach }) => ({ id, what: 'question to a coach', other: coach })),
    ...acts.filter(({ status }) => status === 'proposed').map(({ id }) => ({ id, what: 'proposal' })),
  ];
}

/** Whether somebody may see thanks. What cannot be known, such as a team that nobody tells, counts for the service. */
function maySee(kudos: Item<'kudos'>, { id, team }: Person, teams: Teams): boolean {
  if (kudos.from === id || kudos.to.includes(id) || kudos.shown === 'everyone') return true;
  if (kudos.shown !== 'team') return false;
  const near = kudos.team === undefined ? kudos.to.map((receiver) => teams.get(receiver)) : [kudos.team];
  return team === undefined || near.includes(team) || near.includes(undefined);
}

/** Judges one thing after the other, and remembers for whom they came. */
export class ForWhom {
  readonly #teams: Teams;
  readonly #editors: ReadonlySet<Person>;
  readonly #had = new Map<string, Set<Person>>();

  private constructor(teams: Teams, editors: ReadonlySet<Person>) {
    this.#teams = teams;
    this.#editors = editors;
  }

  static async among(people: readonly Person[]): Promise<ForWhom> {
    const listed = (await people[0]?.items('people')) ?? [];
    const editors = new Set<Person>();
    for (const person of people) if ((await person.section('viewer'))?.canEdit === true) editors.add(person);
    return new ForWhom(new Map([...listed, ...people].map(({ id, team }) => [id, team])), editors);
  }

  /** What is somebody's own, by what they are sent when they ask, rightly or not. */
  note(person: Person, things: Things): void {
    for (const { had } of this.#ownOf(person, things)) had.add(person);
  }

  #ownOf(person: Person, things: Things): readonly (Own & { readonly had: Set<Person> })[] {
    return (
      ownIn(things)
        // Whoever looks after the organisation's list is sent what is proposed for it.
        .filter(({ what, other }) => other !== person.id && !(what === 'proposal' && this.#editors.has(person)))
        .map((own) => {
          const key = `${own.what} ${own.id}`;
          const had = this.#had.get(key) ?? new Set<Person>();
          this.#had.set(key, had);
          return { ...own, had };
        })
    );
  }

  /** @throws {Breach} Something of it is not for this person. */
  judge(person: Person, things: Things): void {
    const stray = things.kudos?.find((one) => !maySee(one, person, this.#teams));
    if (stray)
      throw new Breach(
        `only thanks that ${person.name} gave or received, or that are shown to them`,
        `"${stray.id}", which its receiver shows to ${stray.shown === 'team' ? 'a team of others' : 'nobody'}`,
      );
    for (const { id, what, had } of this.#ownOf(person, things)) {
      const [before] = had;
      if (before && !had.has(person))
        throw new Breach(
          `the ${what} "${id}" for one person, and whom they chose`,
          `it came for ${before.name} and for ${person.name}`,
        );
      had.add(person);
    }
    const breach = things.board && singledOut(things.board, person.id);
    if (breach) throw new Breach(breach.expected, `${breach.seen}, for ${person.name}`);
  }
}

/** All that somebody is sent when they ask. */
export async function thingsOf(person: Person): Promise<Things> {
  return {
    kudos: await person.items('kudos'),
    goals: await person.items('goals'),
    feedback: await person.items('feedback'),
    acts: await person.items('acts'),
    coaching: await person.section('coaching'),
  };
}

/** What an entry of changes brings. What is not right by the contract is the business of other rows. */
export function thingsIn({ section, put = [] }: ChangeEntry, options: ParseOptions): Things {
  const list = <N extends ListSectionName>(name: N): SectionValue<N> | undefined =>
    section === name ? parseSection(name, put, options).value : undefined;
  const one = <N extends 'board' | 'coaching' | 'preferences'>(name: N): SectionValue<N> | undefined =>
    section === name && put.length > 0 ? parseSection(name, put.at(-1), options).value : undefined;
  return {
    kudos: list('kudos'),
    goals: list('goals'),
    feedback: list('feedback'),
    acts: list('acts'),
    coaching: one('coaching'),
    preferences: one('preferences'),
    board: one('board'),
  };
}

/**
 * Preferences do not say whose they are: what came last for a person must be what they are sent when they ask.
 *
 * @throws {Breach} They are somebody else's.
 */
export async function expectOwnPreferences(person: Person, last: Preferences | undefined): Promise<void> {
  if (last === undefined || isDeepStrictEqual(last, (await person.section('preferences')) ?? {})) return;
  throw new Breach(`the preferences of ${person.name} as they are in their own document`, 'others');
}
