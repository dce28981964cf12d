import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readLanguage } from '../../.config/sentences.js';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const english = readLanguage('en');
const parts = Object.keys(english);
const owner = new Map(
  Object.entries(english).flatMap(([part, sentences]) => Object.keys(sentences).map((key) => [key, part] as const)),
);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));

/** Names of sentences that a text of code quotes. */
const quoted = (code: string): readonly string[] =>
  [...code.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '').filter((name) => owner.has(name));

for (const part of parts.filter((one) => !['common', 'drafts', 'pending', 'problems'].includes(one))) {
  test(`${part} says only its own sentences and those of every widget`, () => {
    for (const file of filesIn(join(source, 'widgets', part)))
      for (const key of quoted(readFileSync(file, 'utf8')))
        assert.ok(['common', part].includes(owner.get(key) ?? ''), `${file} says ${key} of ${owner.get(key) ?? ''}`);
  });
}

test('what all widgets share says only sentences of every widget, and of what is under way', () => {
  for (const folder of ['internal', 'parts', 'context'])
    for (const file of filesIn(join(source, folder)))
      for (const key of quoted(readFileSync(file, 'utf8'))) {
        const isOfPending = file.includes('/pending') || file.endsWith('base-element.ts');
        const apart = { 'problem-list.ts': 'problems', 'draft-keeper.ts': 'drafts' };
        const further = Object.entries(apart).find(([name]) => file.endsWith(name))?.[1];
        assert.ok(['common', isOfPending ? 'pending' : further].includes(owner.get(key) ?? ''), `${file}: ${key}`);
      }
});

test('no sentence is left over that nobody says', () => {
  const code = ['widgets', 'internal', 'parts', 'context']
    .flatMap((folder) => filesIn(join(source, folder)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const stems = [...code.matchAll(/`(\w+)\$\{/g)].map((match) => match[1] ?? '').filter((stem) => stem.length > 3);
  const said = new Set(quoted(code));
  // Where nothing is kept, the localizer says the one with this ending.
  const isSaid = (key: string): boolean =>
    [key, key.replace(/InMemory$/, '')].some((one) => said.has(one)) || stems.some((stem) => key.startsWith(stem));
  const unsaid = [...owner].filter(([key, part]) => part !== 'problems' && !isSaid(key));
  assert.deepEqual(unsaid, []);
});
