/** Keeps what is the viewer's own in IndexedDB, on this device and nowhere else. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createProblem } from '../contract/problem.js';
import type { DeviceStorage } from '../state/space.js';

interface Schema extends DBSchema {
  own: { key: string; value: unknown };
}

const databaseName = 'vonk';
const channelName = 'vonk-device';

type Database = IDBPDatabase<Schema>;

/**
 * Opens the device's storage. Where the browser forbids it (private mode, a full disk, a policy), every call answers
 * with a problem and nothing throws.
 */
export function createDeviceStorage(): DeviceStorage {
  let opening: Promise<Database> | undefined;
  const open = (): Promise<Database> => {
    opening ??= openDB<Schema>(databaseName, 1, {
      upgrade: (database) => void database.createObjectStore('own'),
      // Another tab wants a newer version, or the browser closed the connection: the next call opens it again.
      blocking: (_current, _blocked, event) => {
        opening = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (opening = undefined),
    });
    opening.catch(() => (opening = undefined));
    return opening;
  };

  return {
    async read(key) {
      try {
        return { value: await (await open()).get('own', key) };
      } catch {
        return { problem: createProblem('storage-unavailable', '') };
      }
    },
    async update(key, change) {
      try {
        const transaction = (await open()).transaction('own', 'readwrite', { durability: 'strict' });
        const value = change(await transaction.store.get(key));
        if (value === undefined) await transaction.store.delete(key);
        else await transaction.store.put(value, key);
        await transaction.done;
        announce(key);
        return { value };
      } catch {
        return { problem: createProblem('storage-unavailable', '') };
      }
    },
    listen(key, changed) {
      const channel = openChannel();
      if (channel)
        channel.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (data === key) changed();
        };
      return () => channel?.close();
    },
  };
}

/** Tells other tabs; a channel does not hear itself, so this tab's spaces hear it too when they are not the sender. */
function announce(key: string): void {
  const channel = openChannel();
  channel?.postMessage(key);
  channel?.close();
}

/** None where the browser keeps this page from all others. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}
