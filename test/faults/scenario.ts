/** A person at work in one or two tabs, with a service that cannot be relied on, and everything that happens to tabs. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { FaultKind } from './faults.js';
import type { Report, Shown } from './in-page.js';
import { type Done, Person } from './person.js';
import { type Chance, seeded } from './seeded.js';
import { Stage, until } from './stage.js';
import type { Conditions, Tab } from './tab.js';
import type { UnreliableService } from './unreliable-service.js';
import { type Incident, type Story, differences } from './verdict.js';

export const incidentKinds = [
  'reload',
  'crash',
  'closed-and-opened',
  'offline',
  'crash-while-offline',
  'service-down',
  'signed-out',
  'clock-moved',
  'storage-forbidden',
  'storage-full',
  'data-cleared',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export interface ScenarioOptions {
  readonly browser: Browser;
  readonly seed: string;
  /** How many changes the page must have said to keep. */
  readonly actions: number;
  readonly tabs: number;
  /** The module of the page under test. */
  readonly code: string;
  /** The share of sendings that a fault hits. */
  readonly faults?: number;
  /** How many things the person does, on average, between two incidents. */
  readonly calmFor?: number;
  readonly incidents?: readonly IncidentKind[];
  readonly sender?: 'plain';
  /** How many times shorter pauses are than what the library asks for. */
  readonly speed?: number;
  /** How long nothing may move at the end before the scenario is given up, in milliseconds. */
  readonly patience?: number;
  /** Whether what the pages show in the end is held against the service. Default: yes. */
  readonly looks?: boolean;
}

export interface Told extends Story {
  readonly seconds: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly incidents: ReadonlyMap<IncidentKind, number>;
}

const me = 'ada';

const day = 24 * 60 * 60 * 1000;
/** How far clocks are off. */
const offs = [0, 0, 0, 3 * 365 * day, -5 * 365 * day, 2 * day, -day / 24];

/** What has been done and is not yet known to be kept. */
interface Open {
  readonly done: Done;
  readonly life: string;
}

/** One scenario, played to its end. */
class Scenario {
  readonly #options: ScenarioOptions;
  readonly #chance: Chance;
  readonly #person: Person;
  readonly #open = new Map<number, Open>();
  readonly #accepted = new Set<number>();
  readonly #refused = new Map<number, string>();
  readonly #inMemory = new Set<number>();
  readonly #incidents = new Map<IncidentKind, number>();
  readonly #happened: Incident[] = [];
  readonly #clearings: { readonly from: number; readonly to: number }[] = [];
  /** Done in a page that ended before it could say what became of it. */
  #unknown = 0;
  #isSignedOut = false;
  readonly #stage: Stage;
  readonly #service: UnreliableService;
  readonly #tabs: readonly Tab[];

  private constructor(options: ScenarioOptions, stage: Stage) {
    this.#options = options;
    this.#stage = stage;
    this.#service = stage.service;
    this.#tabs = stage.tabs;
    this.#chance = seeded(options.seed);
    this.#person = new Person(me, 'bo', seeded(`${options.seed} person`));
  }

  static async play(options: ScenarioOptions): Promise<Told> {
    const { browser, code, seed, faults = 0.3, speed = 50 } = options;
    const stage: Stage = await Stage.start({
      ...{ browser, code, seed, faults, speed },
      onReport: (report) => scenario.#hear(report),
    });
    const scenario = new Scenario(options, stage);
    try {
      return await scenario.#play();
    } finally {
      await stage.close();
    }
  }

