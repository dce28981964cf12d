/** Reads one change as it comes over the wire, for whoever carries it out. */
import { type Action, actionSchemas, envelopeFields } from './actions.js';
import { isObject, own } from './json-object.js';
import { type ParseOptions, Reading, invalid, read } from './parse.js';
import type { Problem } from './problem.js';

/**
 * Reads one envelope: `{ "id", "type", "at", "data" }`. A change is carried out whole or not at all, so one bad field
 * makes it unusable, also an optional one.
 *
 * @param value - What `JSON.parse` gave.
 */
export function parseAction(
  value: unknown,
  options: ParseOptions = {},
): { readonly action: Action | undefined; readonly problems: readonly Problem[] } {
  const reading = new Reading(options);
  const action = readAction(value, reading);
  const { problems } = reading;
  return { action: problems.length > 0 ? undefined : action, problems };
}

function readAction(value: unknown, reading: Reading): Action | undefined {
  if (!isObject(value)) {
    reading.report('wrong-type', { expected: 'a change such as { "id", "type", "at", "data" }' });
    return undefined;
  }
  const id = reading.within('id', () => read(envelopeFields.id, own(value, 'id'), reading));
  const at = reading.within('at', () => read(envelopeFields.at, own(value, 'at'), reading));
  const type = own(value, 'type');
  if (typeof type !== 'string' || !Object.hasOwn(actionSchemas, type)) {
    reading.reportAt('unknown-variant', ['type'], { expected: Object.keys(actionSchemas).join(', ') });
    return undefined;
  }
  const data = reading.within('data', () =>
    read(actionSchemas[type as keyof typeof actionSchemas], own(value, 'data'), reading),
  );
  return id === invalid || at === invalid || data === invalid ? undefined : ({ id, type, at, data } as Action);
}
