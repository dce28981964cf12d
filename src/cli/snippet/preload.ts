/** What a page may ask for early, as `preload.json` beside `vonk.js` says it: names of files there. */
export interface Preload {
  /** Of so many kinds of widgets on, a page goes by `together`, and by the words of that name. */
  readonly many: number;
  readonly together: readonly string[];
  /** What a feed needs besides on such a page, for somebody who set limits. */
  readonly limits: readonly string[];
  /** By tag without prefix, for pages with fewer. */
  readonly apart: Readonly<Record<string, readonly string[]>>;
  /** By language, and by part: `together`, `common` or a widget. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A page, as far as it matters for what it asks for. */
export interface PageParts {
  /** Tags without prefix: widgets, and `space`. */
  readonly tags: readonly string[];
  /** The language that words are shown in; `undefined`: that of each reader, so no words are asked for early. */
  readonly language: string | undefined;
}

const usualLanguage = 'en';

/** The files that a page begins with besides the entry, the longest way first. */
export function filesFor({ tags, language }: PageParts, preload: Preload): readonly string[] {
  const kinds = [...new Set(tags)].filter((tag) => Object.hasOwn(preload.apart, tag));
  const widgets = kinds.filter((tag) => tag !== 'space');
  const isTogether = widgets.length >= preload.many;
  const code = isTogether
    ? [...preload.together, ...(widgets.includes('content-feed') ? preload.limits : [])]
    : kinds.flatMap((tag) => preload.apart[tag] ?? []);
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  const words = primary === undefined ? {} : (preload.words[primary] ?? preload.words[usualLanguage] ?? {});
  const parts = isTogether ? ['together'] : widgets.length > 0 ? ['common', ...widgets] : [];
  return [...new Set([...code, ...parts.flatMap((part) => words[part] ?? [])])];
}
