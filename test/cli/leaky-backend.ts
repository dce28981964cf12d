/**
 * Doubles of the smallest backend, each with one mistake that a real one could make, and the rows of the kit that the
 * mistake must break: those, and no others.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Backend, Refusal } from '../../demo/smallest/backend.mjs';

export interface Kudos {
  id: string;
  from: string;
  to: readonly string[];
  text: string;
  at: string;
  shown: string;
  number: number;
}
interface Goal {
  id: string;
  steps: unknown[];
  stoppedAt?: string;
}
interface Board {
  entries?: readonly { person: string; count: number; consent: unknown }[];
  [field: string]: unknown;
}
interface State {
  kudos: Kudos[];
  /** The number of the last thanks. */
  last: number;
  goals: Record<string, Goal[]>;
  preferences: Record<string, unknown>;
  consents: Record<string, unknown>;
  answers: Record<string, Record<string, Outcome>>;
  left?: string[];
}
interface Outcome {
  status: number;
  body: unknown;
}
interface View {
  kudos: Kudos[];
  goals: Goal[];
  preferences: unknown;
  board: Board;
}
interface Envelope {
  id: string;
  type: string;
  at: string;
  data: Record<string, string>;
  [field: string]: unknown;
}
interface Entry {
  section: string;
  put?: unknown[];
  remove?: unknown[];
}

export interface Smallest {
  state: State;
  breath: number;
  count: number;
  company: { people: { id: string; team?: string }[]; acts: { id: string }[]; board: Board };
  sessions: Map<string, string>;
  server: Server;
  listeners: Set<{ person: string; response: ServerResponse }>;
  whoIs(request: IncomingMessage): string;
  refuseForeignPages(request: IncomingMessage): void;
  viewOf(state: State, person: string): View;
  maySee(kudos: Kudos, person: string): boolean;
  teamOf(person: string): string | undefined;
  boardFor(state: State, person: string): Board;
  upperHalf(listed: readonly unknown[]): readonly unknown[];
  actsOf(state: State, person: string): readonly unknown[];
  act(person: string, text: string): Outcome;
  save(state: State): void;
  carryOut(state: State, person: string, action: Envelope): unknown;
  tell(before: State, after: State): void;
  send(response: ServerResponse, event: { number: number; change: Entry }): void;
  listen(person: string, request: IncomingMessage, response: ServerResponse): void;
  resume(person: string, last: string, response: ServerResponse): void;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  documentFor(person: string): Record<string, unknown>;
  pageFor(person: string, before: string | null): { items: unknown[]; next: string | null };
  answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void;
}

interface Options {
  readonly company: unknown;
  readonly file: string;
  readonly demo: boolean;
}
export type Kind = new (options: Options) => Smallest;

/** The backend as it should be. */
export const Honest = Backend as unknown as Kind;

/** Two pages of thanks that everybody may see, and that no check gave. */
export const WithHistory: Kind = class extends Honest {
  constructor(options: Options) {
    super(options);
    const [from = '', to = ''] = this.company.people.map(({ id }) => id);
    for (let count = 1; count <= 25; count += 1) {
      const number = (this.state.last += 1);
      const kudos = { id: `before-${count}`, from, to: [to], text: 'Thank you.', at: '2026-10-01T09:00:00Z' };
      this.state.kudos.push({ ...kudos, shown: 'everyone', number });
    }
  }
};

const data = (text: string): Envelope => JSON.parse(text) as Envelope;
const refusal = (status: number, title: string): Error => new Refusal(status, title, undefined);

/** Changes the headers of every answer. */
function withHeaders(change: (headers: Record<string, string>) => void): Kind {
  return class extends Honest {
    override async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const write = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: Record<string, string>) => {
        change(headers);
        return write(status, headers);
      }) as typeof response.writeHead;
      return super.handle(request, response);
    }
  };
}

/** Sees thanks that are somebody else's to see. */
function withSight(sees: (backend: Smallest, kudos: Kudos, person: string) => boolean): Kind {
  return class extends Honest {
    override maySee(kudos: Kudos, person: string): boolean {
      return super.maySee(kudos, person) || sees(this, kudos, person);
    }
  };
}

