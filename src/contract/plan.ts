import { expectation } from './expectation.js';
import type { PlanKind, ScalarPlan } from './scalar-plan.js';
import { type Fits, fitsByKind } from './scalar.js';
import { visible } from './visible.js';
import type { AnySchema, Fields, Referable, Schema } from './schema.js';

/**
 * A definition made ready for reading. All kinds have one shape and what can be known beforehand is known, so that one
 * short loop reads a list of ten thousand things quickly.
 */
export class Plan implements ScalarPlan {
  readonly kind: PlanKind;
  readonly fits: Fits;
  /** The name of the field that it reads, if it reads one. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly expected: string;
  readonly min: number;
  readonly max: number;
  readonly isInteger: boolean;
  readonly pattern: RegExp;
  readonly refersTo: Referable | undefined;
  readonly known: Referable | 'own' | undefined;
  readonly use: 'page' | 'resource';
  readonly values: readonly (string | number)[];
  readonly otherwise: string | number | undefined;
  /** What a list or a record is made of. */
  readonly of: Plan | undefined;
  readonly fields: ReadonlyMap<string, Plan>;
  readonly required: readonly Plan[];
  /** The field that tells the variants of a union apart. */
  readonly by: string;
  readonly variants: ReadonlyMap<string, Plan>;

  constructor(given: AnySchema, name = '') {
    const schema = given.kind === 'optional' ? (given.of as Exclude<AnySchema, { kind: 'optional' }>) : given;
    const sized = 'max' in schema ? schema : undefined;
    this.kind = schema.kind;
    this.fits = fitsByKind[schema.kind];
    this.name = name;
    this.isRequired = given.kind !== 'optional';
    this.expected = expectation(schema);
    this.min = sized && 'min' in sized ? sized.min : 0;
    this.max = sized ? sized.max : Infinity;
    this.isInteger = schema.kind === 'number' && schema.integer;
    this.pattern = 'pattern' in schema ? schema.pattern : visible;
    this.refersTo = schema.kind === 'id' ? schema.refersTo : undefined;
    this.known = schema.kind === 'list' ? schema.known : undefined;
    this.use = schema.kind === 'address' ? schema.use : 'page';
    this.values = schema.kind === 'variant' ? schema.values : [];
    this.otherwise = schema.kind === 'variant' ? schema.otherwise : undefined;
    this.of = schema.kind === 'list' || schema.kind === 'record' ? new Plan(schema.of as AnySchema) : undefined;
    this.fields = schema.kind === 'object' ? plansOf(schema.fields) : new Map();
    this.required = [...this.fields.values()].filter(({ isRequired }) => isRequired);
    this.by = schema.kind === 'union' ? schema.by : '';
    this.variants = schema.kind === 'union' ? plansOf(schema.variants) : new Map();
  }
}

function plansOf(schemas: Fields): ReadonlyMap<string, Plan> {
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, new Plan(schema as AnySchema, name)]));
}

/** Plans are made once for each definition. */
const plans = new WeakMap<Schema, Plan>();

export function planOf(schema: Schema): Plan {
  let plan = plans.get(schema);
  if (!plan) plans.set(schema, (plan = new Plan(schema as AnySchema)));
  return plan;
}
