/** The sections of a document as stores. */
import { type ReadableAtom, type WritableAtom, atom } from 'nanostores';
import type { ListSectionName, SectionName, SectionPage, SectionValue } from '../contract/document.js';
import { type Collection, type Identified, type Order, createCollection } from './collection.js';
import { type Resource, empty, loading, ready } from './resource.js';

/** One page of a list, whatever is in the list. */
export type Page = SectionPage<ListSectionName> & { readonly items: readonly Identified[] };

export const listOrders = {
  people: 'as-given',
  teams: 'as-given',
  values: 'as-given',
  guidelines: 'as-given',
  acts: 'as-given',
  cues: 'oldest-first',
  feed: 'newest-first',
  goals: 'as-given',
  kudos: 'newest-first',
  feedback: 'newest-first',
} as const satisfies Partial<Record<SectionName, Order>>;

export type ListName = keyof typeof listOrders;

/** What a section holds when it is ready. */
export type SectionContent<N extends SectionName> = N extends ListName
  ? SectionValue<N> extends readonly (infer T extends Identified)[]
    ? Collection<T>
    : never
  : SectionValue<N>;

export type Sections = { readonly [N in SectionName]: ReadableAtom<Resource<SectionContent<N>>> };

/** Sections that hold the viewer's own; without a viewer there is nothing to show in them. */
export const ownSections = new Set<SectionName>(['goals', 'feedback', 'preferences']);

/** What the document says, before anything is laid over it. */
export type Given = { readonly [N in SectionName]: WritableAtom<Resource<SectionContent<N>>> };

export function createGiven(): Given {
  // In the order in which they become ready. The stance comes first: no other section may show a call to somebody who
  // said "not for me", not even for a moment.
  const names: readonly SectionName[] = [
    'preferences',
    'people',
    'teams',
    'organisation',
    'viewer',
    'values',
    'guidelines',
    'acts',
    'cues',
    'feed',
    'goals',
    'kudos',
    'board',
    'feedback',
    'coaching',
  ];
  return Object.fromEntries(names.map((name) => [name, atom<Resource<unknown>>(loading)])) as Given;
}

export const isListName = (name: SectionName): name is ListName => Object.hasOwn(listOrders, name);

/** Lists that were put in order already. A list that was read never changes. */
const collections = new WeakMap<object, Collection<Identified>>();

export function toCollection(name: ListName, value: unknown): Collection<Identified> {
  const items = value as readonly Identified[];
  const found = collections.get(items) ?? createCollection(items, { order: listOrders[name] });
  collections.set(items, found);
  return found;
}

export const listResource = <T extends Identified>(collection: Collection<T>): Resource<Collection<T>> =>
  collection.items.length === 0 && collection.next === undefined && !collection.isFull ? empty : ready(collection);