/** Carries some changes out in another way; `undefined`: as it should be. */
function withDeed(deed: (backend: Smallest, state: State, person: string, action: Envelope) => unknown): Kind {
  return class extends Honest {
    override carryOut(state: State, person: string, action: Envelope): unknown {
      return deed(this, state, person, action) ?? super.carryOut(state, person, action);
    }
  };
}

/** Adds to the board. */
function withBoard(more: (backend: Smallest, state: State, board: Board, person: string) => Board): Kind {
  return class extends Honest {
    override boardFor(state: State, person: string): Board {
      return more(this, state, super.boardFor(state, person), person);
    }
  };
}

/** Reads more of a request than the envelope says. */
function withReading(read: (envelope: Envelope, person: string) => string): Kind {
  return class extends Honest {
    override act(person: string, text: string): Outcome {
      return super.act(text.startsWith('{"id":"') ? read(data(text), person) : person, text);
    }
  };
}

/** Says something more to whoever begins to listen. */
function withGreeting(greet: (backend: Smallest, person: string) => Entry): Kind {
  return class extends Honest {
    override listen(person: string, request: IncomingMessage, response: ServerResponse): void {
      super.listen(person, request, response);
      this.send(response, { number: this.count, change: greet(this, person) });
    }
  };
}

/** Adds to what a change is said to have changed. */
function withMoreChanges(more: (backend: Smallest, person: string) => Entry): Kind {
  return class extends Honest {
    override answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
      if (request.method !== 'POST' || status !== 200) return super.answer(request, response, status, body);
      const { changes } = body as { changes: Entry[] };
      const added = { ...(body as object), changes: [...changes, more(this, this.whoIs(request))] };
      super.answer(request, response, status, added);
    }
  };
}

/** Thanks between two others, from before the check. */
function betweenOthers(backend: Smallest, person: string): Entry {
  const [from, to] = backend.company.people.filter(({ id }) => id !== person).map(({ id }) => id);
  return {
    section: 'kudos',
    put: [{ id: 'of-others', from, to: [to], text: 'Between us.', at: '2026-10-01T09:00:00Z' }],
  };
}

const acted = (backend: Smallest, state: State): string[] =>
  backend.company.people.map(({ id }) => id).filter((id) => backend.actsOf(state, id).length > 0);

export interface Leak {
  readonly breaks: readonly string[];
  readonly double: Kind;
}

