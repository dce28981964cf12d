/** Whether cookies go along with a request. */
const known: readonly unknown[] = ['include', 'same-origin', 'omit'];

/** What a page wrote; a word that no browser knows counts as nothing. */
export const credentialsIn = (given: unknown): RequestCredentials | undefined =>
  known.includes(given) ? (given as RequestCredentials) : undefined;

/** The same way to ask, with or without cookies. */
export const fetchWith = (fetch: typeof globalThis.fetch, credentials: RequestCredentials | undefined): typeof fetch =>
  credentials === undefined ? fetch : (input, init) => fetch(input, { ...init, credentials });
