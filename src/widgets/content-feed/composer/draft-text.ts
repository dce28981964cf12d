/** What can be told of a text: its gaps, its words, and whether it may leave the page. All pure. */
import { written } from '../../../contract/visible.js';

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
  return written(link === undefined || text.includes(link) ? text : `${text.trim()}\n\n${link}`);
}

/** A hashtag as it stands in a text: one word behind one mark. */
export const hashtag = (name: string): string => `#${name.replace(/[\s#]+/g, '')}`;

/** The words of a text in lower case, without hashtags. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/(^|\s)#\S+/gu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}’']+/gu) ?? [];
