/** Starts backends in this process, and holds them against the kit. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { Answer } from '../../src/cli/conform/caller.js';
import { groups } from '../../src/cli/conform/groups.js';
import { askForAccounts, castRoles, meet } from '../../src/cli/conform/people.js';
import { type RowResult, runRows } from '../../src/cli/conform/runner.js';
import { World } from '../../src/cli/conform/world.js';
import { root } from '../helpers/browser.page.js';
import type { Kind, Smallest } from './leaky-backend.js';

export interface Started {
  readonly backend: Smallest;
  readonly url: string;
  stop(): Promise<void>;
}

export async function start(double: Kind): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'vonk-smallest-'));
  const company: unknown = JSON.parse(readFileSync(join(root, 'demo/smallest/company.json'), 'utf8'));
  const backend = new double({ company, file: join(folder, 'data.json'), demo: true });
  backend.breath = 500;
  await new Promise<void>((resolve) => backend.server.listen(0, '127.0.0.1', resolve));
  const { port } = backend.server.address() as AddressInfo;
  return {
    backend,
    url: `http://127.0.0.1:${port}/document`,
    async stop() {
      backend.server.closeAllConnections();
      await new Promise((resolve) => backend.server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a program said, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own. */
export async function vonk(args: readonly string[], input = '', folder = root): Promise<Ended> {
  const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(process.execPath, ['--import', loader, join(root, 'src/cli/vonk.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  });
  // A program that says no before it reads closes its end.
  child.stdin.on('error', () => child.stdin.destroy());
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}

/** What the kit says of a service, row by row. */
export async function hold(url: string): Promise<{ results: readonly RowResult[]; left: readonly string[] }> {
  const log: Answer[] = [];
  const people = await meet((await askForAccounts(url)) ?? [], url, log);
  const roles = castRoles(people);
  if (typeof roles === 'string') throw new Error(roles);
  return runRows(groups, new World(url, people, roles, log, { isDestructive: true }), () => undefined);
}

export async function failing(double: Kind): Promise<readonly RowResult[]> {
  const { backend, url, stop } = await start(double);
  // Its mistakes are not about the disk, and there are many of them.
  backend.save = () => undefined;
  const { results } = await hold(url);
  await stop();
  return results.filter(({ status }) => status === 'failed');
}