export const leaks: Readonly<Record<string, Leak>> = {
  'sends private thanks to all': {
    breaks: [
      'visibility.receiver',
      'visibility.team',
      'visibility.back',
      'visibility.decides',
      'visibility.overwritten',
      'visibility.refusals',
      'visibility.pages',
      'live.private',
      'live.gone',
      'live.foreign-id',
      'received.answers',
      'received.live',
    ],
    double: withSight(() => true),
  },
  'lists private thanks for all, though not live': {
    breaks: [
      'visibility.receiver',
      'visibility.team',
      'visibility.back',
      'visibility.decides',
      'visibility.overwritten',
      'visibility.pages',
    ],
    double: class extends Honest {
      override pageFor(person: string, before: string | null): { items: unknown[]; next: string | null } {
        const mine = this.maySee.bind(this);
        this.maySee = () => true;
        try {
          return super.pageFor(person, before);
        } finally {
          this.maySee = mine;
        }
      }
    },
  },
  'shows the whole company what is for a team': {
    breaks: ['visibility.team', 'received.live'],
    double: withSight((_backend, kudos) => kudos.shown === 'team'),
  },
  'shows nobody but the receiver anything': {
    breaks: ['visibility.team', 'visibility.everyone', 'visibility.reactions', 'live.gone'],
    double: class extends Honest {
      override maySee(kudos: Kudos, person: string): boolean {
        return kudos.to.includes(person);
      }
    },
  },
  'goes on showing what is private again': {
    breaks: ['visibility.back', 'live.gone'],
    double: withDeed((_backend, state, person, { type, data: { kudos, shown } }) => {
      const found = state.kudos.find(({ id, to }) => id === kudos && to.includes(person));
      return type === 'kudos.show' && shown === 'receiver' && found?.shown === 'everyone' ? {} : undefined;
    }),
  },
  'lets the giver decide': {
    breaks: ['visibility.decides'],
    double: withDeed((_backend, state, person, { type, data: { kudos, shown } }) => {
      const found = state.kudos.find(({ id, from }) => id === kudos && from === person);
      if (type !== 'kudos.show' || !found || shown === undefined) return undefined;
      found.shown = shown;
      return {};
    }),
  },
  'lets anybody take back what they see': {
    breaks: ['visibility.not-theirs'],
    double: withDeed((backend, state, person, { type, data: { kudos } }) => {
      const found = state.kudos.find((one) => one.id === kudos && backend.maySee(one, person));
      if (type !== 'kudos.take-back' || !found) return undefined;
      state.kudos = state.kudos.filter((one) => one !== found);
      return {};
    }),
  },
  'only hides what was taken back from whoever took it': {
    breaks: ['visibility.taken-back'],
    double: withDeed((_backend, state, person, { type, data: { kudos } }) => {
      const found = state.kudos.find(({ id, from }) => id === kudos && from === person);
      return type === 'kudos.take-back' && found?.shown === 'everyone' ? {} : undefined;
    }),
  },
  'writes over thanks under the same id': {
    breaks: ['visibility.overwritten'],
    double: withDeed((_backend, state, _person, { type, data: { kudos } }) => {
      if (type === 'kudos.give') state.kudos = state.kudos.filter(({ id }) => id !== kudos);
      return undefined;
    }),
  },
  'says that there is something hidden': {
    breaks: ['visibility.refusals'],
    double: withDeed((backend, state, person, { type, data: { kudos } }) => {
      const found = state.kudos.find(({ id }) => id === kudos);
      if (
        /^kudos\.(react|report|answer|show|take-back)$/.test(type) &&
        found &&
        !backend.maySee(found, person) &&
        found.from !== person
      )
        throw refusal(422, 'These thanks are private.');
      return undefined;
    }),
  },
  'counts a reaction each time': {
    breaks: ['visibility.reactions'],
    double: withDeed((backend, state, person, { type, data: { kudos, on } }) => {
      const found = state.kudos.find((one) => one.id === kudos && backend.maySee(one, person)) as
        { reactions?: { kind: string; by: string[] }[] } | undefined;
      if (type !== 'kudos.react' || !found || String(on) !== 'true') return undefined;
      found.reactions = [{ kind: 'clap', by: [...(found.reactions?.[0]?.by ?? []), person] }];
      return {};
    }),
  },
  'refuses reactions as if something were wrong with them': {
    breaks: ['visibility.reactions'],
    double: withDeed((backend, state, person, { type, data: { kudos } }) => {
      const found = state.kudos.find((one) => one.id === kudos && backend.maySee(one, person));
      if (type === 'kudos.react' && found) throw refusal(409, 'This is taken.');
      return undefined;
    }),
  },
  'gives a page by a name in its address': {
    breaks: ['document.signed-out', 'visibility.pages'],
    double: class extends Honest {
      override async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const of = new URL(request.url ?? '', 'http://localhost').searchParams.get('of');
        if (of !== null) this.whoIs = () => of;
        await super.handle(request, response);
        if (of !== null) Reflect.deleteProperty(this, 'whoIs');
      }
      override documentFor(person: string): Record<string, unknown> {
        return { ...super.documentFor(person), kudos: { href: `kudos?of=${person}` } };
      }
      override pageFor(person: string, before: string | null): { items: unknown[]; next: string | null } {
        const page = super.pageFor(person, before);
        return { ...page, next: page.next === null ? null : `${page.next}&of=${person}` };
      }
    },
  },
  'sends everybody’s goals': {
    breaks: ['own.goals'],
    double: class extends Honest {
      override documentFor(person: string): Record<string, unknown> {
        return { ...super.documentFor(person), goals: Object.values(this.state.goals).flat() };
      }
    },
  },
  'changes whatever goal is named': {
    breaks: ['own.foreign-goals'],
    double: withDeed((_backend, state, _person, { type, at, data: { goal } }) => {
      const found = Object.values(state.goals)
        .flat()
        .find(({ id }) => id === goal);
      if (type !== 'goal.stop' || !found) return undefined;
      found.stoppedAt = at;
      return {};
    }),
  },
  'takes any day for a step': {
    breaks: ['own.days'],
    double: withDeed((_backend, state, person, { type, at, data: { goal, step, answer, day } }) => {
      const found = state.goals[person]?.find(({ id }) => id === goal);
      if (type !== 'step.log' || day === undefined || !found) return undefined;
      found.steps.push({ id: step, at, answer, day });
      return {};
    }),
  },
  'tells colleagues each other’s preferences': {
    breaks: ['own.preferences'],
    double: class extends Honest {
      override documentFor(person: string): Record<string, unknown> {
        return { ...super.documentFor(person), others: this.state.preferences };
      }
    },
  },
  'exports the thanks of others': {
    breaks: ['own.export'],
    double: withDeed((_backend, state, person, { type }) =>
      type === 'me.export' ? { export: { kudos: state.kudos, goals: state.goals[person] } } : undefined,
    ),
  },
  'keeps what was to be erased': {
    breaks: ['own.erase'],
    double: withDeed((_backend, _state, _person, { type }) => (type === 'me.erase' ? {} : undefined)),
  },
  'lists whoever took part, without a yes': {
    breaks: ['consent.join'],
    double: withBoard((backend, state, board) => {
      const consent = { status: 'in', at: '2026-11-01T09:00:00Z', textVersion: '2026-11' };
      const everybody = acted(backend, state).map((person) => ({
        person,
        count: backend.actsOf(state, person).length,
        consent,
      }));
      return { ...board, entries: everybody.length < 3 ? [] : (backend.upperHalf(everybody) as Board['entries']) };
    }),
  },
  'does not list who said yes': {
    breaks: ['consent.join'],
    double: withBoard((_backend, _state, { entries: _entries, ...board }) => board),
  },
  'tells who has left': {
    breaks: ['consent.leave', 'consent.absence', 'live.consent'],
    double: class extends Honest {
      override carryOut(state: State, person: string, action: Envelope): unknown {
        if (action.type === 'board.leave') state.left = [...(state.left ?? []), person];
        return super.carryOut(state, person, action);
      }
      override boardFor(state: State, person: string): Board {
        return { ...super.boardFor(state, person), hidden: state.left ?? [] };
      }
    },
  },
  'counts how many have left': {
    breaks: ['consent.leave', 'consent.absence'],
    double: class extends Honest {
      override carryOut(state: State, person: string, action: Envelope): unknown {
        if (action.type === 'board.leave') state.left = [...(state.left ?? []), ''];
        return super.carryOut(state, person, action);
      }
      override boardFor(state: State, person: string): Board {
        return { ...super.boardFor(state, person), hidden: state.left?.length ?? 0 };
      }
    },
  },
  'takes any wording for a yes': {
    breaks: ['consent.unknown-text'],
    double: withDeed((_backend, state, person, { type, at }) => {
      if (type !== 'board.join') return undefined;
      state.consents[person] = { status: 'in', at, textVersion: '2026-11' };
      return {};
    }),
  },
  'joins whoever is named': {
    breaks: ['consent.for-others'],
    double: withReading((envelope, person) =>
      envelope.type === 'board.join' ? (envelope.data['person'] ?? person) : person,
    ),
  },
  'tells the total of a few': {
    breaks: ['numbers.standing', 'numbers.small-groups', 'received.answers', 'received.live'],
    double: withBoard((backend, state, board) => {
      const everybody = acted(backend, state);
      const count = everybody.reduce((sum, id) => sum + backend.actsOf(state, id).length, 0);
      return { ...board, together: { count, participants: everybody.length } };
    }),
  },
  'tells a total that grows with every act': {
    breaks: ['numbers.small-groups'],
    double: withBoard((backend, state, board) => {
      const everybody = acted(backend, state);
      const count = everybody.reduce((sum, id) => sum + backend.actsOf(state, id).length, 0);
      // As if many had done something before.
      return { ...board, together: { count: count + 100, participants: everybody.length + 40 } };
    }),
  },
  'lists everybody down to the last': {
    breaks: ['numbers.last-place'],
    double: class extends Honest {
      override upperHalf(listed: readonly unknown[]): readonly unknown[] {
        return listed;
      }
    },
  },
  'carries out again what is sent again': {
    breaks: ['actions.twice', 'actions.at-once', 'actions.other-data'],
    double: class extends Honest {
      override act(person: string, text: string): Outcome {
        delete this.state.answers[person];
        return super.act(person, text);
      }
    },
  },
  'knows a change by its id alone': {
    breaks: ['who.same-id'],
    double: class extends Honest {
      override act(person: string, text: string): Outcome {
        if (text.startsWith('{"id":"')) {
          for (const answers of Object.values(this.state.answers)) {
            const answer = answers[data(text).id];
            if (answer && answers !== this.state.answers[person]) return answer;
          }
        }
        return super.act(person, text);
      }
    },
  },
  'believes the sender’s clock': {
    breaks: ['actions.clock'],
    double: withDeed((_backend, state, person, { type, at, data: { kudos, to, text } }) => {
      if (type !== 'kudos.give' || kudos === undefined || text === undefined || !/^(2199|2001)/.test(at))
        return undefined;
      state.kudos.push({
        id: kudos,
        from: person,
        to: to as unknown as string[],
        text,
        at,
        shown: 'receiver',
        number: 1e6,
      });
      return {};
    }),
  },
  'believes who a change says it is from': {
    breaks: ['who.envelope', 'consent.for-others'],
    double: withReading((envelope, person) => (typeof envelope['from'] === 'string' ? envelope['from'] : person)),
  },
  'does not ask whom the page shows': {
    breaks: ['who.viewer'],
    double: class extends Honest {
      override async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        delete request.headers['vonk-viewer'];
        return super.handle(request, response);
      }
    },
  },
  'names somebody else in what it sends': {
    breaks: ['who.named'],
    double: class extends Honest {
      override answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
        response.setHeader('vonk-viewer', this.company.people[0]?.id ?? '');
        super.answer(request, response, status, body);
      }
    },
  },
  'takes whoever is not signed in for the first': {
    breaks: ['document.signed-out', 'who.signed-out', 'live.signed-out'],
    double: class extends Honest {
      override whoIs(request: IncomingMessage): string {
        try {
          return super.whoIs(request);
        } catch (error) {
          if (error instanceof Refusal) return this.company.people[0]?.id ?? '';
          throw error;
        }
      }
    },
  },
  'reads changes of any type': {
    breaks: ['actions.content-type'],
    double: class extends Honest {
      override async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        request.headers['content-type'] = 'application/json';
        return super.handle(request, response);
      }
    },
  },
  'lets every page of the web make changes': {
    breaks: ['security.cross-site'],
    double: class extends Honest {
      override refuseForeignPages(): void {
        return undefined;
      }
    },
  },
  'lets every page of the web read': {
    breaks: ['security.origins'],
    double: withHeaders((headers) => (headers['access-control-allow-origin'] = '*')),
  },
  'lets the browser guess what it gets': {
    breaks: ['security.headers'],
    double: withHeaders((headers) => delete headers['x-content-type-options']),
  },
  'lets caches keep what is private': {
    breaks: ['document.private'],
    double: withHeaders((headers) => (headers['cache-control'] = 'public, max-age=60')),
  },
  'gives every version one ETag': {
    breaks: ['document.changed', 'document.apart'],
    double: class extends Honest {
      override async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        if (request.headers['if-none-match'] === '"one"') {
          response.writeHead(304).end();
          return;
        }
        const write = response.writeHead.bind(response);
        response.writeHead = ((status: number, headers: Record<string, string>) =>
          write(
            status,
            headers['etag'] === undefined ? headers : { ...headers, etag: '"one"' },
          )) as typeof response.writeHead;
        return super.handle(request, response);
      }
    },
  },
  'gives no ETag': {
    breaks: ['document.etag'],
    double: withHeaders((headers) => delete headers['etag']),
  },
  'pages by counting': {
    breaks: ['paging.stable'],
    double: class extends Honest {
      override pageFor(person: string, before: string | null): { items: unknown[]; next: string | null } {
        const from = Number(before ?? '0');
        if (!(from >= 0)) throw refusal(404, 'There is nothing here.');
        const all = this.viewOf(this.state, person).kudos;
        const items = all.slice(from, from + 20).map(({ number: _number, ...kudos }) => kudos);
        return { items, next: all.length > from + 20 ? `kudos?before=${from + 20}` : null };
      }
    },
  },
  'sends thanks of others that were there before on a later page': {
    breaks: ['received.kudos'],
    double: class extends WithHistory {
      override pageFor(person: string, before: string | null): { items: unknown[]; next: string | null } {
        const { items, next } = super.pageFor(person, before);
        const [from, to] = this.company.people.filter(({ id }) => id !== person).map(({ id }) => id);
        if (before === null || next !== null || items.length === 0 || to === undefined) return { items, next };
        const stray = { id: 'of-others', from, to: [to], text: 'Between us.', at: '2026-10-01T09:00:00Z' };
        return { items: [...items, stray], next };
      }
    },
  },
  'sends a goal that was there before to everybody': {
    breaks: ['received.own'],
    double: class extends Honest {
      override viewOf(state: State, person: string): View {
        const view = super.viewOf(state, person);
        const goal = {
          id: 'of-one',
          act: this.company.acts[0]?.id,
          visibility: 'only-me',
          startedAt: '2026-10-01T09:00:00Z',
          rhythm: { kind: 'per', count: 1, period: 'week' },
          steps: [],
        };
        return { ...view, goals: [...view.goals, goal] };
      }
    },
  },
  'loses the end of a list': {
    breaks: ['paging.whole', 'paging.stable'],
    double: class extends Honest {
      override pageFor(person: string, before: string | null): { items: unknown[]; next: string | null } {
        const { items, next } = super.pageFor(person, before);
        return { items, next: before === null ? next : null };
      }
      override viewOf(state: State, person: string): View {
        const view = super.viewOf(state, person);
        return { ...view, kudos: view.kudos.filter((_kudos, index) => index !== 22) };
      }
    },
  },
  'stumbles over a page that was made up': {
    breaks: ['paging.forged', 'problems.calm'],
    double: class extends Honest {
      override pageFor(person: string, before: string | null): { items: unknown[]; next: string | null } {
        if (before !== null && !/^\d{1,9}$/.test(before)) throw refusal(500, 'invalid input syntax for type bigint');
        return super.pageFor(person, before);
      }
    },
  },
  'tells everybody everything live': {
    breaks: ['live.private', 'received.live'],
    double: class extends Honest {
      override tell(before: State, after: State): void {
        super.tell(before, after);
        const old = new Set(before.kudos.map(({ id }) => id));
        const put = after.kudos.filter(({ id }) => !old.has(id)).map(({ number: _number, ...kudos }) => kudos);
        if (put.length === 0) return;
        for (const { person, response } of this.listeners) {
          if (!put.some(({ to }) => to.includes(person)))
            this.send(response, { number: this.count, change: { section: 'kudos', put } });
        }
      }
    },
  },
  'tells thanks between others to whoever begins to listen': {
    breaks: ['received.live'],
    double: withGreeting(betweenOthers),
  },
  'tells everybody live what somebody prefers': {
    breaks: ['received.live'],
    double: class extends Honest {
      override tell(before: State, after: State): void {
        super.tell(before, after);
        for (const [id, preferences] of Object.entries(after.preferences)) {
          if (JSON.stringify(preferences) === JSON.stringify(before.preferences[id])) continue;
          for (const { person, response } of this.listeners)
            if (person !== id)
              this.send(response, { number: this.count, change: { section: 'preferences', put: [preferences] } });
        }
      }
    },
  },
  'brings thanks between others with the answer to a change': {
    breaks: ['received.answers'],
    double: withMoreChanges(betweenOthers),
  },
  'brings the goals of all with the answer to a change': {
    breaks: ['received.answers'],
    double: withMoreChanges(({ state }) => ({ section: 'goals', put: Object.values(state.goals).flat() })),
  },
  'tells live who left the board': {
    breaks: ['live.consent'],
    double: class extends Honest {
      override tell(before: State, after: State): void {
        super.tell(before, after);
        const gone = Object.keys(before.consents).filter((id) => !(id in after.consents));
        if (gone.length === 0) return;
        for (const { response } of this.listeners)
          this.send(response, { number: this.count, change: { section: 'board', put: [], remove: gone } });
      }
    },
  },
  'tells nothing live': {
    breaks: [
      'live.arrives',
      'live.private',
      'live.gone',
      'live.consent',
      'live.resume',
      'live.foreign-id',
      'received.live',
    ],
    double: class extends Honest {
      override send(): void {
        return undefined;
      }
    },
  },
  'never takes anything away live': {
    breaks: ['live.gone'],
    double: class extends Honest {
      override send(response: ServerResponse, event: { number: number; change: Entry }): void {
        super.send(response, { ...event, change: { ...event.change, remove: [] } });
      }
    },
  },
  'does not go on where a stream stopped': {
    breaks: ['live.resume', 'live.reset'],
    double: class extends Honest {
      override resume(): void {
        return undefined;
      }
    },
  },
  'goes on in the wrong order': {
    breaks: ['live.resume'],
    double: class extends Honest {
      override resume(person: string, last: string, response: ServerResponse): void {
        const events: { number: number; change: Entry }[] = [];
        const send = this.send.bind(this);
        this.send = (_response, event) => void events.push(event);
        super.resume(person, last, response);
        this.send = send;
        events.reverse().forEach((event) => this.send(response, event));
      }
    },
  },
  'goes on for whoever knows the place, with everybody’s': {
    breaks: ['live.foreign-id', 'received.live'],
    double: class extends Honest {
      override resume(person: string, last: string, response: ServerResponse): void {
        const isKnown = /^[0-9a-f]{8}-\d+$/.test(last);
        if (!isKnown) return super.resume(person, last, response);
        for (const { id } of this.company.people) super.resume(id, last, response);
      }
    },
  },
  'lets the line go cold': {
    breaks: ['live.open'],
    double: class extends Honest {
      constructor(options: Options) {
        super(options);
        Object.defineProperty(this, 'breath', { get: () => 60_000, set: () => undefined });
      }
    },
  },
  'names people by numbers': {
    breaks: ['document.valid'],
    double: class extends Honest {
      override documentFor(person: string): Record<string, unknown> {
        return { ...super.documentFor(person), values: [{ id: 7 }] };
      }
    },
  },
  'links to what is not there': {
    breaks: ['document.links', 'document.etag'],
    double: class extends Honest {
      override documentFor(person: string): Record<string, unknown> {
        return { ...super.documentFor(person), feed: { href: 'feed' } };
      }
    },
  },
  'says that it is done, and not what': {
    breaks: ['actions.done'],
    double: class extends Honest {
      override answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
        const isChange = request.method === 'POST' && status === 200;
        super.answer(request, response, status, isChange ? { ...(body as object), changes: [] } : body);
      }
    },
  },
  'does not say what is too large': {
    breaks: ['actions.oversize'],
    double: class extends Honest {
      override answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
        super.answer(
          request,
          response,
          status === 413 ? 400 : status,
          status === 413 ? { title: 'No', status: 400 } : body,
        );
      }
    },
  },
  'finds nobody by name': {
    breaks: ['document.find'],
    double: class extends Honest {
      override documentFor(person: string): Record<string, unknown> {
        return { ...super.documentFor(person), people: { href: 'people', find: 'people?q={q}' } };
      }
      override async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
        if (pathname !== '/people') return super.handle(request, response);
        const query = searchParams.get('q') ?? '';
        this.answer(request, response, 200, { items: query === '' ? this.company.people : [], next: null });
      }
    },
  },
  'refuses in plain text': {
    breaks: ['actions.unreadable', 'problems.shape'],
    double: class extends Honest {
      override answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
        if (status < 400) return super.answer(request, response, status, body);
        response.writeHead(status, { 'content-type': 'text/plain' }).end('Error');
      }
    },
  },
  'refuses without a place': {
    breaks: ['actions.unreadable'],
    double: class extends Honest {
      override answer(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
        super.answer(request, response, status, status === 422 ? { type: 'about:blank', title: 'No.', status } : body);
      }
    },
  },
};
