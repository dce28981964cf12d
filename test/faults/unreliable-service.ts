/**
 * A real service that people cannot rely on: it loses what it is sent, loses its answers, fails, asks for patience,
 * forgets who is signed in. What it confirms it has carried out, once for each id of each person, and it keeps a journal.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Action } from '@vonk-intranet/vonk';
import { parseAction } from '@vonk-intranet/vonk/contract';
import { Company } from './company.js';
import { type Fault, type FaultKind, faultFor } from './faults.js';

/** What makes two changes the same thing: what is asked for, whatever id it was given. */
export const contentOf = (type: string, data: unknown): string => `${type} ${JSON.stringify(data)}`;

/** One change that was carried out. */
export interface Entry {
  readonly content: string;
  readonly id: string;
  readonly person: string;
}

/** One sending of a change, from when it arrived until one side ended it. */
export interface Sending {
  readonly content: string;
  readonly id: string;
  /** The page that sent it: each load of a page has a name of its own. */
  readonly page: string;
  readonly from: number;
  to?: number;
  endedBy?: 'service' | 'page';
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ServiceOptions {
  readonly seed: string;
  /** The share of sendings that a fault hits. */
  readonly faults: number;
  readonly people: readonly string[];
  /** The page that is served at `/page`, and the modules it asks for by path. */
  readonly page: string;
  readonly modules: ReadonlyMap<string, string>;
}

const plain = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  body,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
});
const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  body: JSON.stringify(body),
  headers: { 'content-type': status === 200 ? 'application/json' : 'application/problem+json', ...headers },
});
const problem = (status: number, title: string, headers: Readonly<Record<string, string>> = {}): Reply =>
  json(status, { type: 'about:blank', title, status }, headers);

/** Longer than a page waits for an answer in these tests, in milliseconds. */
const longerThanPatience = 1500;
const portal = '<!doctype html><title>Welcome</title><p>Accept the terms to use this network.</p>';

export class UnreliableService {
  readonly journal: Entry[] = [];
  readonly sendings: Sending[] = [];
  /** What a correct sender never causes: refused changes, ids used again, unreadable envelopes. */
  readonly complaints: string[] = [];
  readonly faults = new Map<FaultKind, number>();
  /** Sendings that did not say for whom the page sent them. */
  withoutViewer = 0;
  readonly #options: ServiceOptions;
  readonly #company: Company;
  readonly #answers = new Map<string, { readonly content: string; readonly reply: Reply }>();
  readonly #attempts = new Map<string, number>();
  readonly #server: Server;
  #signedIn: string | undefined;
  #calm = false;
  #down = false;

