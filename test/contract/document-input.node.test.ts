import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ts from 'typescript';
import { root } from '../../.config/vonk-alias.js';
import { companyDocument } from '../../demo/intranet/company/document.js';
import { demoViewers } from '../../demo/intranet/company/viewers.js';
import { type Json, fullDocument, linkedDocument, minimalDocument, today } from '../fixtures/fixtures.js';

const folder = join(root, '.cache/test', `document-input-${process.pid}`);
mkdirSync(folder, { recursive: true });
after(() => rmSync(folder, { recursive: true }));

const input = join(root, 'src/index.js');

const modules = new Map<string, string>();
const pathOf = (name: string): string => join(folder, `${name}.ts`);

/** One program for all modules: what they import is read once. */
let made: ts.Program | undefined;
function program(): ts.Program {
  if (made) return made;
  for (const [name, code] of modules) writeFileSync(pathOf(name), code);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return (made = ts.createProgram([...modules.keys()].map(pathOf), { ...options, noEmit: true, incremental: false }));
}

/** What the compiler says of a module. */
const mistakesIn = (name: string): readonly string[] =>
  ts
    .getPreEmitDiagnostics(program(), program().getSourceFile(pathOf(name)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

const asModule = (document: unknown): string =>
  `import type { VonkDocumentInput } from ${JSON.stringify(input)};
export const document: VonkDocumentInput = ${JSON.stringify(document)};`;

/** The demo's board has answers about consent that are none, to show that nobody is listed for them. */
function withAnswers(document: Json): Json {
  const board = document['board'] as { readonly entries?: readonly { readonly consent?: unknown }[] };
  const isAnswer = (consent: unknown): boolean =>
    consent === undefined || consent === null || ['in', 'out'].includes((consent as { status?: string }).status ?? '');
  if (!board.entries) return document;
  return { ...document, board: { ...board, entries: board.entries.filter(({ consent }) => isAnswer(consent)) } };
}

const documents = [
  ['full', fullDocument()],
  ['minimal', minimalDocument()],
  ['linked', linkedDocument().document],
  ...demoViewers.map(
    (viewer) => [`demo-${viewer}`, withAnswers(companyDocument({ viewer, now: new Date(today) }))] as const,
  ),
] as const;
for (const [name, document] of documents) {
  modules.set(name, asModule(document));
  test(`the ${name} document is of the type that documents are written in`, () => {
    assert.deepEqual(mistakesIn(name), []);
  });
}

const guide = readFileSync(join(root, 'stories/guides/contract.mdx'), 'utf8');
const example = (/```ts\n(import type \{ VonkDocumentInput[\s\S]*?)```/.exec(guide)?.[1] ?? '').replace(
  "'vonk'",
  JSON.stringify(input),
);
modules.set('guide', example);
modules.set('misspelt', example.replace('title:', 'titel:'));

test('what the guide shows of the type compiles as it stands, and does not with a name misspelt', () => {
  assert.match(example, /VonkDocumentInput = \{/);
  assert.deepEqual(mistakesIn('guide'), []);
  assert.match(mistakesIn('misspelt').join(), /'titel' does not exist/);
});
