/**
 * Turns an unknown value into a typed one by a definition, or into problems with a place and a cure.
 * Never throws. One bad item costs that item only; a bad optional field costs that field only.
 *
 * A part that is right as it stands is answered as it was given, so nothing is made anew for a right value that is
 * owned: what is not allocated need not be collected, and that is most of the time that a long list takes.
 */
import { readLink } from './address.js';
import { readConsent } from './consent.js';
import { isObject, own, unsafeKeys } from './json-object.js';
import { type NamedParts, readNamedParts } from './named-parts.js';
import { type Plan, planOf } from './plan.js';
import type { Problem } from './problem.js';
import { type ParseOptions, Reading, invalid } from './reading.js';
import { refuse } from './scalar.js';
import { type Infer, type Schema, limits } from './schema.js';
import { isEmptyCell, isVisible } from './visible.js';
import { noAddress } from './whole-address.js';
import { readText } from './wording.js';

export { isObject } from './json-object.js';
export { type ParseOptions, Reading, invalid } from './reading.js';

export interface Parsed<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one value by one definition. */
export function parse<S extends Schema>(schema: S, value: unknown, options: ParseOptions = {}): Parsed<Infer<S>> {
  const reading = new Reading(options);
  const found = read(schema, value, reading);
  return { value: found === invalid ? undefined : found, problems: reading.problems };
}

/** Reads one value within a larger reading. */
export function read<S extends Schema>(schema: S, value: unknown, reading: Reading): Infer<S> | typeof invalid {
  const plan = planOf(schema);
  const isAbsent = !plan.isRequired && (value === undefined || value === null || isEmptyCell(value));
  return (isAbsent ? undefined : readValue(plan, value, reading)) as Infer<S> | typeof invalid;
}

function readValue(plan: Plan, value: unknown, reading: Reading): unknown {
  return plan.fits(plan, value, reading) ? value : readOther(plan, value, reading);
}

/** Reads a value that does not fit as it stands, or that has parts. */
function readOther(plan: Plan, value: unknown, reading: Reading): unknown {
  switch (plan.kind) {
    case 'object':
      return readObject(plan, value, reading);
    case 'list':
      return readList(plan, value, reading);
    case 'text':
      return readText(plan, value, reading);
    case 'address':
      return readAddressField(plan, value, reading);
    case 'record':
      return readRecord(plan, value, reading);
    case 'union':
      return readUnion(plan, value, reading);
    case 'consent':
      return readConsentField(plan, value, reading);
    case 'id':
    case 'string':
    case 'instant':
    case 'day':
    case 'number':
    case 'boolean':
    case 'variant':
      return refuse(plan, value, reading);
  }
}

function readObject(plan: Plan, value: unknown, reading: Reading): unknown {
  if (!isObject(value)) return reading.report('wrong-type', { expected: plan.expected });
  const { isPolluted } = reading;
  const { fields } = plan;
  // Made as soon as what is answered is not what was given.
  let found: Record<string, unknown> | undefined = reading.owned ? undefined : {};
  let usable = 0;
  let cause: Reading['cause'] | undefined;
  reading.enter();
  for (const key in value) {
    // Only a page that changed the prototype of every object has names here that are not the object's own.
    if (isPolluted && !Object.hasOwn(value, key)) continue;
    const given = value[key];
    const field = fields.get(key);
    let item: unknown;
    if (field === undefined) {
      if (unsafeKeys.has(key)) reportUnsafe(key, reading);
    } else if (field.fits(field, given, reading)) {
      item = given;
      if (field.isRequired) usable += 1;
    } else if (field.isRequired) {
      reading.at(key);
      item = given === undefined ? invalid : readOther(field, given, reading);
      if (item === invalid) cause ??= reading.cause;
      else usable += 1;
    } else if (given !== undefined && given !== null && !isEmptyCell(given)) {
      reading.at(key);
      item = readOther(field, given, reading);
    }
    if (item !== given) found ??= fieldsBefore(key, value, reading);
    if (found && item !== invalid && item !== undefined) found[key] = item;
  }
  reading.leave();
  if (usable === plan.required.length) return found ?? value;

  found ??= fieldsBefore(undefined, value, reading);
  for (const field of plan.required) {
    if (own(value, field.name) !== undefined) continue;
    reportMissing(field, reading);
    if (field.otherwise === undefined) cause ??= reading.cause;
    else {
      found[field.name] = field.otherwise;
      usable += 1;
    }
  }
  if (usable === plan.required.length) return found;
  if (cause) reading.cause = cause;
  return invalid;
}

/** The fields before one, all of which are right as they stand; without one, all. */
function fieldsBefore(
  end: string | undefined,
  value: Record<string, unknown>,
  reading: Reading,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const key in value) {
    if (key === end) break;
    if (!reading.isPolluted || Object.hasOwn(value, key)) found[key] = value[key];
  }
  return found;
}

function reportUnsafe(key: string, reading: Reading): void {
  reading.at(key);
  reading.report('unsafe-key');
}

function reportMissing(field: Plan, reading: Reading): void {
  if (field.kind === 'consent') reading.report('without-consent');
  else reading.report('missing-field', { field: field.name, expected: field.expected });
}

function readList(plan: Plan, value: unknown, reading: Reading): unknown {
  if (!Array.isArray(value)) return reading.report('wrong-type', { expected: 'a list' });
  const kept = reading.takeAhead(plan);
  if (kept) return kept.found;
  const items = itemsOf(plan, value, reading);
  const found = readItems(plan, items, 0, plan.max, idsOf(plan, reading), undefined, reading);
  return endList(plan, items, found, reading);
}

