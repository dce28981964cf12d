/** Keeps what is the viewer's own in IndexedDB, on this device and nowhere else. */
import { createProblem } from '../contract/problem.js';
import type { DeviceStorage } from '../state/space.js';
import { mayBeThere, ownDatabase } from './database-there.js';
import type { Database, DatabasePorts, answerTo } from './database.js';

const channelName = 'vonk-device';

/** Milliseconds. */
const unhurried = 2000;

interface Opened {
  readonly database: Database;
  readonly answerTo: typeof answerTo;
}

/**
 * Opens the device's storage. Where the browser forbids it (private mode, a full disk, a policy) or does not answer, every
 * call answers with a problem and nothing throws.
 */
export function createDeviceStorage(clock?: DatabasePorts['clock']): DeviceStorage {
  let opening: Promise<Opened> | undefined;
  const open = (): Promise<Opened> =>
    (opening ??= import('./database.js').then(
      ({ Database, answerTo }) => ({
        database: new Database({
          name: ownDatabase,
          store: 'own',
          ...(clock && { clock }),
          create: (made) => void made.createObjectStore('own'),
        }),
        answerTo,
      }),
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    ));

  return {
    async read(key) {
      try {
        if (!opening && !(await mayBeThere(ownDatabase))) {
          // By the time somebody has something to keep, what keeps it is here.
          setTimeout(() => void open().catch(() => undefined), unhurried);
          return { value: undefined };
        }
        const { database, answerTo } = await open();
        return { value: await database.work('read', (own) => answerTo(own.get(key))) };
      } catch {
        return { problem: createProblem('storage-unavailable', '') };
      }
    },
    async update(key, change) {
      try {
        const { database, answerTo } = await open();
        const value = await database.work('kept', async (own) => {
          const changed = change(await answerTo(own.get(key)));
          await answerTo(changed === undefined ? own.delete(key) : own.put(changed, key));
          return changed;
        });
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
