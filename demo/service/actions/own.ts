/** Preferences, kept and rated items, proposals, coaching: each is between the viewer and nobody, or one other person. */
import { Refusal, unknownThing } from '../http/problem.js';
import { forPerson } from '../identity/viewer.js';
import { feedItem } from '../sections/feed.js';
import { coachingOf, preferencesOf } from '../sections/own.js';
import type { Carry, Done, Setting } from './change.js';
import { numberChanged, ratingNumber } from './told-number.js';

const onlyFor = ({ viewer }: Setting): readonly string[] => [forPerson(viewer.id)];

/** Fields that are given replace the stored ones; the others stay. */
export const setPreferences: Carry<'preferences.set'> = async (setting, data) => {
  const { database, viewer, editorial } = setting;
  const known = new Set((editorial.organisation?.themes ?? []).map(({ id }) => id));
  if (data.themes?.some((theme) => !known.has(theme))) throw unknownThing('themes', 'themes');
  await database.query(
    `insert into preferences (person, body) values ($1, $2::jsonb)
     on conflict (person) do update set body = preferences.body || excluded.body`,
    [viewer.id, JSON.stringify(data)],
  );
  return {
    changes: [{ section: 'preferences', put: [await preferencesOf(database, viewer)] }],
    announce: [{ section: 'preferences', audiences: onlyFor(setting) }],
  };
};

async function markItem(setting: Setting, item: string, field: 'kept' | 'rating', value: unknown): Promise<Done> {
  const { database, viewer, now } = setting;
  const found = await database.query('select 1 from feed where id = $1 and published_at <= $2', [
    item,
    now.toISOString(),
  ]);
  if (found.length === 0) throw unknownThing('feed', 'item');
  await database.query(
    `insert into feed_marks (person, item, ${field}) values ($1, $2, $3)
     on conflict (person, item) do update set ${field} = excluded.${field}`,
    [viewer.id, item, value],
  );
  return {
    changes: [{ section: 'feed', put: [await feedItem(database, viewer, item)] }],
    announce: [{ section: 'feed', item, audiences: onlyFor(setting) }],
  };
}

export const keepItem: Carry<'feed.keep'> = (setting, { item, kept }) => markItem(setting, item, 'kept', kept);

/** Editors get numbers of groups (see `told-number.ts`), never who said what. */
export const rateItem: Carry<'feed.rate'> = async (setting, { item, rating }) => {
  const { database, viewer } = setting;
  const [before] = await database.query<{ rating: string | null }>(
    'select rating from feed_marks where person = $1 and item = $2',
    [viewer.id, item],
  );
  const done = await markItem(setting, item, 'rating', rating === 'none' ? null : rating);
  const after = rating === 'none' ? null : rating;
  if (before?.rating === after) return done;
  for (const changed of [before?.rating, after]) {
    if (changed !== null && changed !== undefined) await numberChanged(setting, ratingNumber(item, changed));
  }
  return done;
};

/** A form is its maker’s at once, and the others’ when the organisation agrees. */
export const proposeAct: Carry<'act.propose'> = async (setting, { act: id, name, language, ...rest }) => {
  const { database, viewer, editorial, at } = setting;
  const body = { name: language === undefined ? name : { [language]: name }, ...rest };
  const added = editorial.acts.some((act) => act.id === id)
    ? []
    : await database.query(
        `insert into proposed_acts (person, id, at, body) values ($1, $2, $3, $4::json) on conflict do nothing returning id`,
        [viewer.id, id, at, JSON.stringify(body)],
      );
  if (added.length === 0) throw new Refusal(409, 'duplicate-id', '/data/act');
  return {
    changes: [{ section: 'acts', put: [{ id, ...body, status: 'proposed' }] }],
    announce: [{ section: 'acts', item: id, audiences: onlyFor(setting) }],
  };
};

async function putCoaching(setting: Setting): Promise<Done> {
  const { database, viewer, editorial } = setting;
  return {
    changes: [{ section: 'coaching', put: [await coachingOf(database, viewer, editorial)] }],
    announce: [{ section: 'coaching', audiences: onlyFor(setting) }],
  };
}

/** A request reaches the coach and nobody else. */
export const askCoach: Carry<'coaching.ask'> = async (setting, { request, coach, about, language }) => {
  const { database, viewer, editorial, at } = setting;
  if (coach === viewer.id || !editorial.coaches.some(({ person }) => person === coach))
    throw unknownThing('people', 'coach');
  const added = await database.query(
    `insert into coaching_requests (person, id, coach, at, about, status, language) values ($1, $2, $3, $4, $5, 'asked', $6)
     on conflict do nothing returning id`,
    [viewer.id, request, coach, at, about ?? null, (about !== undefined && language) || null],
  );
  if (added.length === 0) throw new Refusal(409, 'duplicate-id', '/data/request');
  return putCoaching(setting);
};

export const cancelCoaching: Carry<'coaching.cancel'> = async (setting, { request }) => {
  const { database, viewer, at } = setting;
  const found = await database.query(
    `update coaching_requests set status = 'cancelled', closed_at = coalesce(closed_at, $3)
     where person = $1 and id = $2 and status <> 'done' returning id`,
    [viewer.id, request, at],
  );
  if (found.length === 0) throw unknownThing('coaching', 'request');
  return putCoaching(setting);
};
