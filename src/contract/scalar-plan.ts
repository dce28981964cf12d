import type { AnySchema, Referable } from './schema.js';

/** The kinds of values that are read; an optional value is read as what it would be. */
export type PlanKind = Exclude<AnySchema['kind'], 'optional'>;

/** What is known beforehand about a value without parts. */
export interface ScalarPlan {
  readonly kind: PlanKind;
  readonly expected: string;
  readonly min: number;
  readonly max: number;
  readonly isInteger: boolean;
  readonly pattern: RegExp;
  readonly refersTo: Referable | undefined;
  readonly values: readonly (string | number)[];
  readonly otherwise: string | number | undefined;
}
