/** What the address of the page asks for. */
import { closest } from '../contract/closest.js';
import widgets from '../widgets/widgets.json';
import { type Allowed, isAllowed } from './place.js';
import { type Words, words } from './words.js';

/** The themes beside this page, by the names of their files. */
export const themes = ['contrast', 'ember', 'fluent', 'material', 'plain', 'sharepoint'] as const;

/** Languages whose sentences stand in a file of their own beside this page, in `languages`. */
export const furtherLanguages = ['es', 'it'] as const;

const languages: readonly string[] = [...Object.keys(words), ...furtherLanguages];
const widgetNames: readonly string[] = Object.keys(widgets);

/** Attributes of a widget that the address may set. */
const attributes = ['heading', 'heading-level', 'density'] as const;

/** What may come after a name; nothing stands here for what may be anything. */
const values = {
  lang: languages,
  theme: themes,
  scheme: ['light', 'dark'],
  density: ['comfortable', 'compact'],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every name that the address may have. */
export const names: readonly string[] = ['widget', 'src', 'heading', ...Object.keys(values)];

export interface Settings {
  readonly widgets: readonly string[];
  readonly source: string;
  readonly theme: string | undefined;
  readonly scheme: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is to be mended in the address. */
export interface Mistake {
  readonly sentence: 'widgets' | 'unknownWidget' | 'source' | 'otherSource' | 'unknownValue' | 'unknownName';
  readonly given: Readonly<Record<string, string>>;
  /** What was probably meant. */
  readonly nearest?: string | undefined;
}

const isLanguage = (tag: string): boolean => {
  try {
    return languages.includes(new Intl.Locale(tag).language);
  } catch {
    return false;
  }
};

const isKnown = (name: keyof typeof values, value: string): boolean =>
  name === 'lang' ? isLanguage(value) : (values[name] as readonly string[]).includes(value);

const knownIn = (address: URLSearchParams, name: keyof typeof values): string | undefined => {
  const value = address.get(name);
  return value !== null && isKnown(name, value) ? value : undefined;
};

/** The language that the address asks for, as far as it is known. */
export const languageIn = (address: URLSearchParams): string | undefined => {
  const tag = knownIn(address, 'lang');
  return tag === undefined ? undefined : new Intl.Locale(tag).toString();
};

const nearest = (given: string, known: readonly string[]): string | undefined =>
  closest(given.toLowerCase(), known)?.name;

const short = (text: string): string => text.slice(0, 60);

/** What is not known in the address, and keeps nothing from being shown. */
export function mistakesIn(address: URLSearchParams): readonly Mistake[] {
  const found: Mistake[] = [];
  for (const [name, value] of new Map(address)) {
    if (!names.includes(name)) {
      // As in a document: such names are somebody's own.
      if (/^(?:[_$]|x-)/i.test(name)) continue;
      const others = names.filter((one) => !address.has(one));
      found.push({
        sentence: 'unknownName',
        given: { name: short(name), list: names.join(', ') },
        nearest: nearest(short(name), others),
      });
    } else if (name in values && !isKnown(name as keyof typeof values, value)) {
      const known = values[name as keyof typeof values];
      found.push({
        sentence: 'unknownValue',
        given: { name, value: short(value), list: known.join(', ') },
        nearest: nearest(short(value), known),
      });
    }
  }
  return found;
}

export function readSettings(address: URLSearchParams, allowed: Allowed): Settings | Mistake {
  const named = (address.get('widget') ?? '').split(/[\s,]+/).map((name) => name.replace(/^vonk-/, ''));
  const unknown = named.filter((name) => !widgetNames.includes(name));
  if (unknown.length > 0) {
    const list = widgetNames.join(', ');
    const [first, ...others] = unknown.filter((name) => name !== '');
    if (first === undefined) return { sentence: 'widgets', given: { list } };
    return {
      sentence: 'unknownWidget',
      given: { list, name: [first, ...others].map((name) => `“${short(name)}”`).join(', ') },
      nearest: others.length === 0 ? nearest(short(first), widgetNames) : undefined,
    };
  }
  const source = address.get('src') ?? '';
  const url = source !== '' && URL.canParse(source, location.href) ? new URL(source, location.href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { sentence: 'source', given: {} };
  if (!isAllowed(url.origin, allowed)) return { sentence: 'otherSource', given: { origin: url.origin } };
  const given = attributes.map((name) => [name, address.get(name)] as const);
  return {
    widgets: named,
    source: url.href,
    theme: knownIn(address, 'theme'),
    scheme: knownIn(address, 'scheme'),
    attributes: new Map(
      given.flatMap(([name, value]) =>
        value !== null && (name === 'heading' || isKnown(name, value)) ? [[name, value] as const] : [],
      ),
    ),
  };
}

/** A sentence with what belongs in it. */
export const filled = (sentence: Words[keyof Words], given: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);
