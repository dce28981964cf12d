import type { SectionName } from '../sections.js';
import { boardNote } from './board.js';
import { coachingNote } from './coaching.js';
import { actsNote, cuesNote, feedNote } from './feed.js';
import { feedbackNote } from './feedback.js';
import { goalsNote } from './goals.js';
import { kudosNote } from './kudos.js';
import type { SectionNote } from './note.js';
import { organisationNote } from './organisation.js';
import { peopleNote, teamsNote, viewerNote } from './people.js';
import { preferencesNote } from './preferences.js';
import { guidelinesNote, valuesNote } from './values.js';

/** A note for every section, and so for every field of the contract. A works-council sheet is made from them. */
export const sectionNotes: { readonly [N in SectionName]: SectionNote<N> } = {
  organisation: organisationNote,
  viewer: viewerNote,
  people: peopleNote,
  teams: teamsNote,
  values: valuesNote,
  guidelines: guidelinesNote,
  acts: actsNote,
  cues: cuesNote,
  feed: feedNote,
  goals: goalsNote,
  kudos: kudosNote,
  board: boardNote,
  feedback: feedbackNote,
  preferences: preferencesNote,
  coaching: coachingNote,
};
