/** What runs in the page under test: a space as a host makes it, and handles for the person who drives the page. */
import { moveClock, refuseStorage } from './in-page-world.js';
import { createPlainSender } from './plain-retry.js';
import type { Resource } from '../../src/state/resource.js';
import { type ActionData, type ActionType, type Outcome, type Space, createSpace } from '@vonk-intranet/vonk';

/** One thing that the person does; `number` says which it is, in the order in which they do them. */
export interface Deed {
  readonly number: number;
  readonly type: ActionType;
  readonly data: unknown;
}

/** What became of a deed: how it stands, and whether the device keeps it. */
export interface Report {
  readonly number: number;
  readonly status: Outcome['status'];
  readonly keeping: 'device' | 'memory';
  readonly problem?: string;
}

/** What the page shows of the viewer's own, in plain words that a service can be held against. */
export interface Shown {
  readonly goals: readonly string[];
  readonly preferences: string;
  readonly items: readonly string[];
  readonly kudos: readonly string[];
}

declare global {
  // Given by whoever drives the page.
  function report(report: Report): Promise<void>;
}

export interface PageHandles {
  /** Resolves when the person can act. */
  readonly ready: Promise<void>;
  readonly moveClock: typeof moveClock;
  readonly refuseStorage: typeof refuseStorage;
  perform(deeds: readonly Deed[]): void;
  pending(): readonly string[];
  keeping(): 'device' | 'memory';
  /** Whether all that waits here stands on the device. */
  isStored(): Promise<boolean>;
  /** Whether somebody who leaves the page now is asked to stay. */
  asksToStay(): boolean;
  viewer(): string | undefined;
  retry(): void;
  /** Reads the document again. */
  reload(): void;
  shown(): Shown;
}

const wanted = new URLSearchParams(location.search);
const plainSender = wanted.get('sender') === 'plain' ? createPlainSender('/actions') : undefined;
const space: Space = createSpace({ src: '/document' });
// Held for as long as the page stands, as a widget holds it.
space.retain();
// Widgets listen to what they show.
for (const store of [...Object.values(space.sections), space.pending, space.keeping]) store.listen(() => undefined);

// Somebody who is asked to sign in does so before long, and lets the page try again.
if (wanted.get('signsInAgain') === 'true') {
  const onceSignedIn = async (): Promise<void> => {
    const session = await fetch('/session').catch(() => undefined);
    if (session?.ok === true) space.retry();
    else setTimeout(() => void onceSignedIn(), 2000);
  };
  let isAsked = false;
  space.pending.listen((changes) => {
    const wasAsked = isAsked;
    isAsked = changes.some(({ status }) => status === 'signed-out');
    if (isAsked && !wasAsked) setTimeout(() => void onceSignedIn(), 2000);
  });
}

const settled = (): Promise<'ready' | 'failed'> =>
  new Promise((done) => {
    const stop = space.document.subscribe(({ status }) => {
      if (status !== 'ready' && status !== 'failed') return;
      done(status);
      queueMicrotask(() => stop());
    });
  });

async function untilReady(): Promise<void> {
  while ((await settled()) !== 'ready') {
    await new Promise((later) => setTimeout(later, 1000));
    space.reload();
  }
}

const valueIn = <T>(resource: Resource<T>): T | undefined => (resource.status === 'ready' ? resource.value : undefined);
const itemsOf = <T>(resource: Resource<{ readonly items: readonly T[] }>): readonly T[] =>
  valueIn(resource)?.items ?? [];

/** What the device holds of what waits, looked at from outside; a database that is not there is not made. */
async function storedIds(): Promise<ReadonlySet<unknown>> {
  const opening = indexedDB.open('vonk-outbox');
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await new Promise<IDBDatabase | undefined>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(undefined);
  });
  if (!database) return new Set();
  const reading = database.transaction('changes').objectStore('changes').getAll();
  const changes = await new Promise<readonly { action?: { id?: unknown } }[]>((resolve) => {
    reading.onsuccess = () => resolve(reading.result as readonly { action?: { id?: unknown } }[]);
    reading.onerror = () => resolve([]);
  });
  database.close();
  return new Set(changes.map(({ action }) => action?.id));
}

const handles: PageHandles = {
  ready: untilReady(),
  moveClock,
  refuseStorage,
  perform(deeds) {
    for (const { number, type, data } of deeds) {
      const asked = plainSender
        ? plainSender.request(type, data as ActionData<ActionType>)
        : space.request(type, data as ActionData<ActionType>);
      void asked.then((outcome) =>
        globalThis.report({
          number,
          status: outcome.status as Outcome['status'],
          keeping: space.keeping.get(),
          ...('problem' in outcome && { problem: JSON.stringify(outcome.problem) }),
        }),
      );
    }
  },
  pending: () =>
    plainSender
      ? Array.from({ length: plainSender.pending }, () => 'plain')
      : space.pending.get().map(({ action, status }) => `${status} ${action.type} ${JSON.stringify(action.data)}`),
  keeping: () => space.keeping.get(),
  async isStored() {
    const ids = await storedIds();
    return space.pending.get().every(({ action }) => ids.has(action.id));
  },
  asksToStay: () => !dispatchEvent(new Event('beforeunload', { cancelable: true })),
  viewer: () => space.viewer.get()?.id,
  retry: () => space.retry(),
  reload: () => space.reload(),
  shown: () => ({
    goals: itemsOf(space.sections.goals.get())
      .map(({ id, treat, pausedAt, stoppedAt, steps }) =>
        [id, treat, pausedAt && 'paused', stoppedAt && 'stopped', ...steps.map((step) => step.id)].join(' '),
      )
      .sort(),
    preferences: (valueIn(space.sections.preferences.get())?.skills ?? []).join(' '),
    items: itemsOf(space.sections.feed.get())
      .map(({ id, kept, rating }) => [id, kept === true, rating].join(' '))
      .sort(),
    kudos: itemsOf(space.sections.kudos.get())
      .map(({ id, shown, answer }) => [id, shown ?? 'receiver', answer?.text].join(' '))
      .sort(),
  }),
};

Object.assign(globalThis, { handles });
