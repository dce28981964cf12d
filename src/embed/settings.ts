/** What the address of the page asks for. */
import widgets from '../widgets/widgets.json';
import { type Allowed, isAllowed } from './place.js';
import type { Words } from './words.js';

/** The themes beside this page, by the names of their files. */
export const themes = ['contrast', 'ember', 'fluent', 'material', 'plain', 'sharepoint'] as const;

/** Attributes of a widget that the address may set. */
const attributes = ['heading', 'heading-level', 'density'] as const;

export interface Settings {
  readonly widgets: readonly string[];
  readonly source: string;
  readonly theme: string | undefined;
  readonly scheme: 'light' | 'dark' | undefined;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is to be mended in the address. */
export interface Mistake {
  readonly sentence: 'widgets' | 'unknownWidget' | 'source' | 'themes' | 'otherSource';
  readonly given: Readonly<Record<string, string>>;
}

/** The language that the address asks for, as far as it is one. */
export function languageIn(address: URLSearchParams): string | undefined {
  try {
    return Intl.getCanonicalLocales(address.get('lang') ?? [])[0];
  } catch {
    return undefined;
  }
}

export function readSettings(address: URLSearchParams, allowed: Allowed): Settings | Mistake {
  const named = (address.get('widget') ?? '').split(/[\s,]+/).map((name) => name.replace(/^vonk-/, ''));
  const names: readonly string[] = Object.keys(widgets);
  const unknown = named.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const list = names.join(', ');
    const told = unknown.filter((name) => name !== '');
    return told.length === 0
      ? { sentence: 'widgets', given: { list } }
      : { sentence: 'unknownWidget', given: { list, name: told.map((name) => `“${name.slice(0, 60)}”`).join(', ') } };
  }
  const source = address.get('src') ?? '';
  const url = source !== '' && URL.canParse(source, location.href) ? new URL(source, location.href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { sentence: 'source', given: {} };
  if (!isAllowed(url.origin, allowed)) return { sentence: 'otherSource', given: { origin: url.origin } };
  const theme = address.get('theme') ?? undefined;
  if (theme !== undefined && !(themes as readonly string[]).includes(theme))
    return { sentence: 'themes', given: { list: themes.join(', ') } };
  const scheme = address.get('scheme');
  return {
    widgets: named,
    source: url.href,
    theme,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
    attributes: new Map(attributes.flatMap((name) => (address.has(name) ? [[name, address.get(name) ?? '']] : []))),
  };
}

/** A sentence with what belongs in it. */
export const filled = (sentence: Words[keyof Words], given: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);
