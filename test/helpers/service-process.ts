/** The reference service as a process of its own, as an IT department runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './browser.page.js';

export interface ServiceProcess {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly pid: number;
  /** What it wrote so far. */
  log(): string;
  /** Ends it as a crash does: it can finish nothing. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it did; gives back its exit code. */
  stop(): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch (error) {
    // Not yet: it does not listen.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Starts it and waits until it answers. The environment is what it is told, and nothing of the test's own. */
export async function startService(
  settings: Readonly<Record<string, string | undefined>>,
  command: readonly string[] = ['--import', 'tsx', 'demo/service/main.ts'],
): Promise<ServiceProcess> {
  const port = settings['PORT'] ?? String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', HOST: '127.0.0.1', ...settings, PORT: port },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended(child);
  };
  // A test that ends early leaves no service behind.
  const atExit = (): boolean => child.kill('SIGKILL');
  const atEnd = (): never => process.exit(1);
  process.once('exit', atExit).once('SIGTERM', atEnd);
  child.once('exit', () => process.off('exit', atExit).off('SIGTERM', atEnd));
  const until = Date.now() + 30_000;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      await kill();
      throw new Error(`The service did not start.\n${said}`);
    }
    await wait(25);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    log: () => said,
    kill,
    stop: async () => {
      child.kill('SIGTERM');
      return ended(child);
    },
  };
}
