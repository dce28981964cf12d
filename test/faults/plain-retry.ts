/** What many pages do: send, and send again when it did not work. It is here to be caught. */
import type { ActionData, ActionType } from '@vonk-intranet/vonk';

/** How often it tries, how long it waits in between, and after what time it says "we are on it"; in milliseconds. */
const tries = 5;
const pause = 1000;
const fewSeconds = 4000;

export interface PlainSender {
  readonly pending: number;
  request<T extends ActionType>(type: T, data: ActionData<T>): Promise<{ readonly status: string }>;
}

export function createPlainSender(actions: string): PlainSender {
  let pending = 0;
  const send = async (type: string, data: unknown): Promise<boolean> => {
    const body = JSON.stringify({ id: crypto.randomUUID(), type, at: new Date().toISOString(), data });
    try {
      const answer = await fetch(actions, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return answer.ok;
    } catch {
      return false;
    }
  };
  return {
    get pending() {
      return pending;
    },
    request(type, data) {
      const outcome = (async () => {
        pending += 1;
        for (let attempt = 0; attempt < tries && !(await send(type, data)); attempt += 1) await after(pause);
        pending -= 1;
        return { status: 'done' };
      })();
      return Promise.race([outcome, after(fewSeconds).then(() => ({ status: 'waiting' }))]);
    },
  };
}

const after = (milliseconds: number): Promise<unknown> => new Promise((later) => setTimeout(later, milliseconds));
