/**
 * What tabs tell each other about changes. The words of a change are never told: each tab reads them from the device. Nor
 * is what a service answered about the viewer's own, since every script of the origin can listen.
 */
import { isObject } from '../../contract/json-object.js';
import type { Done } from '../../state/ports.js';
import { isPublic } from '../live/public-changes.js';

export type TabMessage =
  | { readonly type: 'added'; readonly sequence: number }
  | {
      readonly type: 'changed';
      readonly id: string;
      readonly isSending: boolean;
      readonly isSent: boolean;
      readonly problem?: unknown;
    }
  /** Settled, or taken back where there is no answer. */
  | { readonly type: 'gone'; readonly id: string; readonly answer: Done | undefined; readonly isWhole: boolean }
  | { readonly type: 'signed-out'; readonly is: boolean }
  /** Whoever sends is to try again now. */
  | { readonly type: 'wake'; readonly isWanted: boolean }
  /** The one who sends is alive. */
  | { readonly type: 'here' };

export class TabChannel {
  #channel: BroadcastChannel | undefined;

  constructor(name: string, receive: (message: TabMessage) => void) {
    try {
      this.#channel = new BroadcastChannel(name);
    } catch {
      return; // The browser keeps this page from all others: there is nobody to tell.
    }
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data)) receive(data);
    };
  }

  tell(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  /** What changed about the viewer's own things stays in this tab; others show it by the change itself. */
  tellDone(id: string, answer: Done): void {
    const changes = (answer.changes ?? []).filter(isPublic);
    const isWhole = changes.length > 0 && changes.length === answer.changes?.length;
    try {
      this.tell({ type: 'gone', id, answer: { status: 'done', changes }, isWhole });
    } catch {
      // A host's own answer may hold what cannot be told; the others go by the change itself.
      this.tell({ type: 'gone', id, answer: { status: 'done' }, isWhole: false });
    }
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

/** Anybody of the origin may say anything there. */
function isMessage(data: unknown): data is TabMessage {
  if (!isObject(data)) return false;
  const { type, id, sequence, answer } = data;
  if (type === 'added') return typeof sequence === 'number';
  if (type === 'changed') return typeof id === 'string';
  if (type === 'gone') return typeof id === 'string' && (answer === undefined || isObject(answer));
  return true;
}
