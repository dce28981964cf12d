import { type SectionNote, notPersonal } from './note.js';

const own = {
  audience: 'The viewer only. Editors get numbers without names, and only above the minimum group.',
  retention: 'Until the viewer changes it, or leaves.',
  legal: 'Personal data of the viewer, kept for the viewer.',
} as const;

export const actsNote: SectionNote<'acts'> = {
  about: 'Forms of ambassadorship, in person and online.',
  purpose: 'To show that there are many ways, small ones first, and that those in person count as much.',
  audience: 'Every signed-in colleague.',
  retention: 'As long as the organisation offers the form.',
  legal: notPersonal,
  fields: {
    id: { about: 'Identifies the form.', purpose: 'To let goals and steps refer to it.' },
    name: { about: 'What one does.', purpose: 'To choose.' },
    place: { about: 'In person or online.', purpose: 'To show both kinds. There is no field about who was met.' },
    channel: { about: 'The channel that it uses.', purpose: 'To leave out channels that a person keeps private.' },
    minutes: { about: 'How long it takes, honestly.', purpose: 'To stay within the time that a person has.' },
    effort: { about: 'How much it asks, from 1 to 5.', purpose: 'To show the smallest step first.' },
    status: {
      about: 'Agreed by the organisation, or proposed by somebody.',
      purpose: 'A proposal is its maker’s own until the organisation agrees; who proposed it is not told.',
    },
    starters: { about: 'First sentences.', purpose: 'To help whoever finds a beginning hard.' },
  },
};

export const cuesNote: SectionNote<'cues'> = {
  about: 'Moments that an if–then goal may wait for, such as a job fair.',
  purpose: 'To ask at the right moment, and once.',
  audience: 'Every signed-in colleague.',
  retention: 'A quarter after the moment.',
  legal: notPersonal,
  fields: {
    id: { about: 'Identifies the moment.', purpose: 'To ask about each moment only once.' },
    name: { about: 'What happens.', purpose: 'To recognise it.' },
    at: { about: 'When it happens.', purpose: 'To ask afterwards, and not before.' },
    acts: {
      about: 'The forms that it is for.',
      purpose: 'To ask only whoever has a goal of that kind. Without it people say to which goal it belongs.',
    },
  },
};

export const feedNote: SectionNote<'feed'> = {
  about: 'Items that colleagues may read, retell or share in their own words.',
  purpose: 'To offer something to start from. Nothing is ever shared in anybody’s name.',
  audience: 'Every signed-in colleague.',
  retention: 'Until the item expires, or a year.',
  legal: notPersonal,
  fields: {
    id: { about: 'Identifies the item.', purpose: 'To keep, rate and link it.' },
    title: { about: 'What it is about.', purpose: 'To decide whether to read on.' },
    text: {
      about: 'The text. Blanks such as [[name]] wait for the reader’s own words.',
      purpose: 'To be read, and to start from.',
      legal: 'No personal data, unless the text names people: ask them first.',
    },
    reuse: {
      about: 'What one may do with the text: take it over, adapt it, be inspired by it, or only read it.',
      purpose: 'To take away the doubt about what is allowed. What is not said counts as reading only.',
    },
    publishedAt: { about: 'When it appeared.', purpose: 'To put the newest first.' },
    expiresAt: { about: 'Until when it holds.', purpose: 'To spare anybody from sharing what is no longer true.' },
    theme: { about: 'Its theme.', purpose: 'To show people what they chose.' },
    values: { about: 'The values that it shows.', purpose: 'To tie news to what the organisation stands for.' },
    behaviours: { about: 'The behaviours that it shows.', purpose: 'To tie news to everyday work.' },
    link: { about: 'Where more stands.', purpose: 'To read on, or to share the address.' },
    image: {
      about: 'A picture with its description.',
      purpose: 'To be seen, also by whoever hears it read out.',
      legal: 'A picture of people is personal data: ask them first.',
      fields: {
        src: { about: 'Address of the picture.', purpose: 'To show it.' },
        alt: { about: 'What can be seen.', purpose: 'To be read out to whoever cannot see it.' },
      },
    },
    hashtags: { about: 'Words that tie posts together.', purpose: 'To offer them; each can be taken out.' },
    channels: { about: 'Channels that suit it.', purpose: 'To suggest only those; private channels are left out.' },
    forWhom: { about: 'For whom it is interesting.', purpose: 'To answer “who is waiting for this?”.' },
    why: { about: 'Why it is interesting.', purpose: 'To decide whether it is worth telling.' },
    benefit: { about: 'What is in it for the colleague.', purpose: 'To be honest about both sides.' },
    minutes: { about: 'How long it takes, honestly.', purpose: 'To stay within the time that a person has.' },
    variants: { about: 'Other wordings.', purpose: 'To keep people from all posting the same.' },
    kept: { about: 'Whether the viewer keeps it for later.', purpose: 'To find it again.', ...own },
    rating: {
      about: 'Whether it worked for the viewer.',
      purpose: 'To let editors write what people can use.',
      ...own,
    },
  },
};
