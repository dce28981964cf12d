/** Launches browsers of other makers for the browser tests: each test file has a window to itself. */
import { engines, startEngine } from '../test/helpers/engines.mjs';

/** The size of the window in which tests begin: that of the test runner's own launcher. */
const usualSize = { width: 800, height: 600 };

/** @implements {import('@web/test-runner').BrowserLauncher} */
class EngineLauncher {
  /** What a window offers is named as puppeteer names it, so the runner's commands reach it by that name. */
  type = 'puppeteer';
  concurrency = 1;
  #engine;
  #active = new Map();
  #idle = [];

  constructor(engine) {
    this.#engine = engine;
    this.name = engine.name;
  }

  async startSession(id, url) {
    let window = this.#idle.pop();
    if (!window?.isThere()) window = await startEngine(this.#engine);
    this.#active.set(id, window);
    await window.setViewport(usualSize);
    await window.goto(url);
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getPage(id) {
    return this.#active.get(id);
  }

  getBrowserUrl(id) {
    return this.#active.get(id)?.url();
  }

  async stopSession(id) {
    const window = this.#active.get(id);
    this.#active.delete(id);
    // Ends whatever still runs in the page.
    await window.goto('about:blank');
    await window.renew?.();
    this.#idle.push(window);
    return {};
  }

  async stop() {
    await Promise.all([...this.#active.values(), ...this.#idle].map((window) => window.close()));
  }

  startDebugSession() {
    return Promise.reject(new Error(`${this.name} shows no window here.`));
  }
}

/** @param {readonly string[]} names */
export const engineLaunchers = (names) =>
  engines.filter(({ name }) => names.includes(name)).map((engine) => new EngineLauncher(engine));
