/**
 * Tells of tags that begin as ours and are none. Where others on the page are previewed, they say it themselves.
 *
 * @param selector - The tags that there are, with commas between them.
 */
export function tellUnknown(unknown: readonly Element[], selector: string): void {
  for (const element of unknown) {
    const words = `Vonk: there is no <${element.localName}>. The tags are ${selector.replaceAll(',', ', ')}.`;
    console.warn(words);
    if (element.hasAttribute('preview') && !element.hasChildNodes()) element.append(words);
  }
}
