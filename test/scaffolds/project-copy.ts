/** A copy of the project in which a scaffold may write, and what is run there. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../helpers/browser.page.js';

const leftOut = new Set(['node_modules', 'dist', '.cache', '.git', 'storybook-static']);

export interface ProjectCopy {
  /** Runs a program of the project, and fails with what it said where it fails. */
  run(...args: readonly string[]): Promise<string>;
  /** The same, for something that has to fail; gives what it said. */
  fails(...args: readonly string[]): Promise<string>;
  /** These tests pass. */
  passes(...tests: readonly string[]): Promise<void>;
  read(file: string): string;
  change(file: string, change: (text: string) => string): void;
  remove(): void;
}

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'vonk-scaffold-'));
  cpSync(root, folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const spawn = (args: readonly string[]): Promise<{ failed: boolean; said: string }> => {
    const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
    // This runs inside a test; what runs there is no part of it.
    delete env['NODE_TEST_CONTEXT'];
    return new Promise((resolve) => {
      const child = execFile(process.execPath, args, { cwd: folder, env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
        resolve({ failed: error !== null, said: `${stdout}${stderr}` }),
      );
      child.stdin?.end();
    });
  };
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const run = async (...args: readonly string[]): Promise<string> => {
    const { failed, said } = await spawn(args);
    assert.ok(!failed, `${args.join(' ')}\n${said}`);
    return said;
  };
  return {
    run,
    async passes(...tests) {
      assert.match(await run('test/run.mjs', '--one', ...tests), /^\d+ passed, 0 failed$/m);
    },
    async fails(...args) {
      const { failed, said } = await spawn(args);
      assert.ok(failed, args.join(' '));
      return said;
    },
    read,
    change: (file, change) => writeFileSync(join(folder, file), change(read(file))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `npm run new:…` runs. */
export const plop = ['node_modules/plop/bin/plop.js', '--no-progress', '--plopfile', '.config/scaffolds/plopfile.js'];
