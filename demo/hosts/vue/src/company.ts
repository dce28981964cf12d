import type { VonkDocumentInput } from '@vonk-intranet/vonk';

export const company: VonkDocumentInput = {
  vonk: 1,
  organisation: { name: 'De Linde' },
  people: [
    { id: 'p-noor', name: 'Noor El Idrissi' },
    { id: 'p-luc', name: 'Luc Peeters' },
    { id: 'p-eva', name: 'Eva Claes' },
  ],
  viewer: { id: 'p-noor' },
  // Where changes go: a service of yours. Until it answers, they wait on the device.
  actions: { href: '/vonk/actions' },
  kudos: [
    {
      id: 'k-1',
      from: 'p-eva',
      to: ['p-luc'],
      text: 'Luc, you stayed on the line until she was calm.',
      at: '2026-11-20T16:40:00+01:00',
      shown: 'everyone',
    },
  ],
  feed: [
    {
      id: 'f-soup',
      title: 'On Thursdays there is soup',
      text: 'Noor began it on a rainy day. Now half the street joins in.',
      reuse: 'adapt',
      publishedAt: '2026-11-19T09:00:00+01:00',
    },
  ],
};

/** The same company, with thanks that just came in. */
export const withNews = (before: VonkDocumentInput): VonkDocumentInput => ({
  ...before,
  kudos: [
    {
      id: 'k-2',
      from: 'p-luc',
      to: ['p-eva'],
      text: 'Eva, the new rota gave three of us our Sunday back.',
      at: '2026-11-21T08:15:00+01:00',
      shown: 'everyone',
    },
    ...(Array.isArray(before.kudos) ? before.kudos : []),
  ],
});
