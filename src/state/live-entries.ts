/** Reads changes that arrived by themselves, and makes one change per section of many. */
import { isObject, own } from '../contract/json-object.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { SectionName } from '../contract/document.js';
import type { SectionChange } from './ports.js';

/** Who looks is decided by signing in, and by nothing that arrives. */
const never: readonly string[] = ['viewer'];

/**
 * The shape of one entry. What is in it is checked by its section. A section that this release does not know is passed
 * over in silence: a service may be newer.
 */
export function readEntry(
  entry: unknown,
  isKnown: (section: string) => section is SectionName,
): SectionChange | Problem | undefined {
  const wrong = (path: string, expected: string): Problem => createProblem('wrong-type', path, { expected });
  if (!isObject(entry)) return wrong('', 'a change such as { "section": "kudos", "put": [] }');
  const section = own(entry, 'section');
  if (typeof section !== 'string') return wrong('/section', 'the name of a section');
  if (!isKnown(section) || never.includes(section)) return undefined;
  const put = own(entry, 'put');
  const remove = own(entry, 'remove');
  if (put !== undefined && !Array.isArray(put)) return wrong(`/${section}/put`, 'a list');
  if (remove !== undefined && !isTexts(remove)) return wrong(`/${section}/remove`, 'a list of ids');
  return { section, ...(put && { put: put as readonly unknown[] }), ...(remove && { remove }) };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What is left of one section after all of its changes: the last one about a thing counts. */
interface Gathered {
  readonly put: Map<string | symbol, unknown>;
  readonly remove: Set<string>;
}

/** The same as all changes one after the other, with one change per section. */
export function gathered(
  changes: readonly SectionChange[],
  isList: (section: SectionName) => boolean,
): SectionChange[] {
  const sections = new Map<SectionName, Gathered>();
  for (const { section, put = [], remove = [] } of changes) {
    const found = sections.get(section) ?? { put: new Map(), remove: new Set() };
    sections.set(section, found);
    if (!isList(section)) found.put.clear();
    for (const one of put) {
      const id = isObject(one) ? own(one, 'id') : undefined;
      // What has no id is kept for whoever checks it, and tells.
      const key = isList(section) && typeof id === 'string' ? id : Symbol();
      found.put.delete(key);
      found.put.set(key, one);
      if (typeof key === 'string') found.remove.delete(key);
    }
    for (const id of remove) {
      found.put.delete(id);
      found.remove.add(id);
    }
  }
  return [...sections].map(([section, { put, remove }]) => ({
    section,
    ...(put.size > 0 && { put: [...put.values()] }),
    ...(remove.size > 0 && { remove: [...remove] }),
  }));
}
