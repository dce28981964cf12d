/** One tab of a browser: it is opened, reloaded, goes offline, crashes. Each load of its page is a life of its own. */
import type { BrowserContext, Page } from 'puppeteer-core';
import type { Deed, PageHandles, Report, Shown } from './in-page.js';

declare const handles: PageHandles;

/** What the world of one page is like. */
export interface Conditions {
  /** How far its clock is off, in milliseconds. */
  readonly off?: number;
  readonly storage?: 'forbidden' | 'full';
  readonly sender?: 'plain';
  /** Whether the person lets the page try again when it asks them to sign in. */
  readonly signsInAgain?: boolean;
}

export interface TabOptions {
  readonly context: BrowserContext;
  readonly origin: string;
  /** How many times shorter pauses are than what the library asks for. */
  readonly speed: number;
  /** Called with what a page says, and with the life in which it said it. */
  readonly onReport: (report: Report, life: string) => void;
  /** Called when a page takes the turn to send from another that gives no sign of life. */
  readonly onTakeOver: () => void;
  /** Called with an error on the page that nobody caught. */
  readonly onError: (error: string) => void;
}

let lives = 0;

export class Tab {
  readonly #options: TabOptions;
  #page: Page;
  #life = '';
  #conditions: Conditions = {};
  /** When each life was ended from outside, so that what was on its way then is no sending any more. */
  readonly endedLives = new Map<string, number>();
  /** Lives whose device kept nothing, so that each had to send its own. */
  readonly livesInMemory = new Set<string>();

  private constructor(options: TabOptions, page: Page) {
    this.#options = options;
    this.#page = page;
  }

  static async open(options: TabOptions, conditions: Conditions = {}): Promise<Tab> {
    const tab = new Tab(options, await options.context.newPage());
    await tab.#prepare();
    await tab.load(conditions);
    return tab;
  }

  /** The name of the page that stands in the tab now. */
  get life(): string {
    return this.#life;
  }

  get page(): Page {
    return this.#page;
  }

  /** Loads the page, anew when one stands there. */
  async load(conditions: Conditions = {}): Promise<void> {
    this.#end();
    this.#conditions = conditions;
    lives += 1;
    this.#life = `life-${lives}`;
    const { off = 0, storage = '', sender = '', signsInAgain = false } = conditions;
    const wanted = { page: this.#life, speed: this.#options.speed, off, storage, sender, signsInAgain };
    const query = new URLSearchParams(Object.entries(wanted).map(([name, value]) => [name, String(value)]));
    if (conditions.storage) this.livesInMemory.add(this.#life);
    await this.#page.goto(`${this.#options.origin}/page?${query.toString()}`, { waitUntil: 'load' });
    await this.#page.evaluate(() => handles.ready);
  }

  /** The renderer dies at once; the tab is opened again. */
  async crash(): Promise<void> {
    this.#end();
    const page = this.#page;
    const gone = new Promise<void>((crashed) => page.once('error', () => crashed()));
    const session = await page.createCDPSession();
    session.send('Page.crash').catch(() => undefined); // It never answers.
    await gone;
    this.#page = await this.#options.context.newPage();
    await this.#prepare();
    await page.close();
  }

  /** Closes the tab as a person does, without a word. */
  async close(): Promise<void> {
    this.#end();
    await this.#page.close();
  }

  /** A closed tab is opened again, empty. */
  async reopen(conditions: Conditions = {}): Promise<void> {
    this.#page = await this.#options.context.newPage();
    await this.#prepare();
    await this.load(conditions);
  }

  /** The person clears what this site keeps in the browser, while its pages stay open. */
  async clearData(): Promise<void> {
    const session = await this.#page.createCDPSession();
    await session.send('Storage.clearDataForOrigin', { origin: this.#options.origin, storageTypes: 'indexeddb' });
    await session.detach();
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#page.setOfflineMode(offline);
  }

  /** The person does these at once, one after the other; what becomes of them is reported. */
  async perform(deeds: readonly Deed[]): Promise<void> {
    const sent = deeds.map(({ number, type, data }) => ({ number, type, data }));
    await this.#page.evaluate((all) => handles.perform(all as readonly Deed[]), sent);
  }

  async moveClock(milliseconds: number): Promise<void> {
    await this.#page.evaluate((by) => handles.moveClock(by), milliseconds);
  }

  async refuseStorage(how: 'forbidden' | 'full'): Promise<void> {
    this.livesInMemory.add(this.#life);
    await this.#page.evaluate((refusal) => handles.refuseStorage(refusal), how);
  }

  async retry(): Promise<void> {
    await this.#page.evaluate(() => handles.retry());
  }

  async reload(): Promise<void> {
    await this.#page.evaluate(() => handles.reload());
  }

  pending(): Promise<readonly string[]> {
    return this.#page.evaluate(() => handles.pending());
  }

  keeping(): Promise<'device' | 'memory'> {
    return this.#page.evaluate(() => handles.keeping());
  }

  isStored(): Promise<boolean> {
    return this.#page.evaluate(() => handles.isStored());
  }

  asksToStay(): Promise<boolean> {
    return this.#page.evaluate(() => handles.asksToStay());
  }

  viewer(): Promise<string | undefined> {
    return this.#page.evaluate(() => handles.viewer());
  }

  shown(): Promise<Shown> {
    return this.#page.evaluate(() => handles.shown());
  }

  get conditions(): Conditions {
    return this.#conditions;
  }

  #end(): void {
    if (this.#life !== '') this.endedLives.set(this.#life, performance.now());
  }

  async #prepare(): Promise<void> {
    const page = this.#page;
    await page.exposeFunction('report', (report: Report) => this.#options.onReport(report, this.#life));
    await page.exposeFunction('tookOver', () => this.#options.onTakeOver());
    page.on('pageerror', (error) => this.#options.onError(String(error)));
    page.on('dialog', (dialog) => void dialog.accept());
  }
}
