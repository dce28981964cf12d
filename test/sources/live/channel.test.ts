import { expect } from '@open-wc/testing';
import { fc } from '../../helpers/fast-check.js';
import { followLive } from '../../../src/sources/live/live.js';
import type { Following } from '../../../src/state/live.js';
import { type TestPage, testClock, testPage } from '../../helpers/live.js';
import { until } from '../../helpers/service.js';

/** What is the viewer's own carries this word, so that it can be looked for. */
const secret = 'secret';
const word = fc.constantFrom(secret, `${secret} party`, `a ${secret}`);
const anyItem = fc.record({ id: word, text: word, note: word }, { requiredKeys: ['id'] });
const items = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 3 });
const change = (section: fc.Arbitrary<string>, put: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record({ section, put });
const some = <T extends string>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const json = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> => value.map((one) => JSON.stringify(one));

/** Data of an event with something of the viewer's own in it. */
const own: fc.Arbitrary<string> = fc.oneof(
  json(change(some('goals', 'feedback', 'preferences', 'viewer', 'diary', '__proto__', 'toString'), items(anyItem))),
  json(fc.record({ section: some('goals', 'feedback'), remove: items(word) })),
  json(change(fc.constant('kudos'), items(fc.record({ text: word, shown: some('receiver', secret, '') })))),
  json(change(fc.constant('kudos'), items(anyItem))),
  json(change(fc.constant('feed'), items(fc.record({ id: word, kept: fc.boolean() })))),
  json(change(fc.constant('feed'), items(fc.record({ id: word, rating: word })))),
  json(change(fc.constant('acts'), items(fc.record({ name: word, status: fc.constant('proposed') })))),
  json(change(fc.constant('board'), items(fc.record({ self: fc.record({ count: word }) })))),
  json(change(fc.constant('coaching'), items(fc.record({ coaches: fc.constant([]), requests: items(anyItem) })))),
  json(change(some('kudos', 'people'), word)),
  json(fc.oneof(word, items(word), fc.record({ put: items(anyItem) }))),
);

/** Data that says nothing that could be read again: of it, less is told, or nothing. */
const odd: fc.Arbitrary<string> = fc.oneof(
  json(fc.record({ section: fc.constant('people'), put: fc.constant([]), besides: word })),
  fc.constant(`{"section":"goals","put":[{"text":"${secret}"}],"section":"kudos","put":[]}`),
  fc.constant(`{"section":"kudos","put":[{"text":"${secret}`),
);

/** Data that every colleague may see. */
const open: fc.Arbitrary<string> = fc.oneof(
  json(change(fc.constant('kudos'), items(fc.record({ id: fc.uuid(), shown: some('team', 'everyone') })))),
  json(change(some('people', 'teams', 'values', 'cues', 'acts', 'feed'), items(fc.record({ id: fc.uuid() })))),
  json(fc.record({ section: fc.constant('kudos'), remove: items(fc.uuid()) })),
);

interface Given {
  readonly kind: 'change' | 'reset';
  readonly data: string;
  /** What the other tabs are to do. */
  readonly then: 'take' | 'read again' | 'nothing';
}

const given: fc.Arbitrary<Given> = fc.oneof(
  own.map((data) => ({ kind: 'change', data, then: 'read again' }) as const),
  own.map((data) => ({ kind: 'reset', data, then: 'read again' }) as const),
  odd.map((data) => ({ kind: 'change', data, then: 'nothing' }) as const),
  open.map((data) => ({ kind: 'change', data, then: 'take' }) as const),
);

/** A stream that goes on as long as somebody reads it. */
class Stream {
  readonly #sinks = new Set<ReadableStreamDefaultController<Uint8Array>>();
  #id = 0;

  readonly fetch: typeof fetch = (_input, init) => {
    const body = new ReadableStream<Uint8Array>({
      start: (sink) => {
        this.#sinks.add(sink);
        init?.signal?.addEventListener('abort', () => {
          if (this.#sinks.delete(sink)) sink.error(init.signal?.reason);
        });
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };

  send({ kind, data }: Pick<Given, 'kind' | 'data'>): void {
    this.#id += 1;
    const text = new TextEncoder().encode(`id: ${this.#id}\nevent: ${kind}\ndata: ${data}\n\n`);
    for (const sink of this.#sinks) sink.enqueue(text);
  }
}

interface Tab {
  readonly following: Following;
  readonly page: TestPage;
  readonly heard: string[];
  /** Each section that alone was to be read again. */
  readonly sections: string[];
  refreshed: number;
}

function join(name: string, source: Stream): Tab {
  const page = testPage();
  const heard: string[] = [];
  const following = followLive(
    { stream: '/stream', name, viewer: 'p-1' },
    {
      change: (entry) => heard.push(JSON.stringify(entry)),
      refresh: (_isOutdated, section) => {
        tab.refreshed += 1;
        if (section) tab.sections.push(section);
        return Promise.resolve({ isNew: false, freshFor: 0 });
      },
      problem: () => undefined,
    },
    { fetch: source.fetch, clock: testClock(), page },
  );
  const tab: Tab = { following, page, heard, sections: [], refreshed: 0 };
  return tab;
}

describe('the channel between tabs that follow the same', () => {
  it('never carries what is the viewer’s own, whatever arrives, and tells the others to read that again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(given, { maxLength: 8 }), fc.array(given, { maxLength: 8 }), async (seen, missed) => {
        const name = crypto.randomUUID();
        const said: unknown[] = [];
        const listener = new BroadcastChannel(`vonk-live.v1 ${name}`);
        listener.onmessage = ({ data }: MessageEvent<unknown>) => said.push(data);
        const source = new Stream();
        const first = join(name, source);
        await until(() => first.refreshed === 1);
        const second = join(name, source);
        try {
          const sends = (events: readonly Given[], last: string): void => {
            for (const event of events) source.send(event);
            source.send({ kind: 'change', data: JSON.stringify({ section: 'teams', remove: [last] }) });
          };
          const knows = (tab: Tab, last: string): Promise<void> =>
            until(() => tab.heard.some((one) => one.includes(last)), `${last} to be known`);
          await until(() => second.refreshed === 1, 'the second tab to be there');
          sends(seen, 'last seen');
          await knows(second, 'last seen');
          second.page.turn('away');
          sends(missed, 'last missed');
          await knows(first, 'last missed');
          second.page.turn('visible');
          await knows(second, 'last missed');
          const all = [...seen, ...missed];
          expect(JSON.stringify(said)).not.to.contain(secret);
          expect(second.heard.join()).not.to.contain(secret);
          for (const { data, then } of all) if (then === 'take') expect(second.heard).to.include(data);
          const known = ['goals', 'feedback', 'preferences'];
          const sections = all.map(({ kind, data, then }) =>
            kind === 'change' && then === 'read again' ? /"section":"(\w+)"/.exec(data)?.[1] : undefined,
          );
          expect(second.sections).to.deep.equal(sections.filter((one) => one !== undefined && known.includes(one)));
          expect(second.refreshed).to.equal(1 + all.filter(({ then }) => then === 'read again').length);
        } finally {
          first.following.stop();
          second.following.stop();
          listener.close();
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);
});
