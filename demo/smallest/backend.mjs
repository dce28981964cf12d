#!/usr/bin/env node
/**
 * The smallest backend for Vonk: one file, no database, no framework. Read it in ten minutes, then write your own, in
 * any language; `npx vonk conform <address>` tells whether yours keeps every promise.
 *
 *   node demo/smallest/backend.mjs --demo            six people of a bakery, each with a session
 *   npx vonk conform http://localhost:8787/document  every row passes
 *
 * `--port` or PORT says where it listens, and `--file` where it keeps what people do: in data.json beside this file
 * otherwise.
 *
 * It is a teaching piece for a handful of people: it keeps everything in one JSON file and works out anew what each
 * person may see after every change. What a larger service keeps is the order of things in `act()`, and `viewOf()`.
 *
 *   GET  /document   everything but the thanks, for the person who asks
 *   GET  /kudos      the thanks that this person may see, in pages
 *   POST /actions    one change
 *   GET  /live       what changes for this person, as it happens (Server-Sent Events)
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseAction } from '@vonk-intranet/vonk/contract';

const here = fileURLToPath(new URL('.', import.meta.url));
const days = 24 * 60 * 60 * 1000;
const largestBody = 64 * 1024;
const pageLength = 20;
/** How many changes `live` remembers for whoever was away for a moment. */
const remembered = 1000;

/** A reason not to do something. It is answered as RFC 9457 asks, and never says whether a hidden thing exists. */
export class Refusal extends Error {
  constructor(status, title, problems) {
    super(title);
    this.status = status;
    this.problems = problems;
  }
}

/** One answer for what does not exist and for what this person may not see or do: the two must look the same. */
const noSuchThing = () => new Refusal(422, 'There is no such thing, or it is not yours to change.');

const emptyState = () => ({ last: 0, kudos: [], gone: [], goals: {}, preferences: {}, consents: {}, answers: {} });

