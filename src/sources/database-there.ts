/** Databases of this browser: what is somebody's own, and their changes until they are settled. */
export const ownDatabase = 'vonk';
export const outboxDatabase = 'vonk-outbox';

/** Milliseconds. */
const longestLook = 500;

/**
 * Whether a database of this name is in the browser. One that was never made holds nothing: there is nothing to open, and
 * nothing to fetch for it. Where the browser does not say, there may be one. Never throws.
 */
export async function mayBeThere(name: string): Promise<boolean> {
  try {
    // A device that does not answer is left to whoever opens the database: that is waited for with more patience.
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, longestLook, undefined));
    const all = await Promise.race([indexedDB.databases?.(), late]);
    return all === undefined || all.some((one) => one.name === name);
  } catch {
    return true;
  }
}