/** What is read of a list: one more than may be, so that too many are told. */
const itemsOf = (plan: Plan, value: readonly unknown[], reading: Reading): unknown[] =>
  reading.owned ? (value as unknown[]) : value.slice(0, plan.max + 1);

const idsOf = ({ known }: Plan, reading: Reading): Set<string> | undefined =>
  known && (known === 'own' ? new Set<string>() : reading.idsOf(known));

/**
 * Reads some items of a list.
 *
 * @param found - What was found before them; made as soon as that is not what was given, or a copy of it.
 */
function readItems(
  plan: Plan,
  items: unknown[],
  from: number,
  to: number,
  ids: Set<string> | undefined,
  found: unknown[] | undefined,
  reading: Reading,
): unknown[] | undefined {
  const { owned } = reading;
  const of = plan.of as Plan;
  reading.enter();
  for (let index = from; index < items.length && index < to; index += 1) {
    const given = items[index];
    if (of.fits(of, given, reading)) {
      found?.push(given);
      continue;
    }
    reading.at(index);
    const item = ids ? readIdentified(of, given, ids, reading) : readOther(of, given, reading);
    if (item !== given) {
      if (!owned && item !== invalid) items[index] = item;
      else found ??= items.slice(0, index);
    }
    if (found && item !== invalid) found.push(item);
  }
  reading.leave();
  return found;
}

function endList(
  { max, min, expected }: Plan,
  items: unknown[],
  read: unknown[] | undefined,
  reading: Reading,
): unknown {
  if (items.length > max) reading.report('too-large', { limit: `${max} entries` });
  const found = read ?? (items.length > max ? items.slice(0, max) : items);
  if (found.length >= min) return found;
  return items.length < min ? reading.report('out-of-range', { expected }) : invalid;
}

/**
 * Reads long lists of a section before its turn, in steps of so many items each; `readList` then finds them read. Before
 * each step it answers how many are left.
 *
 * @param reading - Stands at the section.
 */
export function* readAhead(schema: Schema, value: unknown, most: number, reading: Reading): Generator<number, void> {
  const plan = planOf(schema);
  if (plan.kind === 'list') yield* readListAhead(plan, value, most, reading);
  else if (isObject(value))
    for (const [name, field] of plan.fields) {
      reading.enter();
      reading.at(name);
      if (field.kind === 'list') yield* readListAhead(field, own(value, name), most, reading);
      reading.leave();
    }
}

function* readListAhead(plan: Plan, value: unknown, most: number, reading: Reading): Generator<number, void> {
  if (!Array.isArray(value) || value.length <= most) return;
  const keep = reading.ahead();
  const items = itemsOf(plan, value, reading);
  const ids = idsOf(plan, reading);
  let found: unknown[] | undefined;
  for (let from = 0; from < items.length; from += most) {
    yield items.length - from;
    found = readItems(plan, items, from, Math.min(from + most, plan.max), ids, found, reading);
  }
  keep(plan, endList(plan, items, found, reading));
}

/** Reads one entry of a list whose entries have ids of their own. */
function readIdentified(of: Plan, given: unknown, ids: Set<string>, reading: Reading): unknown {
  const id = isObject(given) ? given['id'] : undefined;
  if (typeof id !== 'string') return readValue(of, given, reading);
  const before = ids.size;
  // Known before it is read, so that things of one list may refer to each other.
  ids.add(id);
  if (ids.size === before) return reading.reportAt('duplicate-id', ['id']);
  const item = readValue(of, given, reading);
  if (item === invalid) ids.delete(id);
  return item;
}

function readRecord(plan: Plan, value: unknown, reading: Reading): unknown {
  if (!isObject(value)) return reading.report('wrong-type', { expected: plan.expected });
  const parts: NamedParts = {
    max: plan.max,
    unit: 'fields',
    wrongName: (name) =>
      name.length > limits.name
        ? ['too-large', { limit: `${limits.name} characters in a name` }]
        : isVisible(name)
          ? undefined
          : ['empty-text'],
    read: (part) => readValue(plan.of as Plan, part, reading),
  };
  return readNamedParts(value, parts, reading);
}

function readUnion(plan: Plan, value: unknown, reading: Reading): unknown {
  if (!isObject(value)) return reading.report('wrong-type', { expected: plan.expected });
  const tags = [...plan.variants.keys()].join(', ');
  const tag = own(value, plan.by);
  if (tag === undefined) return reading.report('missing-field', { field: plan.by, expected: `one of ${tags}` });
  const variant = typeof tag === 'string' ? plan.variants.get(tag) : undefined;
  return variant
    ? readObject(variant, value, reading)
    : reading.reportAt('unknown-variant', [plan.by], { expected: tags });
}

function readAddressField(plan: Plan, value: unknown, reading: Reading): unknown {
  if (typeof value !== 'string') return reading.report('wrong-type', { expected: plan.expected });
  if (value.length > limits.address) return reading.report('too-large', { limit: `${limits.address} characters` });
  return readLink(value, [], reading, plan.use, noAddress) ?? invalid;
}

/** Where nobody needs to have said anything, a plain no is no mistake. */
function readConsentField(plan: Plan, value: unknown, reading: Reading): unknown {
  const isPlainNo = !plan.isRequired && isObject(value) && own(value, 'status') === 'out';
  return isPlainNo ? invalid : (readConsent(value, reading.consentVersions) ?? reading.report('without-consent'));
}
