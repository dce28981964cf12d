/** What is shown: what the document says, with what is the viewer's own laid over it. */
import { type ReadableAtom, computed } from 'nanostores';
import type { Action } from '../contract/actions.js';
import type { SectionName } from '../contract/document.js';
import type { FeedItem } from '../contract/feed.js';
import type { Kudos } from '../contract/kudos.js';
import type { Goal } from '../contract/goals.js';
import type { Person } from '../contract/people.js';
import type { Viewer } from '../contract/viewer.js';
import type { ChangingCode } from './changing-code.js';
import { type Collection, type Identified, type Order, changed, createCollection, only } from './collection.js';
import { type Own, ownAfter } from './own.js';
import { type Resource, ready, valueOf } from './resource.js';
import { type Given, type ListName, type Sections, listResource } from './sections.js';
import { isVisible } from './visible-kudos.js';

export function showSections(
  given: Given,
  kept: ReadableAtom<Own>,
  actions: ReadableAtom<readonly Action[]>,
  viewerStore: ReadableAtom<Viewer | undefined>,
  people: ReadableAtom<Resource<Collection<Person>>>,
  /** There are no changes before it is here. */
  changing: ChangingCode,
): Sections {
  const own = computed([kept, actions, given.goals, given.preferences], (stored, pending, goals, preferences) => {
    const found = valueOf(goals);
    return ownAfter(stored, pending, {
      goal: (id) => found?.get(id),
      goals: found?.items ?? [],
      preferences: valueOf(preferences),
    });
  });
  return {
    ...given,
    acts: computed([given.acts, own], (acts, { acts: proposed }) => overlaid(acts, proposed, 'as-given')),
    feed: computed([given.feed, own], (feed, { marks }) => {
      const found = valueOf(feed);
      if (!found) return feed;
      const put: FeedItem[] = [];
      for (const [id, mark] of marks) {
        const item = found.get(id);
        if (item) put.push({ ...item, ...mark });
      }
      return listResource(
        put.length > 0 ? (changing.value?.changed ?? changed)(found, { put }, 'newest-first') : found,
      );
    }),
    goals: computed([given.goals, own, viewerStore], (goals, { goals: kept }, viewer) =>
      overlaid(ownUnlessMissing(goals, viewer), kept, 'as-given'),
    ),
    kudos: computed([given.kudos, viewerStore, people, actions], (kudos, viewer, colleagues, pending) => {
      const said = valueOf(kudos);
      if (!said) return kudos;
      const found = changing.value?.kudosAfter(said, pending, viewer) ?? said;
      const everybody = valueOf(colleagues);
      const sees = (one: Kudos): boolean => isVisible(one, viewer, (id) => everybody?.get(id));
      return listResource(changing.value?.only(found, sees, 'newest-first', [viewer, everybody]) ?? only(found, sees));
    }),
    board: computed([given.board, actions, viewerStore], (board, pending, viewer) => {
      const found = valueOf(board);
      return found ? ready(changing.value?.boardAfter(found, pending, viewer) ?? found) : board;
    }),
    coaching: computed([given.coaching, actions], (coaching, pending) => {
      const found = valueOf(coaching);
      return found ? ready(changing.value?.coachingAfter(found, pending) ?? found) : coaching;
    }),
    preferences: computed([given.preferences, own, viewerStore], (preferences, { preferences: kept }, viewer) => {
      const found = valueOf(preferences);
      // Preferences that cannot be read are not "nothing said": somebody may have said "not for me" there.
      const missing = preferences.status === 'failed' && preferences.problem.code === 'unconfigured';
      if (!viewer || (!found && !missing)) return preferences;
      return ready({ ...found, ...kept });
    }),
    ...emptyWhenNothing({ ...given, people }, ['people', 'teams', 'values', 'guidelines', 'cues', 'feedback']),
  } as Sections;
}

/** Goals may be set where the document has none: they live on the device. */
const ownUnlessMissing = (goals: Resource<Collection<Goal>>, viewer: Viewer | undefined): Resource<Collection<Goal>> =>
  viewer && goals.status === 'failed' && goals.problem.code === 'unconfigured'
    ? ready(createCollection<Goal>([]))
    : goals;

const overlaid = <T extends Identified>(
  resource: Resource<Collection<T>>,
  put: readonly T[],
  order: Order,
): Resource<Collection<T>> => {
  const found = valueOf(resource);
  return found ? listResource(put.length > 0 ? changed(found, { put }, order) : found) : resource;
};

function emptyWhenNothing(
  given: { readonly [N in ListName]: ReadableAtom<unknown> },
  names: readonly ListName[],
): Partial<Record<SectionName, ReadableAtom<Resource<unknown>>>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      computed(given[name] as ReadableAtom<Resource<Collection<Identified>>>, (resource) => {
        const found = valueOf(resource);
        return found ? listResource(found) : resource;
      }),
    ]),
  );
}
