/** Keeps what is the viewer's own in IndexedDB, on this device and nowhere else. */
import { createProblem } from '../contract/problem.js';
import type { DeviceStorage } from '../state/space.js';
import { Database, type DatabasePorts, answerTo } from './database.js';

const channelName = 'vonk-device';

/**
 * Opens the device's storage. Where the browser forbids it (private mode, a full disk, a policy) or does not answer, every
 * call answers with a problem and nothing throws.
 */
export function createDeviceStorage(clock?: DatabasePorts['clock']): DeviceStorage {
  const database = new Database({
    name: 'vonk',
    store: 'own',
    ...(clock && { clock }),
    create: (made) => void made.createObjectStore('own'),
  });

  return {
    async read(key) {
      try {
        return { value: await database.work('read', (own) => answerTo(own.get(key))) };
      } catch {
        return { problem: createProblem('storage-unavailable', '') };
      }
    },
    async update(key, change) {
      try {
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
