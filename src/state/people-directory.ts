/** Everybody whose name can be shown: the list of people, and those who came with what names them. */
import { type ReadableAtom, type WritableAtom, atom, computed } from 'nanostores';
import { parsePage } from '../contract/document.js';
import type { Person } from '../contract/people.js';
import { type Collection, changed, createCollection, mostHeld } from './collection.js';
import type { Links } from './links.js';
import { type Resource, ready, valueOf } from './resource.js';
import type { Given } from './sections.js';

/** Those who came last stay, though nothing names them: somebody may be about to thank them. */
const mostRecent = 1000;

type Everybody = Resource<Collection<Person>>;

export class PeopleDirectory {
  /** The list of people, with those after it who came in other ways. */
  readonly everybody: ReadableAtom<Everybody>;
  /** An address with `{q}`, where people are looked up because they are too many to send. */
  find: string | undefined;
  readonly #given: Given;
  readonly #links: Links;
  /** People who came with pages, answers and live changes; the latest last. They stay when the list is read anew. */
  readonly #named: WritableAtom<ReadonlyMap<string, Person>> = atom<ReadonlyMap<string, Person>>(new Map());
  /** How many may be known in this way before those go whom nothing names any more. */
  #most = mostHeld;

  constructor(given: Given, links: Links) {
    this.#given = given;
    this.#links = links;
    this.everybody = computed([given.people, this.#named], withNamed);
  }

  /** Knows these people too. */
  name(people: readonly Person[]): void {
    if (people.length === 0) return;
    const named = new Map(this.#named.get());
    for (const person of people) {
      named.delete(person.id);
      named.set(person.id, person);
    }
    this.#named.set(this.#wanted(named, Math.max(people.length, mostRecent)));
  }

  /** Knows these people no more; nobody at all without ids. */
  forget(ids?: readonly string[]): void {
    const named = new Map(ids && this.#named.get());
    for (const id of ids ?? []) named.delete(id);
    if (named.size !== this.#named.get().size) this.#named.set(named);
  }

  /** People whose name fits: asked for where there are too many to send, found among those who are known otherwise. */
  async findPeople(query: string, signal: AbortSignal = new AbortController().signal): Promise<readonly Person[]> {
    if (this.find !== undefined && query.trim() !== '') {
      const href = this.find.replace('{q}', encodeURIComponent(query.trim()));
      const links = this.#links;
      const { viewer } = links;
      const loaded = await links.load('people', href, signal);
      if (signal.aborted || viewer !== links.viewer) return [];
      // Only whoever asked can say so, and beside the field.
      if (loaded.status === 'failed') throw new Error(loaded.problem.message);
      const page = loaded.status === 'loaded' && parsePage('people', loaded.value, links.options(loaded.base)).page;
      if (page) {
        this.name(page.items);
        return page.items;
      }
    }
    const { findByName } = await import('../contract/name-search.js');
    return findByName(valueOf(this.everybody.get())?.items ?? [], query);
  }

  /** Where they have become very many: those whom something names that the page holds, and those who came last. */
  #wanted(named: ReadonlyMap<string, Person>, recent: number): ReadonlyMap<string, Person> {
    if (named.size <= this.#most) return named;
    const ids = new Set<unknown>();
    for (const [section, store] of Object.entries(this.#given))
      if (section !== 'people')
        JSON.stringify(store.get(), (_key, value: unknown) => {
          if (typeof value === 'string') ids.add(value);
          return value;
        });
    const wanted = new Map([...named].filter(([id], place) => place >= named.size - recent || ids.has(id)));
    this.#most = Math.max(mostHeld, 2 * wanted.size);
    return wanted;
  }
}

function withNamed(list: Everybody, named: ReadonlyMap<string, Person>): Everybody {
  const isMissing = list.status === 'failed' && list.problem.code === 'unconfigured';
  const people = isMissing ? createCollection<Person>([]) : valueOf(list);
  const put = people ? [...named.values()].filter(({ id }) => !people.get(id)) : [];
  return people && put.length > 0 ? ready(changed(people, { put })) : list;
}