  async #play(): Promise<Told> {
    const begin = performance.now();
    for (let count = 0; count < this.#options.tabs; count += 1) await this.#stage.openTab(this.#conditions());
    const { actions, calmFor = 40 } = this.#options;
    // A library that accepts next to nothing has no need of more.
    while (this.#accepted.size < actions && this.#person.done.length < 2 * actions) {
      const count = this.#chance.whole(1, 8);
      await this.#act(this.#chance.pick(this.#tabs), count);
      await this.#letServiceFollow();
      if (this.#chance.hits(count / calmFor)) await this.#happen();
    }
    this.#service.calm();
    await this.#untilQuiet();
    return { ...(await this.#tell()), seconds: (performance.now() - begin) / 1000 };
  }

  /** The person does some things at once. Without `fresh` they may go on with what they are busy with. */
  #act(tab: Tab, count: number, fresh = false): Promise<void> {
    const { life } = tab;
    const own = new Set<string>();
    const deeds = Array.from({ length: count }, () => {
      const done = this.#person.next((subject) => (fresh ? own.has(subject) : this.#isFree(subject, life)));
      own.add(done.subject);
      this.#open.set(done.number, { done, life });
      return done;
    });
    return tab.perform(deeds);
  }

  /**
   * In one page things are done one after the other. In another page the person goes on only with what they know to be
   * kept: nobody can say what came first otherwise.
   */
  #isFree(subject: string, life: string): boolean {
    for (const open of this.#open.values()) if (open.done.subject === subject && open.life !== life) return false;
    return true;
  }

  #hear({ number, status, keeping, problem }: Report): void {
    const open = this.#open.get(number);
    if (status === 'refused' && open && this.#isSignedOut && problem?.includes('"/viewer"') === true) {
      // The page has heard that nobody is signed in, and says at once that it takes nothing.
      this.#open.delete(number);
      this.#unknown += 1;
      this.#person.leave(open.done.subject);
    } else if (status === 'refused') {
      this.#refused.set(number, problem ?? '');
      this.#open.delete(number);
    } else if (status === 'done' || keeping === 'device') this.#accept(number);
    else this.#inMemory.add(number);
  }

  #accept(number: number): void {
    this.#accepted.add(number);
    this.#open.delete(number);
  }

