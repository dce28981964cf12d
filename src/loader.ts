/**
 * The one script tag: finds `vonk-*` tags that nobody defined yet, and loads those only, asking for their code, their
 * language and their documents at once. Tags that are added later are found too. A shadow root is looked into when its
 * host carries the attribute `vonk-root`, or when something inside it sends the event `vonk-scan` (bubbling, composed).
 * Loaded as `vonk.js?prefix=acme` it does so for `acme-*` tags, and leaves all others alone.
 */
import type { SpaceOptions } from './context/create-space.js';
import { type VersionedElement, definePrefixed, isDefined } from './registration/define-element.js';
import { many } from './registration/many-widgets.js';
import { isPrefix, notAPrefix, usualPrefix } from './registration/prefix.js';
import { languageFor, loadMessages } from './locale/languages.js';
import { languageOf } from './locale/language-controller.js';
import type { MessagePart } from './locale/messages.js';
import { credentialsIn } from './sources/credentials.js';
import { requestEarly } from './sources/early-requests.js';
import type { Space } from './state/space.js';
import { type Together, loadTogether } from './together.js';

type Load = () => Promise<VersionedElement>;

/** The widgets by name, which is also that of their sentences. Written out, so that a bundler sees every chunk. */
const widgets = {
  // generated: widgets, by `npm run generate` from src/widgets/widgets.json
  'values-card': async () => (await import('./widgets/values-card/values-card.js')).ValuesCard,
  'content-feed': async () => (await import('./widgets/content-feed/content-feed.js')).ContentFeed,
  'goal-tracker': async () => (await import('./widgets/goal-tracker/goal-tracker.js')).GoalTracker,
  'kudos-wall': async () => (await import('./widgets/kudos-wall/kudos-wall.js')).KudosWall,
  leaderboard: async () => (await import('./widgets/leaderboard/leaderboard.js')).Leaderboard,
  impact: async () => (await import('./widgets/impact/impact.js')).Impact,
  preferences: async () => (await import('./widgets/preferences/preferences.js')).PreferencesPanel,
  // end of widgets
} satisfies Partial<Record<MessagePart, Load>>;
const isWidget = (name: string): name is keyof typeof widgets => Object.hasOwn(widgets, name);
/** By the name of the tag, without its prefix. */
const elements: Readonly<Record<string, Load>> = {
  space: async () => (await import('./context/space.js')).VonkSpace,
  ...widgets,
};

/** The address of this script says the prefix; that of a page in which the script was written out says nothing. */
const own = typeof document === 'undefined' || import.meta.url === document.baseURI ? undefined : import.meta.url;
const prefix = (own !== undefined && new URL(own).searchParams.get('prefix')) || usualPrefix;
const selector = Object.keys(elements)
  .map((name) => `${prefix}-${name}`)
  .join();
const shadowHost = '[vonk-root]';

/** Which way a page goes is decided once, by what stands there when it is read. */
const together: (() => Promise<Together>) | undefined =
  typeof document !== 'undefined' &&
  Object.keys(widgets).filter((name) => document.querySelector(`${prefix}-${name}`)).length >= many
    ? loadTogether
    : undefined;

/** The widget that was found last, and until it is defined. */
let latest: { readonly element: Element; readonly defined: Promise<unknown> } | undefined;
/** Milliseconds that widgets wait for those above them while none of these fills, and between two looks. */
const patience = { most: 1500, step: 5 };
let waitsUntil = 0;
const later = (milliseconds: number): Promise<unknown> => new Promise((then) => setTimeout(then, milliseconds));

/**
 * One widget after the other, as they stand on the page: all at once would be seven shapes of waiting first, and each that
 * fills would move those below it.
 */
async function inTurn(before: typeof latest): Promise<void> {
  waitsUntil ||= performance.now() + patience.most;
  if (!before) return;
  // Only the next one looks: seven that do would cost what they wait for.
  await Promise.race([before.defined, later(waitsUntil - performance.now())]);
  const isWaiting = (root?: ShadowRoot | null): boolean =>
    !root?.querySelector('[part~=content]') || root.querySelector('[part~=skeleton]') !== null;
  while (isWaiting(before.element.shadowRoot)) {
    if (performance.now() > waitsUntil) return;
    await later(patience.step);
  }
  waitsUntil = performance.now() + patience.most;
}

const asked = new Set<string>();
const watched = new WeakSet<Node>();

