/** Values without parts: whether one is right, and what to say where it is not. */
import type { Reading } from './reading.js';
import type { PlanKind, ScalarPlan } from './scalar-plan.js';
import { limits } from './schema.js';
import { isDay, isInstant } from './time.js';
import { isEmptyCell } from './visible.js';

/** Whether a value is right as it stands, with nothing to report and nothing to read inside it. */
export type Fits = (plan: ScalarPlan, value: unknown, reading: Reading) => boolean;

const isNoScalar: Fits = () => false;

/**
 * By kind. Most of a document is values that are right, and a function for each kind answers that in few steps, also
 * before a browser made it fast.
 */
export const fitsByKind: Readonly<Record<PlanKind, Fits>> = {
  string: ({ max, pattern }, value) => typeof value === 'string' && value.length <= max && pattern.test(value),
  text: ({ max, pattern }, value) => typeof value === 'string' && value.length <= max && pattern.test(value),
  id: ({ refersTo }, value, reading) => isId(value) && (refersTo === undefined || !reading.isMissing(refersTo, value)),
  instant: (_plan, value) => typeof value === 'string' && isInstant(value),
  day: (_plan, value) => typeof value === 'string' && isDay(value),
  number: ({ min, max, isInteger }, value) =>
    typeof value === 'number' && value >= min && value <= max && (!isInteger || Number.isInteger(value)),
  boolean: (_plan, value) => typeof value === 'boolean',
  variant: ({ values }, value) => values.includes(value as string | number),
  address: isNoScalar,
  list: isNoScalar,
  record: isNoScalar,
  object: isNoScalar,
  union: isNoScalar,
  consent: isNoScalar,
};

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= limits.id;

/** Reports a value that does not fit. Answers what it counts as, or `invalid`. */
export function refuse(plan: ScalarPlan, value: unknown, reading: Reading): unknown {
  const { kind, expected } = plan;
  if (kind === 'variant') {
    const problem = reading.report('unknown-variant', { expected: plan.values.join(', ') });
    return plan.otherwise ?? problem;
  }
  // A reference that leads nowhere is told and kept: what refers to it is still worth showing.
  if (kind === 'id' && isId(value)) {
    reading.report('unknown-reference', { section: plan.refersTo ?? '' });
    return value;
  }
  if (kind === 'number' && typeof value === 'number') return reading.report('out-of-range', { expected });
  const max = kind === 'id' ? limits.id : plan.max;
  if ((kind === 'string' || kind === 'id') && typeof value === 'string' && value.length > max)
    return reading.report('too-large', { limit: `${max} characters` });
  if (kind === 'string' && isEmptyCell(value)) return reading.report('empty-text');
  return reading.report('wrong-type', { expected });
}
