import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesIn } from '../helpers/sentences.js';

test('in German, whoever mends a document is addressed as the pages around it do, in every cure', () => {
  const cures = sentencesIn('de').filter(({ key }) => key.startsWith('cure '));
  assert.ok(cures.length > 50);
  assert.deepEqual(
    cures.filter(({ text }) => !/\bSie\b/u.test(text) || /\b(?:du|dir|dich|dein\w*)\b/iu.test(text)),
    [],
  );
});
