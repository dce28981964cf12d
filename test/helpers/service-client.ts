/** Somebody who speaks to the service over the wire, as a page does. */
import { createParser } from 'eventsource-parser';
import type { ActionData, ActionType } from '@vonk-intranet/vonk/contract';
import { v7 } from 'uuid';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface LiveEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: string;
}

export type Envelope = { readonly id: string; readonly type: string; readonly at: string; readonly data: unknown };

/** A change as the page makes it. */
export function envelope<T extends ActionType>(type: T, data: ActionData<T>): Envelope {
  return { id: v7(), type, at: new Date().toISOString(), data };
}

/** How requests get to the service: over the network, or straight into it. */
export type Send = (request: Request) => Promise<Response>;

export class ServiceClient {
  /** Without a slash at the end. */
  origin: string;
  /** What tells who asks: a cookie or a token; nothing for nobody. */
  readonly headers: Readonly<Record<string, string>>;
  readonly #send: Send;

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}, send: Send = fetch) {
    this.origin = origin;
    this.headers = headers;
    this.#send = send;
  }

  /** Somebody of the demo, who is signed in. */
  static async signedIn(origin: string, person: string, send: Send = fetch): Promise<ServiceClient> {
    const response = await send(
      new Request(`${origin}/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ person }),
      }),
    );
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
    await response.text();
    if (!response.ok || cookies.length === 0) throw new Error(`Signing in ${person}: ${response.status}`);
    return new ServiceClient(origin, { cookie: cookies.join('; ') }, send);
  }

  /** Somebody of the demo, with a token instead of a session. */
  static async withToken(origin: string, person: string, send: Send = fetch): Promise<ServiceClient> {
    const response = await send(
      new Request(`${origin}/demo/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ person }),
      }),
    );
    if (!response.ok) throw new Error(`A token for ${person}: ${response.status}`);
    const { access_token } = (await response.json()) as { access_token: string };
    return new ServiceClient(origin, { authorization: `Bearer ${access_token}` }, send);
  }

  async request(path: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}): Promise<Answer> {
    const headers = { ...this.headers, ...init.headers };
    const response = await this.#send(new Request(`${this.origin}/${path}`, { ...init, headers }));
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request(path, { headers });
  }

  /** What an address answers, as JSON. Anything but success is an error. */
  async json<T>(path: string): Promise<T> {
    const { status, text } = await this.get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }

  send(action: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request('actions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(action),
    });
  }

  act<T extends ActionType>(type: T, data: ActionData<T>): Promise<Answer> {
    return this.send(envelope(type, data));
  }

  /** Does something that has to succeed. */
  async do<T extends ActionType>(type: T, data: ActionData<T>): Promise<Answer> {
    const answer = await this.act(type, data);
    if (answer.status !== 200) throw new Error(`${type}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** Every page of a list. */
  async pages(path: string): Promise<readonly Answer[]> {
    const found: Answer[] = [];
    for (let next: string | null = path; next !== null;) {
      const page: Answer = await this.get(next);
      found.push(page);
      const { next: following = null } =
        page.status === 200 ? (JSON.parse(page.text) as { next?: string | null }) : { next: null };
      next = following;
    }
    return found;
  }

  async items<T>(path: string): Promise<readonly T[]> {
    const pages = await this.pages(path);
    return pages.flatMap(({ status, text }) => {
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      return (JSON.parse(text) as { items: T[] }).items;
    });
  }

  /**
   * Listens to live changes until the signal, or until the stream breaks.
   *
   * @param remember - Gets every id, also one that comes without an event, as browsers remember it.
   */
  async live(
    heard: (event: LiveEvent) => void,
    signal: AbortSignal,
    lastEventId?: string,
    remember: (id: string) => void = () => undefined,
  ): Promise<void> {
    const headers = { ...this.headers, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
    const response = await this.#send(new Request(`${this.origin}/live`, { headers, signal }));
    if (!response.ok || !response.body) throw new Error(`live: ${response.status}`);
    const parser = createParser({
      onEvent: ({ id, event, data }) => heard({ id, event, data }),
    });
    const decoder = new TextDecoder();
    let line = '';
    const reader = response.body.getReader();
    const stop = (): void => void reader.cancel().catch(() => undefined);
    signal.addEventListener('abort', stop);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const text = decoder.decode(value, { stream: true });
        parser.feed(text);
        const lines = `${line}${text}`.split('\n');
        line = lines.pop() ?? '';
        for (const one of lines) if (one.startsWith('id: ')) remember(one.slice(4));
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}
