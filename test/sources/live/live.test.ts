import { expect } from '@open-wc/testing';
import type { Problem } from '../../../src/contract/problem.js';
import { type LivePorts, followLive } from '../../../src/sources/live/live.js';
import type { JoinTabs, TabMessage } from '../../../src/sources/live/tabs.js';
import type { Following } from '../../../src/state/live.js';
import { type TestClock, type TestPage, type TestStream, stream, testClock, testPage } from '../../helpers/live.js';
import { until } from '../../helpers/service.js';

/** One tab, and what it was given. */
interface Tab {
  readonly following: Following;
  readonly page: TestPage;
  readonly clock: TestClock;
  readonly heard: unknown[];
  readonly problems: Problem[];
  refreshed: number;
}

const tabs: Tab[] = [];

interface TabOptions {
  readonly url?: string | undefined;
  readonly name?: string;
  readonly viewer?: string;
  readonly clock?: TestClock;
  readonly page?: TestPage;
  readonly isNew?: () => boolean;
  readonly freshFor?: number;
  readonly ports?: Partial<LivePorts>;
}

function open({ url, name = url ?? crypto.randomUUID(), viewer = 'p-1', isNew, ...given }: TabOptions): Tab {
  const { freshFor = 0, ports } = given;
  const clock = given.clock ?? testClock();
  const page = given.page ?? testPage();
  const heard: unknown[] = [];
  const problems: Problem[] = [];
  const following = followLive(
    { stream: url, name, viewer },
    {
      change: (entry) => heard.push(entry),
      refresh: () => {
        tab.refreshed += 1;
        return Promise.resolve({ isNew: isNew?.() ?? false, freshFor });
      },
      problem: (problem) => problems.push(problem),
    },
    { clock, page, ...ports },
  );
  const tab: Tab = { following, page, clock, heard, problems, refreshed: 0 };
  tabs.push(tab);
  return tab;
}

const change = (id: number): { id: string; data: unknown } => ({ id: String(id), data: entry(id) });
const entry = (id: number): unknown => ({ section: 'kudos', remove: [`k-${id}`] });
const entries = (...ids: number[]): unknown[] => ids.map(entry);
const connected = (source: TestStream, count = 1): Promise<void> =>
  until(async () => (await source.open()) === count, `${count} open connections`);
const visited = (source: TestStream, count: number): Promise<void> =>
  until(async () => (await source.visits()).length === count, `${count} visits`);
const hears = (tab: Tab, ...ids: number[]): Promise<void> =>
  until(() => tab.heard.length >= ids.length, `the events ${ids.join()}`).then(() => {
    expect(tab.heard).to.deep.equal(entries(...ids));
  });

/** Lets the clock of one tab run until something holds. */
async function passing(tab: Tab, holds: () => boolean | Promise<boolean>, what: string, step = 1000): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    if (await holds()) return;
    await tab.clock.pass(step);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

