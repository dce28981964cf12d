/** A service, a browser profile of its own and its tabs, with everything that the pages say written down. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'puppeteer-core';
import type { Deed, Report } from './in-page.js';
import { type Conditions, Tab } from './tab.js';
import { UnreliableService } from './unreliable-service.js';

export interface StageOptions {
  readonly browser: Browser;
  /** The module of the page under test. */
  readonly code: string;
  readonly seed?: string;
  /** The share of sendings that a fault hits. */
  readonly faults?: number;
  readonly people?: readonly string[];
  /** How many times faster time passes for the pages. */
  readonly speed?: number;
  /** The profile to use; without it a fresh one. */
  readonly context?: BrowserContext;
  readonly onReport?: (report: Report, life: string) => void;
}

const modulePath = '/library.js';
const page = `<!doctype html><html lang="en"><title>Intranet</title><script type="module" src="${modulePath}"></script>`;

export class Stage {
  readonly service: UnreliableService;
  readonly reports = new Map<number, Report>();
  readonly errors: string[] = [];
  /** When a page took the turn to send from another. */
  readonly takeOvers: number[] = [];
  readonly tabs: Tab[] = [];
  readonly #options: StageOptions;
  readonly #context: BrowserContext;

  private constructor(options: StageOptions, service: UnreliableService, context: BrowserContext) {
    this.#options = options;
    this.service = service;
    this.#context = context;
  }

  static async start(options: StageOptions): Promise<Stage> {
    const { code, seed = '', faults = 0, people = ['ada', 'bo'] } = options;
    const modules = new Map([[modulePath, code]]);
    const service = await UnreliableService.start({ seed, faults, people, page, modules });
    return new Stage(options, service, options.context ?? (await options.browser.createBrowserContext()));
  }

  async openTab(conditions: Conditions = {}, context = this.#context): Promise<Tab> {
    const tab = await Tab.open(
      {
        context,
        origin: this.service.origin,
        speed: this.#options.speed ?? 50,
        onReport: (report, life) => {
          this.reports.set(report.number, report);
          this.#options.onReport?.(report, life);
        },
        onTakeOver: () => this.takeOvers.push(performance.now()),
        onError: (error) => this.errors.push(error),
      },
      conditions,
    );
    this.tabs.push(tab);
    return tab;
  }

  async close(): Promise<void> {
    if (!this.#options.context) await this.#context.close();
    await this.service.close();
  }
}

/** Waits until something is so; a sentence says what did not happen. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, seconds = 10): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not happen: ${what}.`);
    await wait(10);
  }
}

/** Deeds that are easy to tell apart: skills are about the same thing and so in order, each wish stands by itself. */
export const skill = (number: number): Deed => ({
  number,
  type: 'preferences.set',
  data: { skills: [`skill ${number}`] },
});
export const wish = (number: number): Deed => ({ number, type: 'wish.share', data: { text: `wish ${number}` } });
export const wishes = (from: number, to: number): Deed[] =>
  Array.from({ length: to - from + 1 }, (_, index) => wish(from + index));

/** The skills and wishes that were carried out for somebody, in order. */
export const texts = (stage: Stage, person = 'ada'): readonly string[] =>
  stage.service.journal
    .filter((entry) => entry.person === person)
    .map(({ content }) => /"((?:wish|skill) \d+)"/.exec(content)?.[1] ?? content);

export const textsOf = (deeds: readonly Deed[]): readonly string[] =>
  deeds.map(({ number, type }) => `${type === 'wish.share' ? 'wish' : 'skill'} ${number}`);

/** Whether the page said of each what became of it. */
export const told = (stage: Stage, deeds: readonly Deed[]): boolean =>
  deeds.every(({ number }) => stage.reports.has(number));
