import type { VonkDocument } from '../contract/document.js';
import { nearest } from '../contract/nearest.js';
import { type Problem, createProblem } from '../contract/problem.js';
import { repeatedNames } from '../contract/repeated-names.js';
import { prefixOf } from '../registration/prefix.js';
import { sentenceNames } from './sentence-names.js';

/** Attributes that any element may have. */
const common =
  /^(?:id|class|style|slot|title|lang|dir|hidden|part|exportparts|role|tabindex|translate|inert|nonce|is|popover|autofocus|accesskey|draggable|spellcheck|itemprop|itemscope|contenteditable)$|^(?:aria-|data-|on|v-|x-|ng-|vonk-)|[:@#*[(_]/;

interface Rule {
  readonly isRight: (value: string) => boolean;
  readonly expected: string;
}

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
};

const rules: Readonly<Record<string, Rule>> = {
  'heading-level': {
    isRight: (value) => /^\s*[1-6]\s*$/.test(value),
    expected: 'heading-level="3", a number from 1 to 6',
  },
  density: {
    isRight: (value) => /^(?:comfortable|compact)$/.test(value),
    expected: 'density="compact" or density="comfortable"',
  },
  preview: { isRight: (value) => /^(?:|true|preview)$/i.test(value), expected: 'preview, or take it out' },
  screen: { isRight: (value) => /^(?:|true|false|screen)$/i.test(value), expected: 'screen, or take it out' },
  messages: { isRight: isJson, expected: `messages='{ "unconfigured": "…" }', as JSON with straight quotes` },
  limit: { isRight: (value) => /^\s*[1-9]\d*\s*$/.test(value), expected: 'limit="12", a whole number from 1' },
  meter: { isRight: (value) => /^(?:garden|bar)$/.test(value), expected: 'meter="garden" or meter="bar"' },
  'wait-days': { isRight: (value) => /^\s*\d+\s*$/.test(value), expected: 'wait-days="14", a whole number' },
  src: {
    isRight: (value) => value.trim() !== '' && !/^\s*(?:www\.|[\w-]+\.[a-z]+\/)/i.test(value),
    expected: 'src="company.json", or a whole address such as src="https://www.example.com/company.json"',
  },
  'messages-src': {
    isRight: (value) => value.trim() !== '' && !value.trim().startsWith('{'),
    expected: 'an address such as messages-src="vonk/languages/es.json"',
  },
  credentials: {
    isRight: (value) => /^(?:include|same-origin|omit)$/.test(value),
    expected: 'credentials="include", "same-origin" or "omit"',
  },
  data: {
    isRight: () => false,
    expected: 'src="company.json", or the JSON in <script type="application/json"> inside the element',
  },
};

/** The sections that an id in an attribute is of, as they are called where it is told. */
const sectionOf: Readonly<Record<string, string>> = { value: 'values', theme: 'organisation.themes' };

/** Ids that an attribute may hold; `undefined` where they stand behind a link. */
function idsFor(name: string, { sections: { values, organisation } }: VonkDocument): readonly string[] | undefined {
  if (name === 'value') return values?.kind === 'inline' ? values.value.map(({ id }) => id) : undefined;
  return organisation?.kind === 'inline' ? (organisation.value.themes ?? []).map(({ id }) => id) : undefined;
}

/** Id that leads nowhere; nothing is told of what is behind a link, and may hold more. */
function unknownId(name: string, value: string, document: VonkDocument | undefined, place: string): readonly Problem[] {
  const section = sectionOf[name];
  const ids = section === undefined || !document ? undefined : idsFor(name, document);
  if (section === undefined || ids === undefined || ids.includes(value)) return [];
  return [createProblem('unknown-reference', `${place} ${name}="${value}"`, { section })];
}

const credentialsAround = 'credentials on the element around it that has src';

/** Whether an element reads what another one around it asks for. */
const asksNothingItself = (host: HTMLElement): boolean =>
  !host.hasAttribute('src') &&
  !host.querySelector(':scope > script[type="application/json"]') &&
  ((host as { readonly data?: unknown }).data ?? undefined) === undefined &&
  spaceAround(host) !== undefined;

/** The space in which a widget stands, also from within shadow roots. */
export function spaceAround(host: HTMLElement): HTMLElement | undefined {
  const tag = `${prefixOf(host)}-space`;
  for (let at: Element | null = host; at;) {
    const found: Element | null = at.parentElement?.closest(tag) ?? null;
    if (found instanceof HTMLElement) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
    if (at?.localName === tag) return at as HTMLElement;
  }
  return undefined;
}

/**
 * Attributes of an element that say nothing: misspelt ones, and those with a value that cannot be read.
 *
 * @param changed - Called when more is known.
 * @param document - What ids in attributes are to be found in.
 */
export function attributeMistakes(host: HTMLElement, changed: () => void, document?: VonkDocument): readonly Problem[] {
  const known = (host.constructor as unknown as { readonly observedAttributes: readonly string[] }).observedAttributes;
  const place = `<${host.localName}>`;
  return [...host.attributes].flatMap(({ name, value }) => {
    const rule = rules[name];
    if (known.includes(name) && sectionOf[name] !== undefined) return unknownId(name, value, document, place);
    if (rule && (known.includes(name) || name === 'data')) {
      if (!rule.isRight(value)) return [createProblem('wrong-attribute', place, { name, expected: rule.expected })];
      if (name === 'credentials' && asksNothingItself(host))
        return [createProblem('wrong-attribute', place, { name, expected: credentialsAround })];
      if (name !== 'messages') return [];
      const repeated = repeatedNames(value).map((problem) => ({ ...problem, path: place }));
      const names = sentenceNames(changed);
      return names ? [...repeated, ...unknownMessages(JSON.parse(value), names, place)] : repeated;
    }
    const meant = known.includes(name) || common.test(name) ? undefined : nearest(name, known);
    return meant === undefined ? [] : [createProblem('unknown-attribute', place, { name, nearest: meant })];
  });
}

function unknownMessages(given: unknown, known: readonly string[], place: string): readonly Problem[] {
  return Object.entries((given ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, value]): Problem[] => {
    // Wordings may stand under a language.
    if (/^[a-z]{2,3}(?:-|$)/i.test(name) && typeof value === 'object') return [...unknownMessages(value, known, place)];
    // Names of somebody's own begin so everywhere.
    if (known.includes(name) || /^(?:_|x-)/.test(name)) return [];
    const meant = nearest(name, known);
    return [
      meant === undefined
        ? createProblem('unknown-name', `${place} messages/${name}`, {
            known: `${known.filter((one) => one.endsWith('Heading')).join(', ')} …`,
          })
        : createProblem('unknown-message', place, { name, nearest: meant }),
    ];
  });
}
