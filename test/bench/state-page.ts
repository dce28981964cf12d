/** What `state.ts` runs in a page: a space of 10,000 kudos that follows a stream, and the checking of as many. */
import { createSpace } from '../../src/context/create-space.js';
import { parseDocument } from '../../src/contract/document.js';
import { valueOf } from '../../src/state/resource.js';
import type { Space } from '../../src/state/space.js';
import { fullDocument, manyKudos, withSection } from '../fixtures/fixtures.js';

const count = 10_000;
const text = JSON.stringify(withSection(fullDocument(), 'kudos', manyKudos(count)));

/** Milliseconds: `JSON.parse` of the document, and the checking of it. */
function check(): readonly [number, number] {
  const start = performance.now();
  const value: unknown = JSON.parse(text);
  const parsed = performance.now();
  parseDocument(value, { base: location.href, owned: true });
  return [parsed - start, performance.now() - parsed];
}

const has = (space: Space, id: string): boolean =>
  (valueOf(space.sections.kudos.get())?.items ?? []).some((one) => one.id === id);

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 60_000; !holds();) {
    if (performance.now() > end) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** A space with as many kudos as it holds, once it follows the stream. */
async function follow(): Promise<Space> {
  const document = { ...withSection(fullDocument(), 'kudos', manyKudos(count)), live: { href: '/live' } };
  const space = createSpace({ data: document, key: crypto.randomUUID() });
  space.retain();
  space.sections.kudos.listen(() => undefined);
  await until(() => valueOf(space.sections.kudos.get()) !== undefined);
  return space;
}

/** Milliseconds of all tasks of 50 ms and more. */
const long: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) long.push(duration);
}).observe({ type: 'longtask', buffered: false });

const bench = { check, follow, has, until, long };
(window as unknown as { bench: typeof bench }).bench = bench;
export type StateBench = typeof bench;
