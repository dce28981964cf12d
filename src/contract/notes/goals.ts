import { type SectionNote, writtenIn } from './note.js';

export const goalsNote: SectionNote<'goals'> = {
  about: 'What the viewer set out to do, and what they did. Nobody else’s goals ever stand here.',
  purpose: 'To help a person who wants it to keep up something of their own choosing.',
  audience: 'The viewer only. A partner whom the viewer names is sent nothing of it, and no role sees more.',
  retention: 'At most a year after it was stopped. Gone when the viewer erases what is theirs, or leaves.',
  legal:
    'Personal data of the viewer. Not for appraisal or any decision about the person; say so in the agreement with the works council.',
  fields: {
    id: { about: 'Identifies the goal.', purpose: 'To change it.' },
    act: { about: 'The form of ambassadorship that it is about.', purpose: 'To know what to do.' },
    visibility: {
      about: 'Whether the viewer goes alone, or along with one partner.',
      purpose:
        'To let the person decide. What is not said counts as “alone”. Either way the goal is sent to nobody else.',
    },
    partner: {
      about: 'The colleague with whom the viewer goes along.',
      purpose: 'To remember who it is. Telling them is left to the viewer: nothing is sent to them.',
      legal: 'Personal data of the viewer and of the partner.',
    },
    agreed: {
      about: 'Whether the partner said yes.',
      purpose: 'To say so on the goal, where an organisation lets partners answer. Nothing asks them by itself.',
    },
    treat: { about: 'What the person gives themself when they get there.', purpose: 'To celebrate in one’s own way.' },
    language: writtenIn,
    startedAt: { about: 'Since when it counts.', purpose: 'To count nothing from before.' },
    rhythm: {
      about: 'How often, or after what.',
      purpose: 'To make a plan that one can keep. It may be lowered at any time without a trace.',
      fields: {
        kind: { about: 'So many times a period, or after each moment.', purpose: 'To count in the right way.' },
        count: { about: 'How many times.', purpose: 'To see progress.' },
        period: { about: 'In a week, a month or a quarter.', purpose: 'To see progress.' },
        every: { about: 'After what kind of moment.', purpose: 'To ask after each such moment, once.' },
      },
    },
    pausedAt: { about: 'When it was paused.', purpose: 'To leave the person in peace until they resume.' },
    stoppedAt: { about: 'When it was stopped.', purpose: 'To ask nothing more. Stopping needs no reason.' },
    cues: {
      about: 'Moments that are for this goal because the person said so.',
      purpose: 'To ask after them for this goal, and to ask to which goal they belong only once.',
    },
    otherCues: {
      about: 'Moments of which the person said that they are for none of their goals.',
      purpose: 'To ask nothing about them any more.',
    },
    nudge: {
      about: 'How often the person wants to be reminded.',
      purpose: 'To remind only whoever asked for it, on the page and nowhere else.',
      fields: {
        every: { about: 'Weekly or monthly.', purpose: 'To remind no more often than that.' },
        weekday: { about: 'On which day, 1 being Monday.', purpose: 'To remind when it suits.' },
      },
    },
    steps: {
      about: 'What the person did, or chose not to do, and when.',
      purpose: 'To see progress. A step is the person’s own word; no proof is asked.',
      fields: {
        id: { about: 'Identifies the step.', purpose: 'To take it back, and to report back on it.' },
        at: { about: 'When it was noted.', purpose: 'To count it in the right period, where no day is said.' },
        day: {
          about: 'On which day it was, where that is another than the day on which it was noted.',
          purpose: 'To count it in the right period, also when it is noted later.',
        },
        answer: {
          about: 'Done, not this time, or stop asking.',
          purpose: 'To ask no second time. “Not this time” costs nothing and is not counted.',
        },
        act: { about: 'What was done, where it was something else.', purpose: 'To let anything comparable count.' },
        cue: { about: 'The moment that it answers.', purpose: 'To say “x of y moments”.' },
        note: {
          about: 'A line for oneself.',
          purpose: 'To remember. It is not about whom one spoke with; there is no field for that.',
          legal: 'Free text of the viewer: ask for nothing about others.',
        },
        language: writtenIn,
      },
    },
  },
};
