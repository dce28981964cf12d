/** Browsers of other makers, as far as they are on this machine: what a page does in them, and what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { launch } from 'puppeteer-core';

export interface EngineTab {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; `args` are its arguments. */
  run<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** The package of Debian that brings it. */
  readonly debian: string;
  readonly program: string;
  start(): Promise<EngineTab>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function startFirefox(): Promise<EngineTab> {
  const browser = await launch({ browser: 'firefox', executablePath: firefox.program, headless: true });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    run: async <T>(body: string, ...args: readonly unknown[]) =>
      (await page.evaluate(`((args) => { ${body} })(${JSON.stringify(args)})`)) as T,
    close: () => browser.close(),
  };
}

/** What a driver answers (https://www.w3.org/TR/webdriver2/#protocol). */
interface Answered {
  readonly value: unknown;
}

async function startWebKit(): Promise<EngineTab> {
  const port = await freePort();
  // A screen of its own, and a bus: the browser ends without either.
  const driver = spawn(
    'xvfb-run',
    ['-a', 'dbus-run-session', '--', webKit.program, `--port=${port}`, '--host=127.0.0.1'],
    { stdio: 'ignore', detached: true, env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } },
  );
  const origin = `http://127.0.0.1:${port}`;
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(origin + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as Answered;
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    await ready(ask, driver);
    const { sessionId } = (await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        },
      },
    })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    return {
      open: async (url) => void (await ask('POST', `${session}/url`, { url })),
      run: async <T>(body: string, ...args: readonly unknown[]) =>
        (await ask('POST', `${session}/execute/sync`, { script: `const args = arguments; ${body}`, args })) as T,
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        end(driver);
      },
    };
  } catch (error) {
    end(driver);
    throw error;
  }
}

/** Waits until the driver answers. */
async function ready(ask: (method: string, path: string) => Promise<unknown>, driver: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1)
    try {
      await ask('GET', '/status');
      return;
    } catch (error) {
      if (tries === 100 || driver.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

/** The driver outlives the bus: all that was started ends together. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

const miniBrowser = (): string | undefined =>
  ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .concat(['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser'])
    .find((path) => existsSync(path));

const firefox: Engine = {
  name: 'Firefox',
  debian: 'firefox-esr',
  program: '/usr/bin/firefox-esr',
  start: startFirefox,
};
const webKit: Engine = {
  name: 'WebKit',
  debian: 'webkit2gtk-driver xvfb xauth dbus',
  program: '/usr/bin/WebKitWebDriver',
  start: startWebKit,
};

export const engines: readonly Engine[] = [firefox, webKit];