  private constructor(options: ServiceOptions) {
    this.#options = options;
    this.#company = new Company(options.people);
    this.#signedIn = options.people[0];
    this.#server = createServer((request, response) => {
      this.#respond(request, response).catch((error: unknown) => {
        this.complaints.push(String(error));
        response.destroy();
      });
    });
  }

  static async start(options: ServiceOptions): Promise<UnreliableService> {
    const service = new UnreliableService(options);
    await new Promise<void>((ready) => service.#server.listen(0, '127.0.0.1', ready));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The document that a person would be given now. */
  document(person: string): object {
    return this.#company.document(person);
  }

  /** Ends the session, or begins one as somebody. */
  signIn(person: string | undefined): void {
    this.#signedIn = person;
  }

  /** While it is down every sending breaks off; pages can still be read. */
  setDown(down: boolean): void {
    this.#down = down;
  }

  /** From now on everything works. */
  calm(): void {
    this.#calm = true;
    this.#down = false;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    if (request.method === 'POST' && pathname === '/actions') return this.#receive(request, response);
    const module = this.#options.modules.get(pathname);
    if (module !== undefined) {
      return give(response, plain(200, module, { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' }));
    }
    if (pathname === '/page') return give(response, plain(200, this.#options.page));
    if (pathname === '/document') {
      return give(
        response,
        json(200, this.#company.document(this.#signedIn), { 'cache-control': 'private, no-cache' }),
      );
    }
    if (pathname === '/session') return give(response, plain(this.#signedIn === undefined ? 401 : 200, ''));
    if (pathname === '/portal') return give(response, plain(200, portal));
    return give(response, plain(404, ''));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readText(request).catch(() => undefined);
    if (body === undefined) return; // The page was gone before all of it had arrived.
    const viewer = request.headers['vonk-viewer'];
    const { action, problems } = parseAction(parsed(body));
    if (!action) {
      this.complaints.push(`An envelope that nobody can read: ${body.slice(0, 300)} ${JSON.stringify(problems)}`);
      return give(response, problem(422, 'This is no change.'));
    }
    const content = contentOf(action.type, action.data);
    const attempt = this.#attempts.get(content) ?? 0;
    this.#attempts.set(content, attempt + 1);
    const page = new URL(request.headers.referer ?? this.origin).searchParams.get('page') ?? '';
    const sending: Sending = { content, id: action.id, page, from: performance.now() };
    this.sendings.push(sending);
    const end = (endedBy: 'service' | 'page'): void => {
      sending.to ??= performance.now();
      sending.endedBy ??= endedBy;
    };
    response.on('finish', () => end('service'));
    response.on('close', () => end('page'));
    if (viewer === undefined) this.withoutViewer += 1;
    const fault = this.#calm ? undefined : faultFor(this.#options.seed, this.#options.faults, content, attempt);
    if (fault) this.faults.set(fault.kind, (this.faults.get(fault.kind) ?? 0) + 1);
    const breakOff = (): void => {
      end('service');
      response.destroy();
    };
    if (this.#down) return breakOff();
    const answer = (): Reply => this.#answer(action, content, typeof viewer === 'string' ? viewer : undefined);
    await this.#answerWith(fault, answer, response, breakOff);
  }

  async #answerWith(
    fault: Fault | undefined,
    answer: () => Reply,
    response: ServerResponse,
    breakOff: () => void,
  ): Promise<void> {
    switch (fault?.kind) {
      case undefined:
        return give(response, answer());
      case 'dropped':
        return breakOff();
      case 'answer-lost':
        answer();
        return breakOff();
      case 'answer-cut': {
        const { status, body, headers } = answer();
        response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
        response.write(body.slice(0, Math.floor(body.length * fault.degree)), breakOff);
        return;
      }
      case 'failed-after':
        answer();
        return give(response, problem(500, 'Something broke.'));
      case 'slow':
        // Half of them are carried out before the wait, half after it.
        if (fault.degree < 0.5) {
          const reply = answer();
          await wait(50 + 200 * fault.degree);
          return give(response, reply);
        }
        await wait(200 * fault.degree - 50);
        return give(response, answer());
      case 'hung':
        if (fault.degree < 0.5) answer();
        await wait(longerThanPatience);
        return breakOff();
      case 'delivered-twice':
        answer();
        return give(response, answer());
      case 'status-429':
      case 'status-503': {
        const seconds = fault.degree < 0.5 ? '1' : new Date(Date.now() + 1000).toUTCString();
        return give(response, problem(Number(fault.kind.slice(7)), 'Later, please.', { 'retry-after': seconds }));
      }
      case 'status-502':
        return give(response, plain(502, '<h1>Bad gateway</h1>'));
      case 'status-408':
      case 'status-425':
      case 'status-500':
        return give(response, problem(Number(fault.kind.slice(7)), 'Not now.'));
      case 'portal':
        return give(response, plain(200, portal));
      case 'redirected':
        return give(response, plain(302, '', { location: '/portal' }));
      case 'other-json':
        return give(response, json(200, fault.degree < 0.5 ? {} : { id: 'another', status: 'done', changes: [] }));
    }
  }

  /** Who acts is decided by the session; the page only says for whom it believes to send. */
  #answer(action: Action, content: string, viewer: string | undefined): Reply {
    const person = this.#signedIn;
    if (person === undefined) return problem(401, 'Sign in, please.');
    if (viewer !== undefined && viewer !== person) return problem(401, 'Somebody else is signed in.');
    const key = `${person} ${action.id}`;
    const known = this.#answers.get(key);
    if (known) {
      if (known.content === content) return known.reply;
      this.complaints.push(`The id ${action.id} was used again: ${known.content}, then ${content}`);
      return problem(409, 'This id was used for another change.');
    }
    const result = this.#company.carryOut(person, action);
    if ('refused' in result) this.complaints.push(`${content}: ${result.refused}`);
    else this.journal.push({ content, id: action.id, person });
    const reply =
      'refused' in result
        ? problem(422, result.refused)
        : json(200, { id: action.id, status: 'done', changes: result.changes });
    this.#answers.set(key, { content, reply });
    return reply;
  }
}

function give(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  response.end(body);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
