/** Hashtags and sentences put into a draft, and taken out again. All pure. */
import { hashtag } from './draft-text.js';

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

/** The text with a paragraph of its own at a place, and where that begins. */
export function withParagraph(text: string, place: number, paragraph: string): { text: string; at: number } {
  const before = text.slice(0, place).trimEnd();
  const after = text.slice(place).trimStart();
  return {
    text: [before, paragraph, after].filter((part) => part !== '').join('\n\n'),
    at: before === '' ? 0 : before.length + 2,
  };
}

/** The text with a sentence under it, above the hashtags that end it. */
export function withSentence(text: string, sentence: string): string {
  if (text.includes(sentence)) return text;
  const tags = /(?:(?:^|\s+)#[^\s#]+)+\s*$/u.exec(text);
  const body = text.slice(0, tags?.index ?? text.length).trimEnd();
  return [body, sentence, tags?.[0].trim() ?? ''].filter((part) => part !== '').join('\n\n');
}

export const withoutSentence = (text: string, sentence: string): string =>
  text.replace(new RegExp(`\\s*${literally(sentence)}`, 'g'), '').trim();
