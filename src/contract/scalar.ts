/** Values without parts: whether one is right, and what to say where it is not. */
import type { Plan } from './plan.js';
import type { Reading } from './reading.js';
import { limits } from './schema.js';
import { isDay, isInstant } from './time.js';

/** Whether a value is what its plan asks for, as it stands. */
export function isRight(plan: Plan, value: unknown): boolean {
  switch (plan.kind) {
    case 'string':
      return typeof value === 'string' && value.length <= plan.max && (plan.pattern?.test(value) ?? true);
    case 'id':
      return typeof value === 'string' && value !== '' && value.length <= limits.id;
    case 'instant':
      return typeof value === 'string' && isInstant(value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'number':
      return typeof value === 'number' && isInRange(plan, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'variant':
      return plan.values.includes(value as string | number);
    case 'text':
    case 'address':
    case 'list':
    case 'record':
    case 'object':
    case 'union':
    case 'consent':
      return false;
  }
}

function isInRange({ min, max, isInteger }: Plan, value: number): boolean {
  return value >= min && value <= max && (!isInteger || Number.isInteger(value));
}

/** Reports a value that is not right. Answers what it counts as, or `invalid`. */
export function refuse(plan: Plan, value: unknown, reading: Reading): unknown {
  const { kind, expected } = plan;
  if (kind === 'variant') {
    const problem = reading.report('unknown-variant', { expected: plan.values.join(', ') });
    return plan.otherwise ?? problem;
  }
  if (kind === 'number' && typeof value === 'number') return reading.report('out-of-range', { expected });
  const max = kind === 'id' ? limits.id : plan.max;
  if ((kind === 'string' || kind === 'id') && typeof value === 'string' && value.length > max)
    return reading.report('too-large', { limit: `${max} characters` });
  return reading.report('wrong-type', { expected });
}
