/** The widgets with the document that stands in the text field. Nothing that they do leaves the page. */
import { type VonkSpace, createSpace } from '@vonk-intranet/vonk';
import '@vonk-intranet/vonk/define';
import { createMemory } from './memory.js';

/** In the order in which people read a page, by what each one cannot do without. */
const widgets = {
  'values-card': 'values',
  'kudos-wall': 'kudos',
  'content-feed': 'feed',
  'goal-tracker': 'acts',
  impact: 'feedback',
  leaderboard: 'board',
  preferences: 'organisation',
} as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No service hears of what somebody tries out here, and no address is asked. */
function withoutService(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { actions: _actions, live: _live, ...rest } = value;
  return rest;
}

/** Nobody knows where the document will stand: what it names beside itself is nowhere yet. */
const nowhere = 'about:blank';

const refuse: typeof fetch = () => Promise.reject(new TypeError('This page asks no address.'));

/** Shows a document; answers how many widgets have something to show. */
export function showLive(space: VonkSpace, value: unknown): number {
  const document = isObject(value) ? withoutService(value) : {};
  const shown = Object.entries(widgets).filter(([, section]) => Object.hasOwn(document, section));
  const tags = shown.map(([name]) => `vonk-${name}`);
  space.space = createSpace({
    data: document,
    base: nowhere,
    key: `check ${Date.now()}`,
    device: createMemory(),
    fetch: refuse,
  });
  const here = [...space.children].map(({ localName }) => localName);
  if (here.join() !== tags.join()) space.replaceChildren(...tags.map((tag) => space.ownerDocument.createElement(tag)));
  return shown.length;
}
