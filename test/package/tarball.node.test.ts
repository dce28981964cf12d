// Takes long.
// Needs the build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readText, root } from '../helpers/browser.page.js';

interface PackageJson {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const scratch = mkdtempSync(join(tmpdir(), 'vonk-tarball-'));
const staged = join(scratch, 'staged');
/** The package as a customer has it after `npm install`. */
const customer = join(scratch, 'customer');
const manifest = JSON.parse(readText('package.json')) as PackageJson;
const installed = join(customer, 'node_modules', manifest.name);
let tarball = '';

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

before(() => {
  // The same files that `npm pack` would take from the project, apart from it: packing writes the sub-paths.
  for (const path of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json', 'dist']) {
    if (existsSync(join(root, path))) {
      cpSync(join(root, path), join(staged, path), { recursive: true });
    }
  }
  run(process.execPath, ['.config/sub-paths.js', 'write', staged], root);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], staged);
  const name = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  assert.ok(name, 'npm pack gave a tarball');
  tarball = join(scratch, name);
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], scratch);
  for (const dependency of ['@lit', 'lit', 'lit-html', 'lit-element', 'nanostores', 'chart.js']) {
    symlinkSync(join(root, 'node_modules', dependency), join(customer, 'node_modules', dependency));
  }
});

after(() => {
  rmSync(scratch, { recursive: true, force: true });
});

test('publint finds nothing to mend in the tarball', async () => {
  const file = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) },
    strict: true,
  });

  assert.ok(pkg);
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('the types of every sub-path resolve for old and new tools', () => {
  // Styles and JSON have no types, and what is copied is no module; CommonJS can import this package, but not require it.
  const options = ['--format', 'json', '--ignore-rules', 'cjs-resolves-to-esm', '--exclude-entrypoints'];
  const untyped = Object.keys(manifest.exports).filter((name) => /\*|\.(json|ts)$/.test(name));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'), tarball, ...options, ...untyped],
    { cwd: root, encoding: 'utf8' },
  );

  assert.equal(status, 0, `${stdout}${stderr}`);
  const { analysis } = JSON.parse(stdout) as { analysis: { entrypoints: Record<string, { resolutions: unknown }> } };
  assert.ok(Object.keys(analysis.entrypoints).includes('./values-card/define'));
});

for (const [name, options] of [
  ['moduleResolution node, as SharePoint projects have it', { module: 'esnext', moduleResolution: 'node10' }],
  ['node16', { module: 'node16', moduleResolution: 'node16' }],
  ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
] as const) {
  test(`a strict TypeScript project compiles against the package with ${name}`, () => {
    const folder = join(customer, options.moduleResolution);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'page.ts'),
      `import { type MessageKey, ValuesCard, createSpace, version } from '@vonk-intranet/vonk';
import { ValuesCard as Same } from '@vonk-intranet/vonk/values-card';
import { VonkSpace } from '@vonk-intranet/vonk/space';
import '@vonk-intranet/vonk/define';
import '@vonk-intranet/vonk/values-card/define';
const element: ValuesCard = new Same();
element.data = { vonk: 1 };
const host: VonkSpace | null = document.querySelector('vonk-space');
export const said: string = version;
export const text: string | undefined = document.querySelector('vonk-values-card')?.heading;
export const space = host?.space ?? createSpace({ src: 'vonk.json' });
// @ts-expect-error A wrong type is named: the types are really read.
element.headingLevel = 'two';
export const sentence: MessageKey = 'kudosGive';
// @ts-expect-error So are the names of sentences, without the files that they are taken from.
export const none: MessageKey = 'kudosGave';
document.addEventListener('vonk-goal-set', (event) => {
  const act: string = event.detail.act;
  // @ts-expect-error What a change carries is known on the page, as it is on a widget.
  event.detail.kudos;
  element.heading = act;
});
addEventListener('vonk-sign-in', (event) => event.preventDefault());
document.querySelector('vonk-kudos-wall')?.addEventListener('vonk-kudos-give', ({ detail }) => detail.to.join());
`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...options,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          strict: true,
          noEmit: true,
          types: [],
          skipLibCheck: options.moduleResolution !== 'bundler',
        },
      }),
    );

    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], folder);
  });
}