  /** A page is gone: what it had not said to be kept may be there or not, and the person does no more with it. */
  #forget(life: string): void {
    for (const [number, open] of this.#open) {
      if (open.life !== life) continue;
      this.#open.delete(number);
      this.#unknown += 1;
      this.#person.leave(open.done.subject);
    }
  }

  #conditions(): Conditions {
    return {
      off: this.#chance.pick(offs),
      signsInAgain: true,
      ...(this.#options.sender && { sender: this.#options.sender }),
    };
  }

  /** Nobody does fifty things before the first has arrived, unless nothing arrives. */
  async #letServiceFollow(): Promise<void> {
    const behind = (): number => this.#person.done.length - this.#unknown - this.#service.journal.length;
    for (let waited = 0; behind() > 50 && waited < 30; waited += 1) await wait(5);
  }

  async #happen(): Promise<void> {
    const kind = this.#chance.pick(this.#options.incidents ?? incidentKinds);
    this.#incidents.set(kind, (this.#incidents.get(kind) ?? 0) + 1);
    const tab = this.#chance.pick(this.#tabs);
    this.#happened.push({ after: this.#person.done.length, at: performance.now(), kind, life: tab.life });
    const other = this.#tabs.find((one) => one !== tab);
    const pause = this.#chance.whole(20, 120);
    const deeds = this.#chance.whole(1, 5);
    /** Whether it happens right after the person did something, before the page could say that it is kept. */
    const atOnce = this.#chance.hits(0.5);
    const conditions = this.#conditions();
    switch (kind) {
      case 'reload': {
        const { life } = tab;
        if (atOnce) await this.#act(tab, deeds);
        await Promise.all([tab.load(conditions).then(() => this.#forget(life)), other && this.#act(other, deeds)]);
        return;
      }
      case 'crash':
        if (atOnce) await this.#act(tab, deeds);
        return this.#crash(tab, conditions, other && (() => this.#act(other, deeds)));
      case 'closed-and-opened': {
        const { life } = tab;
        await tab.close();
        this.#forget(life);
        if (other) {
          await this.#act(other, deeds);
          await wait(pause);
        }
        return tab.reopen(conditions);
      }
      case 'offline':
      case 'crash-while-offline':
        await Promise.all(this.#tabs.map((one) => one.setOffline(true)));
        await this.#act(tab, deeds);
        await wait(pause);
        if (kind === 'crash-while-offline') await this.#crash(tab, conditions);
        await Promise.all(this.#tabs.map((one) => one.setOffline(false)));
        return;
      case 'service-down':
        this.#service.setDown(true);
        await this.#act(tab, deeds);
        await wait(pause);
        this.#service.setDown(false);
        return;
      case 'signed-out':
        this.#isSignedOut = true;
        this.#service.signIn(undefined);
        await this.#act(tab, deeds);
        await wait(pause);
        this.#service.signIn(me);
        await (other ?? tab).retry();
        // A page that read the document meanwhile knows nobody, until it reads it again.
        await Promise.all(this.#tabs.map((one) => this.#untilKnown(one)));
        this.#isSignedOut = false;
        return;
      case 'clock-moved':
        return tab.moveClock(this.#chance.pick([9 * day, -9 * day, 400 * day, -4000 * day]));
      case 'storage-forbidden': {
        const { life } = tab;
        await tab.load({ ...conditions, storage: 'forbidden' });
        this.#forget(life);
        return this.#inMemoryFor(tab, deeds, conditions);
      }
      case 'storage-full':
        await tab.refuseStorage('full');
        return this.#inMemoryFor(tab, deeds, conditions);
      case 'data-cleared': {
        // What was done in one page at that very moment the other could learn of from the device alone. Nobody does one
        // thing in two pages within a few milliseconds, and then clears their data.
        await this.#untilAllKnow();
        const from = performance.now();
        if (atOnce) await this.#act(tab, deeds);
        await tab.clearData();
        // Until the open pages have written it again, nothing else holds it.
        await this.#untilStored();
        await this.#untilAllKnow();
        this.#clearings.push({ from, to: performance.now() });
        if (other) await this.#act(other, deeds);
      }
    }
  }

  async #untilKnown(tab: Tab): Promise<void> {
    // What it asked for while nobody was signed in may be on its way still: reading anew lets that go.
    do {
      await tab.reload();
      await wait(20);
    } while ((await tab.viewer()) === undefined);
  }

  /** Until each page knows of all that waits in another. */
  async #untilAllKnow(): Promise<void> {
    await until(
      async () => {
        const lists = await Promise.all(this.#tabs.map(async (tab) => (await tab.pending()).map(withoutStatus)));
        const carriedOut = new Set(this.#service.journal.map(({ content }) => content));
        return lists.flat().every((one) => carriedOut.has(one) || lists.every((list) => list.includes(one)));
      },
      'every page to know what waits',
      20,
    );
  }

  async #untilStored(): Promise<void> {
    for (const tab of this.#tabs) await until(() => tab.isStored(), 'what waits to be on the device again', 20);
  }

  async #crash(tab: Tab, conditions: Conditions, meanwhile?: () => Promise<void>): Promise<void> {
    const { life } = tab;
    await Promise.all([tab.crash(), meanwhile?.()]);
    this.#forget(life);
    await tab.load(conditions);
  }

  /** The device keeps nothing; the person stays, as they are asked to, until all is sent. */
  async #inMemoryFor(tab: Tab, count: number, conditions: Conditions): Promise<void> {
    await this.#act(tab, count, true);
    for (let waited = 0; waited < 3000; waited += 1) {
      // Nothing waits as long as the device was not yet heard of what it refuses: the page asks to stay all the same.
      if (!(await tab.asksToStay()) && (await tab.pending()).length === 0) break;
      await wait(10);
    }
    const { life } = tab;
    for (const [number, open] of this.#open) {
      if (open.life === life || this.#inMemory.has(number)) this.#accept(number);
    }
    await tab.load(conditions);
    this.#forget(life);
  }

  /** Waits until everything accepted is carried out and nothing waits, or until nothing moves any more. */
  async #untilQuiet(): Promise<void> {
    let moved = performance.now();
    let before = '';
    while (performance.now() - moved < (this.#options.patience ?? 8000)) {
      const carriedOut = new Set(this.#service.journal.map(({ content }) => content));
      const missing = this.#person.done.filter(
        ({ number, content }) => (this.#accepted.has(number) || this.#open.has(number)) && !carriedOut.has(content),
      );
      const pending = (await Promise.all(this.#tabs.map((tab) => tab.pending()))).flat();
      if (missing.length === 0 && pending.length === 0) return;
      const now = `${missing.length} ${pending.length} ${this.#service.sendings.length}`;
      if (now !== before) moved = performance.now();
      before = now;
      await wait(20);
    }
  }

  async #tell(): Promise<Omit<Told, 'seconds'>> {
    const pending = (await Promise.all(this.#tabs.map((tab) => tab.pending()))).flat();
    const ought = shownOf(this.#service.document(me));
    const shown = [];
    const { looks = !this.#options.sender } = this.#options;
    for (const [index, tab] of looks ? this.#tabs.entries() : []) {
      // What another tab changed shows at the latest when the page reads the document again.
      if (this.#tabs.length > 1) {
        await tab.reload();
        await until(async () => differences('', await tab.shown(), ought).length === 0, 'it shows what is so', 3).catch(
          () => undefined,
        );
      }
      shown.push({ by: `tab ${index + 1}`, is: await tab.shown(), ought });
      await tab.load();
      shown.push({ by: `tab ${index + 1}, loaded again,`, is: await tab.shown(), ought });
    }
    return {
      done: this.#person.done,
      accepted: this.#accepted,
      refused: this.#refused,
      journal: this.#service.journal,
      sendings: this.#service.sendings,
      endedLives: new Map(this.#tabs.flatMap(({ endedLives }) => [...endedLives])),
      livesInMemory: new Set(this.#tabs.flatMap(({ livesInMemory }) => [...livesInMemory])),
      takeOvers: this.#stage.takeOvers,
      clearings: this.#clearings,
      happened: this.#happened,
      complaints: this.#service.complaints,
      errors: this.#stage.errors,
      pending,
      shown,
      faults: this.#service.faults,
      incidents: this.#incidents,
    };
  }
}

interface PlainDocument {
  readonly goals: readonly {
    readonly id: string;
    readonly treat?: string;
    readonly pausedAt?: string;
    readonly stoppedAt?: string;
    readonly steps: readonly { readonly id: string }[];
  }[];
  readonly preferences: { readonly skills?: readonly string[] };
  readonly feed: readonly { readonly id: string; readonly kept?: boolean; readonly rating?: string }[];
  readonly kudos: readonly {
    readonly id: string;
    readonly shown?: string;
    readonly answer?: { readonly text: string };
  }[];
}

/** What a page that shows this document shows. */
function shownOf(document: object): Shown {
  const { goals, preferences, feed, kudos } = document as PlainDocument;
  return {
    goals: goals
      .map(({ id, treat, pausedAt, stoppedAt, steps }) =>
        [id, treat, pausedAt && 'paused', stoppedAt && 'stopped', ...steps.map((step) => step.id)].join(' '),
      )
      .sort(),
    preferences: (preferences.skills ?? []).join(' '),
    items: feed.map(({ id, kept, rating }) => [id, kept === true, rating].join(' ')).sort(),
    kudos: kudos.map(({ id, shown, answer }) => [id, shown ?? 'receiver', answer?.text].join(' ')).sort(),
  };
}

/** Plays one scenario to its end, and tells what happened. */
export const play = (options: ScenarioOptions): Promise<Told> => Scenario.play(options);

/** What a page says of a change that waits, as the service knows it: without how it stands. */
const withoutStatus = (pending: string): string => pending.slice(pending.indexOf(' ') + 1);
