/** Follows what changes elsewhere, for as long as somebody can see the page, with one connection for all tabs. */
import { createProblem } from '../../contract/problem.js';
import type { Following, LiveAddress, LiveListener, Refreshed } from '../../state/live.js';
import { createId } from '../create-id.js';
import { type LiveClock, deviceClock, whenAborted } from '../clock.js';
import type { LiveEvent } from './events.js';
import { LiveMemory } from './memory.js';
import { type LivePage, thisPage } from './page.js';
import { Polling } from './poll.js';
import { followStream } from './stream.js';
import { type JoinTabs, type TabMessage, type Tabs, joinTabs, saidAloud } from './tabs.js';

export interface LivePorts {
  /** The host's own way to fetch, with its tokens. */
  readonly fetch: typeof fetch;
  readonly clock: LiveClock;
  readonly page: LivePage;
  readonly joinTabs: JoinTabs;
}

/** Milliseconds for which a hidden page goes on: somebody who only looks away for a moment costs no new connection. */
const grace = 5_000;
/** Breaks in a row after which the page asks again now and then, until the stream holds. */
const manyBreaks = 4;

export function followLive(address: LiveAddress, listener: LiveListener, ports: Partial<LivePorts> = {}): Following {
  return new LiveFollower(address, listener, {
    fetch: (...request) => fetch(...request),
    clock: deviceClock,
    page: thisPage,
    joinTabs,
    ...ports,
  });
}

class LiveFollower implements Following {
  readonly #address: LiveAddress;
  readonly #listener: LiveListener;
  readonly #ports: LivePorts;
  readonly #memory = new LiveMemory();
  readonly #polling: Polling;
  readonly #stopped = new AbortController();
  readonly #me = createId();
  #tabs: Tabs | undefined;
  #cancelGrace: (() => void) | undefined;
  /** Whether everything up to the last id was seen. */
  #isCaughtUp = false;
  /** Present while this tab leads: one round of following, which may be begun again. */
  #round: AbortController | undefined;
  #isOpen = false;

  constructor(address: LiveAddress, listener: LiveListener, ports: LivePorts) {
    this.#address = address;
    this.#listener = listener;
    this.#ports = ports;
    this.#polling = new Polling(ports.clock);
    ports.page.listen((to) => this.#onPage(to), this.#stopped.signal);
    if (ports.page.isVisible) this.#join();
  }

  again(): void {
    if (!this.#round) this.#tabs?.tell({ say: 'again' });
    else if (!this.#isOpen) this.#round.abort();
  }

  stop(): void {
    this.#stopped.abort();
    this.#leave();
  }

  #onPage(to: 'visible' | 'hidden' | 'away'): void {
    this.#cancelGrace?.();
    this.#cancelGrace = undefined;
    if (to === 'visible') this.#join();
    else if (to === 'away') this.#leave();
    else this.#cancelGrace = this.#ports.clock.after(grace, () => this.#leave());
  }

  #join(): void {
    if (this.#tabs || this.#stopped.signal.aborted) return;
    this.#isCaughtUp = false;
    this.#tabs = this.#ports.joinTabs(
      this.#address.name,
      (message) => this.#hear(message),
      (signal) => this.#lead(signal),
    );
    this.#sayHello();
  }

  #leave(): void {
    this.#cancelGrace?.();
    this.#cancelGrace = undefined;
    this.#tabs?.leave();
    this.#tabs = undefined;
    this.#round = undefined;
    this.#isOpen = false;
  }

