/** People who keep thanking each other while the service breaks down, as pages do: until it is confirmed. */
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { type Envelope, ServiceClient, envelope } from '../../helpers/service-client.js';

export interface Confirmed {
  readonly giver: string;
  readonly receiver: string;
  readonly kudos: string;
  /** What was answered, to the byte. */
  readonly text: string;
  readonly action: Envelope;
}

export interface Writers {
  /** What was confirmed so far. */
  readonly confirmed: readonly Confirmed[];
  /** How often somebody had to send again. */
  readonly repeated: number;
  /** Resolves when everybody is through. */
  readonly done: Promise<void>;
}

/**
 * Everybody sends one change after the other, and each until it is confirmed.
 *
 * @param origins - Where the service may be now; asked anew before each sending.
 * @param each - How many changes each person sends.
 */
export function startWriting(
  people: readonly string[],
  clients: ReadonlyMap<string, ServiceClient>,
  origins: () => readonly string[],
  each: number,
): Writers {
  const confirmed: Confirmed[] = [];
  const state = { repeated: 0 };
  const write = async (giver: string, place: number): Promise<void> => {
    for (let number = 0; number < each; number += 1) {
      const receiver = people[(place + 1 + (number % (people.length - 1))) % people.length] ?? '';
      const kudos = v7();
      const action = envelope('kudos.give', { kudos, to: [receiver], text: `${giver} ${number}` });
      const text = await untilConfirmed(clients.get(giver), action, origins, place + number, state);
      confirmed.push({ giver, receiver, kudos, text, action });
    }
  };
  const done = Promise.all(people.map(write)).then(() => undefined);
  return {
    confirmed,
    get repeated() {
      return state.repeated;
    },
    done,
  };
}

async function untilConfirmed(
  client: ServiceClient | undefined,
  action: Envelope,
  origins: () => readonly string[],
  turn: number,
  state: { repeated: number },
): Promise<string> {
  const until = Date.now() + 60_000;
  for (let attempt = 0; Date.now() < until; attempt += 1) {
    const now = origins();
    const origin = now[(turn + attempt) % Math.max(1, now.length)];
    const answer =
      origin && client
        ? await new ServiceClient(origin, client.headers).send(action).catch((error: unknown) => {
            // The connection broke, and whether it was carried out is not known.
            if (error instanceof TypeError) return undefined;
            throw error;
          })
        : undefined;
    if (answer?.status === 200) return answer.text;
    if (answer && answer.status < 500 && answer.status !== 429) throw new Error(`${answer.status} ${answer.text}`);
    state.repeated += 1;
    await wait(50);
  }
  throw new Error('It was not confirmed within a minute.');
}

/** The ids of all thanks that somebody sees. */
export async function kudosOf(origin: string, client: ServiceClient): Promise<readonly string[]> {
  const items = await new ServiceClient(origin, client.headers).items<{ id: string }>('kudos');
  return items.map(({ id }) => id);
}

export async function enough(holds: () => boolean, what: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > until) throw new Error(`Waited in vain for ${what}.`);
    await wait(10);
  }
}
