import type { ActionData, ActionType } from '../actions.js';
import { goalsNote } from './goals.js';
import { kudosNote } from './kudos.js';
import { type FieldNotes, type Note, writtenIn } from './note.js';
import { preferencesNote } from './preferences.js';

type ActionNote<T extends ActionType> = Required<Note> & { readonly fields: FieldNotes<ActionData<T>> };

const asKept = {
  retention: 'Until it is carried out; what comes of it is kept as its section says.',
  legal: 'Personal data of the person who acts. The service knows who that is; the message does not say.',
} as const;
const whoeverSees = {
  audience: 'The service, and those to whom the section shows what comes of it.',
  ...asKept,
} as const;
const viewerOnly = { audience: 'The service, for the viewer only.', ...asKept } as const;
const anonymous = {
  audience: 'Editors, without a name, and only once at least the minimum group has said something.',
  retention: 'A year, as a number or a sentence without a name.',
  legal: 'Anonymous only if the service keeps neither who sent it nor when exactly; it has to see to that.',
} as const;

const thatKudos = { about: 'The id of the thanks.', purpose: 'To know which one.' } as const;
const thatGoal = { about: 'The id of the goal.', purpose: 'To know which one.' } as const;
const thatStep = { about: 'The id of the step.', purpose: 'To know which one.' } as const;
const madeByPage = { about: 'An id made by the page.', purpose: 'Sent twice, it still counts once.' } as const;
const { fields: kudos } = kudosNote;
const { fields: goal } = goalsNote;

const goalFields = {
  visibility: goal.visibility,
  partner: goal.partner,
  treat: goal.treat,
  language: writtenIn,
  nudge: goal.nudge,
} as const;

