/**
 * Browsers of other makers: Firefox, and WebKit as GNOME brings it. They are found where they are installed; on a Debian
 * as root they are installed first.
 */
import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { installFromDebian } from './debian.mjs';
import { startWebKit } from './webdriver.mjs';

/**
 * A window, as far as tests use it.
 *
 * @typedef {object} EngineWindow
 * @property {() => boolean} isThere Whether the browser runs.
 * @property {(url: string) => Promise<unknown>} goto Comes back when the page is there, or begins to be.
 * @property {() => string | Promise<string>} url
 * @property {(body: string, ...args: readonly unknown[]) => Promise<any>} run Runs the body of a function in the page,
 *   which has `args` as its `arguments`.
 * @property {(size: { width: number, height: number }) => Promise<void>} setViewport
 * @property {{ press(key: string): Promise<unknown>, type(text: string): Promise<unknown>, down(key: string): Promise<unknown>, up(key: string): Promise<unknown> }} keyboard
 * @property {() => Promise<void>} [renew] Puts another in its place, which has the focus again, whatever took it away.
 * @property {() => Promise<void>} close Ends the browser.
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {readonly string[]} debian The packages of Debian that bring it.
 * @property {readonly string[]} places Where its program may be.
 * @property {readonly string[]} [needs] Other programs, without which it does not start as a person's does.
 * @property {(program: string) => Promise<EngineWindow>} start
 */

/**
 * The one key that has a name elsewhere, and none in the protocol that Firefox is driven by.
 *
 * @param {string} key
 */
const keyOf = (key) => /** @type {import('puppeteer-core').KeyInput} */ (key === 'Space' ? ' ' : key);

/**
 * A process for each window: of several windows in one, only one has the focus.
 *
 * @param {string} executablePath
 * @returns {Promise<EngineWindow>}
 */
async function startFirefox(executablePath) {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 300_000,
    extraPrefsFirefox: {
      // Motion as it is where nobody asked for less; times as exact as elsewhere.
      'ui.prefersReducedMotion': 0,
      'privacy.reduceTimerPrecision': false,
    },
  });
  // The tab that is there from the beginning gets no focus.
  let page = await browser.newPage();
  return {
    renew: async () => {
      const last = page;
      page = await browser.newPage();
      await last.close();
    },
    isThere: () => browser.connected,
    goto: (url) => page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 }),
    url: () => page.url(),
    run: (body, ...args) => page.evaluate(`(function () { ${body} })(...${JSON.stringify(args)})`),
    setViewport: (size) => page.setViewport(size),
    keyboard: {
      press: (key) => page.keyboard.press(keyOf(key)),
      type: (text) => page.keyboard.type(text),
      down: (key) => page.keyboard.down(keyOf(key)),
      up: (key) => page.keyboard.up(keyOf(key)),
    },
    close: () => browser.close(),
  };
}

/** @type {readonly Engine[]} */
export const engines = [
  {
    name: 'Firefox',
    debian: ['firefox-esr'],
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    start: startFirefox,
  },
  {
    name: 'WebKit',
    debian: ['webkit2gtk-driver', 'openbox', 'xvfb', 'xauth', 'dbus'],
    places: ['/usr/bin/WebKitWebDriver'],
    needs: ['/usr/bin/openbox', '/usr/bin/xvfb-run', '/usr/bin/dbus-run-session'],
    start: startWebKit,
  },
];

/** @param {Engine} engine */
export const programOf = ({ places, needs = [] }) =>
  needs.every((path) => existsSync(path)) ? places.find((path) => existsSync(path)) : undefined;

/**
 * Installs what is missing, where that may be done.
 *
 * @param {readonly Engine[]} [wanted]
 * @returns {string[]} What to tell about those that are not there.
 */
export function missingEngines(wanted = engines) {
  const missing = () => wanted.filter((engine) => !programOf(engine));
  const packages = missing().flatMap(({ debian }) => debian);
  if (packages.length > 0) installFromDebian(packages, `Installing ${packages.join(' ')}.`);
  return missing().map(({ name, debian }) => `${name} is not here: apt-get install ${debian.join(' ')}`);
}

/** @param {Engine} engine */
export function startEngine(engine) {
  const program = programOf(engine);
  if (!program) throw new Error(`${engine.name} is not here: apt-get install ${engine.debian.join(' ')}`);
  return engine.start(program);
}
