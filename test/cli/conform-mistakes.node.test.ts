// Takes long. Each promise that the conformance kit looks at is broken by some backend, and it is seen.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groups } from '../../src/cli/conform/groups.js';
import { failing } from './hold.js';
import { leaks } from './leaky-backend.js';

const allRows = groups.flatMap(({ rows }) => rows);

describe('a backend with one mistake', { concurrency: 6 }, () => {
  for (const [name, { breaks, double }] of Object.entries(leaks)) {
    test(`that ${name} breaks exactly the rows about it`, async () => {
      const failed = await failing(double);

      assert.deepEqual(
        failed.map(({ id }) => id),
        breaks,
        failed.map(({ id, expected, seen }) => `${id}: expected ${expected}; saw ${seen}`).join('\n'),
      );
    });
  }
});

test('no row is there that no mistake breaks', () => {
  const broken = new Set(Object.values(leaks).flatMap(({ breaks }) => breaks));

  assert.deepEqual(
    allRows.filter(({ id }) => !broken.has(id)).map(({ id }) => id),
    [],
  );
});
