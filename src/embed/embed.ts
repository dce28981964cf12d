/**
 * The page for hosts that allow a frame and nothing else: `embed.html?widget=kudos-wall&src=company.json&lang=nl&theme=ember`.
 *
 * It is a classic script, since a frame whose sandbox keeps it apart from its own site can load no modules: it says so there.
 * The page around is told the height whenever it changes: `{ vonk: 'height', height: 640 }`, in CSS pixels.
 */
import { type Allowed, isAllowed, placesAround } from './place.js';
import { type Mistake, filled, furtherLanguages, languageIn, mistakesIn, readSettings } from './settings.js';
import { type Words, words } from './words.js';

const address = new URLSearchParams(location.search);
const listIn = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name="vonk-embed"]')?.content ?? '';
const allowed: Allowed = listIn(document)
  .split(/\s+/)
  .filter((one) => one === '*' || URL.canParse(one))
  .map((one) => (one === '*' ? one : new URL(one).origin));

const asked = languageIn(address);
const wished = asked ?? navigator.language;
document.documentElement.lang = wished;
const language = wished.slice(0, 2).toLowerCase();
const further = asked === undefined ? undefined : furtherLanguages.find((one) => one === language);
const said: Words = words[language in words ? (language as keyof typeof words) : 'en'];

function tell(sentence: string, name = 'told'): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.textContent = sentence;
  document.body.append(paragraph);
  return paragraph;
}

/** A way out of the frame: to the same widgets, in a page whose address can be read. */
function addWayOut(paragraph: HTMLElement = tell('', 'alone')): void {
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = said.alone;
  paragraph.append(' ', link);
}

/** Tells the page around how high this one is, whenever that changes. */
function tellHeight(to: string): void {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({ vonk: 'height', height }, to);
  }).observe(document.body);
}

/** Data and pictures come from this site and those on its list alone, whatever a document names. */
function keepToList(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  const sites = ["'self'", ...allowed.filter((one) => one !== '*')].join(' ');
  policy.content = `connect-src ${sites}; img-src ${sites} data:`;
  document.head.append(policy);
}

/** A mistake in the address, with what to write. */
function inWords({ sentence, given, nearest }: Mistake): string {
  const told = filled(said[sentence], given);
  return nearest === undefined ? told : `${told} ${filled(said.nearest, { nearest })}`;
}

/** Whatever a widget tells of the document that it shows. */
interface Shown {
  readonly status: string;
  readonly problem?: { readonly code: string; readonly details?: Readonly<Record<string, unknown>> };
}
type WidgetSpace = HTMLElement & {
  readonly space?: { readonly document: { subscribe(listener: (now: Shown) => void): void }; retry(): void };
};

/** The sentence about each problem by which no document is there; of being signed in the widget speaks itself. */
const whyNone: Readonly<Record<string, keyof Words>> = {
  'not-found': 'notThere',
  'web-page': 'webPage',
  unreachable: 'unreachable',
  'timed-out': 'unreachable',
  'sent-elsewhere': 'webPage',
  'not-shared': 'notShared',
  refused: 'refused',
};

/** Says why the document does not come, as long as that is so. */
async function tellWhyNone(widget: WidgetSpace, source: string): Promise<void> {
  await customElements.whenDefined(widget.localName);
  let told: HTMLElement | undefined;
  widget.space?.document.subscribe(({ status, problem }) => {
    if (status === 'loading') return;
    told?.remove();
    if (!problem || problem.code === 'denied') return;
    told = tell(
      filled(said[whyNone[problem.code] ?? 'noJson'], {
        address: source,
        origin: location.origin,
        status: String(problem.details?.['status']),
      }),
    );
    told.setAttribute('role', 'status');
    widget.before(told);
  });
}

function show(isInFrame: boolean): void {
  const settings = readSettings(address, allowed);
  if ('sentence' in settings) {
    tell(inWords(settings));
    return;
  }
  for (const mistake of mistakesIn(address)) tell(inWords(mistake));
  if (settings.scheme) document.documentElement.dataset['scheme'] = settings.scheme;
  if (settings.theme !== undefined) {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = `theme/${settings.theme}.css`;
    document.head.append(sheet);
  }
  for (const [index, name] of settings.widgets.entries()) {
    const widget: WidgetSpace = document.createElement(`vonk-${name}`);
    widget.setAttribute('src', settings.source);
    if (further !== undefined) widget.setAttribute('messages-src', `languages/${further}.json`);
    for (const [attribute, value] of settings.attributes) {
      // A heading of one's own is that of the first: two that are called the same are told apart by nobody.
      if (attribute !== 'heading' || index === 0) widget.setAttribute(attribute, value);
    }
    document.body.append(widget);
    if (index === 0) void tellWhyNone(widget, settings.source);
  }
  // By an import, which a policy with Trusted Types lets pass; the map of the page says what each file has to be.
  // eslint-disable-next-line no-restricted-syntax -- It is no file of the source: the script tag, as it lies beside this one.
  void import(/* @vite-ignore */ new URL('vonk.js', document.baseURI).href);
  if (isInFrame) askOutside();
}

/** In somebody else's page nobody signs in: nobody could see there whose page asks. */
function askOutside(): void {
  addWayOut();
  let told: HTMLParagraphElement | undefined;
  addEventListener('vonk-sign-in', (event) => {
    event.preventDefault();
    const widget = event.composedPath().find((one) => one instanceof HTMLElement && 'space' in one) as
      WidgetSpace | undefined;
    if (!told) addWayOut((told = tell(said.signIn)));
    told.setAttribute('role', 'status');
    told.querySelector('a')?.focus();
    // They come back from there to what they wrote.
    addEventListener('focus', () => widget?.space?.retry(), { once: true });
  });
}

/**
 * What a browser kept of this page may be older than the list in it, since few servers say how long a page holds: it is asked
 * for once more, and read anew where its list is another.
 */
async function lookAgain(): Promise<void> {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type === 'reload') return;
  const answer = await fetch(location.href, { cache: 'no-store' });
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (answer.ok && listIn(now) !== listIn(document)) location.reload();
}

function begin(): void {
  // A page of no origin can load no modules, and reads nothing of its own site.
  if (self.origin === 'null') {
    addWayOut(tell(said.shut));
    parent.postMessage({ vonk: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
    return;
  }
  const around = placesAround();
  const isOpen = allowed.includes('*');
  const [nearest] = around ?? [];
  const stranger = around?.find((origin) => !isAllowed(origin, allowed));
  if (!isOpen && (!around || stranger !== undefined)) {
    addWayOut(
      tell(
        stranger === undefined || stranger === 'null'
          ? said.unknownPlace
          : filled(said.otherPlace, { origin: stranger }),
      ),
    );
    // What was told stays where there is no answer.
    lookAgain().catch(() => undefined);
    return;
  }
  keepToList();
  show(around === undefined || around.some((origin) => origin !== location.origin));
  if (parent !== window) tellHeight(nearest === undefined || nearest === 'null' ? '*' : nearest);
}

begin();
