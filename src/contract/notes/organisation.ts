import { type SectionNote, notPersonal } from './note.js';

export const organisationNote: SectionNote<'organisation'> = {
  about: 'What the organisation says about itself.',
  purpose: 'To make purpose, themes and help known, so that people know what they may be ambassadors of.',
  audience: 'Every reader of the page.',
  retention: 'As long as it holds true.',
  legal: notPersonal,
  fields: {
    name: { about: 'The name of the organisation.', purpose: 'To speak of it by its name.' },
    language: {
      about:
        'The language of texts that do not say theirs, and the one that readers get whose own language is not there.',
      purpose: 'To show everybody a text that they have a chance to understand.',
    },
    purpose: {
      about: 'Why the organisation exists, in one sentence, and who said it.',
      purpose: 'Ambassadorship starts with what the work is for; the sentence stands above values and feed.',
      fields: {
        text: { about: 'The sentence.', purpose: 'To be read.' },
        by: {
          about: 'Who said it.',
          purpose: 'A sentence with a face is believed sooner than a slogan.',
          retention: 'Until that person leaves, or asks to be taken out.',
          legal: 'Personal data: it ties a statement to a person. Ask the person first.',
        },
      },
    },
    themes: {
      about: 'The few subjects by which content and guidelines are grouped.',
      purpose: 'To let people choose what they have something to say about.',
      fields: {
        id: { about: 'Identifies the theme.', purpose: 'To let items, guidelines and preferences refer to it.' },
        name: { about: 'The name of the theme.', purpose: 'To choose by.' },
        about: { about: 'What falls under it, in a sentence.', purpose: 'To choose well.' },
      },
    },
    hashtags: {
      about: 'Words that tie posts of colleagues together.',
      purpose: 'To offer them at one tap; each can be taken out again.',
    },
    contact: {
      about: 'Whom to turn to with a question about taking part.',
      purpose: 'Nobody should stay alone with a doubt.',
      fields: {
        person: {
          about: 'The colleague who answers.',
          purpose: 'To know whom one speaks to.',
          retention: 'As long as the person has this role.',
          legal: 'Personal data of an employee in their role.',
        },
        text: { about: 'How that colleague helps, in a sentence.', purpose: 'To make asking easy.' },
        href: { about: 'Where to reach them.', purpose: 'To get there in one step.' },
      },
    },
    aftercare: {
      about: 'What to do about unpleasant reactions, and how to take something back.',
      purpose: 'People who are visible meet unpleasant reactions at some time; help has to stand ready before that.',
      fields: {
        text: { about: 'A sentence of support.', purpose: 'To say first that it is not their fault.' },
        steps: { about: 'What one can do, in order.', purpose: 'To know what to do while upset.' },
        href: { about: 'Where more help is.', purpose: 'To get there in one step.' },
      },
    },
    tips: {
      about: 'Help for each of the doubts that people have before they speak up.',
      purpose: 'To answer a doubt with help and never with pressure.',
      fields: {
        doubt: {
          about: 'The doubt that the tips answer.',
          purpose: 'To show the tips that fit. Which doubt a reader picks stays on their device.',
        },
        tips: { about: 'The tips.', purpose: 'To be tried.' },
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
