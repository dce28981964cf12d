/** Starts backends in this process, and holds them against the kit. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
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
import type { Run } from './warm.js';

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

/** How a process finds the sources, wherever it stands. */
const fromSource = {
  loader: ['--import', join(root, 'node_modules/tsx/dist/loader.mjs')],
  env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
};

/** Runs the command line as a process of its own. It takes most of a second. */
export async function vonkProcess(args: readonly string[], input = '', folder = root): Promise<Ended> {
  const child = spawn(process.execPath, [...fromSource.loader, join(root, 'src/cli/vonk.ts'), ...args], {
    cwd: folder,
    env: fromSource.env,
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

let warm: ChildProcess | undefined;
/** One run waits for the other: where a process stands and what it was given is one for all of it. */
let before: Promise<unknown> = Promise.resolve();

/** Runs the command line in a process that is kept for the next time. */
export function vonk(args: readonly string[], input = '', folder = root): Promise<Ended> {
  const ended = before.then(() => runWarm({ args, input, folder }));
  before = ended.catch(() => undefined);
  return ended;
}

async function runWarm(run: Run): Promise<Ended> {
  if (!warm) {
    warm = fork(join(root, 'test/cli/warm.ts'), {
      execArgv: fromSource.loader,
      env: fromSource.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    // It ends with the test that holds it, and does not keep it from ending.
    warm.unref();
    warm.channel?.unref();
  }
  const child = warm;
  child.channel?.ref();
  const gone = new AbortController();
  try {
    child.send(run);
    const answer = once(child, 'message', gone) as Promise<[{ ended?: Ended; error?: string }]>;
    const exit = once(child, 'exit', gone).then(() => [{ error: 'It ended.', ended: undefined }] as const);
    const [{ ended, error }] = await Promise.race([answer, exit]);
    if (!ended) throw new Error(`${run.args.join(' ')}: ${error ?? ''}`);
    return ended;
  } finally {
    gone.abort();
    child.channel?.unref();
  }
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
