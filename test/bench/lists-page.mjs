/**
 * What `lists.ts` runs in the browser: the widgets, and beside them the same lists written by hand without any library,
 * with only the rows in the DOM that are near the screen.
 */

const texts = [
  'You took the night shift when I could not. That meant a lot to all of us.',
  'Thanks for the drawing.\nThe customer understood it at once, and so did I.',
  'You showed me how the joint is made, twice, and without a sigh. I tried it at home on Sunday and it held; my neighbour came to look and asked who had taught me that.',
  'Good coffee, better questions.',
];
const pad = (number) => String(number).padStart(2, '0');
/** An instant so many minutes before a Sunday in November. */
const ago = (minutes) => new Date(Date.parse('2026-11-22T08:00:00Z') - minutes * 60_000).toISOString();

const people = (count) =>
  Array.from({ length: count }, (_, index) => ({
    id: `p-${index}`,
    name: `${['An', 'Bram', 'Chloé', 'Dirk', 'Élise'][index % 5]} ${['Peeters', 'Claes', 'Dubois', 'Wouters'][index % 4]} ${pad(index)}`,
  }));
const values = Array.from({ length: 4 }, (_, index) => ({
  id: `v-${index}`,
  name: ['Care', 'Craft', 'Candour', 'Curiosity'][index],
  meaning: 'What we do when nobody looks.',
  behaviours: [{ id: `b-${index}`, kind: 'everyday', text: 'Asks before helping' }],
}));
const kudos = (count) =>
  Array.from({ length: count }, (_, index) => ({
    id: `k-${index}`,
    from: `p-${1 + (index % 250)}`,
    to: [`p-${1 + ((index * 7 + 3) % 250)}`],
    text: texts[index % texts.length],
    value: `v-${index % 4}`,
    behaviour: `b-${index % 4}`,
    at: ago(index * 7),
    shown: 'everyone',
    reactions: index % 3 === 0 ? [{ kind: 'heart', by: [`p-${2 + (index % 90)}`, 'p-5'] }] : [],
  }));
const feed = (count) =>
  Array.from({ length: count }, (_, index) => ({
    id: `f-${index}`,
    title: `What ${['a joint', 'a bridge', 'an apprentice', 'a wet Monday'][index % 4]} taught us`,
    text: texts[index % texts.length],
    reuse: ['adapt', 'inspire', 'verbatim', 'read'][index % 4],
    publishedAt: ago(index * 11),
    minutes: 1 + (index % 4),
    forWhom: 'Whoever likes to make things',
    why: 'It was a small thing with a long life.',
  }));
const board = (count) => ({
  mode: 'people',
  measure: 'acts',
  period: { from: '2026-01-01', to: '2026-12-31' },
  consentTexts: [{ version: '1', text: 'My name stands here.' }],
  entries: Array.from({ length: count }, (_, index) => ({
    person: `p-${index + 1}`,
    count: 1 + ((index * 37) % 900),
    consent: { status: 'in', at: '2026-02-01T10:00:00Z', textVersion: '1' },
  })),
});

const company = (more, crowd = 300) => ({
  vonk: 1,
  viewer: { id: 'p-0' },
  actions: { href: '/actions' },
  people: people(crowd),
  values,
  ...more,
});

/** The JSON text of a document with so many in one list. */
function textOf(kind, count) {
  if (kind === 'board') return JSON.stringify(company({ board: board(count) }, count + 1));
  return JSON.stringify(company(kind === 'feed' ? { feed: feed(count) } : { kudos: kudos(count) }));
}

/** Takes the JSON text of so many in hand. */
function prepare(kind, count) {
  inHand = { kind, text: textOf(kind, count) };
}
let inHand = { kind: 'kudos', text: '' };

// What a service would answer, without a way over the wire.
const real = window.fetch;
window.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  return pathname === '/actions' ? Promise.resolve(new Response('{}', { status: 200 })) : real(input, init);
};

