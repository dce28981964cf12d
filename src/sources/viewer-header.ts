const halfCharacter = /\p{Surrogate}/gu;

/**
 * Says in a request for whom the page is: `Vonk-Viewer: Zo%C3%AB`. The id is written as in an address
 * (`encodeURIComponent`), whatever letters it has, so that a service compares one text: a header carries Latin letters
 * only, and two ids are never written the same. It goes with changes and with the stream of changes. Documents, sections
 * and asking now and then carry none: what they answer says by itself whose it is. Half a character, which no address can
 * carry, is written as U+FFFD.
 */
export const viewerHeader = (viewer: string): Readonly<Record<string, string>> => ({
  'vonk-viewer': encodeURIComponent(viewer.replace(halfCharacter, '\u{FFFD}')),
});
