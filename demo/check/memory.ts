import type { DeviceStorage } from '@vonk-intranet/vonk';

/** Keeps what people try out until the page is closed: files share one storage in some browsers, and lose it in others. */
export function createMemory(): DeviceStorage {
  const kept = new Map<string, unknown>();
  return {
    read: (key) => Promise.resolve({ value: kept.get(key) }),
    update(key, change) {
      const value = change(kept.get(key));
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      return Promise.resolve({ value });
    },
    listen: () => () => undefined,
  };
}