const place = () => document.querySelector('main');
const paintedNow = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });
/** The time at which the first frame is painted in which something holds. Both are measured by it: no frame is waited for twice. */
async function paintedOnce(holds) {
  await new Promise((resolve) => {
    const look = () => (holds() ? resolve() : requestAnimationFrame(look));
    requestAnimationFrame(look);
  });
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  return performance.now();
}
/** What an earlier press left to do is done. */
async function rest() {
  await new Promise((resolve) => setTimeout(resolve, 400));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));
}
async function until(holds) {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 60_000) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  }
}

const tags = { kudos: 'vonk-kudos-wall', feed: 'vonk-content-feed', board: 'vonk-leaderboard' };
const rowParts = { kudos: '[part=item]', feed: '[part=item]', board: '[part=row]' };
let widget;
let byHand;

const clear = () => {
  unmount?.();
  place().replaceChildren();
  widget = byHand = unmount = undefined;
};
let unmount;

/** Milliseconds from JSON in hand until the widget is painted. */
async function paintWidget() {
  clear();
  const { kind, text } = inHand;
  const from = performance.now();
  const element = document.createElement(tags[kind]);
  element.data = JSON.parse(text);
  place().append(element);
  await until(() => element.shadowRoot?.querySelector(rowParts[kind]));
  const to = await paintedNow();
  widget = element;
  return to - from;
}

/** All nodes of the widget, texts and comments too; all its elements; and its rows. */
function nodesOf() {
  const walker = document.createTreeWalker(widget.shadowRoot, NodeFilter.SHOW_ALL);
  let nodes = 0;
  let elements = 0;
  while (walker.nextNode()) {
    nodes += 1;
    if (walker.currentNode.nodeType === Node.ELEMENT_NODE) elements += 1;
  }
  const rows = [...widget.shadowRoot.querySelectorAll('[part=item], [part=row]')];
  const [row] = rows;
  let inRow = 0;
  if (row) {
    const within = document.createTreeWalker(row, NodeFilter.SHOW_ALL);
    while (within.nextNode()) inRow += 1;
  }
  return {
    nodes,
    elements,
    rows: rows.length,
    inRow: inRow + 1,
    elementsInRow: row ? row.querySelectorAll('*').length + 1 : 0,
  };
}

/** Milliseconds from a press on a reaction until it shows. */
async function reactInWidget(turn) {
  await rest();
  const button = () => widget.shadowRoot.querySelectorAll('[part=item]')[turn % 10].querySelector('[part=reaction]');
  const was = button().getAttribute('aria-pressed');
  const from = performance.now();
  button().click();
  return (await paintedOnce(() => button().getAttribute('aria-pressed') !== was)) - from;
}

/** Milliseconds from a press on "show more" until the rows are painted. */
async function moreInWidget() {
  const more = widget.shadowRoot.querySelector('[part=more]');
  if (!more) return undefined;
  const rows = () => widget.shadowRoot.querySelector('[part=list]').getBoundingClientRect().height;
  const before = rows();
  const from = performance.now();
  more.click();
  await until(() => rows() !== before);
  return (await paintedNow()) - from;
}

/* ---------- by hand ---------- */

const heart =
  'M10 16.500C5.500 13.250 3 10.500 3 7.500a3.500 3.500 0 0 1 7-.8 3.500 3.500 0 0 1 7 .8c0 3-2.500 5.750-7 9Z';
const make = (name, className, ...children) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
};
const icon = (path) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
};
const face = (name) => {
  const drawn = make('span', 'face');
  const words = name.split(' ');
  drawn.dataset.initials = words[0][0] + words.at(-1)[0];
  return drawn;
};
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const since = (at) => relative.format(-Math.round((Date.now() - Date.parse(at)) / 86_400_000), 'day');
const isText = (value) => typeof value === 'string' && value !== '';

