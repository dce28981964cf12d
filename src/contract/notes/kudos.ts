import { type SectionNote, writtenIn } from './note.js';

export const kudosNote: SectionNote<'kudos'> = {
  about: 'Thanks from one colleague to others.',
  purpose: 'To recognise what people do for each other, without points, totals or rankings.',
  audience:
    'The receivers. Others only as far as the receivers decided: their team, or every signed-in colleague. Nobody else, managers and administrators included.',
  retention: 'Until a receiver or the giver takes it back; otherwise two years. Gone when the receivers have left.',
  legal:
    'Personal data of giver and receivers. Not for appraisal or reward; say so in the agreement with the works council.',
  fields: {
    id: { about: 'Identifies the thanks.', purpose: 'To answer, show or take it back.' },
    from: { about: 'Who thanks.', purpose: 'To know from whom it comes. The service fills it in, never the page.' },
    to: { about: 'Who is thanked.', purpose: 'To reach them, and to let them decide who else sees it.' },
    team: { about: 'The team to which it is shown.', purpose: 'To show it there when the receivers chose “team”.' },
    text: {
      about: 'The thanks, in the giver’s words.',
      purpose: 'To say what somebody did.',
      legal:
        'Free text about a colleague: guide givers to what was done, and away from health, belief or private life (Art. 9 GDPR).',
    },
    language: writtenIn,
    value: { about: 'The value that it shows.', purpose: 'To show values by what people really did.' },
    behaviour: { about: 'The behaviour that it shows.', purpose: 'To show behaviours by what people really did.' },
    at: { about: 'When it was given.', purpose: 'To put the newest first.' },
    shown: {
      about: 'Who may see it, as the receivers decided.',
      purpose: 'Thanks arrive privately; showing them is the receiver’s choice. Undecided counts as private.',
    },
    external: {
      about: 'Whether the receivers agreed, a second time, to share it outside.',
      purpose: 'Without it there is no way to share the thanks outside the organisation.',
      legal: 'A yes of its own, apart from the one to colleagues; it can be taken back.',
    },
    reactions: {
      about: 'Small signs from those who see it.',
      purpose: 'To join in quietly. They are not counted per person.',
      audience: 'Whoever sees the thanks.',
      retention: 'As long as the thanks; each can be taken back by who gave it.',
      fields: {
        kind: { about: 'A heart, applause or thanks.', purpose: 'To say it without words. There is no negative sign.' },
        by: { about: 'Who reacted.', purpose: 'To let the receivers know, and to take it back.' },
      },
    },
    answer: {
      about: 'What the receivers say back.',
      purpose: 'To let thanks become a conversation.',
      audience: 'Whoever sees the thanks.',
      fields: {
        text: { about: 'The answer.', purpose: 'To be read.' },
        language: writtenIn,
        at: { about: 'When it was given.', purpose: 'To keep the order.' },
      },
    },
  },
};
