/** Every address of the service, and who may ask it. The service, its description and tests are made from this list. */
export type Who =
  /** Also somebody who is not signed in. */
  | 'anybody'
  | 'signed-in'
  /** Only where the service runs as a demo. */
  | 'demo';

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the base path. */
  readonly path: string;
  readonly who: Who;
  readonly about: string;
  /** What it answers: a schema of the contract, or nothing. */
  readonly answer?: 'document' | 'people-page' | 'feed-page' | 'goals-page' | 'kudos-page' | 'feedback-page' | 'done';
  readonly query?: Readonly<Record<string, string>>;
}

const after = { after: 'Given by `next` of the page before.' };

export const routes = [
  {
    method: 'GET',
    path: '/document',
    who: 'anybody',
    answer: 'document',
    about: 'The document of whoever asks. Without a session or token: what is public.',
  },
  {
    method: 'GET',
    path: '/people',
    who: 'signed-in',
    answer: 'people-page',
    about: 'Colleagues in the order of their names, or those whose names fit.',
    query: { ...after, q: 'The beginnings of words of a name. At most 20 people are found.' },
  },
  {
    method: 'GET',
    path: '/feed',
    who: 'anybody',
    answer: 'feed-page',
    about: 'Items, the newest first.',
    query: after,
  },
  {
    method: 'GET',
    path: '/goals',
    who: 'signed-in',
    answer: 'goals-page',
    about: 'The goals of whoever asks.',
    query: after,
  },
  {
    method: 'GET',
    path: '/kudos',
    who: 'signed-in',
    answer: 'kudos-page',
    about: 'Thanks that whoever asks may see, the newest first.',
    query: after,
  },
  {
    method: 'GET',
    path: '/feedback',
    who: 'signed-in',
    answer: 'feedback-page',
    about: 'What came of the steps of whoever asks.',
    query: after,
  },
  { method: 'POST', path: '/actions', who: 'signed-in', answer: 'done', about: 'Carries out one change.' },
  { method: 'GET', path: '/live', who: 'signed-in', about: 'A stream of changes, as server-sent events.' },
  {
    method: 'GET',
    path: '/inbox',
    who: 'signed-in',
    about: 'What reached a coach; for editors, what people let the organisation know.',
  },
  { method: 'POST', path: '/session', who: 'signed-in', about: 'Begins a session for whoever sends a token.' },
  { method: 'DELETE', path: '/session', who: 'anybody', about: 'Ends the session.' },
  { method: 'GET', path: '/health', who: 'anybody', about: 'Whether the service and its database are well.' },
  {
    method: 'GET',
    path: '/health/live',
    who: 'anybody',
    about: 'Whether the program answers; the database is not asked.',
  },
  { method: 'GET', path: '/health/ready', who: 'anybody', about: 'Whether requests may be sent to this instance.' },
  { method: 'GET', path: '/openapi.json', who: 'anybody', about: 'This description.' },
  { method: 'GET', path: '/.well-known/openid-configuration', who: 'demo', about: 'The issuer of the demo.' },
  { method: 'GET', path: '/.well-known/vonk-conformance', who: 'demo', about: 'People for the conformance kit.' },
  { method: 'GET', path: '/demo/jwks.json', who: 'demo', about: 'The keys of the issuer of the demo.' },
  { method: 'POST', path: '/demo/sign-in', who: 'demo', about: 'Begins a session as the person that is named.' },
  { method: 'POST', path: '/demo/sign-out', who: 'demo', about: 'Ends the session.' },
  { method: 'POST', path: '/demo/token', who: 'demo', about: 'A token for the person that is named.' },
] as const satisfies readonly Route[];