/** What a careful person writes at least before they show what somebody else sent. */
function checked(document) {
  const known = new Map(document.people.flatMap((one) => (isText(one.id) && isText(one.name) ? [[one.id, one]] : [])));
  const holds = {
    kudos: (one) =>
      isText(one.id) &&
      known.has(one.from) &&
      one.to.every((to) => known.has(to)) &&
      isText(one.text) &&
      !Number.isNaN(Date.parse(one.at)) &&
      one.shown === 'everyone',
    feed: (one) =>
      isText(one.id) && isText(one.title) && isText(one.text) && !Number.isNaN(Date.parse(one.publishedAt)),
    board: ({ person, consent, count }) =>
      known.has(person) && consent?.status === 'in' && isText(consent.at) && Number.isInteger(count),
  };
  const instant = (one) => Date.parse(one.at ?? one.publishedAt);
  if (document.board) {
    const entries = document.board.entries.filter(holds.board).sort((a, b) => b.count - a.count);
    return { known, rows: entries.slice(0, Math.floor(entries.length / 2)) };
  }
  const kind = document.feed ? 'feed' : 'kudos';
  const seen = new Set();
  const rows = document[kind]
    .filter((one) => holds[kind](one) && !seen.has(one.id) && seen.add(one.id))
    .map((one) => ({ one, at: instant(one) }))
    .sort((a, b) => b.at - a.at)
    .map(({ one }) => one);
  return { known, rows };
}

function drawKudos(one, state) {
  const { known, values: named, react } = state;
  const from = known.get(one.from);
  const to = known.get(one.to[0]);
  const value = named.get(one.value);
  const row = make('li', 'row');
  const reactions = make('div', 'reactions');
  for (const kind of ['heart', 'clap', 'thanks']) {
    const by = one.reactions?.find((reaction) => reaction.kind === kind)?.by ?? [];
    const button = make('button', 'reaction', icon(heart), by.length > 0 ? String(by.length) : '');
    button.setAttribute('aria-label', kind);
    button.setAttribute('aria-pressed', String(by.includes('p-0')));
    button.onclick = () => react(one, kind);
    reactions.append(button);
  }
  const more = make('button', 'reaction', icon('M4.500 10h.01M10 10h.01M15.500 10h.01'));
  more.setAttribute('aria-label', 'More');
  row.append(
    make(
      'article',
      'card',
      make('div', 'faces', face(from.name), icon('M4 10h12M11.500 5.500 16 10l-4.500 4.500'), face(to.name)),
      make('p', 'names', make('strong', '', from.name), ' thanks ', make('strong', '', to.name)),
      make('time', 'quiet', since(one.at)),
      make('p', 'text', one.text),
      make('div', 'chips', make('span', 'chip', value.name), make('span', 'chip', value.behaviours[0].text)),
      make('div', 'foot', reactions, more),
    ),
  );
  return row;
}
const drawFeed = (one) =>
  make(
    'li',
    'row',
    make(
      'article',
      'card',
      make('time', 'quiet', since(one.publishedAt)),
      make('h3', '', one.title),
      make('p', 'text', one.text),
      make('p', 'quiet', `${one.forWhom} · ${one.minutes} min · ${one.reuse}`),
      make(
        'div',
        'foot',
        make('button', '', 'Make it mine'),
        make('button', '', 'Keep'),
        make('button', '', 'Read on'),
      ),
    ),
  );
const drawBoard = (one, { known, ranks }) =>
  make(
    'li',
    'row card',
    make('span', 'rank', String(ranks.get(one.count))),
    face(known.get(one.person).name),
    make('span', 'name', known.get(one.person).name),
    make('span', 'quiet', `${one.count} acts`),
  );

