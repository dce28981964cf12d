/** The document of one viewer. What is small stands in it; what grows is a link. */
import type { SectionValue } from '@vonk-intranet/vonk/contract';
import { contractVersion } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { boardFor } from './board.js';
import type { Editorial } from './editorial.js';
import { coachingOf, preferencesOf, proposedActsOf } from './own.js';

/** What is read to somebody who is not signed in: nothing that names a person. */
function publicDocument(editorial: Editorial): Record<string, unknown> {
  return {
    vonk: contractVersion,
    ...(editorial.organisation && { organisation: withoutPeople(editorial.organisation) }),
    values: editorial.values.map(({ stories: _stories, ...value }) => value),
    guidelines: editorial.guidelines,
    acts: editorial.acts,
    feed: { href: 'feed' },
  };
}

function withoutPeople(organisation: SectionValue<'organisation'>): SectionValue<'organisation'> {
  const { purpose, contact, ...rest } = organisation;
  const { person: _person, ...reachable } = contact ?? {};
  return {
    ...rest,
    ...(purpose && { purpose: { text: purpose.text } }),
    ...(Object.keys(reachable).length > 0 && { contact: reachable }),
  };
}

/** As JSON. What is the same for all is not written anew for each. */
export async function documentFor(
  database: Queryable,
  viewer: Viewer | undefined,
  editorial: Editorial,
): Promise<string> {
  if (!viewer) return JSON.stringify(publicDocument(editorial));
  const [board, preferences, coaching, proposed] = await Promise.all([
    boardFor(database, viewer, editorial),
    preferencesOf(database, viewer),
    coachingOf(database, viewer, editorial),
    proposedActsOf(database, viewer),
  ]);
  const { written } = editorial;
  const viewerFields = {
    id: viewer.id,
    ...(viewer.joinedAt !== undefined && { joinedAt: viewer.joinedAt }),
    ...(viewer.canEdit && { canEdit: true }),
  };
  const sections: readonly [string, string][] = [
    ['vonk', String(contractVersion)],
    ...(editorial.organisation ? [['organisation', written.organisation] as [string, string]] : []),
    ['viewer', JSON.stringify(viewerFields)],
    ['people', JSON.stringify({ href: 'people', find: 'people?q={q}' })],
    ['teams', written.teams],
    ['values', written.values],
    ['guidelines', written.guidelines],
    ['acts', proposed.length === 0 ? written.acts : JSON.stringify([...editorial.acts, ...proposed])],
    ['cues', written.cues],
    ...(['feed', 'goals', 'kudos'] as const).map(linkTo),
    ...(board ? [['board', JSON.stringify(board)] as [string, string]] : []),
    linkTo('feedback'),
    ['preferences', JSON.stringify(preferences)],
    ['coaching', JSON.stringify(coaching)],
    ...(['actions', 'live'] as const).map(linkTo),
  ];
  return `{${sections.map(([name, json]) => `"${name}":${json}`).join(',')}}`;
}

const linkTo = (name: string): [string, string] => [name, JSON.stringify({ href: name })];

/** Whom the document names. */
export async function peopleNamed(database: Queryable, viewer: Viewer, editorial: Editorial): Promise<Set<string>> {
  const board = await boardFor(database, viewer, editorial);
  const coaching = await coachingOf(database, viewer, editorial);
  const { organisation } = editorial;
  return new Set(
    [
      viewer.id,
      organisation?.purpose?.by,
      organisation?.contact?.person,
      ...editorial.values.flatMap(({ stories = [] }) => stories.map(({ by }) => by)),
      ...(board?.entries ?? []).map(({ person }) => person),
      ...coaching.coaches.map(({ person }) => person),
      ...(coaching.requests ?? []).map(({ coach }) => coach),
    ].filter((id) => id !== undefined),
  );
}
