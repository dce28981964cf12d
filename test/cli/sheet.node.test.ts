import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sectionNames } from '@vonk-intranet/vonk/contract';
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

test('claims no use of what a person tells of themself that the page does not make', async () => {
  const { stdout } = await vonk(['sheet', 'preferences', 'goals']);
  const purposeOf = (field: string): string =>
    stdout
      .split('\n')
      .find((line) => line.startsWith(`| \`${field}\` `))
      ?.split(' | ')[2] ?? '';
  // Nothing but the widget in which they are filled in goes by these; where something does, say so in their notes.
  const others = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^(contract|widgets\/preferences)\//.test(path.replaceAll('\\', '/')))
    .map((path) => readFileSync(`src/${path}`, 'utf8'));
  for (const field of ['themes', 'skills', 'able']) {
    assert.match(purposeOf(`preferences.${field}`) + purposeOf(`preferences.${field}[]`), /the viewer’s own overview/);
    const uses = new RegExp(String.raw`preferences\)?\??\.${field}\b`);
    assert.ok(!others.some((text) => uses.test(text)), `${field} is used elsewhere`);
  }
  assert.match(purposeOf('goals[].partner'), /nothing is sent to them/);
  assert.doesNotMatch(stdout, /partner whom the viewer picked sees|held to it by somebody/);
});
