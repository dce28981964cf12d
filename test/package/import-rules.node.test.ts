import { type ICruiseResult, cruise } from 'dependency-cruiser';
import readRules from 'dependency-cruiser/config-utl/extract-depcruise-options';
import readTypeScriptOptions from 'dependency-cruiser/config-utl/extract-ts-config';
import { ESLint } from 'eslint';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { after, before, test } from 'node:test';
import { parser } from 'typescript-eslint';
import { importRules } from '../../.config/boundaries.js';
import { unexportedNames } from '../../.config/exported-names.js';
import { rooms } from '../../.config/rooms.js';
import { withRooms } from '../../.config/rooms-table.js';
import { readText, root } from '../helpers/browser.page.js';

type Files = Readonly<Record<string, string>>;

/** Inside the project, so that packages are found; what is in .cache is nobody's source. */
let folder: string;

before(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache/import-rules-'));
});

after(() => rmSync(folder, { recursive: true }));

/** A small project of these files; gives back its folder. */
function project(files: Files): string {
  const here = mkdtempSync(join(folder, 'project-'));
  for (const [path, text] of Object.entries({ ...files, 'tsconfig.json': readText('tsconfig.json') })) {
    mkdirSync(dirname(join(here, path)), { recursive: true });
    writeFileSync(join(here, path), text);
  }
  return here;
}

