import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { fc } from '../helpers/fast-check.js';
import { actionSchemas } from '../../src/contract/actions.js';
import { parseDocument, sectionNames, sectionSchemas } from '../../src/contract/document.js';
import { documentHints, isHint } from '../../src/contract/hints.js';
import { unsafeKeys } from '../../src/contract/json-object.js';
import { type JsonSchema, jsonSchema } from '../../src/contract/json-schema.js';
import type { Problem } from '../../src/contract/problem.js';
import type { AnySchema, Schema } from '../../src/contract/schema.js';
import { arbitraryOf } from '../fixtures/arbitrary.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { corrupt } from '../fixtures/arbitrary-json.js';
import {
  type Json,
  brokenDocument,
  fullDocument,
  linkedDocument,
  manyKudos,
  minimalDocument,
  withSection,
} from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';
const schema = jsonSchema();

/** Every keyword that the schema uses means the same in the draft that this validator knows, but for the draft's name. */
const { $schema: draft, ...keywords } = schema;
const validator = new Ajv({ allErrors: true, extendRefs: true, format: 'full' }).addSchema(keywords, 'vonk');

function faults(name: string, value: unknown): readonly string[] {
  const path = name === '' ? 'vonk' : `vonk#/$defs/${name}`;
  if (validator.validate(path, value) === true) return [];
  return (validator.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}

/** What is told of a document as a mistake: hints are none. */
function problemsOf(document: unknown): readonly Problem[] {
  const { problems } = parseDocument(document, { base });
  return problems.length > 0 ? problems : documentHints(document).filter((one) => !isHint(one));
}

test('the schema names its draft', () => {
  assert.equal(draft, 'https://json-schema.org/draft/2020-12/schema');
});

/** The full document holds consents that are there to be refused; the one without a date is none by the schema either. */
function fullWithDates(): Json {
  const document = fullDocument();
  const board = document['board'] as { readonly entries: readonly { readonly consent: Json }[] };
  return withSection(document, 'board', { ...board, entries: board.entries.filter(({ consent }) => 'at' in consent) });
}

test('the contract’s examples are valid', () => {
  const examples = [minimalDocument(), fullWithDates(), linkedDocument().document, { vonk: 1, kudos: manyKudos(50) }];
  for (const document of examples) assert.deepEqual(faults('', document), []);
});

test('a consent without a date is wrong by the schema, and it says where', () => {
  assert.deepEqual(faults('board', fullDocument()['board']), [
    ".entries[13].consent should have required property 'at'",
    '.entries[13].consent should match "then" schema',
    '.entries should be string,null',
    '.entries should match some schema in anyOf',
  ]);
});

test('pages behind links are valid', () => {
  const { answers } = linkedDocument();
  for (const [name, answer] of [
    ['feed-page', answers['feed']],
    ['goals-page', answers['goals']],
    ['kudos-page', answers['kudos']],
    ['kudos-page', answers['kudos?page=2']],
    ['preferences', answers['preferences']],
  ] as const)
    assert.deepEqual(faults(name, answer), [], name);
  assert.notDeepEqual(faults('kudos-page', []), []);
});

/** What shows only to whoever looks at several places of a document at once, as a schema does not. */
const seenElsewhere = ['unknown-reference', 'duplicate-id', 'without-consent'];

test('whatever the door answers without a problem, the schema takes too, and nothing that it leaves out', () => {
  let right = 0;
  fc.assert(
    fc.property(arbitraryDocument({ consent: 'valid' }).chain(corrupt), ({ document }) => {
      const problems = problemsOf(document);
      if (problems.length > 0) {
        const isInSight = problems.some(({ code }) => !seenElsewhere.includes(code));
        if (isInSight) assert.notDeepEqual(faults('', document), [], JSON.stringify(problems));
        return;
      }
      right += 1;
      assert.deepEqual(faults('', document), []);
    }),
    { numRuns: 600 },
  );
  assert.ok(right > 30, `only ${right} documents were without a problem`);
});

test('a name that is never read is no name of one’s own by the schema either', () => {
  const withField = (field: string): Json =>
    JSON.parse(`{ "vonk": 1, "organisation": { "name": "Wolkenbrug", "contact": { "${field}": {} } } }`) as Json;
  for (const field of ['_note', 'x-source', '__proto', '___proto__']) {
    assert.deepEqual(problemsOf(withField(field)), [], field);
    assert.deepEqual(faults('', withField(field)), [], field);
  }
  for (const field of unsafeKeys) {
    assert.deepEqual(
      problemsOf(withField(field)).map(({ code }) => code),
      ['unsafe-key'],
      field,
    );
    assert.notDeepEqual(faults('', withField(field)), [], field);
  }
});

test('a field of a wrong type is refused by the schema as it is by the door', () => {
  for (const name of sectionNames)
    fc.assert(
      fc.property(arbitraryOf(sectionSchemas[name] as Schema, { consent: 'valid' }), (value) => {
        assert.deepEqual(faults(name, JSON.parse(JSON.stringify(value))), []);
        assert.notDeepEqual(faults(name, [value]), []);
      }),
      { numRuns: 30 },
    );
});

test('what is wrong in the broken document is wrong by the schema', () => {
  for (const name of [
    'organisation',
    'viewer',
    'people',
    'teams',
    'values',
    'guidelines',
    'acts',
    'cues',
    'feed',
    'goals',
  ])
    assert.notDeepEqual(faults(name, brokenDocument()[name]), [], name);
  for (const name of ['kudos', 'board', 'feedback', 'preferences', 'coaching'])
    assert.notDeepEqual(faults(name, brokenDocument()[name]), [], name);
});

test('each change that can be sent has its envelope', () => {
  const envelope = { id: '0192f3a4-0000-7000-8000-000000000000', at: '2026-11-22T09:30:00+01:00' };
  for (const [type, definition] of Object.entries(actionSchemas))
    fc.assert(
      fc.property(arbitraryOf(definition as Schema), (data) => {
        const sent = JSON.parse(JSON.stringify({ ...envelope, type, data })) as Json;
        assert.deepEqual(faults('change', sent), [], type);
        assert.notDeepEqual(faults('change', { ...sent, type: 'kudos.rank' }), []);
      }),
      { numRuns: 5 },
    );
});

const isSentence = (answer: unknown): boolean => typeof answer === 'string' && /^\S.*\.$/.test(answer);

/** A field that may be left out is described beside the empty cell that counts as that. */
const filled = (found: JsonSchema): JsonSchema => (found['anyOf'] as readonly JsonSchema[] | undefined)?.[0] ?? found;

/** The fields of a definition that the schema leaves without an answer to one of the questions. */
function unanswered(definition: AnySchema, found: JsonSchema, path: string): readonly string[] {
  switch (definition.kind) {
    case 'optional':
      return unanswered(definition.of as AnySchema, filled(found), path);
    case 'list':
      return unanswered(definition.of as AnySchema, found['items'] as JsonSchema, path);
    case 'union':
      return Object.values(definition.variants).flatMap((variant, index) =>
        unanswered(variant as AnySchema, (found['oneOf'] as JsonSchema[])[index] ?? {}, path),
      );
    case 'object':
      return Object.entries(definition.fields).flatMap(([name, field]) => {
        const property = (found['properties'] as Record<string, JsonSchema>)[name] ?? {};
        const questions = ['description', 'x-purpose', 'x-audience', 'x-retention', 'x-legal'];
        const open = questions.filter((question) => !isSentence(property[question]));
        return [
          ...open.map((question) => `${path}/${name} ${question}`),
          ...unanswered(field as AnySchema, property, `${path}/${name}`),
        ];
      });
    default:
      return [];
  }
}

test('every field answers what it is, why it is there, who sees it, how long it is kept and what the law says', () => {
  const definitions = schema['$defs'] as Record<string, JsonSchema>;
  for (const name of sectionNames)
    assert.deepEqual(unanswered(sectionSchemas[name], definitions[name] ?? {}, name), []);
  const variants = definitions['change']?.['oneOf'] as JsonSchema[];
  Object.values(actionSchemas).forEach((definition, index) => {
    const data = (variants[index]?.['properties'] as Record<string, JsonSchema>)['data'] ?? {};
    assert.deepEqual(unanswered(definition as AnySchema, data, 'change'), []);
  });
});

test('a field takes over what the thing that it stands in says, and no more than that', () => {
  const definitions = schema['$defs'] as Record<string, { items: { properties: Record<string, JsonSchema> } }>;
  const kudos = definitions['kudos']?.items.properties ?? {};
  assert.match(String(kudos['from']?.['x-audience']), /^The receivers\./);
  assert.match(String(kudos['reactions']?.['x-audience']), /^Whoever sees the thanks\./);
  assert.match(String(kudos['reactions']?.['x-legal']), /^Personal data of giver and receivers\./);
});

test('nothing that a browser loads reaches the notes', () => {
  const source = new URL('../../src/', import.meta.url);
  const apart = /^(?:contract\/(?:notes\/|json-schema\.ts|index\.ts)|cli\/)/;
  const reaching = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !apart.test(file))
    .filter((file) =>
      /from '[^']*\/(?:notes\/[^']*|json-schema\.js|contract\/index\.js)'/.test(
        readFileSync(new URL(file, source), 'utf8'),
      ),
    );
  assert.deepEqual(reaching, []);
});