export class Backend {
  /**
   * @param {object} options
   * @param {Record<string, any>} options.company - The document that is the same for all: people, values, acts …
   * @param {string} options.file - Where the rest is kept.
   * @param {boolean} [options.demo] - Makes a session for everybody, and tells them. For your own desk only.
   */
  constructor({ company, file, demo = false }) {
    this.company = company;
    this.file = file;
    this.demo = demo;
    /** Who is signed in: session → person. Your own sign-in fills this. */
    this.sessions = new Map();
    if (demo) for (const { id } of company.people) this.sessions.set(randomUUID(), id);
    this.state = { ...emptyState(), ...(existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))) };
    /** Changes of late, and for whom. The name of this run is in every id, so that an id of another run is noticed. */
    this.run = randomUUID().slice(0, 8);
    this.told = [];
    this.count = 0;
    this.listeners = new Set();
    /** Milliseconds between two signs of life on a line where nothing happens; lines in between close silent ones. */
    this.breath = 15_000;
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  // ── Who asks ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The person who is signed in. REPLACE THIS by your own sign-in; never believe a name that the page sends. */
  whoIs(request) {
    const session = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    const person = this.sessions.get(session);
    if (person === undefined) throw new Refusal(401, 'Nobody is signed in.');
    return person;
  }

  /** A cookie is sent along by every page of the web, so a change must come from a page of our own. */
  refuseForeignPages({ headers }) {
    // A page without an origin of its own, as in a sandbox, says “null”.
    const isOwn = ({ origin, host }) => URL.canParse(origin) && new URL(origin).host === host;
    const isForeign = headers.origin !== undefined && !isOwn(headers);
    if (isForeign || headers['sec-fetch-site'] === 'cross-site')
      throw new Refusal(403, 'This page may not make changes here.');
  }

  // ── Who may see what: the heart of a backend. Documents, pages, answers and live changes all come from here. ─────

  viewOf(state, person) {
    return {
      kudos: state.kudos.filter((kudos) => this.maySee(kudos, person)).sort((a, b) => b.number - a.number),
      goals: state.goals[person] ?? [],
      preferences: state.preferences[person] ?? {},
      board: this.boardFor(state, person),
    };
  }

  /** The receiver decides. Without a decision it is on nobody else's wall, not even the giver's. */
  maySee(kudos, person) {
    if (kudos.to.includes(person)) return true;
    // Several receivers may want different things. Until each one's wish is recorded, such thanks stay among them.
    if (kudos.to.length > 1) return false;
    if (kudos.shown === 'everyone') return true;
    const team = this.teamOf(person);
    if (kudos.shown !== 'team' || team === undefined) return false;
    return kudos.team === undefined ? kudos.to.some((id) => this.teamOf(id) === team) : kudos.team === team;
  }

  teamOf(person) {
    return this.company.people.find(({ id }) => id === person)?.team;
  }

  /**
   * Nobody is listed who did not say yes, nobody is last, and whoever left, never joined or did nothing leaves no trace.
   * There is no total: one that grows with every act tells whoever watches it who did what. Where you want one, tell it
   * in steps of more people than the minimum group, as demo/service does in actions/board-total.ts.
   */
  boardFor(state, person) {
    const board = this.company.board;
    const k = Math.max(board.minimumGroup ?? 5, 3);
    const countOf = (id) => this.actsOf(state, id).length;
    const listed = Object.entries(state.consents).map(([id, consent]) => ({ person: id, count: countOf(id), consent }));
    const entries = listed.length < k ? [] : this.upperHalf(listed);
    const consent = state.consents[person];
    return {
      ...board,
      ...(entries.length > 0 && { entries, entriesAre: 'upper-half' }),
      self: { count: countOf(person), ...(consent && { consent }) },
    };
  }

  /** At most half, and a tie that would be cut is left out whole. */
  upperHalf(listed) {
    const byCount = [...listed].sort((a, b) => b.count - a.count || a.person.localeCompare(b.person));
    const most = Math.ceil(byCount.length / 2);
    return byCount.slice(0, most).filter(({ count }) => count > 0 && count !== byCount[most]?.count);
  }

  actsOf(state, person) {
    const { from, to } = this.company.board.period;
    return (state.goals[person] ?? [])
      .flatMap(({ steps }) => steps)
      .filter(({ answer, at }) => answer === 'done' && at.slice(0, 10) >= from && at.slice(0, 10) <= to);
  }

  // ── Changes ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** One change, from the text of the request to the answer. The order of the steps is the point. */
  act(person, text) {
    const { action, problems } = parseAction(parseJson(text));
    if (!action) throw new Refusal(422, 'This change cannot be read.', problems);

    // The same answer for the same id, however often it is sent: a page that heard no answer sends it again.
    const fingerprint = hash(JSON.stringify([action.type, action.data]));
    const before = this.state.answers[person]?.[action.id];
    if (before && before.fingerprint !== fingerprint)
      throw new Refusal(409, 'Another change was sent under this id before.');
    if (before) return before;

    // Nothing counts until it is on the disk; two changes never mix, since nothing here waits for anything.
    const next = structuredClone(this.state);
    const answer = { at: Date.now(), fingerprint, ...this.outcomeOf(next, person, action) };
    forgetOld((next.answers[person] ??= {}));
    next.answers[person][action.id] = answer;
    this.save(next);
    this.tell(this.state, next);
    this.state = next;
    return answer;
  }

  /** What comes of a change, refused or done. A refused one leaves everything as it was. */
  outcomeOf(next, person, action) {
    const before = this.viewOf(this.state, person);
    try {
      const given = this.carryOut(next, person, action);
      const changes = changesBetween(before, this.viewOf(next, person));
      return { status: 200, body: { id: action.id, status: 'done', changes, ...given } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: problemOf(error) };
    }
  }

  /** Carries one change out on a copy of the state. Everything is checked before anything is changed. */
  carryOut(state, person, { type, at, data }) {
    const instant = trustedInstant(at);
    const known = (section, id) => this.company[section]?.some((thing) => thing.id === id);
    const kudosNow = (may) => {
      const kudos = state.kudos.find(({ id }) => id === data.kudos);
      if (!kudos || !may(kudos)) throw noSuchThing();
      return kudos;
    };
    const isReceiver = (kudos) => kudos.to.includes(person);
    const goals = (state.goals[person] ??= []);
    const goalNow = () => goals.find(({ id }) => id === data.goal) ?? fail(noSuchThing());
    const addStep = (step) => {
      const goal = goalNow();
      if (goal.steps.some(({ id }) => id === step.id)) throw noSuchThing();
      goal.steps.push(step);
    };

    switch (type) {
      case 'kudos.give': {
        const isRight = data.to.every((id) => id !== person && known('people', id));
        // An id that was used stays used: thanks that are gone are not to be told from those that are private now.
        const isUsed = state.kudos.some(({ id }) => id === data.kudos) || state.gone.includes(hash(data.kudos));
        if (!isRight || isUsed) throw noSuchThing();
        const { kudos: id, ...rest } = data;
        state.kudos.push({ id, from: person, ...rest, at: instant, shown: 'receiver', number: (state.last += 1) });
        return;
      }
      case 'kudos.show':
        Object.assign(kudosNow(isReceiver), { shown: data.shown, external: data.external ?? false });
        return;
      case 'kudos.take-back': {
        const gone = kudosNow((kudos) => kudos.from === person || isReceiver(kudos));
        removeKudos(state, (kudos) => kudos === gone);
        return;
      }
      case 'kudos.react': {
        const kudos = kudosNow((one) => this.maySee(one, person));
        const others = (kudos.reactions ?? []).map(({ kind, by }) => ({
          kind,
          by: by.filter((id) => id !== person || kind !== data.kind),
        }));
        const same = others.find(({ kind }) => kind === data.kind);
        if (data.on && same) same.by.push(person);
        else if (data.on) others.push({ kind: data.kind, by: [person] });
        kudos.reactions = others.filter(({ by }) => by.length > 0);
        return;
      }
      case 'kudos.answer':
        kudosNow(isReceiver).answer = { text: data.text, at: instant };
        return;
      case 'kudos.report':
        // Hand it to whoever looks after this in your organisation; nobody else hears of it.
        kudosNow((kudos) => this.maySee(kudos, person));
        return;
      case 'goal.set': {
        const { goal: id, ...rest } = data;
        if (goals.some((goal) => goal.id === id) || !known('acts', data.act)) throw noSuchThing();
        goals.push({ id, visibility: 'only-me', ...rest, startedAt: instant, steps: [] });
        return;
      }
      case 'goal.change': {
        const { goal: _id, nudge, ...rest } = data;
        const goal = Object.assign(goalNow(), rest);
        if (nudge?.every === 'none') delete goal.nudge;
        else if (nudge) goal.nudge = nudge;
        return;
      }
      case 'goal.pause':
        goalNow().pausedAt = instant;
        return;
      case 'goal.resume':
        delete goalNow().pausedAt;
        return;
      case 'goal.stop':
        goalNow().stoppedAt = instant;
        return;
      case 'step.log': {
        const { goal: _goal, step: id, ...rest } = data;
        // A day of the person's own calendar, which may be half a day away from ours.
        const { startedAt } = goalNow();
        if (rest.day < dayAt(startedAt, -12) || rest.day > dayAt(Date.now(), 14))
          throw new Refusal(422, 'A step is done between the day on which its goal began and today.');
        addStep({ id, at: instant, ...rest });
        return;
      }
      case 'cue.answer': {
        const { goal: id, step, cue, answer } = data;
        if (!known('cues', cue)) throw noSuchThing();
        if (answer && id) {
          addStep({ id: step, at: instant, answer, cue });
          return;
        }
        // For which goal a moment is, or for none: the last word counts.
        for (const goal of id ? [goalNow()] : goals.filter(({ rhythm }) => rhythm.kind === 'after')) {
          goal.cues = [...without(goal.cues, cue), ...(id ? [cue] : [])];
          goal.otherCues = [...without(goal.otherCues, cue), ...(id ? [] : [cue])];
        }
        return;
      }
      case 'step.take-back': {
        const goal = goalNow();
        goal.steps = goal.steps.filter(({ id }) => id !== data.step);
        return;
      }
      case 'board.join': {
        const isListed = this.company.board.consentTexts.some(({ version }) => version === data.textVersion);
        if (!isListed) throw new Refusal(422, 'No text of this version is offered.');
        state.consents[person] = { status: 'in', at: instant, textVersion: data.textVersion };
        return;
      }
      case 'board.leave':
        delete state.consents[person];
        return;
      case 'preferences.set':
        state.preferences[person] = { ...state.preferences[person], ...data };
        return;
      case 'me.export': {
        const { goals: ownGoals, preferences, kudos } = this.viewOf(state, person);
        const given = state.kudos.filter(({ from }) => from === person);
        const received = kudos.filter(isReceiver);
        return { export: { goals: ownGoals, preferences, consent: state.consents[person], given, received } };
      }
      case 'me.erase':
        delete state.goals[person];
        delete state.preferences[person];
        delete state.consents[person];
        delete state.answers[person];
        removeKudos(state, ({ from, to }) => from === person || to.every((id) => id === person));
        for (const kudos of state.kudos) {
          // Which of several receivers answered is not kept.
          if (isReceiver(kudos)) delete kudos.answer;
          kudos.to = kudos.to.filter((id) => id !== person);
          kudos.reactions = kudos.reactions?.map(({ kind, by }) => ({ kind, by: by.filter((id) => id !== person) }));
        }
        // Answers to others told of this person as well.
        for (const { body } of Object.values(state.answers).flatMap(Object.values))
          body.changes &&= body.changes.filter((change) => !JSON.stringify(change).includes(JSON.stringify(person)));
        return;
      default:
        throw new Refusal(422, 'This service does not offer that.');
    }
  }

  /** Written beside and then moved over: the file is always whole. */
  save(state) {
    const beside = `${this.file}.new`;
    writeFileSync(beside, JSON.stringify(state), { flush: true, mode: 0o600 });
    renameSync(beside, this.file);
  }

  // ── Live ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Tells everybody what changed for them, and nobody anything else. */
  tell(before, after) {
    for (const { id: person } of this.company.people) {
      for (const change of changesBetween(this.viewOf(before, person), this.viewOf(after, person))) {
        const event = { number: (this.count += 1), person, change };
        this.told.push(event);
        for (const listener of this.listeners) if (listener.person === person) this.send(listener.response, event);
      }
    }
    this.told.splice(0, this.told.length - remembered);
  }

  send(response, { number, change }) {
    response.write(`id: ${this.run}-${number}\ndata: ${JSON.stringify(change)}\n\n`);
  }

  listen(person, request, response) {
    response.writeHead(200, { ...common, 'content-type': 'text/event-stream', 'cache-control': 'private, no-store' });
    // The page hears that it is connected before there is anything to tell.
    response.flushHeaders();
    const last = request.headers['last-event-id'];
    if (last === undefined) response.write(`id: ${this.run}-${this.count}\nevent: ready\ndata: {}\n\n`);
    else this.resume(person, last, response);
    const listener = { person, response };
    this.listeners.add(listener);
    const breath = setInterval(() => response.write(': still here\n\n'), this.breath);
    response.on('close', () => {
      clearInterval(breath);
      this.listeners.delete(listener);
    });
  }

  /** Goes on after the event that the page saw last, or tells it to read everything again. */
  resume(person, last, response) {
    const [run, number] = last.split('-');
    const oldest = this.count - this.told.length;
    const isKnown = run === this.run && /^\d+$/.test(number ?? '') && Number(number) >= oldest;
    if (!isKnown || Number(number) > this.count)
      response.write(`id: ${this.run}-${this.count}\nevent: reset\ndata: {}\n\n`);
    else
      this.told
        .filter((event) => event.person === person && event.number > Number(number))
        .forEach((event) => this.send(response, event));
  }

  // ── HTTP ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  async handle(request, response) {
    try {
      const url = new URL(request.url, 'http://localhost');
      await this.route(request, response, url);
    } catch (error) {
      // What went wrong inside is for the log, never for the answer.
      if (!(error instanceof Refusal)) console.error(error);
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong here.');
      if (!response.headersSent) this.answer(request, response, refusal.status, problemOf(refusal));
    }
  }

  async route(request, response, url) {
    const asked = `${request.method} ${url.pathname}`;
    if (this.demo && asked === 'GET /.well-known/vonk-conformance') {
      const people = [...this.sessions].map(([session, id]) => ({ id, headers: { cookie: `session=${session}` } }));
      return this.answer(request, response, 200, { people });
    }
    const person = this.whoIs(request);
    // A page that shows somebody else takes nothing of it in.
    response.setHeader('vonk-viewer', encodeURIComponent(person));
    switch (asked) {
      case 'GET /document':
        return this.answer(request, response, 200, this.documentFor(person));
      case 'GET /kudos':
        return this.answer(request, response, 200, this.pageFor(person, url.searchParams.get('before')));
      case 'POST /actions': {
        this.refuseForeignPages(request);
        const expected = request.headers['vonk-viewer'];
        if (expected !== undefined && expected !== encodeURIComponent(person))
          throw new Refusal(401, 'Somebody else is signed in than the page shows.');
        if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
          throw new Refusal(415, 'Changes are sent as application/json.');
        const text = await readBody(request);
        const { status, body } = this.act(person, text);
        return this.answer(request, response, status, body);
      }
      case 'GET /live':
        return this.listen(person, request, response);
      default:
        throw new Refusal(404, 'There is nothing here.');
    }
  }

  documentFor(person) {
    const { goals, preferences, board } = this.viewOf(this.state, person);
    const links = { kudos: { href: 'kudos' }, actions: { href: 'actions' }, live: { href: 'live' } };
    return { ...this.company, viewer: { id: person }, goals, preferences, board, ...links };
  }

  /** A page begins after the last thing of the one before, not at a count: nothing is skipped when something is added. */
  pageFor(person, before) {
    const end = before === null ? Infinity : Number(before);
    if (Number.isNaN(end)) throw new Refusal(404, 'There is nothing here.');
    const all = this.viewOf(this.state, person).kudos.filter(({ number }) => number < end);
    const items = all.slice(0, pageLength);
    const next = all.length > pageLength ? `kudos?before=${items.at(-1).number}` : null;
    return { items: items.map(({ number: _number, ...kudos }) => kudos), next };
  }

  answer(request, response, status, body) {
    const text = JSON.stringify(body);
    const etag = `"${hash(text)}"`;
    const isGet = request.method === 'GET' && status === 200;
    const isSame = isGet && request.headers['if-none-match'] === etag;
    response.writeHead(isSame ? 304 : status, {
      ...common,
      'cache-control': 'private, no-cache',
      ...(isGet && { etag }),
      ...(!isSame && { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }),
    });
    response.end(isSame ? undefined : text);
  }
}