/** A list of which only what is near the screen is drawn. */
class ListByHand {
  constructor(kind, document) {
    const { known, rows } = checked(document);
    const ranks = new Map();
    rows.forEach(({ count }, index) => ranks.has(count) || ranks.set(count, index + 1));
    this.kind = kind;
    this.rows = rows;
    this.state = {
      known,
      ranks,
      values: new Map(document.values.map((one) => [one.id, one])),
      react: (one, reaction) => this.react(one, reaction),
    };
    this.draw = { kudos: drawKudos, feed: drawFeed, board: drawBoard }[kind];
    this.places = new Map(rows.map(({ id, person }, index) => [id ?? person, index]));
    this.list = make('ul', `hand ${kind}`);
    this.height = kind === 'board' ? 60 : 220;
  }
  show() {
    const room = document.createElement('section');
    const held = make('button', 'held', '');
    held.hidden = true;
    room.append(
      make('h2', '', 'List'),
      make('p', '', 'Why this is here.'),
      make('button', '', 'Thank a colleague'),
      held,
      this.list,
    );
    this.held = held;
    place().append(room);
    const top = this.list.getBoundingClientRect().top;
    const lines = Math.ceil((innerHeight - top) / this.height) + 2;
    const columns = this.kind === 'kudos' ? 3 : 1;
    this.drawn = this.rows.slice(0, Math.min(20, lines * columns)).map((one) => this.draw(one, this.state));
    this.list.append(...this.drawn);
    this.list.style.paddingBlockEnd = `${((this.rows.length - this.drawn.length) / columns) * this.height}px`;
  }
  react(one, kind) {
    const others = (one.reactions ?? []).filter((reaction) => reaction.kind !== kind);
    const by = one.reactions?.find((reaction) => reaction.kind === kind)?.by ?? [];
    const now = by.includes('p-0') ? by.filter((id) => id !== 'p-0') : [...by, 'p-0'];
    const next = { ...one, reactions: [...others, { kind, by: now }] };
    const index = this.places.get(one.id);
    this.rows[index] = next;
    const row = this.draw(next, this.state);
    this.drawn[index].replaceWith(row);
    this.drawn[index] = row;
    window.fetch('/actions', { method: 'POST', body: JSON.stringify({ type: 'kudos.react', kudos: one.id, kind }) });
  }
}

/** Milliseconds from JSON in hand until the list by hand is painted. */
async function paintByHand() {
  clear();
  const { kind, text } = inHand;
  const from = performance.now();
  byHand = new ListByHand(kind, JSON.parse(text));
  byHand.show();
  return (await paintedNow()) - from;
}

/** Milliseconds from a press on a reaction until it shows. */
async function reactByHand(turn) {
  await rest();
  const button = () => byHand.drawn[turn % 10].querySelector('.reaction');
  const from = performance.now();
  button().click();
  return (await paintedOnce(() => true)) - from;
}

/* ---------- by other libraries ---------- */

/** Milliseconds from JSON in hand until another library has painted the list, checked as by hand (`peers/lists-….mjs`). */
async function paintPeer(name) {
  clear();
  const { kind, text } = inHand;
  const from = performance.now();
  const document_ = JSON.parse(text);
  const { known, rows } = checked(document_);
  const ranks = new Map();
  rows.forEach(({ count }, index) => ranks.has(count) || ranks.set(count, index + 1));
  const values = new Map(document_.values.map((one) => [one.id, one]));
  const room = make('section', '', make('h2', '', 'List'), make('p', '', 'Why this is here.'));
  place().append(room);
  unmount = window.peerLists[name](room, { kind, rows, known, ranks, values, since });
  await until(() => room.querySelector('.row .card, .row.card'));
  return (await paintedNow()) - from;
}
/** How many nodes stand in the page. */
function nodesOfPage() {
  const walker = document.createTreeWalker(place(), NodeFilter.SHOW_ALL);
  let nodes = 0;
  while (walker.nextNode()) nodes += 1;
  return nodes;
}

window.lists = {
  paintPeer,
  nodesOfPage,
  prepare,
  clear,
  paintWidget,
  paintByHand,
  nodesOf,
  reactInWidget,
  reactByHand,
  moreInWidget,
};
