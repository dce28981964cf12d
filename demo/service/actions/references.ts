/** Whether what a change names is there. */
import type { Queryable } from '../database/database.js';
import { unknownThing } from '../http/problem.js';
import type { Editorial } from '../sections/editorial.js';
import type { Setting } from './change.js';

export async function peopleExist(database: Queryable, ids: readonly string[], field: string): Promise<void> {
  const wanted = [...new Set(ids)];
  const [row] = await database.query<{ count: number }>(
    'select count(*) as count from people where id = any($1::text[])',
    [wanted],
  );
  if (row?.count !== wanted.length) throw unknownThing('people', field);
}

/** Forms that the organisation agreed to, and those that the viewer proposed. */
export async function actExists({ database, viewer, editorial }: Setting, act: string | undefined): Promise<void> {
  if (act === undefined || editorial.acts.some(({ id }) => id === act)) return;
  const own = await database.query('select 1 from proposed_acts where person = $1 and id = $2', [viewer.id, act]);
  if (own.length === 0) throw unknownThing('acts', 'act');
}

export function valueExists(editorial: Editorial, value: string | undefined, behaviour: string | undefined): void {
  if (value !== undefined && !editorial.values.some(({ id }) => id === value)) throw unknownThing('values', 'value');
  const isKnown = editorial.values.some(({ behaviours }) => behaviours?.some(({ id }) => id === behaviour));
  if (behaviour !== undefined && !isKnown) throw unknownThing('behaviours', 'behaviour');
}