const common = {
  vary: 'Cookie',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

const hash = (text) => createHash('sha256').update(text).digest('base64url');

const fail = (error) => {
  throw error;
};

function problemOf({ status, message, problems }) {
  return { type: 'about:blank', title: message, status, ...(problems && { problems }) };
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'This is not valid JSON.');
  }
}

/** Reads to the end also what is too large, so that the sender gets to hear why it was refused. */
async function readBody(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= largestBody) parts.push(part);
  }
  if (size > largestBody) throw new Refusal(413, `A change has at most ${largestBody} bytes.`);
  return Buffer.concat(parts).toString('utf8');
}

/** The page's clock may be wrong: never later than now, never more than 31 days ago. */
function trustedInstant(at) {
  const now = Date.now();
  return new Date(Math.min(now, Math.max(now - 31 * days, Date.parse(at) || now))).toISOString();
}

/** The day that it is, so many hours east of Greenwich. */
const dayAt = (instant, hours) =>
  new Date(new Date(instant).getTime() + hours * (days / 24)).toISOString().slice(0, 10);

const without = (ids = [], id) => ids.filter((one) => one !== id);

/** Answers are kept longer than any page keeps trying. */
function forgetOld(answers) {
  for (const [id, { at }] of Object.entries(answers)) if (at < Date.now() - 90 * days) delete answers[id];
}