/** A note for every change that can be sent, and for every field of it. */
export const actionNotes: { readonly [T in ActionType]: ActionNote<T> } = {
  'kudos.give': {
    about: 'Somebody thanks colleagues.',
    purpose: 'To deliver the thanks, privately at first.',
    ...whoeverSees,
    fields: {
      kudos: madeByPage,
      to: kudos.to,
      text: kudos.text,
      language: writtenIn,
      team: kudos.team,
      value: kudos.value,
      behaviour: kudos.behaviour,
    },
  },
  'kudos.show': {
    about: 'A receiver decides who may see thanks.',
    purpose: 'To carry that decision out everywhere. Only a receiver may send it.',
    ...whoeverSees,
    fields: { kudos: thatKudos, shown: kudos.shown, external: kudos.external },
  },
  'kudos.take-back': {
    about: 'The giver or a receiver takes thanks back.',
    purpose: 'To remove them.',
    ...whoeverSees,
    fields: { kudos: thatKudos },
  },
  'kudos.react': {
    about: 'Somebody adds or removes a small sign.',
    purpose: 'To join in quietly.',
    ...whoeverSees,
    fields: {
      kudos: thatKudos,
      kind: kudos.reactions.fields.kind,
      on: { about: 'Added or removed.', purpose: 'Removing is as easy as adding.' },
    },
  },
  'kudos.answer': {
    about: 'A receiver answers.',
    purpose: 'To say something back.',
    ...whoeverSees,
    fields: { kudos: thatKudos, text: kudos.answer.fields.text, language: writtenIn },
  },
  'kudos.report': {
    about: 'Somebody reports that thanks are not right.',
    purpose: 'To let those who look after the page look at it.',
    audience: 'Editors, with a reason but without who reported. Neither giver nor receivers learn of it.',
    retention: 'Until it is dealt with.',
    legal: 'Personal data of whoever reports, in confidence.',
    fields: {
      kudos: thatKudos,
      reason: { about: 'Why.', purpose: 'To understand; it may be left out.' },
    },
  },
  'goal.set': {
    about: 'The viewer sets a goal.',
    purpose: 'To keep it.',
    ...viewerOnly,
    fields: { goal: madeByPage, act: goal.act, rhythm: goal.rhythm, ...goalFields },
  },
  'goal.change': {
    about: 'The viewer changes a goal, upward or downward.',
    purpose: 'To keep the new one. The old one is not remembered.',
    ...viewerOnly,
    fields: { goal: thatGoal, rhythm: goal.rhythm, ...goalFields },
  },
  'goal.pause': {
    about: 'The viewer pauses a goal.',
    purpose: 'To ask nothing.',
    ...viewerOnly,
    fields: { goal: thatGoal },
  },
  'goal.resume': {
    about: 'The viewer resumes a goal.',
    purpose: 'To go on.',
    ...viewerOnly,
    fields: { goal: thatGoal },
  },
  'goal.stop': {
    about: 'The viewer stops a goal.',
    purpose: 'To ask nothing more.',
    ...viewerOnly,
    fields: { goal: thatGoal },
  },
  'step.log': {
    about: 'The viewer notes what they did.',
    purpose: 'To see progress.',
    ...viewerOnly,
    fields: {
      goal: thatGoal,
      step: madeByPage,
      answer: goal.steps.fields.answer,
      day: goal.steps.fields.day,
      act: goal.steps.fields.act,
      note: goal.steps.fields.note,
      language: writtenIn,
    },
  },
  'step.take-back': {
    about: 'The viewer takes a step back.',
    purpose: 'To remove it.',
    ...viewerOnly,
    fields: { goal: thatGoal, step: thatStep },
  },
  'cue.answer': {
    about: 'The viewer answers what was asked after a moment, or says to which goal it belongs.',
    purpose: 'To ask no second time.',
    ...viewerOnly,
    fields: {
      goal: {
        about: 'The id of the goal. Without it the moment is for none of their goals.',
        purpose: 'To know which one.',
      },
      step: madeByPage,
      cue: { about: 'The moment.', purpose: 'To know which one.' },
      answer: {
        about: 'Done, not this time, or stop asking. Without it the moment is for this goal, and nothing more is said.',
        purpose: 'To ask no second time. “Not this time” costs nothing and is not counted.',
      },
    },
  },
  'act.propose': {
    about: 'The viewer proposes a form of ambassadorship.',
    purpose: 'It is theirs at once. Others get it when the organisation puts it among its own acts.',
    audience: 'The service, for the viewer only. Nothing tells anybody else of it.',
    retention: 'Until the viewer erases what is theirs, or leaves.',
    legal: 'Personal data of the viewer.',
    fields: {
      act: madeByPage,
      name: { about: 'What one would do.', purpose: 'To choose it.' },
      language: writtenIn,
      place: { about: 'In person or online.', purpose: 'Both count the same.' },
      minutes: { about: 'How long it takes.', purpose: 'To be honest about time.' },
    },
  },
  'board.join': {
    about: 'The viewer agrees to be listed.',
    purpose: 'To record the yes, dated and to a known wording.',
    audience: 'The service, and from then on every signed-in colleague, for at most the upper half of the list.',
    retention: 'Until it is taken back, and as long after as proof is needed.',
    legal: 'Consent (Art. 7 GDPR), a safeguard beside the legal basis that the employer names.',
    fields: { textVersion: { about: 'The wording that was shown.', purpose: 'To prove to what the yes was given.' } },
  },
  'board.leave': {
    about: 'The viewer leaves the list.',
    purpose: 'To be gone from it at once, everywhere.',
    audience: 'The service. To others it looks as if the person had never been there.',
    retention: 'As long as proof is needed that it was carried out.',
    legal: 'Taking consent back is as easy as giving it (Art. 7(3) GDPR).',
    fields: {},
  },
  'preferences.set': {
    about: 'The viewer changes how they want to take part.',
    purpose: 'To honour it.',
    ...viewerOnly,
    fields: preferencesNote.fields,
  },
  'coaching.ask': {
    about: 'The viewer asks a coach for help.',
    purpose: 'To have the question stand ready for the coach. The page notifies nobody.',
    audience: 'The viewer and that coach.',
    retention: 'A quarter after it was done or cancelled.',
    legal: 'Personal data of the viewer, in confidence.',
    fields: {
      request: madeByPage,
      coach: { about: 'Whom they ask.', purpose: 'To show it to them and nobody else.' },
      about: { about: 'What help is wanted.', purpose: 'To let the coach prepare; it may be left out.' },
      language: writtenIn,
    },
  },
  'coaching.cancel': {
    about: 'The viewer withdraws a request.',
    purpose: 'To take the question away from the coach, too.',
    audience: 'The viewer and that coach.',
    retention: 'A quarter after it was cancelled.',
    legal: 'Personal data of the viewer, in confidence.',
    fields: { request: { about: 'The id of the request.', purpose: 'To know which one.' } },
  },
  'feed.keep': {
    about: 'The viewer keeps an item for later, or no longer.',
    purpose: 'To find it again.',
    ...viewerOnly,
    fields: {
      item: { about: 'The id of the item.', purpose: 'To know which one.' },
      kept: { about: 'Kept or not.', purpose: 'To undo it as easily.' },
    },
  },
  'feed.rate': {
    about: 'The viewer says whether an item worked for them.',
    purpose: 'To let editors write what people can use.',
    ...anonymous,
    fields: {
      item: { about: 'The id of the item.', purpose: 'To know which one.' },
      rating: { about: 'Worked, did not, or no opinion after all.', purpose: 'To learn from.' },
    },
  },
  'feedback.ask': {
    about: 'The viewer asks what came of a step.',
    purpose: 'Silence is worse than no result: editors see that there are people who wait.',
    audience: 'The service. Editors get how many wait, and only above the minimum group; nobody is asked by name.',
    retention: 'Until it is answered, or a quarter.',
    legal: 'Personal data of the viewer.',
    fields: { step: thatStep },
  },
  'doubt.share': {
    about: 'The viewer shares a doubt, without a name.',
    purpose: 'To let the organisation give better help. Sent only when the viewer presses the button for it.',
    ...anonymous,
    fields: { doubt: { about: 'Which of the four doubts.', purpose: 'To add one to its number, and nothing else.' } },
  },
  'wish.share': {
    about: 'The viewer tells what is missing.',
    purpose: 'To let the organisation offer it.',
    ...anonymous,
    audience: 'Editors, as a sentence with its day and without a name.',
    fields: { text: { about: 'The wish.', purpose: 'To be read by editors. The page asks to name nobody.' } },
  },
  'me.export': {
    about: 'The viewer asks for all that is kept of them.',
    purpose: 'To give it to them.',
    audience: 'The viewer only.',
    retention: 'Until it was handed over.',
    legal: 'Access and portability (Art. 15 and 20 GDPR).',
    fields: {},
  },
  'me.erase': {
    about: 'The viewer asks to remove all that is kept of them.',
    purpose: 'To remove it.',
    audience: 'The service.',
    retention: 'As long as proof is needed that it was carried out.',
    legal: 'Erasure (Art. 17 GDPR).',
    fields: {},
  },
};

/** The envelope in which every change is sent. */
export const envelopeNotes: Readonly<Record<'id' | 'type' | 'at' | 'data', Note>> = {
  id: madeByPage,
  type: { about: 'What kind of change.', purpose: 'To know what to do.' },
  at: { about: 'When the person did it.', purpose: 'To keep the order, also after a time offline.' },
  data: { about: 'What the change needs.', purpose: 'To carry it out. Who acts is never in it.' },
};
