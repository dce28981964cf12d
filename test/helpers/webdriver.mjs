/** WebKitGTK by the protocol of browsers' drivers (https://www.w3.org/TR/webdriver2/), on a screen and a bus of its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** Keys that have a name, as the protocol writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const namedKeys = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
});
/** @param {string} key */
const keyOf = (key) => {
  const value = namedKeys[key] ?? key;
  if ([...value].length !== 1) throw new Error(`No key is called ${key}.`);
  return value;
};

const miniBrowser = () =>
  ['x86_64', 'aarch64']
    .flatMap((machine) => ['4.1', '4.0'].map((of) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${of}/MiniBrowser`))
    .find((path) => existsSync(path));

/**
 * Waits until a driver answers.
 *
 * @param {(method: string, path: string) => Promise<unknown>} ask
 * @param {import('node:child_process').ChildProcess} driver
 */
async function ready(ask, driver) {
  for (let tries = 0; ; tries += 1)
    try {
      await ask('GET', '/status');
      return;
    } catch (error) {
      if (tries === 100 || driver.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

/**
 * Asks once more where the page went away meanwhile.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
const settled = async (ask, tries = 20) => {
  try {
    return await ask();
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return settled(ask, tries - 1);
  }
};

/**
 * One window of WebKit. What it offers is named as puppeteer names it.
 *
 * @param {string} program WebKitWebDriver.
 */
export async function startWebKit(program) {
  const port = await freePort();
  // Without somebody who manages windows, none of them has the focus.
  const driver = spawn(
    'xvfb-run',
    [
      '-a',
      '-s',
      '-screen 0 1920x1600x24',
      'sh',
      '-c',
      'openbox & exec dbus-run-session -- "$@"',
      'sh',
      program,
      `--port=${port}`,
      '--host=127.0.0.1',
    ],
    { stdio: 'ignore', detached: true, env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } },
  );
  // The driver outlives the bus: all that was started ends together.
  const end = () => {
    process.removeListener('exit', end);
    if (driver.pid === undefined || ended) return;
    ended = true;
    try {
      process.kill(-driver.pid);
    } catch {
      // It ended by itself.
    }
  };
  let ended = false;
  process.once('exit', end);
  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = /** @type {{ value: unknown }} */ (await answer.json());
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    await ready(ask, driver);
    const { sessionId } = await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          // What is opened is there when it says so itself.
          pageLoadStrategy: 'none',
          timeouts: { script: 120_000, pageLoad: 120_000 },
          'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
        },
      },
    });
    const session = `/session/${sessionId}`;
    /** @param {{ type: string, value: string }[]} actions */
    const keys = (actions) =>
      ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    /** @param {string} value */
    const pressed = (value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    /**
     * @param {string} script The body of a function; its arguments are `arguments`.
     * @param {readonly unknown[]} args
     */
    const run = (script, ...args) => ask('POST', `${session}/execute/sync`, { script, args });
    return {
      isThere: () => !ended && driver.exitCode === null,
      /** @param {string} url */
      goto: (url) => ask('POST', `${session}/url`, { url }),
      /** @returns {Promise<string>} */
      url: () => ask('GET', `${session}/url`),
      run,
      /**
       * The room that a page has, in CSS pixels; the window is larger.
       *
       * @param {{ width: number, height: number }} size
       */
      setViewport: async ({ width, height }) => {
        let [wide, high] = [width, height];
        for (let tries = 0; tries < 5; tries += 1) {
          await ask('POST', `${session}/window/rect`, { width: wide, height: high });
          const [innerWidth, innerHeight] = await settled(() => run('return [innerWidth, innerHeight]'));
          if (innerWidth === width && innerHeight === height) return;
          wide += width - innerWidth;
          high += height - innerHeight;
        }
      },
      keyboard: {
        /** @param {string} key */
        press: (key) => keys(pressed(keyOf(key))),
        /** @param {string} text */
        type: (text) => keys([...text].flatMap(pressed)),
        /** @param {string} key */
        down: (key) => keys([{ type: 'keyDown', value: keyOf(key) }]),
        /** @param {string} key */
        up: (key) => keys([{ type: 'keyUp', value: keyOf(key) }]),
      },
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