/** What stays is a digest of the id, which says nothing of anybody. */
function removeKudos(state, isGone) {
  state.gone.push(...state.kudos.filter(isGone).map(({ id }) => hash(id)));
  state.kudos = state.kudos.filter((kudos) => !isGone(kudos));
}

/** What became different for one person, section by section. */
function changesBetween(before, after) {
  return Object.keys(after).flatMap((section) => {
    const [was, is] = [before[section], after[section]];
    if (!Array.isArray(is)) return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ section, put: [is] }];
    const old = new Map(was.map((item) => [item.id, JSON.stringify(item)]));
    const put = is
      .filter((item) => old.get(item.id) !== JSON.stringify(item))
      .map(({ number: _number, ...item }) => item);
    const kept = new Set(is.map(({ id }) => id));
    const remove = was.map(({ id }) => id).filter((id) => !kept.has(id));
    return put.length + remove.length === 0 ? [] : [{ section, put, remove }];
  });
}

function listen() {
  const { values } = parseArgs({
    options: {
      demo: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env.PORT || '8787' },
      file: { type: 'string', default: join(here, 'data.json') },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return stop(`"${values.port}" is no port: name a number up to 65535 with --port or PORT.`);
  const company = JSON.parse(readFileSync(join(here, 'company.json'), 'utf8'));
  const backend = new Backend({ company, file: values.file, demo: values.demo });
  backend.server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    stop(`Port ${port} is taken, perhaps by another run of this: name another one with --port or PORT.`);
  });
  backend.server.listen(port, 'localhost', () => {
    console.log(`The document is at http://localhost:${backend.server.address().port}/document`);
    for (const [session, id] of backend.sessions) console.log(`${id.padEnd(10)} Cookie: session=${session}`);
  });
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) listen();
