/** Speaks to the service that the test runner's own server runs (see `.config/wtr-service.js`). */
export interface ServiceAnswer {
  readonly status?: number;
  /** JSON, or a text that is sent as it is. */
  readonly body?: unknown;
  /** Instead of a body: the change was carried out, and this is what the answer says besides. */
  readonly done?: Readonly<Record<string, unknown>>;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the connection instead: before a word was said, or within the body. */
  readonly cut?: 'before' | 'within';
}

export interface ServiceRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface TestService {
  readonly url: string;
  /** One answer, or one for each request after the other, of which the last stays. */
  change(...answers: readonly ServiceAnswer[]): Promise<void>;
  /** The `If-None-Match` of every request so far, '' where there was none. */
  asked(): Promise<readonly string[]>;
  /** Every request so far. */
  requests(): Promise<readonly ServiceRequest[]>;
}

let count = 0;

/** An address of its own that answers what it is told. */
export async function serve(...answers: readonly ServiceAnswer[]): Promise<TestService> {
  const url = new URL(`/test-service/${Date.now().toString(36)}-${(count += 1)}-${crypto.randomUUID()}`, location.href)
    .href;
  const change = async (...next: readonly ServiceAnswer[]): Promise<void> => {
    await fetch(url, { method: 'PUT', body: JSON.stringify(next) });
  };
  await change(...answers);
  const requests = async (): Promise<readonly ServiceRequest[]> =>
    (await fetch(`${url}/asked`)).json() as Promise<readonly ServiceRequest[]>;
  return {
    url,
    change,
    requests,
    asked: async () => (await requests()).map(({ headers }) => headers['if-none-match'] ?? ''),
  };
}

/** Waits until something holds, or gives up loudly. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'the condition'): Promise<void> {
  const end = performance.now() + 8000;
  do {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  } while (performance.now() < end);
  throw new Error(`Waited in vain for ${what}.`);
}
