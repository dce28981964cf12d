/** Spaces in which something is under way, for stories that show each of its states. */
import { atom } from 'nanostores';
import {
  type Action,
  type ActionData,
  type ActionType,
  type PendingChange,
  type Space,
  type SpaceOptions,
  createSpace,
} from '@vonk-intranet/vonk';

let count = 0;

/** A change that was asked for an hour ago. */
export function change<T extends ActionType>(
  type: T,
  data: ActionData<T>,
  rest: Partial<PendingChange> = {},
): PendingChange {
  const action = { id: `story-${(count += 1)}`, type, at: '2026-11-22T08:00:00+01:00', data } as unknown as Action;
  return { action, status: 'waiting', canWithdraw: true, ...rest };
}

/** A change that a service refused, with its reason. */
export const refused = <T extends ActionType>(type: T, data: ActionData<T>, title: string): PendingChange =>
  change(type, data, {
    status: 'refused',
    problem: { code: 'refused', path: '/actions', message: '', details: { status: `422 (${title})` } },
  });

/** A space with a service, in which these changes are under way; taking back and putting away work. */
export function underWay(
  options: SpaceOptions,
  changes: readonly PendingChange[],
  keeping: 'device' | 'memory' = 'device',
): Space {
  const space = createSpace({ send: () => Promise.resolve({ status: 'done' }), ...options });
  const pending = atom(changes);
  const scripted: Partial<Space> = {
    pending,
    keeping: atom(keeping),
    withdraw: (id) => {
      pending.set(pending.get().filter(({ action }) => action.id !== id));
      return Promise.resolve(true);
    },
    retry: () => pending.set(pending.get().map((one) => ({ ...one, status: 'sending', canWithdraw: false }))),
  };
  return new Proxy(space, {
    get(target, name: keyof Space) {
      const value: unknown = scripted[name] ?? target[name];
      return typeof value === 'function' && !(name in scripted) ? (value.bind(target) as unknown) : value;
    },
  });
}
