import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../.config/vonk-alias.js';
import { sentencesIn } from '../helpers/sentences.js';

/** A capital with the accent that stresses a long vowel: Dutch writes "Eén", with the accent on the second letter alone. */
const stressedCapital = /Áá|Éé|Óó|Úú/u;

/** The begin of a sentence that is filled with a word: who fills it in makes a capital of it. */
const beginsWithWord = /^\{(?:number|done)\}/u;

test('in Dutch no capital carries an accent that only stresses', () => {
  const sentences = sentencesIn('nl');
  assert.ok(sentences.length > 700);
  assert.deepEqual(
    sentences.filter(({ text }) => stressedCapital.test(text)),
    [],
  );
});

test('a Dutch sentence begins with a number word only where it is made a sentence afterwards', () => {
  const parts = new Set(
    sentencesIn('nl')
      .filter(({ text }) => beginsWithWord.test(text))
      .map(({ part }) => part),
  );
  // What the board begins with is a figure.
  parts.delete('leaderboard');
  assert.deepEqual([...parts], ['goal-tracker']);
});

test('nor in what the company of the demo and the starter say', () => {
  const folders = ['demo/intranet/company', 'demo/starter'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:json|html|ts)$/u.test(name))
      .map((name) => join(root, folder, name)),
  );
  assert.ok(files.length > 10);
  assert.deepEqual(
    files.filter((file) => stressedCapital.test(readFileSync(file, 'utf8'))),
    [],
  );
});