test('every sub-path is a real folder too, for tools that do not read exports', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string' || name === '.') {
      continue;
    }
    const folder = join(installed, name);
    const pointer = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string; types: string };
    assert.equal(join(folder, pointer.main), join(installed, target.default));
    assert.equal(join(folder, pointer.types), join(installed, target.types));
    assert.ok(existsSync(join(folder, pointer.main)), `${name} has its module`);
    assert.ok(existsSync(join(folder, pointer.types)), `${name} has its types`);
  }
});

test('the command line is one file that runs by itself', () => {
  const alone = join(scratch, 'alone');
  mkdirSync(alone);
  const [program = '', ...others] = Object.values(manifest.bin);
  assert.deepEqual(others, []);
  cpSync(join(installed, program), join(alone, 'vonk.js'));
  writeFileSync(join(alone, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(alone, 'vonk.json'), '{ "vonk": 1, "people": [{ "id": "a", "name": "A" }] }');

  const vonk = (...args: string[]): string => run(process.execPath, ['vonk.js', ...args], alone);

  assert.equal(readFileSync(join(alone, 'vonk.js'), 'utf8').split('\n', 1)[0], '#!/usr/bin/env node');
  assert.equal(vonk('--version'), `${manifest.version}\n`);
  assert.match(vonk('validate', 'vonk.json'), /^No problem in vonk\.json: 1 item in 1 file or page\.\n$/);
  assert.match(vonk('sheet', 'kudos'), /^## kudos\n/);
  assert.match(vonk('conform', '--help'), /^Usage: vonk conform URL/);
  assert.deepEqual(readdirSync(join(installed, 'dist/cli')), ['licenses.md', 'vonk.js']);
});

test('the package lists exactly the modules that register something as having a side effect', () => {
  const registering = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)(define|loader)\.ts$/.test(file))
    .map((file) => `./dist/${file.replace(/ts$/, 'js')}`);
  const matches = (pattern: string, file: string): boolean =>
    new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replaceAll('**/', '(.*/)?')
        .replaceAll(/(?<![)])\*/g, '[^/]*')}$`,
    ).test(file);
  const modules = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((file) => `./dist/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.js') && !file.startsWith('./dist/cdn/'));

  const listed = modules.filter((file) => manifest.sideEffects.some((pattern) => matches(pattern, file)));

  assert.deepEqual(listed.sort(), registering.sort());
});

test('what others wrote goes along with its licence, in every build that holds it', () => {
  const named = (file: string): readonly string[] =>
    [...readFileSync(join(installed, file), 'utf8').matchAll(/^## (\S+) - .*\((?:MIT|BSD-3-Clause)\)$/gm)].map(
      ([, name = '']) => name,
    );

  for (const inside of [
    'lit',
    'lit-html',
    '@lit/reactive-element',
    '@lit/context',
    'nanostores',
    'chart.js',
    'eventsource-parser',
  ])
    assert.ok(named('dist/cdn/licenses.md').includes(inside), inside);
  for (const inside of ['uuid', 'eventsource-parser'])
    assert.ok(named('dist/cli/licenses.md').includes(inside), inside);
});

test('the tarball holds what the script tag, the themes and an editor need, and no source, test or tool', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

  for (const wanted of [
    'dist/cdn/vonk.js',
    'dist/vonk.schema.json',
    'dist/theme/ember.css',
    'dist/theme/tokens.json',
    'dist/theme/tokens.dark.json',
    'custom-elements.json',
    'LICENSE',
    'README.md',
  ]) {
    assert.ok(files.includes(wanted), wanted);
  }
  assert.deepEqual(
    files.filter((file) => /^(src|test|demo|stories|\.)/.test(file)),
    [],
  );
});
