import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readLanguage } from '../../.config/sentences.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => join(root, folder, name));

/** An ordinary space before a mark that stands apart in French, or inside its quotation marks: a line may break there. */
const breaks = /« |[^ ] [;:?!»]/u;

test('in French no line begins with a question mark, a colon, or what closes a quotation', () => {
  const sentences = Object.values(readLanguage('fr'))
    .flatMap((part) => Object.values(part))
    .flatMap((sentence) =>
      typeof sentence === 'string' ? [sentence] : Object.values(sentence as Record<string, string>),
    );
  assert.ok(sentences.some((sentence) => sentence.endsWith('\u00a0?')));
  assert.deepEqual(
    sentences.filter((sentence) => breaks.test(sentence)),
    [],
  );
});

test('nor in what the company of the demo says', () => {
  const texts = filesIn('demo/intranet/company', '.json').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/"fr": "(.*)"/gu)].map((match) => match[1] ?? ''),
  );
  assert.ok(texts.length > 100);
  assert.deepEqual(
    texts.filter((text) => breaks.test(text)),
    [],
  );
});
