/**
 * Right and wrong uses of Vonk, compiled as projects with a framework do: every line that is wrong has to be told, by name,
 * and no other. What has to be told of a line stands above it: `told: …`.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, describe, test } from 'node:test';
import { type Project, here, prepare } from './prepare.js';

interface Compiled extends Project {
  readonly compiler: string;
}

const tsc = 'typescript/bin/tsc';
const uses = ['components', 'tags', 'prefixed'];
const projects: readonly Compiled[] = [
  { folder: 'react-17', compiler: tsc, uses: [...uses, 'no-objects'], types: 'jsx', host: 'react' },
  // SharePoint Framework pins types of React that are older than its own namespace for tags.
  { folder: 'react-17-sharepoint', compiler: tsc, uses: [...uses, 'no-objects'], types: 'jsx-global' },
  { folder: 'react-18', compiler: tsc, uses: [...uses, 'no-objects'], types: 'jsx', host: 'react' },
  { folder: 'react-19', compiler: tsc, uses: [...uses, 'objects'], types: 'jsx', host: 'react' },
  { folder: 'vue', compiler: 'vue-tsc/bin/vue-tsc.js', host: 'vue' },
  { folder: 'angular', compiler: '@angular/compiler-cli/bundles/src/bin/ngc.js', host: 'angular' },
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
    .filter((path) => statSync(path).isFile())
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

function compile({ folder, compiler }: Compiled): Promise<readonly Told[]> {
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
