import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { forbiddenImports, problemWith } from '../../.config/import-rules.js';

test('no file reaches into a room that it may not enter', () => {
  assert.deepEqual(forbiddenImports(), []);
});

test('names a file that reaches into a room that it may not enter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vonk-rules-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('src/contract/text.ts', "import { html } from 'lit';\nexport const a = html``;\n");
  write('src/widgets/impact/impact.ts', "export { x } from '../../sources/http.js';\n");
  write('stories/impact.stories.ts', "const part = await import('../src/parts/avatar.js');\nexport default part;\n");

  const found = forbiddenImports(folder);

  rmSync(folder, { recursive: true });
  assert.deepEqual(found, [
    'src/contract/text.ts imports lit: contract may not import the package lit.',
    'src/widgets/impact/impact.ts imports ../../sources/http.js: widgets may not import sources.',
    'stories/impact.stories.ts imports ../src/parts/avatar.js: stories may import only what the package exports.',
  ]);
});

const forbidden: readonly (readonly [from: string, name: string, types?: boolean])[] = [
  ['src/contract/text.ts', '../state/space.js', true],
  ['src/state/space.ts', '../sources/http.js'],
  ['src/state/space.ts', 'lit'],
  ['src/sources/http.ts', '../context/space.js'],
  ['src/parts/avatar.ts', '../contract/people.js', false],
  ['src/parts/avatar.ts', 'chart.js'],
  ['src/widgets/impact/impact.ts', '../kudos-wall/kudos-wall.js'],
  ['src/widgets/impact/impact.ts', '../../contract/text.js', false],
  ['src/widgets/impact/impact.ts', '../../sources/http.js', true],
  ['src/widgets/impact/impact.ts', '../../index.js'],
  ['src/widgets/impact/impact.ts', 'vonk/space'],
  ['src/widgets/impact/impact.ts', 'nanostores'],
  ['src/locale/nl.ts', '../contract/consent.js', false],
  ['src/index.ts', '../test/helpers/mount.js'],
  ['src/loader.ts', '../demo/intranet/main.js'],
  ['src/index.ts', 'nanostores'],
  ['src/utils/strings.ts', './other.js'],
  ['demo/intranet/main.ts', '../../src/index.js'],
  ['stories/impact.stories.ts', 'vonk/internal/frame'],
];

for (const [from, name, types = false] of forbidden) {
  test(`${from} may not import ${types ? 'types from ' : ''}${name}`, () => {
    assert.notEqual(problemWith(from, name, types), undefined);
  });
}

const allowed: readonly (readonly [from: string, name: string, types?: boolean])[] = [
  ['src/contract/text.ts', './schema.js'],
  ['src/state/space.ts', 'nanostores'],
  ['src/sources/live.ts', 'nanostores'],
  ['src/parts/chart.ts', 'chart.js'],
  ['src/parts/avatar.ts', '../contract/people.js', true],
  ['src/widgets/impact/impact.ts', '../../parts/chart.js'],
  ['src/index.ts', './widgets/impact/impact.js'],
  ['demo/intranet/main.ts', 'vonk/define'],
  ['stories/impact.stories.ts', '../test/fixtures/fixtures.js'],
];

for (const [from, name, types = false] of allowed) {
  test(`${from} may import ${types ? 'types from ' : ''}${name}`, () => {
    assert.equal(problemWith(from, name, types), undefined);
  });
}
