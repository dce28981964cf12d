/**
 * The page-wide registry of spaces, through which widgets, shadow roots and separate copies of the library share one
 * request and one set of stores: copies with the same number of the protocol.
 */
import type { Space } from '../state/space.js';
import { spaceProtocol } from './protocol.js';

const registryKey = Symbol.for(`vonk.spaces.v${spaceProtocol}`);
/** How long a space outlives its last user, in milliseconds: an element that is moved asks for nothing again. */
const linger = 5000;

interface Entry {
  readonly space: Space;
  users: number;
  release: (() => void) | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export interface Lease {
  readonly space: Space;
  release(): void;
}

function registry(): Map<string, Entry> {
  const page = globalThis as { [registryKey]?: Map<string, Entry> };
  return (page[registryKey] ??= new Map<string, Entry>());
}

/** Borrows the space of this key, made when nobody has it yet. Give it back when it is not needed any more. */
export function leaseSpace(key: string, create: () => Space): Lease {
  const entries = registry();
  let entry = entries.get(key);
  if (!entry) {
    const space = create();
    entry = { space, users: 0, release: undefined, timer: undefined };
    entries.set(key, entry);
  }
  const found = entry;
  found.users += 1;
  if (found.timer !== undefined) clearTimeout(found.timer);
  found.timer = undefined;
  found.release ??= found.space.retain();
  let held = true;
  return {
    space: found.space,
    release() {
      if (!held) return;
      held = false;
      found.users -= 1;
      if (found.users > 0) return;
      found.timer = setTimeout(() => {
        if (found.users > 0) return;
        found.release?.();
        found.release = undefined;
        if (entries.get(key) === found) entries.delete(key);
      }, linger);
    },
  };
}
