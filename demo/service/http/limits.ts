/** How much one person, or somebody unknown, may ask in a minute. */
import { createHmac, randomBytes } from 'node:crypto';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Database } from '../database/database.js';
import type { Settings } from '../settings.js';
import { networkOf } from './network.js';
import { HttpProblem } from './problem.js';

const minute = 60;
const day = 86_400_000;

export class Limits {
  readonly #reads: RateLimiterAbstract;
  readonly #actions: RateLimiterAbstract;
  readonly #anonymous: RateLimiterAbstract;
  readonly #digest: (text: string) => string;
  #salt = { day: 0, value: randomBytes(32) };

  constructor(database: Database, rates: Settings['rates'], digest: (text: string) => string) {
    this.#reads = new RateLimiterMemory({ points: rates.reads, duration: minute });
    this.#anonymous = new RateLimiterMemory({ points: rates.anonymous, duration: minute });
    // Changes are counted over all instances.
    this.#actions =
      database.kind === 'pglite'
        ? new RateLimiterMemory({ points: rates.actions, duration: minute })
        : new RateLimiterPostgres({
            storeClient: {
              query: async ({ text, values }: { text: string; values: unknown[] }) => {
                const rows = await database.query(text, values, { isPrepared: true });
                return { rows, rowCount: rows.length };
              },
            },
            storeType: 'pool',
            tableName: 'rate_limits',
            tableCreated: true,
            clearExpiredByTimeout: false,
            keyPrefix: 'actions',
            points: rates.actions,
            duration: minute,
          });
    this.#digest = digest;
  }

  read(person: string): Promise<void> {
    return consume(this.#reads, person);
  }

  act(person: string): Promise<void> {
    return consume(this.#actions, this.#digest(person));
  }

  /**
   * By network, not by address: see `network.ts`. It is turned into a digest with a salt of the day; both are in memory
   * only, and never written down.
   */
  anonymous(address: string, now: Date): Promise<void> {
    const today = Math.floor(now.getTime() / day);
    if (this.#salt.day !== today) this.#salt = { day: today, value: randomBytes(32) };
    return consume(
      this.#anonymous,
      createHmac('sha256', this.#salt.value).update(networkOf(address)).digest('base64url'),
    );
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    throw new HttpProblem(429, {
      detail: 'That was more than fits in a minute. Try again a little later.',
      headers: { 'retry-after': String(seconds) },
    });
  }
}
