import { type SectionNote, notPersonal } from './note.js';

const group = 'No personal data while it describes at least the minimum group; the component shows nothing below that.';

export const boardNote: SectionNote<'board'> = {
  about: 'What people did together, and, where they want it, who took part.',
  purpose: 'To celebrate together. Off until configured; without “people” it names nobody.',
  audience: 'Every signed-in colleague.',
  retention: 'Until the period is over.',
  legal: notPersonal,
  fields: {
    mode: {
      about: 'One shared total, or a list of people who want to be listed.',
      purpose: 'Together comes first; a list of people is a decision of its own.',
      legal: 'Before choosing “people”, ask the works council and the data protection officer.',
    },
    measure: {
      about: 'What is counted: acts, and nothing else.',
      purpose: 'To count what people do. Reach, likes, clicks, followers and sentiment are refused.',
    },
    period: {
      about: 'The days over which is counted.',
      purpose: 'To say what a number is about.',
      fields: {
        from: { about: 'The first day.', purpose: 'To say what a number is about.' },
        to: { about: 'The last day.', purpose: 'To say what a number is about. There is no countdown.' },
      },
    },
    minimumGroup: {
      about: 'The smallest group that a number may describe: 5 unless raised, never below 3.',
      purpose: 'To keep a number from telling about a person.',
    },
    together: {
      about: 'The shared total.',
      purpose: 'To see what all of it comes to, without names.',
      legal: group,
      fields: {
        count: { about: 'How many acts.', purpose: 'To see how far it has grown.' },
        participants: { about: 'How many people took part.', purpose: 'To hide the total while they are too few.' },
        target: { about: 'How many are hoped for.', purpose: 'To grow toward something shared.' },
        for: { about: 'What it is for, such as a bench by the river.', purpose: 'To share something worth having.' },
        history: {
          about: 'The total by stretches of time.',
          purpose: 'To see it grow. Shown only where every stretch describes at least the minimum group.',
          fields: {
            from: { about: 'The first day of the stretch.', purpose: 'To place it in time.' },
            count: { about: 'Acts in it.', purpose: 'To see it grow.' },
            participants: {
              about: 'People who took part in it.',
              purpose: 'To hide the stretch while they are too few.',
            },
          },
        },
      },
    },
    entriesAre: {
      about: 'Says that the entries are no more than the upper half of those who said yes, ties whole or not at all.',
      purpose: 'To send nobody the lower half, and to have no half taken of the half.',
    },
    entries: {
      about: 'People who want to be listed, with their number of acts.',
      purpose: 'To show the upper half of those who chose to be shown. Nobody is ever shown last.',
      audience:
        'Every signed-in colleague, for at most the upper half; the rest is shown to nobody but the person. The service should send no entry without a yes.',
      retention: 'Until the person leaves the board, which takes one click, or the period is over.',
      legal:
        'Personal data, shown with recorded consent only. A yes to an employer is a safeguard beside the legal basis that the employer names, not that basis (Recital 43 GDPR). Not for appraisal or reward.',
      fields: {
        person: { about: 'Who.', purpose: 'To list them.' },
        count: {
          about: 'How many acts.',
          purpose: 'To put the list in order. Acts in person and online count the same.',
        },
        consent: { about: 'Their consent.', purpose: 'To list nobody without a valid yes.' },
      },
    },
    self: {
      about: 'The viewer’s own number and choice.',
      purpose: 'To show viewers where they are, whether they are listed or not.',
      audience: 'The viewer only.',
      retention: 'Until the period is over.',
      legal: 'Personal data of the viewer, shown to nobody else.',
      fields: {
        count: { about: 'The viewer’s acts.', purpose: 'To see one’s own part.' },
        consent: {
          about: 'The viewer’s own consent.',
          purpose: 'To show them what they agreed to, and let them undo it.',
        },
      },
    },
    consentTexts: {
      about: 'The wordings to which people can say yes, by version.',
      purpose: 'To prove what somebody agreed to; a yes to a wording that is not listed counts as no.',
      retention: 'As long as anybody’s consent refers to the version.',
      legal: 'No personal data. Needed to demonstrate consent (Art. 7(1) GDPR).',
      fields: {
        version: { about: 'Names the wording.', purpose: 'Consent records refer to it.' },
        text: { about: 'The wording itself.', purpose: 'To be read before saying yes, and afterwards.' },
      },
    },
  },
};
