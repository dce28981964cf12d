/** Bugs that an outbox can have, each put into the library on purpose. */
import type { Replacement } from './library.js';
import type { IncidentKind } from './scenario.js';
import type { Verdict } from './verdict.js';

export interface PlantedBug {
  /** What the library does with the bug in it. */
  readonly name: string;
  readonly replacements: readonly Replacement[];
  /** How it shows: at least one of these. */
  readonly shows: readonly (keyof Verdict)[];
  /** What a scenario waits for in vain where it shows before anything is lost. */
  readonly never?: string;
  /** What happens to the tabs. */
  readonly incidents: readonly IncidentKind[];
  /** How many changes it takes to be seen, where more than a few. */
  readonly actions?: number;
}

const ends: readonly IncidentKind[] = ['crash', 'reload', 'crash-while-offline'];

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'every tab sends, without a lock',
    replacements: [
      {
        file: 'sources/outbox/environment.ts',
        from: 'return (navigator as Partial<Navigator>).locks;',
        to: 'return undefined;',
      },
    ],
    shows: ['twoSenders'],
    actions: 250,
    incidents: ['reload', 'offline'],
  },
  {
    name: 'every sending has a new id',
    replacements: [
      {
        file: 'sources/outbox/sender.ts',
        from: 'this.#ports.send(entry.action, attempt.signal)',
        to: 'this.#ports.send({ ...entry.action, id: crypto.randomUUID() }, attempt.signal)',
      },
    ],
    shows: ['twice'],
    incidents: ['offline'],
  },
  {
    name: 'a change is deleted before the answer is there',
    replacements: [
      {
        file: 'sources/outbox/dispatcher.ts',
        from: 'isThere = await persistence.store.change(entry, { isSent: true });',
        to: 'isThere = await persistence.store.remove(entry);',
      },
    ],
    shows: ['lost'],
    incidents: ends,
  },
  {
    name: 'a change is stored when it has been sent, not before',
    replacements: [
      {
        file: 'sources/outbox/outbox.ts',
        from: 'else entry.written = this.#persistence.write();',
        to: 'else this.#list.keepInMemory(entry);',
      },
      {
        file: 'sources/outbox/outbox.ts',
        from: "this.keeping.set(this.#persistence.isWorking && !inMemory ? 'device' : 'memory');",
        to: "this.keeping.set('device');",
      },
    ],
    shows: ['lost'],
    incidents: ends,
  },
  {
    name: 'a service that fails counts as a no',
    replacements: [
      {
        file: 'sources/outbox/post.ts',
        from: 'status >= 400 && status < 500 && !',
        to: 'status >= 400 && !',
      },
    ],
    shows: ['refused', 'lost'],
    incidents: ['offline'],
  },
  {
    name: 'somebody who is not signed in counts as refused',
    replacements: [
      {
        file: 'sources/outbox/post.ts',
        from: 'if (status === 401 || status === 403) return signedOut;',
        to: '',
      },
    ],
    shows: ['refused', 'lost'],
    incidents: ['signed-out'],
  },
  {
    name: 'changes about the same thing do not wait for each other',
    replacements: [
      {
        file: 'sources/outbox/dependencies.ts',
        from: '[subject, ...needs].some((one) => unsettled.has(one))',
        to: 'needs.some((one) => one === subject)',
      },
    ],
    shows: ['disordered'],
    incidents: ['offline'],
  },
  {
    name: 'the order is that of the clock',
    replacements: [
      {
        file: 'sources/outbox/entry-list.ts',
        from: 'const place = ({ sequence }: Entry): number => sequence ?? Infinity;',
        to: 'const place = ({ action }: Entry): number => Date.parse(action.at);',
      },
    ],
    shows: ['disordered'],
    actions: 160,
    incidents: ['clock-moved', 'offline', 'service-down'],
  },
  {
    name: 'a connection that breaks counts as a yes',
    replacements: [
      {
        file: 'sources/outbox/post.ts',
        from: 'return unknown; // It may have arrived',
        to: "return { status: 'done' }; // It may have arrived",
      },
    ],
    shows: ['lost'],
    // Without a network the page knows that nothing left it; a service that is gone tells it nothing.
    actions: 160,
    incidents: ['service-down'],
  },
  {
    name: 'any page that comes with 200 counts as a yes',
    replacements: [
      {
        file: 'sources/outbox/post.ts',
        from: 'return readDone(text, action) ?? (isForNobody(response, text) ? signedOut : unknown);',
        to: "return readDone(text, action) ?? { status: 'done' };",
      },
    ],
    shows: ['lost'],
    actions: 160,
    incidents: ['offline'],
  },
  {
    name: 'what was stored before a reload is not read',
    replacements: [
      {
        file: 'sources/outbox/persistence.ts',
        from: 'this.#take(stored);',
        to: '',
      },
    ],
    shows: ['lost'],
    incidents: ends,
  },
  {
    name: 'a database that was deleted is taken for the one before',
    replacements: [
      {
        file: 'sources/outbox/store.ts',
        from: 'before !== undefined && mark !== before',
        to: 'false',
      },
    ],
    shows: ['lost'],
    never: 'what waits to be on the device again',
    incidents: ['data-cleared', 'offline'],
  },
];
