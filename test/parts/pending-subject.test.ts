import { expect } from '@open-wc/testing';
import type { ActionData, ActionType } from '../../src/contract/actions.js';
import { isAbout, wordsOf } from '../../src/parts/pending-subject.js';

type FieldOf<D> = D extends unknown ? keyof D : never;

/** What each field of a change is; a new field without a line does not compile. */
const fields: Readonly<Record<FieldOf<ActionData<ActionType>>, 'names a thing' | 'holds words' | 'neither'>> = {
  act: 'names a thing',
  coach: 'names a thing',
  goal: 'names a thing',
  item: 'names a thing',
  kudos: 'names a thing',
  request: 'names a thing',
  step: 'names a thing',
  about: 'holds words',
  name: 'holds words',
  note: 'holds words',
  reason: 'holds words',
  text: 'holds words',
  treat: 'holds words',
  able: 'neither',
  answer: 'neither',
  behaviour: 'neither',
  channels: 'neither',
  cue: 'neither',
  day: 'neither',
  doubt: 'neither',
  external: 'neither',
  kept: 'neither',
  kind: 'neither',
  language: 'neither',
  minutes: 'neither',
  minutesPerWeek: 'neither',
  nudge: 'neither',
  on: 'neither',
  partner: 'neither',
  place: 'neither',
  quietHours: 'neither',
  rating: 'neither',
  rhythm: 'neither',
  shown: 'neither',
  skills: 'neither',
  stance: 'neither',
  team: 'neither',
  textVersion: 'neither',
  themes: 'neither',
  to: 'neither',
  value: 'neither',
  visibility: 'neither',
};

describe('what a change is about', () => {
  for (const [field, kind] of Object.entries(fields))
    it(`is read from the fields that name things, and its words from those that hold words: ${field}`, () => {
      const data = { [field]: 'x-1' };
      expect(isAbout(data, 'x-1')).to.equal(kind === 'names a thing');
      expect(wordsOf(data)).to.equal(kind === 'holds words' ? 'x-1' : undefined);
    });
});
