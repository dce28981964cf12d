import type { NamedDocument } from './tags.js';

/** What the text of a page says of how it loads widgets, as far as it can be read without a browser. */
export interface PageText {
  /** Widgets and `space`, without prefix, in the order in which they stand. */
  readonly tags: readonly string[];
  readonly language: string | undefined;
  /** The address of `vonk.js` as it stands there, with its query. */
  readonly script: string | undefined;
  /** What its `<meta>` names. */
  readonly pageDocument: string | undefined;
  /** Every document that is asked for at first, each once. */
  readonly documents: readonly NamedDocument[];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is no page: what stands in comments, and what a browser keeps as text or for later. */
const aside = /<!--[^]*?(?:-->|$)|(<(script|style|template|textarea)\b[^>]*>)[^]*?(?:<\/\2\s*>|$)/gi;
const openTag = /<([a-z][\w-]*)\b((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? '');

function tagsIn(html: string): readonly Tag[] {
  const page = html.replaceAll(aside, (_all, opened: string | undefined) => opened ?? '');
  return [...page.matchAll(openTag)].map(([, name = '', written = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...written.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decoded(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

const isEntry = ({ name, attributes }: Tag): boolean =>
  name === 'script' && /(?:^|\/)vonk\.js(?:$|[?#])/.test(attributes.get('src') ?? '');

/** The prefix that the page's script tag says, if any. */
export function prefixIn(html: string): string | undefined {
  const src = tagsIn(html).find(isEntry)?.attributes.get('src') ?? '';
  return /[?&]prefix=([^&#]*)/.exec(src)?.[1];
}

/** @param prefix - What the tags of the page begin with. */
export function readPage(html: string, prefix: string): PageText {
  const all = tagsIn(html);
  const own = all.filter(({ name }) => name.startsWith(`${prefix}-`));
  const pageDocument = all
    .find(({ name, attributes }) => name === 'meta' && attributes.get('name') === prefix)
    ?.attributes.get('content');
  const documents = new Map<string, NamedDocument>();
  const ask = (src: string | undefined, asker: Tag | undefined): void => {
    if (src === undefined || src === '' || !asker || documents.has(src)) return;
    documents.set(src, { src, credentials: asker.attributes.get('credentials') });
  };
  // As the script does: the page's own first, on behalf of the first tag.
  ask(pageDocument, own[0]);
  for (const tag of own) ask(tag.attributes.get('src'), tag);
  return {
    tags: own.map(({ name }) => name.slice(prefix.length + 1)),
    language: (
      own.find(({ attributes }) => attributes.has('lang')) ?? all.find(({ name }) => name === 'html')
    )?.attributes.get('lang'),
    script: all.find(isEntry)?.attributes.get('src'),
    pageDocument,
    documents: [...documents.values()],
  };
}
