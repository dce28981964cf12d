import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { createSpace } from '../../src/context/create-space.js';
import { parseDocument } from '../../src/contract/document.js';
import { createId } from '../../src/sources/create-id.js';
import type { DocumentSource, Loaded } from '../../src/state/ports.js';
import { DocumentReader } from '../../src/state/document-reader.js';
import { createGiven } from '../../src/state/sections.js';
import { valueOf } from '../../src/state/resource.js';
import { createSpaceStores } from '../../src/state/space-stores.js';
import type { Space } from '../../src/state/space.js';
import { type Json, fullDocument, manyKudos } from '../fixtures/fixtures.js';
import { until } from '../helpers/service.js';

type Page = { scheduler?: { yield?: () => Promise<void> } | undefined };

/** A page whose next task begins when the test says so, and whose clock says that every slice is over. */
class Slices {
  /** What waits for its next task. */
  #next: (() => void) | undefined;
  #time = 0;
  readonly #page = globalThis as Page;
  readonly #scheduler = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');

  constructor() {
    Object.defineProperty(globalThis, 'scheduler', {
      value: { yield: () => new Promise<void>((resolve) => (this.#next = resolve)) },
      configurable: true,
    });
    performance.now = () => (this.#time += 1000);
  }

  get isWaiting(): boolean {
    return this.#next !== undefined;
  }

  /** Lets the next slice run. */
  async go(): Promise<void> {
    const next = this.#next;
    this.#next = undefined;
    next?.();
    await settled();
  }

  stop(): void {
    delete (performance as { now?: unknown }).now;
    delete this.#page.scheduler;
    if (this.#scheduler) Object.defineProperty(globalThis, 'scheduler', this.#scheduler);
    this.#next?.();
  }
}

const nothing = (): void => undefined;

/** All promises that are not waiting for anything are through. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Gives whatever the test puts there. */
class Source implements DocumentSource {
  value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  load(): Promise<Loaded> {
    return Promise.resolve({ status: 'loaded', value: this.value, base: 'https://example.org/' });
  }

  loadLink(): Promise<Loaded> {
    return Promise.resolve({ status: 'unchanged' });
  }
}

const spaceOf = (source: DocumentSource): Space =>
  createSpaceStores({ key: crypto.randomUUID(), source, createId, isReadOnly: true });

/** All that a page could show, and what whoever set it up could read. */
const readable = (space: Space): Json => ({
  document: space.document.get(),
  problems: space.problems.get(),
  read: space.read.get(),
  viewer: space.viewer.get(),
  sections: Object.fromEntries(
    Object.entries(space.sections).map(([name, store]) => {
      const resource = (store as Space['document']).get();
      const value = valueOf(resource) as { readonly items?: readonly unknown[] } | undefined;
      return [name, { status: resource.status, value: value?.items ?? value }];
    }),
  ),
});

describe('a long document', function () {
  this.timeout(60_000);
  const stops: (() => void)[] = [];
  const held = (space: Space): Space => {
    stops.push(space.retain(), ...Object.values(space.sections).map((store) => store.listen(() => undefined)));
    return space;
  };
  let slices: Slices;
  beforeEach(() => void (slices = new Slices()));
  afterEach(() => {
    slices.stop();
    for (const stop of stops.splice(0)) stop();
  });

  const entry = (index: number, status = 'in'): Json => ({
    person: `p-${index}`,
    count: 1 + (index % 9),
    consent: { status, at: '2026-02-01T10:00:00Z', textVersion: '1' },
  });
  const people = (count: number): Json[] =>
    Array.from({ length: count }, (_, index) => ({ id: `p-${index}`, name: `Person ${index}` }));
  const board = (entries: readonly unknown[]): Json => ({
    mode: 'people',
    measure: 'acts',
    period: { from: '2026-01-01', to: '2026-12-31' },
    consentTexts: [{ version: '1', text: 'My name may stand here.' }],
    entries,
  });

  it('shows nothing of itself after any slice, and everything after the last', async () => {
    const kudos = fc.array(fc.oneof(fc.constant({ text: 1 }), fc.constantFrom(...manyKudos(40))), { maxLength: 30 });
    const entries = fc.array(
      fc
        .record({ index: fc.nat(300), status: fc.constantFrom('in', 'out') })
        .map((one) => entry(one.index, one.status)),
      { maxLength: 300 },
    );
    let stopped = 0;
    await fc.assert(
      fc.asyncProperty(kudos, entries, async (said, listed) => {
        const value = {
          ...fullDocument(),
          people: people(300),
          kudos: [...manyKudos(1200), ...said],
          board: board(listed),
        };
        const space = held(spaceOf(new Source(value)));
        const before = readable(space);
        await settled();
        while (slices.isWaiting) {
          expect(readable(space)).to.deep.equal(before);
          stopped += 1;
          await slices.go();
        }
        await until(() => space.document.get().status === 'ready', 'the document');
        const { document, problems } = parseDocument(value, { base: 'https://example.org/' });
        expect(valueOf(space.document.get())).to.deep.equal(document);
        expect(space.problems.get()).to.deep.equal(
          problems.filter(({ path, code }) => !path.startsWith('/board/entries') && code !== 'without-consent'),
        );
        const once = held(spaceOf(new Source(JSON.parse(JSON.stringify(value)))));
        await settled();
        while (slices.isWaiting) await slices.go();
        await until(() => once.document.get().status === 'ready', 'the same document');
        expect(readable(space)).to.deep.equal(readable(once));
        for (const stop of stops.splice(0)) stop();
      }),
      { numRuns: 12 },
    );
    expect(stopped).to.be.above(12 * 12);
  });

  it('waits for no slice where it is short', async () => {
    const space = held(spaceOf(new Source(fullDocument())));
    await settled();
    expect(slices.isWaiting).to.equal(false);
    await until(() => space.document.get().status === 'ready', 'the document');
  });

  it('gives way to a newer one, and never comes after it', async () => {
    const source = new Source({ vonk: 1, people: people(5000) });
    const space = held(spaceOf(source));
    await settled();
    for (let slice = 0; slice < 3; slice += 1) await slices.go();
    expect(slices.isWaiting).to.equal(true);
    source.value = { vonk: 1, people: people(2) };
    space.reload();
    await until(() => space.document.get().status === 'ready', 'the newer document');
    expect(valueOf(space.sections.people.get())?.items).to.have.length(2);
    while (slices.isWaiting) await slices.go();
    expect(valueOf(space.sections.people.get())?.items).to.have.length(2);
    expect(valueOf(space.document.get())).to.deep.equal(parseDocument(source.value).document);
  });

  it('stays what it was until all of the next one was checked', async () => {
    const source = new Source({ vonk: 1, people: people(3), board: board([]) });
    const space = held(spaceOf(source));
    await until(() => space.document.get().status === 'ready', 'the document');
    const before = readable(space);
    source.value = { vonk: 1, people: people(1500), board: board(people(1500).map((_, index) => entry(index))) };
    space.reload();
    await settled();
    for (let slice = 0; slice < 20; slice += 1) {
      expect(slices.isWaiting).to.equal(true);
      expect(readable(space)).to.deep.equal(before);
      await slices.go();
    }
    while (slices.isWaiting) await slices.go();
    await until(() => valueOf(space.sections.people.get())?.items.length === 1500, 'the next document');
    expect(valueOf(space.sections.board.get())?.entries).to.have.length(1500);
  });

  it('shows nobody on the board who said yes and then, while it is checked, no', async () => {
    const entries = people(1500).map((_, index) => entry(index));
    const known = people(1500);
    const space = held(createSpace({ data: { vonk: 1, people: known, board: board(entries) } }));
    await settled();
    while (slices.isWaiting) {
      await slices.go();
      if (entries.length === 1500) entries.push(entry(3, 'out'));
    }
    await until(() => space.document.get().status === 'ready', 'the document');
    // What was handed over is no part of what is shown.
    Object.assign(known[7] as Json, { name: 'Somebody else' });
    expect(valueOf(space.sections.people.get())?.get('p-7')?.name).to.equal('Person 7');
    const shown = valueOf(space.sections.board.get())?.entries?.map(({ person }) => person);
    expect(shown).to.have.length(1499);
    expect(shown).not.to.include('p-3');
  });

  it('gives way to a newer one that was asked for beside it, and is on its way until it was checked', async () => {
    const source = new Source({ vonk: 1, people: people(5000) });
    const ports = { source, given: createGiven(), report: nothing, note: nothing, doubted: nothing, renewed: nothing };
    const reader = new DocumentReader(ports);
    const signal = reader.begin();
    const older = reader.read(signal);
    await settled();
    await slices.go();
    expect(reader.isReading('kudos')).to.equal(true);
    source.value = { vonk: 1, people: people(2) };
    expect(reader.again()).to.equal(signal);
    const newer = await reader.read(signal);
    expect(newer?.value).to.equal(source.value);
    expect(reader.isReading('kudos')).to.equal(true);
    await slices.go();
    expect(await older).to.equal(undefined);
    expect(slices.isWaiting).to.equal(false);
    expect(reader.isReading('kudos')).to.equal(false);
  });

  it('is read no further once nobody needs it', async () => {
    const space = spaceOf(new Source({ vonk: 1, people: people(5000) }));
    const release = space.retain();
    await settled();
    await slices.go();
    expect(slices.isWaiting).to.equal(true);
    release();
    await slices.go();
    expect(slices.isWaiting).to.equal(false);
    expect(space.document.get().status).to.equal('loading');
  });
});

describe('the next task', () => {
  const { scheduler } = globalThis as Page;
  for (const [name, given] of [
    ['as the browser has it', scheduler],
    ['without a scheduler', undefined],
    ['with a scheduler that cannot yield', {}],
  ] as const)
    it(`comes after what waits already, ${name}`, async () => {
      Object.defineProperty(globalThis, 'scheduler', { value: given, configurable: true });
      const { nextTask } = await import('../../src/state/next-task.js');
      let isMicrotask = true;
      const next = nextTask().then(() => isMicrotask);
      for (let step = 0; step < 50; step += 1) await Promise.resolve();
      isMicrotask = false;
      expect(await next).to.equal(false);
      Object.defineProperty(globalThis, 'scheduler', { value: scheduler, configurable: true });
    });
});
