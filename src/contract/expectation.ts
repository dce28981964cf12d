import type { AnySchema } from './schema.js';

/** What a definition asks for, in words for whoever writes the document. */
export function expectation(schema: AnySchema): string {
  switch (schema.kind) {
    case 'string':
      return schema.expected;
    case 'text':
      return 'a text, or texts by language such as { "nl": "Samen", "en": "Together" }';
    case 'id':
      return schema.refersTo ? `the id of something in "${schema.refersTo}"` : 'an id, which is a text';
    case 'instant':
      return 'an instant such as "2026-11-22T09:30:00+01:00"';
    case 'day':
      return 'a day such as "2026-11-22"';
    case 'address':
      return 'an address such as "https://…"';
    case 'number':
      return `${schema.integer ? 'a whole number' : 'a number'} from ${schema.min} to ${schema.max}`;
    case 'boolean':
      return 'true or false';
    case 'variant':
      return schema.values.length === 1
        ? `"${schema.values[0]}"`
        : `one of ${schema.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'list':
      return schema.min > 0 ? `a list with at least ${schema.min} entry` : 'a list';
    case 'record':
    case 'object':
    case 'union':
      return 'an object';
    case 'consent':
      return 'a consent record';
    case 'optional':
      return expectation(schema.of as AnySchema);
  }
}