function load(element: Element): void {
  const tag = element.localName;
  // An element that is there already asks by itself; what is asked besides would be taken later for a new answer.
  if (isDefined(tag)) return;
  const src = element.getAttribute('src');
  if (src) askForDocument(src, element);
  if (asked.has(tag)) return;
  asked.add(tag);
  const name = tag.slice(prefix.length + 1);
  const before = latest;
  // The words of all stand in one file too.
  const words = together
    ? (['together'] as unknown as readonly MessagePart[])
    : (['common', name] as readonly MessagePart[]);
  const language = languageFor(languageOf(element));
  if (isWidget(name)) void loadMessages(language, words).catch(() => undefined);
  // The first number or date of a page costs a browser 14 ms: in a moment when nothing else can be done yet.
  if (together && !before) setTimeout(() => new Intl.NumberFormat(language).format(0));
  // Until a later scan gets a chunk that did not come, the tag shows what stands inside it.
  const defined = (
    together
      ? together().then(async (all) => {
          // With its words in hand it shows at once what comes, and no shape of waiting before.
          if (before && isWidget(name)) await all.loadMessages(language, ['common', name]).catch(() => undefined);
          return all.elements[name];
        })
      : elements[name]?.()
  )
    ?.then(async (found) => {
      if (isWidget(name)) await inTurn(before);
      if (found) definePrefixed(prefix, name, found);
    })
    .catch(() => {
      asked.delete(tag);
      // With the next scan the first one waits for nobody again.
      latest = undefined;
      tellMissing(tag);
    });
  if (isWidget(name)) latest = { element, defined: Promise.resolve(defined) };
}

let isTold = false;

/** The browser's own log names one file; that it takes all of them, nobody else says. */
function tellMissing(tag: string): void {
  if (isTold || !navigator.onLine) return;
  isTold = true;
  console.warn(
    `Vonk: <${tag}> cannot be shown, since a file that belongs to ${import.meta.url} did not come. ` +
      'Upload the whole folder that vonk.js came in; checksums of a page are those of the same version.',
  );
}

/** A tag that nobody knows can say nothing itself. */
function tellUnknown(): void {
  const unknown = [...document.querySelectorAll(`:not(:defined,${selector})`)].filter(({ localName }) =>
    localName.startsWith(usualPrefix),
  );
  if (unknown.length > 0)
    void import('./registration/unknown-tags.js').then(
      (found) => found.tellUnknown(unknown, selector),
      () => undefined,
    );
}

/** @param asker - Who says whether cookies go along. */
function askForDocument(src: string, asker: Element): void {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  if (!url || asked.has(url.href) || !/^https?:$/.test(url.protocol)) return;
  asked.add(url.href);
  requestEarly(url.href, credentialsIn(asker.getAttribute('credentials')));
}

function scan(root: Document | ShadowRoot | Element): void {
  if (root instanceof Element && root.matches(selector)) load(root);
  for (const element of root.querySelectorAll(selector)) load(element);
  const hosts = [...root.querySelectorAll(shadowHost)];
  if (root instanceof Element && root.matches(shadowHost)) hosts.push(root);
  for (const host of hosts) if (host.shadowRoot) watch(host.shadowRoot);
}

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  scan(root);
  new MutationObserver((mutations) => {
    for (const { type, target, addedNodes } of mutations) {
      if (type === 'attributes' && target instanceof Element) scan(target);
      for (const node of addedNodes) if (node instanceof Element) scan(node);
    }
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['vonk-root'] });
}

function start(): void {
  document.addEventListener('vonk-scan', (event) => {
    const from = event.composedPath()[0];
    const root = from instanceof Node ? from.getRootNode() : undefined;
    if (root instanceof ShadowRoot) watch(root);
  });

  window.addEventListener('online', () => scan(document));

  /** The page's default document, where a `<meta name="vonk" content="…">` names one; by its prefix, for each. */
  const pageDefault = document.querySelector<HTMLMetaElement>(`meta[name="${prefix}"]`)?.content;
  const first = document.querySelector(selector);
  if (pageDefault && first) askForDocument(pageDefault, first);
  watch(document);
  // A host's own prefix may stand before tags of the host's own.
  if (prefix === usualPrefix) tellUnknown();
}

// On a server, where a page is only prepared, there is nothing to look at.
if (typeof document !== 'undefined') {
  if (isPrefix(prefix)) start();
  else console.warn(notAPrefix(prefix));
}

/** Makes a space, for whoever has no package: `import { createSpace } from './vonk/vonk.js'`. It comes when it is asked for. */
export const createSpace = async (options: SpaceOptions): Promise<Space> =>
  (await (together ?? (() => import('./context/space.js')))()).createSpace(options);
