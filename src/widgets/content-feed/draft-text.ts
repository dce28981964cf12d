/** What is done to the text of a draft: gaps found, hashtags and sentences put in and taken out. All pure. */

/** A gap that waits for the writer's own words: `[[what you did]]`. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** What is asked for; empty where the gap was never closed. */
  readonly hint: string;
}

/** The gaps of a text, in order. Two opening brackets without an end count too, so that none gets past. */
export function findGaps(text: string): readonly Gap[] {
  return [...text.matchAll(/\[\[(?:((?:(?!\[\[)[^\n])*?)\]\])?/g)].map(({ 0: whole, 1: hint = '', index }) => ({
    start: index,
    end: index + whole.length,
    hint: hint.trim(),
  }));
}

/** A text in pieces: what stands there, and the gaps between. */
export function inPieces(text: string): readonly (string | Gap)[] {
  const pieces: (string | Gap)[] = [];
  let at = 0;
  for (const gap of findGaps(text)) {
    pieces.push(text.slice(at, gap.start), gap);
    at = gap.end;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

/**
 * What may leave the page: the text with the address under it. `undefined` while a gap is open, so that `[[` never
 * reaches the clipboard or the share sheet.
 */
export function readyText(text: string, address?: string): string | undefined {
  if (findGaps(text).length > 0) return undefined;
  const link = address?.replaceAll('[[', '%5B%5B');
  return (link === undefined || text.includes(link) ? text : `${text.trim()}\n\n${link}`).trim();
}

/** A hashtag as it stands in a text: one word behind one mark. */
export const hashtag = (name: string): string => `#${name.replace(/[\s#]+/g, '')}`;

/** The hashtags of several lists, each once, however it is written. */
export function hashtagsOf(...lists: readonly (readonly string[] | undefined)[]): readonly string[] {
  const found = new Map<string, string>();
  for (const tag of lists.flatMap((list) => list ?? []).map(hashtag))
    if (tag !== '#' && !found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag);
  return [...found.values()];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const tagPattern = (tag: string): RegExp => new RegExp(`(^|\\s+)${literally(tag)}(?![\\p{L}\\p{N}_])`, 'giu');

export const hasHashtag = (text: string, tag: string): boolean => tagPattern(tag).test(text);

/** The text with a hashtag at its end. */
export function withHashtag(text: string, tag: string): string {
  if (hasHashtag(text, tag)) return text;
  const body = text.trimEnd();
  return body === '' ? tag : `${body}${/(^|\s)#\S+$/u.test(body) ? ' ' : '\n\n'}${tag}`;
}

export const withoutHashtag = (text: string, tag: string): string => text.replace(tagPattern(tag), '').trimEnd();

/** The text with a sentence under it, above the hashtags that end it. */
export function withSentence(text: string, sentence: string): string {
  if (text.includes(sentence)) return text;
  const tags = /(?:(?:^|\s+)#[^\s#]+)+\s*$/u.exec(text);
  const body = text.slice(0, tags?.index ?? text.length).trimEnd();
  return [body, sentence, tags?.[0].trim() ?? ''].filter((part) => part !== '').join('\n\n');
}

export const withoutSentence = (text: string, sentence: string): string =>
  text.replace(new RegExp(`\\s*${literally(sentence)}`, 'g'), '').trim();

/** The words of a text in lower case, without hashtags. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/(^|\s)#\S+/gu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}’']+/gu) ?? [];
