/**
 * The contract as JSON Schema (draft 2020-12), made from the definitions and their notes. It explains fields in an
 * editor and lets a service check itself. Not part of what a browser loads.
 */
import { actionSchemas, envelopeFields } from './actions.js';
import { contractVersion } from './document.js';
import { languageTag } from './language-tag.js';
import { actionNotes, envelopeNotes } from './notes/actions.js';
import { consentNotes, documentNotes, linkNotes, pageNotes } from './notes/document.js';
import type { Note } from './notes/note.js';
import { sectionNotes } from './notes/sections.js';
import { ownNames } from './own-names.js';
import { type AnySchema, type Fields, type Schema, anyString, limits, string } from './schema.js';
import { sectionNames, sectionSchemas } from './sections.js';
import { unseen, visible } from './visible.js';
import { noAddress, noLink } from './whole-address.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Any note, for a walk that no longer knows what it walks over. */
type AnyNote = Note & { readonly fields?: Readonly<Record<string, AnyNote>> };

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** The schema of a whole document; pages of lists and changes stand under `$defs`. */
export function jsonSchema(): JsonSchema {
  const either = (name: string): JsonSchema => ({
    anyOf: [ref(name), ref(name === 'people' ? 'people-link' : 'link')],
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Vonk document',
    description:
      'Everything that the widgets show. Each section is optional, and stands here or behind a link. Fields that are not named here are never read; those whose names begin with _ or x- are nobody’s mistake.',
    ...closed,
    required: ['vonk'],
    properties: {
      $schema: { type: 'string', ...annotations(documentNotes.$schema) },
      vonk: { const: contractVersion, ...annotations(documentNotes.vonk) },
      ...Object.fromEntries(
        sectionNames.map((name) => [name, { ...orEmpty(either(name)), ...annotations(sectionNotes[name]) }]),
      ),
      actions: { ...orEmpty(ref('link')), ...annotations(documentNotes.actions) },
      live: { ...orEmpty(ref('link')), ...annotations(documentNotes.live) },
    },
    $defs: {
      ...vocabulary(),
      ...Object.fromEntries(sectionNames.map((name) => [name, whole(sectionSchemas[name], sectionNotes[name])])),
      ...Object.fromEntries(
        sectionNames
          .filter((name) => sectionSchemas[name].kind === 'list')
          .map((name) => [`${name}-page`, pageOf(name, sectionNotes[name].about)]),
      ),
      change: changes(),
    },
  };
}

/** What many fields share. */
function vocabulary(): JsonSchema {
  const href = { ...addressOf('resource', noLink), ...annotations(linkNotes.href) };
  return {
    empty: {
      description: 'A cell without a value, which is as good as left out.',
      type: ['string', 'null'],
      pattern: `^[${unseen}]*$`,
    },
    'empty-text': {
      anyOf: [ref('empty'), { type: 'object', additionalProperties: ref('empty') }],
    },
    link: {
      description: 'A section behind an address of its own.',
      ...closed,
      required: ['href'],
      properties: { href },
    },
    'people-link': {
      description: 'People behind an address of their own, and where they are looked up.',
      ...closed,
      required: ['href'],
      properties: { href, find: { ...orEmpty(addressOf('resource', noLink)), ...annotations(linkNotes.find) } },
    },
    text: textOf(limits.text),
    'short-text': textOf(limits.name),
    id: { type: 'string', minLength: 1, maxLength: limits.id },
    instant: { type: 'string', format: 'date-time' },
    day: { type: 'string', format: 'date' },
    page: addressOf('page'),
    resource: addressOf('resource'),
    consent: {
      ...closed,
      required: ['status'],
      properties: {
        status: { enum: ['in', 'out'], ...annotations(consentNotes.status) },
        at: { ...ref('instant'), ...annotations(consentNotes.at) },
        textVersion: { ...typeOf(string({ max: limits.name })), ...annotations(consentNotes.textVersion) },
      },
      if: { properties: { status: { const: 'in' } } },
      then: { required: ['at', 'textVersion'] },
    },
  };
}

function textOf(max: number, pattern: RegExp = visible): JsonSchema {
  return {
    description: 'A text, or texts by BCP 47 language tag. Plain text: line breaks are kept, nothing else is markup.',
    anyOf: [
      { type: 'string', maxLength: max, pattern: patternOf(pattern) },
      {
        type: 'object',
        maxProperties: limits.languages,
        propertyNames: { pattern: knownLanguage },
        additionalProperties: { anyOf: [{ type: 'string', maxLength: max, pattern: unharmed }, ref('empty')] },
        // At least one language has words.
        ...(pattern === visible && { minProperties: 1, not: { additionalProperties: ref('empty') } }),
      },
    ],
  };
}

/** No letter was lost on the way to UTF-8. */
const unharmed = '^[^\\ufffd]*$';
const visibleAndWhole = `^[^\\ufffd]*[^${unseen}\\ufffd][^\\ufffd]*$`;
const patternOf = (pattern: RegExp): string =>
  pattern === visible
    ? visibleAndWhole
    : pattern === anyString
      ? unharmed
      : pattern === languageTag
        ? knownLanguage
        : pattern.source;
/** A tag of a language that exists begins with two or three letters. */
const knownLanguage = languageTag.source.replace('{2,8}', '{2,3}');

/** An object of which all names are known, but for those that begin as one's own. */
const closed: JsonSchema = {
  type: 'object',
  patternProperties: { [ownNames.source]: {} },
  additionalProperties: false,
};

/** What may be left out may also be an empty cell. */
const orEmpty = (schema: JsonSchema, empty = 'empty'): JsonSchema => ({ anyOf: [schema, ref(empty)] });

/** A scheme in upper or lower case. */
const scheme = (name: string): string => [...name].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('') + ':';

function addressOf(use: 'page' | 'resource', none: RegExp = noAddress): JsonSchema {
  const schemes = use === 'page' ? ['https', 'http', 'mailto', 'tel'] : ['https', 'http'];
  return {
    type: 'string',
    format: 'uri-reference',
    maxLength: limits.address,
    pattern: `^(?:${schemes.map(scheme).join('|')}|(?![A-Za-z][A-Za-z0-9+.-]*:))`,
    not: { pattern: none.source },
  };
}

function pageOf(name: string, about: string): JsonSchema {
  return {
    ...closed,
    description: `One page of a list behind a link. ${about}`,
    required: ['items'],
    properties: {
      items: { ...ref(name), ...annotations(pageNotes.items) },
      next: { ...orEmpty(addressOf('resource', noLink)), ...annotations(pageNotes.next) },
      total: { ...orEmpty({ type: 'integer', minimum: 0 }), ...annotations(pageNotes.total) },
      people: { ...orEmpty(ref('people')), ...annotations(pageNotes.people) },
    },
  };
}

/** The envelope of every change. */
function changes(): JsonSchema {
  const variants = (Object.keys(actionSchemas) as (keyof typeof actionSchemas)[]).map((type) => {
    const note: AnyNote & Required<Note> = actionNotes[type];
    const data = { ...whole(actionSchemas[type], note), ...annotations(envelopeNotes.data, note) };
    return {
      ...annotations(note),
      type: 'object',
      required: ['id', 'type', 'at', 'data'],
      properties: {
        id: { ...typeOf(envelopeFields.id), ...annotations(envelopeNotes.id, note) },
        type: { const: type, ...annotations(envelopeNotes.type, note) },
        at: { ...typeOf(envelopeFields.at), ...annotations(envelopeNotes.at, note) },
        data,
      },
    };
  });
  return { description: 'A change, as it is sent to `actions`.', oneOf: variants };
}

/** The four questions of a note, answered; what it leaves out is taken from the thing that it stands in. */
function annotations(note: Note, around: Note = note): JsonSchema {
  return {
    description: note.about,
    'x-purpose': note.purpose,
    'x-audience': note.audience ?? around.audience,
    'x-retention': note.retention ?? around.retention,
    'x-legal': note.legal ?? around.legal,
  };
}

/** A definition with the notes of all that is inside it. */
function whole(schema: Schema, note: AnyNote): JsonSchema {
  return { ...annotations(note), ...typeOf(schema, note) };
}

function propertiesOf(fields: Fields, note: AnyNote | undefined): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const own = note?.fields?.[name];
      if (!own) return [name, fieldOf(field)];
      const around = {
        ...own,
        audience: own.audience ?? note.audience,
        retention: own.retention ?? note.retention,
        legal: own.legal ?? note.legal,
      };
      return [name, { ...fieldOf(field, around), ...annotations(around) }];
    }),
  );
}