/** What dependency-cruiser finds in a folder by the project's own rules: `rule: from → to`. */
async function broken(here: string): Promise<readonly string[]> {
  const tops = ['src', 'demo', 'stories'].filter((top) => readdirSync(here).includes(top));
  const { output } = await cruise(
    tops,
    { ...(await readRules(join(root, '.config/dependency-cruiser.config.js'))), baseDir: here },
    undefined,
    { tsConfig: readTypeScriptOptions(join(here, 'tsconfig.json')) },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test('no file reaches into a room that it may not enter, and none waits for itself', async () => {
  assert.deepEqual(await broken(root), []);
});

test('the demo and the stories name only what the package exports', () => {
  assert.deepEqual(unexportedNames(), []);
});

test('the table of rooms in CONTRIBUTING is the one that the rules are made of', async () => {
  const text = readText('CONTRIBUTING.md');

  assert.equal(await withRooms(text), text);
  const stale = text.replace('| `src/state` ', '| `src/stores`');
  assert.notEqual(stale, text);
  assert.equal(await withRooms(stale), text);
});

test('every folder of src has its row', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  assert.deepEqual(folders.map(({ name }) => name).sort(), Object.keys(rooms).sort());
});

test('names the file and the rule', async () => {
  const here = project({
    'src/contract/text.ts': "import { html } from 'lit';\nexport const a = html``;\n",
    'src/widgets/impact/impact.ts': "export { x } from '../../sources/http.js';\n",
    'src/sources/http.ts': 'export const x = 1;\n',
    'src/parts/avatar.ts': 'export const y = 1;\n',
    'stories/impact.stories.ts': "const part = await import('../src/parts/avatar.js');\nexport default part;\n",
    'stories/frame.stories.ts': "import '@vonk-intranet/vonk/internal/frame';\n",
    'stories/bare.stories.ts': "import 'vonk/define';\n",
  });

  const found = await broken(here);

  assert.ok(
    found.some((line) => /^contract-packages: src\/contract\/text.ts → .*node_modules\/lit\//.test(line)),
    found.join('\n'),
  );
  assert.ok(found.includes('widgets-rooms: src/widgets/impact/impact.ts → src/sources/http.ts'));
  assert.ok(found.includes('only-exports: stories/impact.stories.ts → src/parts/avatar.ts'));
  assert.deepEqual(unexportedNames(here).sort(), [
    'stories/bare.stories.ts: the package does not export vonk/define.',
    'stories/frame.stories.ts: the package does not export @vonk-intranet/vonk/internal/frame.',
  ]);
});

/** One import: the file, the module that it names, and whether it takes only types. */
interface Import {
  readonly from: string;
  readonly name: string;
  readonly types?: boolean;
}

/** The file with its import, and the file that it names. */
function filesOf({ from, name, types = false }: Import): Files {
  const target = posix.join(posix.dirname(from), name).replace(/[.]js$/, '.ts');
  return {
    ...(name.startsWith('.') && { [target]: 'export type A = 1;\nexport const a = 1;\n' }),
    [from]: textOf({ from, name, types }),
  };
}

function textOf({ name, types = false }: Import): string {
  return types ? `import type { A } from '${name}';\nexport type B = A;\n` : `export * from '${name}';\n`;
}

const title = ({ from, name, types = false }: Import): string =>
  `import ${types ? 'types from ' : ''}${name} in ${from}`;

/** By the rule that forbids them. */
const forbidden: Readonly<Record<string, readonly Import[]>> = {
  'contract-rooms': [{ from: 'src/contract/text.ts', name: '../state/space.js', types: true }],
  'state-rooms': [{ from: 'src/state/space.ts', name: '../sources/http.js' }],
  'state-packages': [{ from: 'src/state/space.ts', name: 'lit' }],
  'sources-rooms': [{ from: 'src/sources/http.ts', name: '../context/space.js' }],
  'sources-types': [{ from: 'src/sources/http.ts', name: '../state/space.js' }],
  'registration-rooms': [{ from: 'src/registration/version.ts', name: '../contract/text.js', types: true }],
  'context-types': [{ from: 'src/context/space.ts', name: '../locale/formats.js' }],
  'locale-types': [{ from: 'src/locale/languages.ts', name: '../contract/consent.js' }],
  'theme-rooms': [{ from: 'src/theme/base.styles.ts', name: '../parts/avatar.js' }],
  'parts-types': [{ from: 'src/parts/avatar.ts', name: '../contract/people.js' }],
  'parts-rooms': [{ from: 'src/parts/avatar.ts', name: '../internal/frame.js', types: true }],
  'internal-rooms': [{ from: 'src/internal/frame.ts', name: '../sources/http.js', types: true }],
  'widgets-types': [{ from: 'src/widgets/impact/impact.ts', name: '../../contract/text.js' }],
  'widgets-rooms': [
    { from: 'src/widgets/impact/impact.ts', name: '../../sources/http.js', types: true },
    { from: 'src/widgets/impact/impact.ts', name: '../../index.js' },
  ],
  'widgets-packages': [{ from: 'src/widgets/impact/impact.ts', name: 'nanostores' }],
  'cli-rooms': [{ from: 'src/cli/vonk.ts', name: '../state/space.js', types: true }],
  'cli-packages': [{ from: 'src/cli/vonk.ts', name: 'lit' }],
  'other-widget': [
    { from: 'src/widgets/impact/impact.ts', name: '../kudos-wall/kudos-wall.js' },
    { from: 'src/widgets/impact/impact.ts', name: '../kudos-wall/kudos-wall.js', types: true },
  ],
  'on-demand': [
    { from: 'src/parts/avatar.ts', name: 'chart.js' },
    { from: 'src/widgets/impact/impact.ts', name: 'chart.js' },
  ],
  'entry-packages': [{ from: 'src/index.ts', name: 'nanostores' }],
  node: [
    { from: 'src/sources/http.ts', name: 'node:fs' },
    { from: 'src/index.ts', name: 'node:path' },
  ],
  'outside-src': [
    { from: 'src/index.ts', name: '../test/helpers/mount.js' },
    { from: 'src/loader.ts', name: '../demo/intranet/main.js' },
  ],
  'own-name': [{ from: 'src/widgets/impact/impact.ts', name: '@vonk-intranet/vonk/space' }],
  'no-such-room': [{ from: 'src/utils/strings.ts', name: './other.js' }],
  'only-exports': [{ from: 'demo/intranet/main.ts', name: '../../src/index.js' }],
  'not-found': [
    { from: 'stories/impact.stories.ts', name: '@vonk-intranet/vonk/internal/frame' },
    { from: 'src/state/space.ts', name: 'a-package-that-is-not-there' },
  ],
};

for (const [rule, imports] of Object.entries(forbidden)) {
  for (const one of imports) {
    test(`forbids by ${rule} to ${title(one)}`, async () => {
      // What the package exports must be there for its name to be found.
      const found = await broken(project({ 'src/context/space.ts': 'export const s = 1;\n', ...filesOf(one) }));

      assert.ok(
        found.some((line) => line.startsWith(`${rule}: ${one.from} → `)),
        `found: ${found.join('; ')}`,
      );
    });
  }
}

const allowed: readonly Import[] = [
  { from: 'src/contract/text.ts', name: './schema.js' },
  { from: 'src/state/space.ts', name: 'nanostores' },
  { from: 'src/sources/live/live.ts', name: 'nanostores' },
  { from: 'src/sources/http.ts', name: '../state/space.js', types: true },
  { from: 'src/sources/live/public-changes.ts', name: '../../state/sections.js' },
  { from: 'src/parts/chart.ts', name: 'chart.js' },
  { from: 'src/parts/avatar.ts', name: '../contract/people.js', types: true },
  { from: 'src/internal/base-element.ts', name: 'lit/decorators.js' },
  { from: 'src/widgets/impact/impact.ts', name: '../../parts/chart.js' },
  { from: 'src/widgets/impact/impact.ts', name: '../../contract/time.js' },
  { from: 'src/cli/vonk.ts', name: 'node:fs' },
  { from: 'src/index.ts', name: './widgets/impact/impact.js' },
  { from: 'demo/intranet/main.ts', name: '@vonk-intranet/vonk/space' },
  { from: 'stories/impact.stories.ts', name: '../test/fixtures/fixtures.js' },
];

for (const one of allowed) {
  test(`allows to ${title(one)}`, async () => {
    const found = await broken(project({ 'src/context/space.ts': 'export const s = 1;\n', ...filesOf(one) }));

    assert.deepEqual(found, []);
  });
}

test('a type behind import() counts as a type', async () => {
  const people = 'export type Person = string;\n';
  const avatar = "export type Shown = import('../contract/people.js').Person;\n";

  assert.deepEqual(await broken(project({ 'src/contract/people.ts': people, 'src/parts/avatar.ts': avatar })), []);
});

test('files that wait for each other are found, also for types alone', async () => {
  const here = project({
    'src/parts/bar.ts': "import type { Ring } from './ring.js';\nexport type Bar = Ring | 1;\n",
    'src/parts/ring.ts': "import type { Bar } from './bar.js';\nexport type Ring = Bar | 2;\n",
    'demo/a.ts': "import { b } from './b.js';\nexport const a = () => b;\n",
    'demo/b.ts': "import { a } from './a.js';\nexport const b = () => a;\n",
  });

  assert.deepEqual([...(await broken(here))].sort(), [
    'circle: demo/a.ts → demo/b.ts',
    'circle: src/parts/bar.ts → src/parts/ring.ts',
  ]);
});

test('a room without rules is found, though it imports nothing', async () => {
  const found = await broken(project({ 'src/utils/strings.ts': 'export const a = 1;\n' }));

  assert.deepEqual(found, ['no-such-room-alone: src/utils/strings.ts → src/utils/strings.ts']);
});

test('the editor says the same of every import in src', async () => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser } }, importRules],
  });
  const isToldOf = async (one: Import): Promise<boolean> => {
    const [result] = await eslint.lintText(textOf(one), { filePath: join(root, one.from) });
    return (result?.messages ?? []).some(({ ruleId }) => ruleId === 'boundaries/dependencies');
  };
  // It knows no names that lead nowhere, and only files that are there.
  const inSrc = ({ from }: Import): boolean => from.startsWith('src/') && !from.startsWith('src/utils/');
  const isFound = ({ name }: Import): boolean => name !== 'a-package-that-is-not-there';

  for (const one of Object.values(forbidden).flat().filter(inSrc).filter(isFound)) {
    assert.equal(await isToldOf(one), true, `forbids to ${title(one)}`);
  }
  for (const one of allowed.filter(inSrc)) {
    assert.equal(await isToldOf(one), false, `allows to ${title(one)}`);
  }
});
