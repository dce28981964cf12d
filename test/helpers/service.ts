/** Speaks to the service that the test runner's own server runs (see `.config/wtr-service.js`). */
export interface ServiceAnswer {
  readonly status?: number;
  /** JSON, or a text that is sent as it is. */
  readonly body?: unknown;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

let count = 0;

/** An address of its own that answers what it is told. */
export async function serve(answer: ServiceAnswer): Promise<{
  readonly url: string;
  change(answer: ServiceAnswer): Promise<void>;
  /** The `If-None-Match` of every request so far, '' where there was none. */
  asked(): Promise<readonly string[]>;
}> {
  const url = new URL(`/test-service/${Date.now().toString(36)}-${(count += 1)}-${crypto.randomUUID()}`, location.href)
    .href;
  const change = async (next: ServiceAnswer): Promise<void> => {
    await fetch(url, { method: 'POST', body: JSON.stringify(next) });
  };
  await change(answer);
  return {
    url,
    change,
    asked: async () => (await fetch(`${url}/asked`)).json() as Promise<readonly string[]>,
  };
}

/** Waits until something holds, or gives up loudly. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'the condition'): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
