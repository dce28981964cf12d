import { isPrefix, usualPrefix } from './prefix.js';

/**
 * Tells of tags that begin as ours and are none: `vonk-next-impact` may be one under another prefix. Where others on the page are previewed, they say it themselves.
 *
 * @param selector - The tags that there are, with commas between them.
 */
export function tellUnknown(unknown: readonly Element[], selector: string): void {
  const names = selector.split(',').map((tag) => tag.slice(usualPrefix.length));
  const isKnown = (tag: string): boolean =>
    names.some((name) => tag.endsWith(name) && isPrefix(tag.slice(0, -name.length)));
  for (const element of unknown.filter(({ localName }) => !isKnown(localName))) {
    const words = `Vonk: there is no <${element.localName}>. The tags are ${selector.replaceAll(',', ', ')}.`;
    console.warn(words);
    if (element.hasAttribute('preview') && !element.hasChildNodes()) element.append(words);
  }
}
