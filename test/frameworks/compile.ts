/**
 * Right and wrong uses of Vonk, compiled as projects with a framework do: every line that is wrong has to be told, by name,
 * and no other. What has to be told of a line stands above it: `told: …`.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, describe, test } from 'node:test';
import { packageName, root } from '../../.config/vonk-alias.js';

const here = join(root, 'test/frameworks');

interface Project {
  readonly folder: string;
  readonly compiler: string;
  /** Files of `uses` that are compiled there. */
  readonly uses?: readonly string[];
  /** Where its types of tags come from. */
  readonly types?: string;
}

const tsc = 'typescript/bin/tsc';
const projects: readonly Project[] = [
  { folder: 'react-17', compiler: tsc, uses: ['components', 'tags', 'no-objects'], types: 'jsx' },
  // SharePoint Framework pins types of React that are older than its own namespace for tags.
  { folder: 'react-17-sharepoint', compiler: tsc, uses: ['components', 'tags', 'no-objects'], types: 'jsx-global' },
  { folder: 'react-18', compiler: tsc, uses: ['components', 'tags', 'no-objects'], types: 'jsx' },
  { folder: 'react-19', compiler: tsc, uses: ['components', 'tags', 'objects'], types: 'jsx' },
  { folder: 'vue', compiler: 'vue-tsc/bin/vue-tsc.js' },
  { folder: 'angular', compiler: '@angular/compiler-cli/bundles/src/bin/ngc.js' },
];

/** What is told of one line. */
interface Told {
  readonly place: string;
  readonly message: string;
}

/** What has to be told of the files of a folder. */
function wanted(folder: string): readonly Told[] {
  return ['src', 'copied']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const [, message] = /(?:\/\/|<!--) told: (.*?)(?: -->)?$/.exec(line) ?? [];
          return message ? [{ place: `${relative(folder, file)}:${index + 2}`, message }] : [];
        }),
    );
}

/** `src/a.ts(3,5): error …`, and as Angular says it `src/a.ts:3:5 - error …`; what is indented goes on. */
const said = /^(\S[^\s(:]*)[(:](\d+)[,:]\d+\)?(?: -|:) error (.*(?:\n[ \t]+.*)*)/gm;

function compile({ folder, compiler }: Project): Promise<readonly Told[]> {
  const cwd = join(here, folder);
  const [program] = [cwd, here].map((path) => join(path, 'node_modules', compiler)).filter((path) => existsSync(path));
  assert.ok(program, `${compiler} is installed: npm ci --prefix test/frameworks`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '-p', '.'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', reject);
    child.on('close', () => {
      const plain = output.replace(/\u001b\[\d*m/g, '');
      const told = [...plain.matchAll(said)].map(([, file, line, message = '']) => ({
        place: `${file}:${line}`,
        message,
      }));
      if (told.length > 0 || plain.trim() === '') resolve(told);
      else reject(new Error(plain));
    });
  });
}

/** Puts the package, and what is to be compiled, where a project has them. */
function prepare({ folder, uses = [], types }: Project): void {
  const installed = join(here, folder, 'node_modules', packageName);
  const copied = join(here, folder, 'copied');
  for (const path of [installed, copied]) rmSync(path, { recursive: true, force: true });
  mkdirSync(copied);
  for (const file of ['package.json', 'dist']) {
    cpSync(join(root, file), join(installed, file), {
      recursive: true,
      filter: (path) => !/[.]map$|[\\/]dist[\\/](?:cdn|cli)$/.test(path),
    });
  }
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  for (const [name, target] of Object.entries(exports)) {
    if (typeof target === 'string' || name === '.') continue;
    mkdirSync(join(installed, name), { recursive: true });
    writeFileSync(join(installed, name, 'package.json'), JSON.stringify({ types: relative(name, target.types) }));
  }
  if (types) writeFileSync(join(copied, 'vonk.d.ts'), `import '${packageName}/${types}';\n`);
  for (const use of uses) cpSync(join(here, 'uses', `${use}.tsx`), join(copied, `${use}.tsx`));
  if (folder === 'angular') cpSync(join(installed, 'dist/frameworks/angular.ts'), join(copied, 'angular.ts'));
}

describe('right and wrong uses', { concurrency: 2 }, () => {
  before(() => projects.forEach(prepare));

  for (const project of projects) {
    test(`${project.folder} tells every line that is wrong, by name, and no other`, async () => {
      const told = await compile(project);
      const expected = wanted(join(here, project.folder));
      assert.ok(expected.length > 5);
      assert.deepEqual(
        told.filter(({ place }) => !expected.some((one) => one.place === place)),
        [],
        'told without being wrong',
      );
      for (const { place, message } of expected) {
        const [first] = told.filter((one) => one.place === place);
        assert.ok(first, `${place} is not told: ${message}`);
        assert.ok(first.message.includes(message), `${place}: ${message}\n${first.message}`);
      }
    });
  }
});
