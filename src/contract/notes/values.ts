import { type SectionNote, notPersonal } from './note.js';

export const valuesNote: SectionNote<'values'> = {
  about: 'What the organisation stands for, in everyday behaviour.',
  purpose: 'To make values something that one can see and do; everything else refers to them.',
  audience: 'Every reader of the page.',
  retention: 'As long as they hold.',
  legal: notPersonal,
  fields: {
    id: { about: 'Identifies the value.', purpose: 'To let kudos and items refer to it.' },
    name: { about: 'The name of the value.', purpose: 'To remember it by.' },
    meaning: { about: 'What is meant, in a sentence.', purpose: 'A single word means something else to each reader.' },
    wording: {
      about: 'The value as it is put inside, and as it is put outside.',
      purpose: 'To let editors see where the promise outside differs from the one inside.',
      audience: 'The wording inside: every reader. Both side by side: editors.',
      fields: {
        internal: { about: 'The wording for colleagues.', purpose: 'To be shown to colleagues.' },
        external: { about: 'The wording for the world.', purpose: 'To be compared by editors.' },
      },
    },
    behaviours: {
      about: 'What people do when they live the value, and what they do when they don’t.',
      purpose: 'To give examples that anybody can recognise and follow.',
      fields: {
        id: { about: 'Identifies the behaviour.', purpose: 'To let kudos and items name it.' },
        kind: {
          about: 'Everyday, applauded, or frowned on.',
          purpose: 'To say both what is hoped for and what raises eyebrows.',
        },
        text: {
          about: 'The behaviour, in a sentence.',
          purpose: 'To be recognised. It describes no particular person.',
        },
      },
    },
    stories: {
      about: 'What a colleague lived through, told by that colleague.',
      purpose: 'A story shows a value better than its definition.',
      retention: 'Until the teller takes the yes back or leaves.',
      legal: 'Personal data, shown with the teller’s recorded consent only; without it the story is left out.',
      fields: {
        text: { about: 'The story.', purpose: 'To be read. Others in it should not be recognisable.' },
        by: { about: 'Who tells it.', purpose: 'To thank the teller with their name.' },
        consent: { about: 'The teller’s consent.', purpose: 'To show the story only with a valid yes.' },
      },
    },
  },
};

export const guidelinesNote: SectionNote<'guidelines'> = {
  about: 'Pairs of examples: what is in line with the organisation, and what is not.',
  purpose: 'To give courage by example: what one can do stands first.',
  audience: 'Every signed-in colleague, beside their draft.',
  retention: 'As long as they hold.',
  legal: notPersonal,
  fields: {
    id: { about: 'Identifies the guideline.', purpose: 'A remark about a draft links to the guideline it comes from.' },
    theme: { about: 'The theme that it belongs to.', purpose: 'To show the pairs that fit what one writes about.' },
    inLine: {
      about: 'An example that fits.',
      purpose: 'To show what is welcome.',
      fields: {
        example: { about: 'The example.', purpose: 'To start from.' },
        why: { about: 'Why it fits.', purpose: 'To understand, not to obey.' },
      },
    },
    notInLine: {
      about: 'An example that does not fit.',
      purpose: 'To take away the fear of getting it wrong.',
      fields: {
        example: { about: 'The example. Best invented.', purpose: 'To compare with.' },
        why: { about: 'Why it does not fit.', purpose: 'To understand, not to obey.' },
      },
    },
    words: {
      about: 'Words by which a draft can be recognised as fitting or not.',
      purpose: 'To let the device make friendly remarks about a draft. The draft does not leave the device.',
      fields: {
        encourage: { about: 'Words that fit.', purpose: 'To begin with a compliment.' },
        avoid: { about: 'Words that do not.', purpose: 'To point to a guideline. Nothing is ever blocked.' },
      },
    },
  },
};