function objectOf(fields: Fields, note: AnyNote | undefined): JsonSchema {
  const required = Object.keys(fields).filter((name) => fields[name]?.kind !== 'optional');
  return { ...closed, ...(required.length > 0 && { required }), properties: propertiesOf(fields, note) };
}

function fieldOf(given: Schema, note?: AnyNote): JsonSchema {
  const schema = given as AnySchema;
  if (schema.kind !== 'optional') return typeOf(schema, note);
  return orEmpty(typeOf(schema.of, note), schema.of.kind === 'text' ? 'empty-text' : 'empty');
}

function typeOf(given: Schema, note?: AnyNote): JsonSchema {
  const schema = given as AnySchema;
  switch (schema.kind) {
    case 'string':
      return { type: 'string', maxLength: schema.max, pattern: patternOf(schema.pattern) };
    case 'text':
      if (schema.pattern !== visible) return textOf(schema.max, schema.pattern);
      if (schema.max === limits.text) return ref('text');
      return schema.max === limits.name ? ref('short-text') : textOf(schema.max);
    case 'id':
      return { ...ref('id'), ...(schema.refersTo && { 'x-refers-to': schema.refersTo }) };
    case 'instant':
    case 'day':
    case 'consent':
      return ref(schema.kind);
    case 'address':
      return ref(schema.use);
    case 'number':
      return { type: schema.integer ? 'integer' : 'number', minimum: schema.min, maximum: schema.max };
    case 'boolean':
      return { type: 'boolean' };
    case 'variant':
      return schema.values.length === 1 ? { const: schema.values[0] } : { enum: schema.values };
    case 'list':
      return {
        type: 'array',
        ...(schema.min > 0 && { minItems: schema.min }),
        maxItems: schema.max,
        items: typeOf(schema.of, note),
      };
    case 'record':
      return {
        type: 'object',
        maxProperties: schema.max,
        propertyNames: { pattern: visible.source },
        additionalProperties: typeOf(schema.of),
      };
    case 'object':
      return objectOf(schema.fields, note);
    case 'union':
      return {
        type: 'object',
        required: [schema.by],
        oneOf: Object.values(schema.variants).map((variant) => objectOf(variant.fields, note)),
      };
    case 'optional':
      return typeOf(schema.of, note);
  }
}
