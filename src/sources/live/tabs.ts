/**
 * Tabs that follow the same: one of them leads, the others hear from it. Any script of the origin can listen to what they
 * say. So changes that every colleague may see are said as they came, and nothing of the viewer's own ever is: of those
 * stands on the channel only that there was one, and in which section. The other tabs read that again, each by itself.
 */
import { writeJson } from '../../contract/write-json.js';
import { isObject } from '../../contract/json-object.js';
import type { LiveEvent } from './events.js';
import { isPublic, ownSectionOf } from './public-changes.js';

/** What tabs say to each other. */
export type TabMessage =
  | { readonly say: 'event'; readonly event: LiveEvent }
  /** Somebody leads from now on, from this id. */
  | { readonly say: 'lead'; readonly id: string | undefined }
  /** Somebody came, or came back, and has seen everything up to this id. */
  | { readonly say: 'hello'; readonly from: string; readonly id: string | undefined }
  /** What somebody has not seen; `undefined` where that is not known. */
  | { readonly say: 'since'; readonly to: string; readonly events: readonly LiveEvent[] | undefined }
  /** Something changed, or may have passed unseen: everybody reads again. */
  | { readonly say: 'refresh' }
  /** Somebody signed in again, or read the document again: a stream that ended may be tried again. */
  | { readonly say: 'again' };

/** An event as it may be said to other tabs. Its id stays, so that they know up to where they have seen everything. */
export function saidAloud(event: LiveEvent): LiveEvent {
  const { kind, data } = event;
  if (data === '') return event;
  if (kind === 'reset') return { ...event, data: '' };
  let change: unknown;
  try {
    change = JSON.parse(data);
  } catch {
    return { ...event, data: '' }; // The tab that leads tells of it.
  }
  if (!isPublic(change)) return { ...event, kind: 'reset', data: '', section: ownSectionOf(change) };
  const { section, put, remove } = change as Readonly<Record<string, unknown>>;
  return { ...event, data: writeJson({ section, put, remove }) };
}

export interface Tabs {
  tell(message: TabMessage): void;
  leave(): void;
}

/**
 * Joins the tabs of this name. When this tab leads, `lead` is called, and is over when it resolves.
 * Where the browser has no locks or channels, every tab leads itself.
 */
export type JoinTabs = (
  name: string,
  heard: (message: TabMessage) => void,
  lead: (signal: AbortSignal) => Promise<void>,
) => Tabs;

/** The shape of messages is a contract between versions of the library. */
const prefix = 'vonk-live.v1';

export const joinTabs: JoinTabs = (name, heard, lead) => {
  const left = new AbortController();
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  const channel = locks && openChannel(`${prefix} ${name}`);
  if (!locks || !channel) {
    void lead(left.signal);
    return { tell: () => undefined, leave: () => left.abort() };
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) heard(data);
  };
  locks
    .request(`${prefix} ${name}`, { signal: left.signal }, () => lead(left.signal))
    .catch(() => {
      // It left before it could lead; or the browser keeps locks from this page, and it leads itself.
      if (!left.signal.aborted) return lead(left.signal);
      return undefined;
    });
  return {
    tell: (message) => {
      if (!left.signal.aborted) channel.postMessage(message);
    },
    leave() {
      left.abort();
      channel.close();
    },
  };
};

/** None where the browser has no channels, or keeps this page from all others. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** Anybody of the origin may say anything there. */
const isMessage = (data: unknown): data is TabMessage =>
  isObject(data) && (data['say'] !== 'event' || isObject(data['event']));
