/** A stream of events on the test runner's own server (see `.config/wtr-live.js`), and time that passes when told to. */
import type { LiveClock } from '../../src/sources/clock.js';
import type { LivePage } from '../../src/sources/live/page.js';

export interface SentEvent {
  readonly id?: string;
  readonly event?: string;
  /** JSON, or a text that is sent as it is. */
  readonly data: unknown;
}

export interface Visit {
  readonly lastEventId: string;
  readonly viewer: string;
  readonly isOpen: boolean;
}

export interface StreamAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds that the service asks to wait before coming back. */
  readonly retry?: number;
  /** Whether it cannot go on from any id. */
  readonly forgets?: boolean;
}

export interface TestStream {
  readonly url: string;
  set(answer: StreamAnswer): Promise<void>;
  send(...events: readonly SentEvent[]): Promise<void>;
  cut(): Promise<void>;
  visits(): Promise<readonly Visit[]>;
  /** How many connections are open now. */
  open(): Promise<number>;
}

/** A stream of its own. */
export async function stream(answer: StreamAnswer = {}): Promise<TestStream> {
  const url = new URL(`/test-live/${crypto.randomUUID()}`, location.href).href;
  const post = async (what: string, body?: unknown): Promise<void> => {
    await fetch(`${url}/${what}`, { method: 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) });
  };
  const visits = async (): Promise<readonly Visit[]> =>
    (await fetch(`${url}/asked`)).json() as Promise<readonly Visit[]>;
  await post('set', answer);
  return {
    url,
    set: (next) => post('set', next),
    send: (...events) => post('events', events),
    cut: () => post('cut'),
    visits,
    open: async () => (await visits()).filter(({ isOpen }) => isOpen).length,
  };
}

export interface TestClock extends LiveClock {
  /** What was waited for, in milliseconds, in order. */
  readonly waits: readonly number[];
  /** Lets time pass; what is due happens in order. */
  pass(milliseconds: number): Promise<void>;
}

/** Time that stands still until it is told to pass. */
export function testClock(random = 0): TestClock {
  let time = 0;
  const waits: number[] = [];
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    waits,
    now: () => time,
    random: () => random,
    after(milliseconds, run) {
      waits.push(milliseconds);
      const timer = { at: time + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        time = Math.max(time, due.at);
        timers.delete(due);
        due.run();
        await Promise.resolve();
      }
      time = end;
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

export interface TestPage extends LivePage {
  turn(to: 'visible' | 'hidden' | 'away'): void;
}

/** A tab that is seen, or not, as it is told. */
export function testPage(isVisible = true): TestPage {
  let tell: ((to: 'visible' | 'hidden' | 'away') => void) | undefined;
  const page = {
    isVisible,
    listen(changed: (to: 'visible' | 'hidden' | 'away') => void) {
      tell = changed;
    },
    turn(to: 'visible' | 'hidden' | 'away') {
      page.isVisible = to === 'visible';
      tell?.(to);
    },
  };
  return page;
}
