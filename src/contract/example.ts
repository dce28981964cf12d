/** The least that a definition asks for, written as JSON, for whoever writes the document. */
import { languageTag } from './language-tag.js';
import type { AnySchema, Schema } from './schema.js';
import { sectionSchemas } from './sections.js';

/** @param name - What the ids in it are named for. */
export function exampleOf(schema: Schema, name = 'id'): unknown {
  const given = schema as AnySchema;
  switch (given.kind) {
    case 'string':
      return given.pattern === languageTag
        ? 'nl'
        : given.pattern.test('18:30') && !given.pattern.test('…')
          ? '18:30'
          : '…';
    case 'text':
      return '…';
    case 'id':
      return `${(given.refersTo ?? name).slice(0, 1)}-1`;
    case 'instant':
      return '2026-11-22T09:30:00+01:00';
    case 'day':
      return '2026-11-22';
    case 'address':
      return 'https://…';
    case 'number':
      return Math.min(Math.max(1, given.min), given.max);
    case 'boolean':
      return true;
    case 'variant':
      return given.values[0];
    case 'list':
      return [exampleOf(given.of, given.known === 'own' ? name : (given.known ?? name))];
    case 'record':
      return { LinkedIn: exampleOf(given.of, name) };
    case 'object': {
      const fields = Object.entries(given.fields);
      const required = fields.filter(([, field]) => field.kind !== 'optional');
      const least = required.length > 0 ? required : fields.slice(0, 1);
      return Object.fromEntries(least.map(([field, of]) => [field, isListOfAny(of) ? [] : exampleOf(of, name)]));
    }
    case 'union':
      return exampleOf(Object.values(given.variants)[0] as Schema, name);
    case 'consent':
      return { status: 'in', at: '2026-11-22T09:30:00+01:00', textVersion: '…' };
    case 'optional':
      return exampleOf(given.of, name);
  }
}

const isListOfAny = (schema: Schema): boolean =>
  schema.kind === 'list' && (schema as AnySchema & { kind: 'list' }).min === 0;

/** As it is written in one line of a document. */
export const written = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(\[) | (\])/g, '$1$2');

/** The definition of what a JSON Pointer names in a document, with the section that it stands in. */
export function definitionAt(path: string): { readonly schema: AnySchema; readonly section: string } | undefined {
  const [, section = '', ...steps] = path.split('/');
  if (!Object.hasOwn(sectionSchemas, section)) return undefined;
  let at = sectionSchemas[section as keyof typeof sectionSchemas] as AnySchema | undefined;
  // A page of a list has its entries under this name.
  if (at?.kind === 'list' && steps[0] === 'items') steps.shift();
  for (const step of steps) at = at && insideOf(at, step);
  return at && { schema: at, section };
}

function insideOf(schema: AnySchema, step: string): AnySchema | undefined {
  switch (schema.kind) {
    case 'optional':
      return insideOf(schema.of as AnySchema, step);
    case 'list':
    case 'record':
      return schema.of as AnySchema;
    case 'object':
      return schema.fields[step] as AnySchema | undefined;
    case 'union':
      return Object.values(schema.variants)
        .map((variant) => insideOf(variant as AnySchema, step))
        .find((found) => found !== undefined);
    default:
      return undefined;
  }
}
