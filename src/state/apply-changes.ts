/** Puts what a service says has changed into the stores of what the document says. */
import type { WritableAtom } from 'nanostores';
import { type SectionName, parseSection } from '../contract/document.js';
import type { ParseOptions } from '../contract/parse.js';
import type { Problem } from '../contract/problem.js';
import { type Collection, type Identified, changed, createCollection } from './collection.js';
import type { SectionChange } from './ports.js';
import { type Resource, ready, valueOf } from './resource.js';
import { type Given, isListName, listOrders } from './sections.js';

/**
 * Each section is set once, however many changes concern it. What cannot be read is told and left out.
 *
 * @param changes - As they came: nothing about them is taken for granted.
 */
export function applyChanges(
  given: Given,
  changes: readonly SectionChange[],
  options: ParseOptions,
  tell: (name: SectionName, problems: readonly Problem[], from: string) => void,
): void {
  const next = new Map<SectionName, Resource<unknown>>();
  for (const { section: name, put, remove } of changes) {
    if (!Object.hasOwn(given, name)) continue;
    const before = next.get(name) ?? given[name].get();
    if (isListName(name)) {
      const { value, problems } = parseSection(name, put ?? [], options);
      tell(name, problems, 'answer');
      const list = (valueOf(before) as Collection<Identified> | undefined) ?? createCollection<Identified>([]);
      next.set(name, ready(changed(list, { put: value ?? [], ...(remove && { remove }) }, listOrders[name])));
    } else {
      const { value, problems } = parseSection(name, put?.[0], options);
      tell(name, problems, 'answer');
      if (value !== undefined) next.set(name, ready(value));
    }
  }
  for (const [name, resource] of next) (given[name] as WritableAtom<Resource<unknown>>).set(resource);
}

/** People who came since the document was read are known too. */
export function withPeople(options: ParseOptions, given: Given): ParseOptions {
  const people = valueOf(given.people.get());
  if (!options.known?.has('people') || !people) return options;
  return { ...options, known: new Map([...options.known, ['people', new Set(people.items.map(({ id }) => id))]]) };
}
