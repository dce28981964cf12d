import type { SectionNote } from './note.js';

export const preferencesNote: SectionNote<'preferences'> = {
  about: 'How the viewer wants to take part, or that they don’t.',
  purpose: 'To honour it everywhere on the page.',
  audience: 'The viewer only. Nobody gets a list of who said what; no export tells who declined.',
  retention: 'Until the viewer changes it, or leaves. Without a service it never leaves the device.',
  legal: 'Personal data of the viewer. A “no” must have no consequence whatsoever; say so in writing.',
  fields: {
    stance: {
      about: 'Yes, maybe, or not for me.',
      purpose: 'To ask nothing of whoever said no. All three are of equal worth, and none needs a reason.',
    },
    channels: {
      about: 'How the viewer feels about each channel: comfortable, learning, or private.',
      purpose: 'A channel marked private is in no button, suggestion or address. What is not clear counts as private.',
    },
    themes: {
      about: 'Themes the viewer likes to speak about.',
      purpose: 'For the viewer’s own overview. Nothing is chosen by it.',
    },
    skills: {
      about: 'Skills the viewer would like to sharpen.',
      purpose: 'For the viewer’s own overview. No help is chosen by it, and no coach is told.',
    },
    able: {
      about: 'What the viewer is good at already.',
      purpose: 'For the viewer’s own overview: wanting and being able are asked apart. No colleague is told.',
    },
    minutesPerWeek: {
      about: 'How much time the viewer wants to give.',
      purpose: 'To keep what is suggested together within what is left of the week. It is no record of working time.',
    },
    quietHours: {
      about: 'When the viewer wants to be left alone.',
      purpose: 'To hold prompts and suggestions back.',
      fields: {
        from: { about: 'The hour from which.', purpose: 'To hold prompts back.' },
        to: { about: 'The hour until which.', purpose: 'To hold prompts back.' },
      },
    },
  },
};
