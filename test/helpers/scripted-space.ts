import { type WritableAtom, atom, computed } from 'nanostores';
import { type SpaceOptions, createSpace } from '../../src/context/create-space.js';
import type { Action, ActionData, ActionType } from '../../src/contract/actions.js';
import type { Viewer } from '../../src/contract/viewer.js';
import type { Outcome, PendingChange, Space } from '../../src/state/space.js';
import { settledNearby, testNow } from './mount.js';

/** A space whose changes under way are told to it, so that each state can be looked at for as long as one likes. */
export interface ScriptedSpace {
  readonly space: Space;
  readonly pending: WritableAtom<readonly PendingChange[]>;
  readonly keeping: WritableAtom<'device' | 'memory'>;
  /** Somebody who looks instead of the viewer of the document. */
  readonly viewer: WritableAtom<Viewer | undefined>;
  /** Ids that were taken back or put away. */
  readonly withdrawn: string[];
  /** What was asked for. */
  readonly asked: { readonly type: ActionType; readonly data: unknown }[];
  retries: number;
  /** What the next change gets for an answer. */
  outcome: Outcome;
  /** Whether taking back still works. */
  canWithdraw: boolean;
}

export function scriptSpace(document: unknown, options: Partial<SpaceOptions> = {}): ScriptedSpace {
  const real = createSpace({
    data: document,
    key: `scripted ${crypto.randomUUID()}`,
    now: () => testNow,
    send: async () => Promise.resolve({ status: 'done' }),
    ...options,
  });
  const script: ScriptedSpace = {
    space: undefined as unknown as Space,
    pending: atom<readonly PendingChange[]>([]),
    keeping: atom<'device' | 'memory'>('device'),
    viewer: atom<Viewer | undefined>(undefined),
    withdrawn: [],
    asked: [],
    retries: 0,
    outcome: { status: 'done' },
    canWithdraw: true,
  };
  const scripted: Partial<Space> = {
    viewer: computed([real.viewer, script.viewer], (own, told) => told ?? own),
    pending: script.pending,
    keeping: script.keeping,
    request: (type, data) => {
      script.asked.push({ type, data });
      return Promise.resolve(script.outcome);
    },
    withdraw: (id) => {
      if (!script.canWithdraw) return Promise.resolve(false);
      script.withdrawn.push(id);
      script.pending.set(script.pending.get().filter(({ action }) => action.id !== id));
      return Promise.resolve(true);
    },
    retry: () => {
      script.retries += 1;
    },
  };
  const space = new Proxy(real, {
    get(target, name: keyof Space) {
      const value: unknown = name in scripted ? scripted[name] : target[name];
      return typeof value === 'function' ? (value.bind(name in scripted ? scripted : target) as unknown) : value;
    },
  });
  return Object.assign(script, { space });
}

let count = 0;

/** A change under way, asked for long before the page was opened. */
export function pendingChange<T extends ActionType>(
  type: T,
  data: ActionData<T>,
  rest: Partial<PendingChange> = {},
): PendingChange {
  const action = { id: `a-${(count += 1)}`, type, at: '2026-11-22T08:00:00+01:00', data } as unknown as Action;
  return { action, status: 'waiting', canWithdraw: true, ...rest };
}

/** Puts a widget on the page inside a scripted space. */
export async function mountIn<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { space }: ScriptedSpace,
  { language = 'en', width }: { readonly language?: string; readonly width?: number } = {},
): Promise<HTMLElementTagNameMap[K]> {
  const element = document.createElement(tag);
  const host = document.createElement('vonk-space');
  host.space = space;
  host.append(element);
  const frame = document.createElement('div');
  frame.lang = language;
  frame.className = 'vonk-test-frame';
  if (width !== undefined) frame.style.inlineSize = `${width}px`;
  frame.append(host);
  document.body.append(frame);
  await settledNearby(element);
  return element;
}
