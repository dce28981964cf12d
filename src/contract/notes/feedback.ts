import { type SectionNote, writtenIn } from './note.js';

export const feedbackNote: SectionNote<'feedback'> = {
  about: 'What a contribution of the viewer brought, told by a colleague.',
  purpose: 'To report back. Without it, people never learn what their effort was good for.',
  audience: 'The viewer only, and whoever wrote it.',
  retention: 'A year, or until the viewer erases what is theirs.',
  legal: 'Personal data of the viewer and of the colleague who reports back. Not for appraisal.',
  fields: {
    id: { about: 'Identifies the message.', purpose: 'To tell one from another.' },
    about: { about: 'The step that it answers.', purpose: 'To say which contribution it is about.' },
    text: {
      about: 'What it brought, as a human sentence.',
      purpose: 'To be read like a letter rather than a dashboard.',
      legal: 'Free text: name no applicant, customer or other third person without asking them.',
    },
    language: writtenIn,
    by: { about: 'Who reports back.', purpose: 'A thank-you has a sender.' },
    at: { about: 'When it was written.', purpose: 'To put the newest first.' },
    outcome: {
      about: 'What kind of thing came of it.',
      purpose: 'To let a conversation count as much as a hire. It names nobody.',
    },
    broughtYou: { about: 'What it brought the viewer.', purpose: 'It should be worth it for both.' },
    numbers: {
      about: 'Numbers about the contribution.',
      purpose: 'To add a detail for whoever likes numbers; they stand small, beneath the sentence.',
      fields: {
        label: { about: 'What is counted.', purpose: 'To read the number.' },
        value: { about: 'The number.', purpose: 'To be read. It is never compared with a colleague’s.' },
        source: { about: 'Where the number comes from.', purpose: 'A number without a source is worth little.' },
      },
    },
  },
};
