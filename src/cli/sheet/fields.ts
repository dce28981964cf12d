import type { JsonSchema, SectionName } from '../../contract/index.js';
import { isObject } from '../../contract/json-object.js';

/** What a works council and a data protection officer ask of one field. */
export interface FieldRow {
  /** Its place, such as `kudos[].reactions[].by`. */
  readonly field: string;
  readonly about: string;
  readonly purpose: string;
  readonly audience: string;
  readonly retention: string;
  readonly legal: string;
}

/** Every field of a section, in the order of the contract. */
export function fieldsOf(schema: JsonSchema, section: SectionName): readonly FieldRow[] {
  const definitions = schema['$defs'];
  const definition = isObject(definitions) ? definitions[section] : undefined;
  return isObject(definition) ? rowsOf(definition, section, undefined) : [];
}

function rowsOf(schema: JsonSchema, path: string, around: FieldRow | undefined): readonly FieldRow[] {
  const row = rowOf(schema, path, around);
  const given = filled(schema);
  const inside = isObject(given['items']) ? filled(given['items']) : given;
  const place = given['type'] === 'array' ? `${path}[]` : path;
  const variants = Array.isArray(inside['oneOf']) ? (inside['oneOf'] as readonly unknown[]).filter(isObject) : [inside];
  const fields = new Map<string, readonly FieldRow[]>();
  for (const { properties } of variants) {
    if (!isObject(properties)) continue;
    for (const [name, field] of Object.entries(properties))
      if (isObject(field) && !fields.has(name)) fields.set(name, rowsOf(field, `${place}.${name}`, row));
  }
  return [{ ...row, field: place }, ...[...fields.values()].flat()];
}

/** What may be left out is described as it is where it stands. */
function filled(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [first] = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as readonly unknown[]) : [];
  return isObject(first) ? first : schema;
}

function rowOf(schema: JsonSchema, field: string, around: FieldRow | undefined): FieldRow {
  const said = (name: string): string | undefined => {
    const value = schema[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    field,
    about: said('description') ?? '',
    purpose: said('x-purpose') ?? '',
    audience: said('x-audience') ?? around?.audience ?? '',
    retention: said('x-retention') ?? around?.retention ?? '',
    legal: said('x-legal') ?? around?.legal ?? '',
  };
}
