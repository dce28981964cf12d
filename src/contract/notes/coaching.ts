import { type SectionNote, writtenIn } from './note.js';

export const coachingNote: SectionNote<'coaching'> = {
  about: 'Colleagues who help one to one, and the viewer’s own requests.',
  purpose: 'To put help within reach of whoever wants it.',
  audience: 'Every signed-in colleague.',
  retention: 'As long as the coaches offer it.',
  legal: 'Personal data of the coaches in their role.',
  fields: {
    coaches: {
      about: 'Who helps.',
      purpose: 'To choose a person one trusts.',
      fields: {
        person: { about: 'The coach.', purpose: 'To know whom one asks. Coaches volunteer.' },
        about: { about: 'What they help with.', purpose: 'To choose.' },
      },
    },
    requests: {
      about: 'What the viewer asked.',
      purpose: 'To follow one’s own request, and to withdraw it.',
      audience: 'The viewer and the coach whom they asked. No manager, and no count per person.',
      retention: 'A quarter after it was done or cancelled.',
      legal: 'Personal data of the viewer: asking for help must have no consequence. Not for appraisal.',
      fields: {
        id: { about: 'Identifies the request.', purpose: 'To withdraw it.' },
        coach: { about: 'Who was asked.', purpose: 'To show it to them and nobody else. The page notifies nobody.' },
        at: { about: 'When it was asked.', purpose: 'To know how long one has waited.' },
        about: {
          about: 'What help is wanted.',
          purpose: 'To let the coach prepare.',
          legal: 'Free text of the viewer, in confidence.',
        },
        language: writtenIn,
        status: { about: 'Asked, planned, done or cancelled.', purpose: 'To know where it stands.' },
      },
    },
  },
};
