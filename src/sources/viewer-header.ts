/**
 * An id as it stands in the header `Vonk-Viewer`: `Zo%C3%AB`. It is written as in an address (`encodeURIComponent`),
 * whatever letters it has, so that one text is compared: a header carries Latin letters only, and two ids are never written
 * the same. Half a character, which no address can carry, is written as U+FFFD.
 */
const inHeader = (viewer: string): string =>
  encodeURIComponent((viewer as string & { toWellFormed(): string }).toWellFormed());

/**
 * Says in a request for whom the page is. It goes with changes and with the stream of changes. Whoever asks for documents
 * and sections says nothing, since a further header costs a further request where the service has another origin: the
 * answer may carry the header instead, and what is meant for somebody else is not taken in.
 */
export const viewerHeader = (viewer: string): Readonly<Record<string, string>> => ({ 'vonk-viewer': inHeader(viewer) });

/** Whom an answer says that it is for; `null` where it does not. */
export const namedIn = ({ headers }: Response): string | null => headers.get('vonk-viewer');

/** Whether this person is the one who is named, where somebody is. */
export const isNamed = (viewer: string | undefined, named: string | null): boolean =>
  named === null || named === inHeader(viewer ?? '');
