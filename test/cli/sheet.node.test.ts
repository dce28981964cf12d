import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionNames } from 'vonk/contract';
import { vonk } from './hold.js';

test('writes down every section, and leaves no question about any field open', async () => {
  const { status, stdout } = await vonk(['sheet']);

  assert.equal(status, 0);
  const headings = [...stdout.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  assert.deepEqual(headings, [...sectionNames]);
  const rows = stdout.split('\n').filter((line) => line.startsWith('| `'));
  assert.ok(rows.length > 150, `${rows.length} fields`);
  for (const row of rows) {
    const cells = row.slice(2, -2).split(' | ');
    assert.equal(cells.length, 6, row);
    assert.ok(
      cells.every((cell) => cell.trim() !== ''),
      row,
    );
  }
});

test('writes down only the sections that are asked for, with what is inside a list', async () => {
  const { stdout } = await vonk(['sheet', 'kudos', 'goals']);

  assert.deepEqual(stdout.match(/^## .+$/gm), ['## kudos', '## goals']);
  assert.match(stdout, /^\| `kudos\[\]\.reactions\[\]\.by/m);
  assert.match(stdout, /^\| `goals\[\]\.rhythm\.period/m);
});
