/** What came back from one request. */
export interface Answer {
  /** Who asked. */
  readonly caller: Caller;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the text means as JSON; `undefined` where it is none. */
  readonly json: unknown;
}

/** Milliseconds that one request may take. */
const patience = 15_000;
/** How often, and how long in milliseconds, a service that asks for patience gets it. */
const rounds = 8;
const longestPause = 20_000;

/** Asks a service for one person, with what identifies them. Every answer is written down. */
export class Caller {
  readonly #headers: Readonly<Record<string, string>>;
  readonly #log: Answer[];
  readonly #isReadOnly: boolean;

  /** @param isReadOnly - Nothing is ever sent that could change anything. */
  constructor(headers: Readonly<Record<string, string>>, log: Answer[], isReadOnly = false) {
    this.#headers = headers;
    this.#log = log;
    this.#isReadOnly = isReadOnly;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.#headers;
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#ask('GET', url, undefined, { accept: 'application/json', ...headers });
  }

  post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    if (this.#isReadOnly) return Promise.reject(new Error('Nothing is changed by a check that only reads.'));
    return this.#ask('POST', url, body, { 'content-type': 'application/json', ...headers });
  }

  async #ask(
    method: string,
    url: string,
    body: string | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    for (let round = 1; ; round += 1) {
      const response = await fetch(url, {
        method,
        ...(body !== undefined && { body }),
        headers: { ...this.#headers, ...headers },
        // What identifies a person goes to the service alone.
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      const text = await response.text();
      const answer = {
        caller: this,
        method,
        url,
        status: response.status,
        headers: response.headers,
        text,
        json: toJson(text),
      };
      this.#log.push(answer);
      const pause = pauseOf(answer);
      if (pause === undefined || round === rounds) return answer;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** How long a service asks to wait, in milliseconds; `undefined` where it does not. */
function pauseOf({ status, headers }: Answer): number | undefined {
  if (status !== 429 && status !== 425) return undefined;
  const given = headers.get('retry-after') ?? '1';
  const pause = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now();
  return Number.isNaN(pause) ? 1000 : Math.min(Math.max(pause, 100), longestPause);
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