  #sayHello(): void {
    this.#tabs?.tell({ say: 'hello', from: this.#me, id: this.#memory.lastId });
  }

  #hear(message: TabMessage): void {
    switch (message.say) {
      case 'event':
        if (this.#isCaughtUp) this.#takeOnce(message.event);
        return;
      case 'lead':
        if (!this.#isCaughtUp || message.id !== this.#memory.lastId) this.#sayHello();
        return;
      case 'hello':
        if (this.#round) this.#answer(message.from, message.id);
        return;
      case 'since':
        if (message.to === this.#me) this.#catchUp(message.events);
        return;
      case 'refresh':
        this.#isCaughtUp = true;
        void this.#refresh();
        return;
      case 'again':
        if (this.#round && !this.#isOpen) this.#round.abort();
        return;
    }
  }

  /** While the stream is not open yet and nothing was seen, everybody reads again as soon as it opens. */
  #answer(to: string, id: string | undefined): void {
    const isSoon = this.#address.stream !== undefined && !this.#isOpen && this.#memory.lastId === undefined;
    if (!isSoon) this.#tabs?.tell({ say: 'since', to, events: this.#memory.since(id)?.map(saidAloud) });
  }

  #catchUp(events: readonly LiveEvent[] | undefined): void {
    this.#isCaughtUp = true;
    if (events) for (const event of events) this.#takeOnce(event);
    else void this.#refresh();
  }

  /** Another tab may be behind this one, and take up what this one has seen already. */
  #takeOnce(event: LiveEvent): void {
    if (event.id === undefined || !this.#memory.has(event.id)) this.#take(event);
  }

  #take(event: LiveEvent): void {
    this.#memory.add(event);
    if (event.section) void this.#listener.refresh(true, event.section);
    else if (event.kind === 'reset') void this.#refresh();
    else if (event.data !== '') this.#read(event.data);
  }

  #read(data: string): void {
    let change: unknown;
    try {
      change = JSON.parse(data);
    } catch {
      this.#listener.problem(createProblem('malformed', this.#address.stream ?? ''));
      return;
    }
    this.#listener.change(change);
  }

  async #refresh(): Promise<Refreshed> {
    const refreshed = await this.#listener.refresh(true);
    this.#polling.asked(refreshed);
    return refreshed;
  }

  async #lead(left: AbortSignal): Promise<void> {
    while (!left.aborted) {
      const round = new AbortController();
      this.#round = round;
      this.#tabs?.tell({ say: 'lead', id: this.#memory.lastId });
      await this.#leadOnce(AbortSignal.any([left, round.signal]));
    }
  }

  async #leadOnce(signal: AbortSignal): Promise<void> {
    const { stream, viewer } = this.#address;
    if (stream === undefined) {
      this.#isCaughtUp = true;
      return this.#polling.run(() => this.#ask(), signal);
    }
    let instead: AbortController | undefined;
    const end = await followStream(
      {
        url: stream,
        viewer,
        fetch: this.#ports.fetch,
        clock: this.#ports.clock,
        lastId: () => this.#memory.lastId,
        opened: (isResumed) => {
          instead?.abort();
          instead = undefined;
          this.#isOpen = true;
          this.#onOpen(isResumed);
        },
        event: (event) => {
          this.#take(event);
          this.#tabs?.tell({ say: 'event', event: saidAloud(event) });
        },
        broke: (times) => {
          this.#isOpen = false;
          if (times < manyBreaks || instead) return;
          instead = new AbortController();
          void this.#polling.run(() => this.#ask(), AbortSignal.any([signal, instead.signal]));
        },
      },
      signal,
    );
    instead?.abort();
    this.#isOpen = false;
    if (end === 'denied') {
      this.#listener.problem(createProblem('denied', stream));
      void this.#refresh();
    }
    // It ended: this tab keeps the lead, so that no other one tries in vain, until somebody says "again".
    await whenAborted(signal);
  }

  #onOpen(isResumed: boolean): void {
    this.#isCaughtUp = true;
    if (isResumed) return;
    // What changed between reading and now came by no stream.
    this.#tabs?.tell({ say: 'refresh' });
    void this.#refresh();
  }

  async #ask(): Promise<Refreshed> {
    const refreshed = await this.#listener.refresh(false);
    if (refreshed.isNew) this.#tabs?.tell({ say: 'refresh' });
    return refreshed;
  }
}