describe('following what changes elsewhere', () => {
  afterEach(() => tabs.splice(0).forEach(({ following }) => following.stop()));

  describe('a stream', () => {
    it('hands on what arrives, and says for whom', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send(change(1), change(2));
      await hears(tab, 1, 2);
      expect((await source.visits())[0]).to.include({ lastEventId: '', viewer: 'p-1' });
    });

    it('reads again once it is open, since something may have changed between reading and opening', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await until(() => tab.refreshed > 0, 'reading again');
      expect(tab.refreshed).to.equal(1);
    });

    it('goes on from the last event after a break, and loses nothing', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send(change(1), change(2));
      await hears(tab, 1, 2);
      await source.cut();
      await source.send(change(3));
      await passing(tab, async () => (await source.visits()).length === 2, 'a second visit');
      await hears(tab, 1, 2, 3);
      expect((await source.visits())[1]?.lastEventId).to.equal('2');
      expect(tab.refreshed).to.equal(1);
    });

    it('comes back later and later while the service is away, never all tabs at the same moment', async () => {
      const source = await stream({ status: 500 });
      const tab = open({ url: source.url });
      await passing(tab, async () => (await source.visits()).length >= 6, 'six visits', 500);
      const pauses = tab.clock.waits.filter((wait) => wait !== 50_000 && wait < 50_000);
      expect(pauses.slice(0, 4)).to.deep.equal([1000, 2000, 4000, 8000]);
      const other = open({ url: source.url, name: 'elsewhere', clock: testClock(0.5) });
      await until(() => other.clock.waits.includes(1500), 'another pause');
    });

    it('waits as long as the service asks for', async () => {
      const source = await stream({ retry: 7000 });
      const tab = open({ url: source.url });
      await connected(source);
      await source.send(change(1));
      await hears(tab, 1);
      await source.set({ status: 503, headers: { 'retry-after': '90' } });
      await source.cut();
      await until(() => tab.clock.waits.includes(3500), 'half of seven seconds');
      await tab.clock.pass(3500);
      await visited(source, 2);
      await until(() => tab.clock.waits.includes(90_000), 'ninety seconds');
    });

    it('holds a date that the service names against the service’s own clock', async () => {
      const headers = { date: 'Sun, 22 Nov 2020 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2020 10:01:30 GMT' };
      const host = (): Promise<Response> => Promise.resolve(new Response(null, { status: 503, headers }));
      const tab = open({ url: '/live', name: crypto.randomUUID(), ports: { fetch: host } });
      await until(() => tab.clock.waits.includes(90_000), 'ninety seconds');
    });

    it('does not come back after 204, until it is told to', async () => {
      const source = await stream({ status: 204 });
      const tab = open({ url: source.url });
      await visited(source, 1);
      await tab.clock.pass(3_600_000);
      expect(await source.visits()).to.have.length(1);
      expect(tab.refreshed).to.equal(0);
      await source.set({});
      tab.following.again();
      await connected(source);
    });

    for (const status of [401, 403])
      it(`does not come back after ${status}, until somebody has signed in`, async () => {
        const source = await stream({ status });
        const tab = open({ url: source.url });
        await until(() => tab.problems.length > 0, 'a problem');
        expect(tab.problems[0]?.code).to.equal('denied');
        // Whoever is here now may see other things than the one who opened the page.
        expect(tab.refreshed).to.equal(1);
        await tab.clock.pass(3_600_000);
        expect(tab.refreshed).to.equal(1);
        expect(await source.visits()).to.have.length(1);
        await source.set({});
        tab.following.again();
        await connected(source);
      });

    it('leaves an open stream alone when it is told to try again', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await until(() => tab.refreshed === 1);
      tab.following.again();
      await source.send(change(1));
      await hears(tab, 1);
      expect(await source.visits()).to.have.length(1);
    });

    it('takes what is no stream for a break', async () => {
      const source = await stream({ headers: { 'content-type': 'text/html' } });
      const tab = open({ url: source.url });
      await passing(tab, async () => (await source.visits()).length === 3, 'three visits');
      expect(tab.heard).to.deep.equal([]);
    });

    it('takes a connection that has fallen silent for broken', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send(change(1));
      await hears(tab, 1);
      await passing(tab, async () => (await source.visits()).length === 2, 'a second visit', 5000);
      expect((await source.visits())[1]?.lastEventId).to.equal('1');
    });

    it('asks now and then after many breaks, until the stream holds', async () => {
      const source = await stream({ status: 502 });
      const tab = open({ url: source.url });
      await passing(tab, () => tab.refreshed > 0, 'a question', 10_000);
      expect((await source.visits()).length).to.be.greaterThan(3);
      await source.set({});
      await passing(tab, async () => (await source.open()) === 1, 'an open stream', 10_000);
      await until(() => tab.refreshed > 1);
      const asked = tab.refreshed;
      for (let minute = 0; minute < 20; minute += 1) {
        const signs = tab.clock.waits.length;
        await source.send({ event: 'hush', data: {} }); // It stays in touch.
        await until(() => tab.clock.waits.length > signs, 'a sign');
        await tab.clock.pass(40_000);
      }
      expect(tab.refreshed).to.equal(asked);
    });

    it('reads everything again when the service cannot go on from where the page is', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send(change(1));
      await hears(tab, 1);
      await source.set({ forgets: true });
      await source.cut();
      await passing(tab, () => tab.refreshed === 2, 'reading again');
    });

    it('tells of an event that is no JSON, and goes on', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send({ id: '1', data: '{"section":' }, change(2));
      await hears(tab, 2);
      expect(tab.problems.map(({ code }) => code)).to.deep.equal(['malformed']);
    });

    it('passes over events of a kind that it does not know', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send({ id: '1', event: 'weather', data: { rain: true } }, change(2));
      await hears(tab, 2);
    });

    it('sends an id in any script', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send({ id: 'één→二', data: entry(1) });
      await hears(tab, 1);
      await source.cut();
      await passing(tab, async () => (await source.visits()).length === 2, 'a second visit');
      const bytes = Uint8Array.from((await source.visits())[1]?.lastEventId ?? '', (one) => one.charCodeAt(0));
      expect(new TextDecoder().decode(bytes)).to.equal('één→二');
    });

    it('says for whom as a change does, as in an address', async () => {
      const source = await stream();
      open({ url: source.url, viewer: 'Zoë@王' });
      await connected(source);
      expect((await source.visits())[0]?.viewer).to.equal(encodeURIComponent('Zoë@王'));
    });

    it('uses the fetch of the host, with its tokens', async () => {
      const asked: RequestInit[] = [];
      const source = await stream();
      const host: typeof fetch = (input, init) => {
        asked.push(init ?? {});
        return fetch(input, init);
      };
      open({ url: source.url, ports: { fetch: host } });
      await connected(source);
      expect(asked).to.have.length(1);
    });
  });

  describe('many tabs', () => {
    it('share one connection, and all hear everything', async () => {
      const source = await stream();
      const all = [open({ url: source.url }), open({ url: source.url }), open({ url: source.url })];
      await connected(source);
      await until(() => all.every(({ refreshed }) => refreshed > 0), 'reading again');
      await source.send(change(1), change(2));
      for (const tab of all) await hears(tab, 1, 2);
      expect(await source.visits()).to.have.length(1);
    });

    it('have a connection for each viewer and each address', async () => {
      const source = await stream();
      open({ url: source.url, name: `${source.url} p-1` });
      open({ url: source.url, name: `${source.url} p-2` });
      await connected(source, 2);
    });

    it('take over from a tab that closes, from where it was, and nobody hears anything twice', async () => {
      const source = await stream();
      const first = open({ url: source.url });
      await connected(source);
      const second = open({ url: source.url });
      await until(() => second.refreshed > 0, 'the second tab to read');
      await source.send(change(1), change(2));
      await hears(second, 1, 2);
      first.following.stop();
      await source.send(change(3));
      await visited(source, 2);
      await hears(second, 1, 2, 3);
      expect((await source.visits())[1]?.lastEventId).to.equal('2');
      expect(second.refreshed).to.equal(1);
    });

    for (const how of ['hidden', 'away'] as const)
      it(`take over from a tab that is ${how === 'away' ? 'frozen or left' : 'not seen any more'}`, async () => {
        const source = await stream();
        const first = open({ url: source.url });
        await connected(source);
        const second = open({ url: source.url });
        await until(() => second.refreshed > 0);
        await source.send(change(1));
        await hears(second, 1);
        first.page.turn(how);
        if (how === 'hidden') await first.clock.pass(5000);
        await visited(source, 2);
        await source.send(change(2));
        await hears(second, 1, 2);
        await connected(source, 1);
        // It comes back, and is told what it missed without reading anything again.
        const read = first.refreshed;
        first.page.turn('visible');
        await hears(first, 1, 2);
        expect(first.refreshed).to.equal(read);
        expect(await source.visits()).to.have.length(2);
      });

    it('tell a tab that comes later to read again, since nobody knows what it has seen', async () => {
      const source = await stream();
      const first = open({ url: source.url });
      await connected(source);
      await source.send(change(1));
      await hears(first, 1);
      const late = open({ url: source.url });
      await until(() => late.refreshed === 1, 'reading again');
      await source.send(change(2));
      await hears(late, 2);
      expect(await source.visits()).to.have.length(1);
    });

    it('try again when any of them says so', async () => {
      const source = await stream({ status: 204 });
      open({ url: source.url });
      await visited(source, 1);
      const other = open({ url: source.url });
      await source.set({});
      other.following.again();
      await connected(source);
    });

    it('read again, all of them, when the service says reset', async () => {
      const source = await stream();
      const all = [open({ url: source.url }), open({ url: source.url })];
      await connected(source);
      await until(() => all.every(({ refreshed }) => refreshed > 0));
      const before = all.map(({ refreshed }) => refreshed);
      await source.send({ id: '9', event: 'reset', data: {} });
      await until(() => all.every(({ refreshed }, index) => refreshed === (before[index] ?? 0) + 1), 'reading again');
    });

    it('take nothing twice from a tab that was behind, and ask it for what they have not seen', () => {
      const said: TabMessage[] = [];
      let tell: ((message: TabMessage) => void) | undefined;
      const join: JoinTabs = (_name, heard) => {
        tell = heard;
        return { tell: (message) => said.push(message), leave: () => undefined };
      };
      const tab = open({ url: '/nowhere', ports: { joinTabs: join } });
      const [hello] = said;
      const event = (id: number): TabMessage => ({
        say: 'event',
        event: { id: String(id), kind: 'change', data: JSON.stringify(entry(id)) },
      });
      tell?.(event(1));
      expect(tab.heard, 'before it knows what it has seen').to.deep.equal([]);
      tell?.({ say: 'since', to: hello?.say === 'hello' ? hello.from : '', events: [] });
      [1, 2, 3].forEach((id) => tell?.(event(id)));
      // Another one leads now, which had seen less, and hears 2 and 3 again.
      tell?.({ say: 'lead', id: '1' });
      expect(said).to.have.length(2);
      expect(said[1]).to.deep.include({ say: 'hello', id: '3' });
      [2, 3, 4].forEach((id) => tell?.(event(id)));
      expect(tab.heard).to.deep.equal(entries(1, 2, 3, 4));
      tell?.({ say: 'lead', id: '4' });
      expect(said).to.have.length(2);
    });

    it('share one connection also on pages without https, where fewer functions are there', async () => {
      const source = await stream();
      const name = crypto.randomUUID();
      Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
      try {
        const all = [open({ url: source.url, name }), open({ url: source.url, name })];
        await until(() => all.every(({ refreshed }) => refreshed > 0), 'reading again');
        await connected(source);
      } finally {
        Reflect.deleteProperty(crypto, 'randomUUID');
      }
    });

    it('pass over what others of the same origin say there', async () => {
      const source = await stream();
      const errors: unknown[] = [];
      const note = (event: ErrorEvent): void => {
        event.preventDefault();
        errors.push(event.error);
      };
      addEventListener('error', note);
      const tab = open({ url: source.url });
      await connected(source);
      const channel = new BroadcastChannel(`vonk-live.v1 ${source.url}`);
      for (const one of [null, 'event', 7, [], {}, { say: 'event' }, { say: 'event', event: 7 }, { say: 'nothing' }])
        channel.postMessage(one);
      await source.send(change(1));
      await hears(tab, 1);
      channel.close();
      removeEventListener('error', note);
      expect(errors).to.deep.equal([]);
    });

    it('each have their own where the browser has no locks', async () => {
      const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
      Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      try {
        expect(locks).to.not.equal(undefined);
        const source = await stream();
        const all = [open({ url: source.url }), open({ url: source.url })];
        await connected(source, 2);
        await source.send(change(1));
        for (const tab of all) await hears(tab, 1);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    });
  });

  describe('a page that nobody sees', () => {
    it('has no connection after some seconds, and goes on from the last event when it is seen again', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      await source.send(change(1));
      await hears(tab, 1);
      tab.page.turn('hidden');
      await tab.clock.pass(4000);
      expect(await source.open()).to.equal(1);
      await tab.clock.pass(2000);
      await connected(source, 0);
      await source.send(change(2));
      await tab.clock.pass(3_600_000);
      expect(await source.visits()).to.have.length(1);
      tab.page.turn('visible');
      await hears(tab, 1, 2);
      expect(tab.refreshed).to.equal(1);
    });

    it('keeps its connection when it is hidden for a moment only', async () => {
      const source = await stream();
      const tab = open({ url: source.url });
      await connected(source);
      tab.page.turn('hidden');
      await tab.clock.pass(3000);
      tab.page.turn('visible');
      await tab.clock.pass(10_000);
      expect(await source.open()).to.equal(1);
      expect(await source.visits()).to.have.length(1);
    });

    it('opens nothing while it was never seen', async () => {
      const source = await stream();
      const tab = open({ url: source.url, page: testPage(false) });
      await tab.clock.pass(600_000);
      expect(await source.visits()).to.have.length(0);
      tab.page.turn('visible');
      await connected(source);
    });
  });

  describe('asking now and then', () => {
    /** It has its turn, and waits until it asks. */
    const waits = ({ clock }: Tab, count = 1): Promise<void> =>
      until(() => clock.waits.length >= count, 'it to wait for its next question');

    it('asks after a minute, and more and more seldom while nothing changes', async () => {
      const tab = open({});
      const asked: number[] = [];
      await waits(tab);
      for (let second = 10; second <= 1800; second += 10) {
        const before = tab.refreshed;
        await tab.clock.pass(10_000);
        if (tab.refreshed > before) asked.push(second);
      }
      expect(asked.slice(0, 4)).to.deep.equal([60, 150, 290, 500]);
      const last = asked.at(-1) ?? 0;
      expect(last - (asked.at(-2) ?? 0)).to.equal(300);
    });

    it('asks often again once something changed, and tells the other tabs, which never ask by themselves', async () => {
      let isNew = false;
      const name = crypto.randomUUID();
      const clock = testClock();
      const first = open({ name, clock, isNew: () => isNew });
      await waits(first);
      const second = open({ name, clock: testClock() });
      await until(() => second.refreshed === 1, 'the newcomer to read');
      await second.clock.pass(3_600_000);
      expect(second.refreshed).to.equal(1);
      isNew = true;
      await clock.pass(60_000);
      await until(() => second.refreshed === 2, 'the others to hear of it');
      expect(first.refreshed).to.equal(1);
      await clock.pass(60_000);
      expect(first.refreshed).to.equal(2);
    });

    it('spreads the questions of pages that were opened together', async () => {
      const tab = open({ clock: testClock(0.8) });
      await waits(tab);
      await tab.clock.pass(71_000);
      expect(tab.refreshed).to.equal(0);
      await tab.clock.pass(2000);
      expect(tab.refreshed).to.equal(1);
    });

    it('does not ask sooner than the service says that anything changes', async () => {
      const tab = open({ freshFor: 1000 });
      await waits(tab);
      await tab.clock.pass(60_000);
      expect(tab.refreshed).to.equal(1);
      await tab.clock.pass(990_000);
      expect(tab.refreshed).to.equal(1);
      await tab.clock.pass(20_000);
      expect(tab.refreshed).to.equal(2);
    });

    it('does not ask while nobody sees the page, and asks at once when it is seen again after long', async () => {
      const tab = open({});
      tab.page.turn('hidden');
      await tab.clock.pass(3_600_000);
      expect(tab.refreshed).to.equal(0);
      const before = tab.clock.waits.length;
      tab.page.turn('visible');
      await waits(tab, before + 1);
      await tab.clock.pass(1);
      await until(() => tab.refreshed === 1, 'a question');
    });
  });
});
