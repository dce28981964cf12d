import { type Note, notPersonal } from './note.js';

/** What stands around the sections. */
type Named<K extends string> = Readonly<Record<K, Required<Note>>>;

const plain = { audience: 'Programs only.', retention: 'As long as the document.', legal: notPersonal } as const;

export const documentNotes: Named<'$schema' | 'vonk' | 'actions' | 'live'> = {
  $schema: {
    about: 'Address of this schema.',
    purpose: 'To let an editor explain fields and mark mistakes while somebody writes.',
    ...plain,
  },
  vonk: {
    about: 'The version of the contract.',
    purpose: 'To name a version that a release cannot read, rather than guess at it.',
    ...plain,
  },
  actions: {
    about: 'Where changes go.',
    purpose: 'To reach others. Without it, what is the viewer’s own stays on the device and works in full.',
    ...plain,
  },
  live: { about: 'A stream of changes.', purpose: 'To show what is new without asking again and again.', ...plain },
};

export const linkNotes: Named<'href' | 'find'> = {
  href: {
    about: 'Where it stands, relative to the document. https:, or http: on the same host.',
    purpose: 'To let a section come from a service of its own.',
    ...plain,
  },
  find: {
    about: 'For people only: an address with {q} in its query, which answers a page of those whose name fits.',
    purpose: 'To find a colleague where there are too many people to send them all.',
    ...plain,
  },
};

export const pageNotes: Named<'items' | 'next' | 'total' | 'people'> = {
  items: {
    about: 'The entries of this page.',
    purpose: 'To send a long list in parts.',
    audience: 'As the section.',
    retention: 'As the section.',
    legal: 'As the section.',
  },
  next: {
    about: 'Where the next page stands; null on the last one.',
    purpose: 'To be followed, never built.',
    ...plain,
  },
  total: {
    about: 'How many entries there are in all pages.',
    purpose: 'To say how long the list is. Leave it out where it would tell about a small group.',
    ...plain,
  },
  people: {
    about: 'Those whom the entries of this page name.',
    purpose: 'To show their names where there are too many people to send them all.',
    audience: 'As the people.',
    retention: 'As the people.',
    legal: 'As the people.',
  },
};

const proof = {
  audience: 'The person themself, and whoever has to prove it. It is never shown to others.',
  retention: 'As long as it holds, and as long after it was taken back as proof is needed.',
  legal: 'Personal data. Needed to demonstrate consent (Art. 7(1) GDPR); it can be taken back at any time (Art. 7(3)).',
} as const;

export const consentNotes: Named<'status' | 'at' | 'textVersion'> = {
  status: {
    about: '“in” is a yes. Everything else is a no, and so is a yes that is not dated or to no listed wording.',
    purpose: 'To show nobody who did not say yes.',
    ...proof,
  },
  at: { about: 'When the yes was given.', purpose: 'To prove when.', ...proof },
  textVersion: { about: 'The wording that the yes was given to.', purpose: 'To prove to what.', ...proof },
};
