/** Puts what a service says has changed into the stores of what the document says. */
import type { WritableAtom } from 'nanostores';
import { type SectionName, parseSection } from '../contract/document.js';
import type { ParseOptions } from '../contract/parse.js';
import type { Person } from '../contract/people.js';
import type { Problem } from '../contract/problem.js';
import { type Collection, type Identified, bounded, createCollection, mostHeld } from './collection.js';
import type { PeopleDirectory } from './people-directory.js';
import type { SectionChange } from './ports.js';
import { changed } from './quick-changes.js';
import { type Resource, ready, valueOf } from './resource.js';
import { type Given, isListName, listOrders } from './sections.js';

/**
 * Each section is set once, however many changes concern it. What cannot be read is reported and left out.
 *
 * @param changes - As they came: nothing about them is taken for granted.
 */
export function applyChanges(
  given: Given,
  people: PeopleDirectory,
  changes: readonly SectionChange[],
  options: ParseOptions,
  report: (name: SectionName, problems: readonly Problem[], from: string) => void,
): void {
  const next = new Map<SectionName, Resource<unknown>>();
  for (const { section: name, put, remove } of changes) {
    if (!Object.hasOwn(given, name)) continue;
    const before = next.get(name) ?? given[name].get();
    if (isListName(name)) {
      const { value, problems } = parseSection(name, put ?? [], options);
      report(name, problems, 'answer');
      const list = valueOf(before) as Collection<Identified> | undefined;
      let items: readonly Identified[] = value ?? [];
      if (name === 'people') {
        people.forget(remove ?? []);
        people.name(items as readonly Person[]);
        // Whoever is new is known without being in the list.
        items = items.filter(({ id }) => list?.get(id));
        if (!list) continue;
      }
      const after = changed(
        list ?? createCollection<Identified>([]),
        { put: items, ...(remove && { remove }) },
        listOrders[name],
      );
      // A list that a document brought longer than this only stays as long as it is.
      const most = Math.max(mostHeld, list?.items.length ?? 0);
      next.set(name, ready(bounded(after, listOrders[name], most)));
    } else {
      const { value, problems } = parseSection(name, put?.[0], options);
      report(name, problems, 'answer');
      if (value !== undefined) next.set(name, ready(value));
    }
  }
  for (const [name, resource] of next) (given[name] as WritableAtom<Resource<unknown>>).set(resource);
}

/** People who came since the document was read are known too. */
export function withPeople(options: ParseOptions, everybody: Resource<Collection<Person>>): ParseOptions {
  const people = valueOf(everybody);
  if (!options.known?.has('people') || !people) return options;
  return { ...options, known: new Map([...options.known, ['people', new Set(people.items.map(({ id }) => id))]]) };
}
