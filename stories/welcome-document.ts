/** What the seven widgets of the welcome page show: a little of each, from the examples' builder of footbridges. */
import { type Json, fullDocument, without } from '../test/fixtures/fixtures.js';

const list = (document: Json, section: string): readonly Json[] => document[section] as readonly Json[];

export function welcomeDocument(): Json {
  const document = ['cues', 'coaching', 'preferences', 'guidelines'].reduce(without, fullDocument());
  const [care] = list(document, 'values');
  const [, bridge] = list(document, 'feed');
  const board = document['board'] as Json;
  return {
    ...document,
    values: [{ ...care, stories: [], wording: undefined }],
    kudos: [
      {
        id: 'k-a',
        from: 'p-9',
        to: ['p-1'],
        text: 'You checked the numbers once more on Friday evening. On Monday we could pour.',
        value: 'v-care',
        at: '2026-11-20T16:40:00+01:00',
        shown: 'everyone',
        reactions: [{ kind: 'heart', by: ['p-3', 'p-7'] }],
      },
      {
        id: 'k-b',
        from: 'p-7',
        to: ['p-2'],
        text: 'For waiting with the engine off and the coffee warm.',
        at: '2026-11-12T07:50:00+01:00',
        shown: 'everyone',
      },
    ],
    goals: [
      {
        id: 'g-a',
        act: 'a-talk',
        visibility: 'only-me',
        startedAt: '2026-09-01T09:00:00+02:00',
        rhythm: { kind: 'per', count: 4, period: 'month' },
        treat: 'A waffle at the market',
        steps: ['03', '10', '17'].map((day) => ({
          id: `s-${day}`,
          at: `2026-11-${day}T12:15:00+01:00`,
          answer: 'done',
        })),
      },
    ],
    feed: [bridge],
    board: { ...board, mode: 'together', entries: undefined, self: undefined },
    feedback: [
      {
        id: 'fb-a',
        about: 's-10',
        by: 'p-12',
        at: '2026-11-19T10:30:00+01:00',
        text: 'Your neighbour came by and asked whether she could have a look. It was a good conversation.',
        outcome: 'conversation',
      },
    ],
  };
}
