/** Everything that is kept about a person: given to them, or removed. */
import type { Queryable } from '../database/database.js';
import { forEveryone, forPerson } from '../identity/viewer.js';
import { sharedBoard } from '../sections/board.js';
import { unnamed } from '../live/events.js';
import { coachingOf } from '../sections/own.js';
import { aloneAgain } from './alone-again.js';
import { boardChanged, lockBoard } from './board-total.js';
import { type Announcement, type Carry, type Setting, erased } from './change.js';
import { takeOutOfEditorial } from './editorial-without.js';
import { removeKudos } from './kudos.js';
import { announceAll, undecided } from './kudos-shown.js';

/** Every table in which something of a person stands, with what is asked of it. */
const kept: Readonly<Record<string, string>> = {
  person: 'select id, name, team, role, picture, profile, joined_at, can_edit from people where id = $1',
  goals: 'select id, started_at, body from goals where person = $1 order by started_at, id',
  steps: 'select id, goal, at, day, body, told from steps where person = $1 order by at, id',
  preferences: 'select body from preferences where person = $1',
  feedMarks: 'select item, kept, rating from feed_marks where person = $1 order by item',
  proposedActs: 'select id, at, body from proposed_acts where person = $1 order by at, id',
  kudosGiven: `select id, text, language, team, value, behaviour, at,
    (select array_agg(person order by place) from kudos_receivers where kudos = id) as receivers
    from kudos where giver = $1 order by at, id`,
  kudosReceived: `select k.id, k.giver, k.text, k.language, k.team, k.value, k.behaviour, k.at, r.shown, r.external, k.shown as shown_to
    from kudos_receivers r join kudos k on k.id = r.kudos where r.person = $1 order by k.at, k.id`,
  kudosAnswers:
    'select id as kudos, answer, answer_language, answered_at from kudos where answered_by = $1 order by id',
  kudosReactions: 'select kudos, kind from kudos_reactions where person = $1 order by kudos, kind',
  kudosReports: 'select kudos, reason, at from kudos_reports where person = $1 order by at, kudos',
  board: 'select count, pending, named, consent_at, text_version from board_members where person = $1',
  feedback: 'select id, at, by_person, body from feedback where person = $1 order by at, id',
  feedbackWritten: 'select id, at, person, body from feedback where by_person = $1 order by at, id',
  feedbackRequests: 'select step, at from feedback_requests where person = $1 order by at, step',
  coachingRequests:
    'select id, coach, at, about, language, status, closed_at from coaching_requests where person = $1 order by at, id',
  coachingAsked: `select id, person, at, about, language, status from coaching_requests where coach = $1 and status <> 'cancelled' order by at, id`,
  changesCarriedOut: 'select id, type, received_at, status from actions where person = $1 order by received_at, id',
};

export const exportMe: Carry<'me.export'> = async ({ database, viewer, editorial, now }) => {
  const found: Record<string, unknown> = { madeAt: now.toISOString() };
  for (const [name, sql] of Object.entries(kept)) found[name] = await database.query(sql, [viewer.id]);
  found['stories'] = editorial.values.flatMap(({ stories = [] }) => stories.filter(({ by }) => by === viewer.id));
  const { purpose, contact } = editorial.organisation ?? {};
  found['writtenByEditors'] = {
    coaches: editorial.coaches.filter(({ person }) => person === viewer.id),
    ...(purpose?.by === viewer.id && { purpose }),
    ...(contact?.person === viewer.id && { contact }),
  };
  return { changes: [], export: found };
};

/**
 * Removes what a person did and received. Who works here stays in the directory, which leads. Thanks that others
 * received as well lose this person’s name; the others decide anew who sees them, since they agreed to other words.
 */
export const eraseMe: Carry<'me.erase'> = async (setting) => {
  const { database, viewer, editorial, keyedDigest } = setting;
  // In the order in which a step locks them too, so that none waits for the other: goals, then the board.
  await database.query(
    `select from goals where person = $1 or body ->> 'partner' = $1 order by person, id for update`,
    [viewer.id],
  );
  await setting.noteErasure(setting);
  const kudos = await eraseKudos(setting);
  const wasNamed = await takeOutOfEditorial(database, editorial, [viewer.id]);
  const partners = await aloneAgain(database, [viewer.id]);
  await forgetEvents(database, unnamed(forPerson(viewer.id), keyedDigest));
  // As late as can be: everybody who does something for the board waits for this.
  await lockBoard(database);
  const before = await sharedBoard(database, editorial);
  const written = await eraseOwn(database, viewer.id);
  const board = await boardChanged(setting, before);
  const coaches = editorial.coaches.filter(({ person }) => person !== viewer.id);
  return {
    // No list of what was theirs is made for them, to be kept with the answer: a page reads everything anew.
    changes: [
      { section: 'preferences', put: [{}] },
      { section: 'coaching', put: [await coachingOf(database, viewer, { ...editorial, coaches })] },
      ...board.changes,
    ],
    announce: [
      ...forOthers([...kudos, ...written, ...partners, ...(board.announce ?? [])], viewer.id),
      ...(wasNamed ? [{ audiences: [forEveryone] }] : []),
      { audiences: [forPerson(viewer.id)] },
    ],
  };
};

/** Who erases everything hears only that everything is another. */
const forOthers = (announcements: readonly Announcement[], person: string): readonly Announcement[] =>
  announcements
    .map(({ audiences, ...one }) => ({ ...one, audiences: audiences.filter((each) => each !== forPerson(person)) }))
    .filter(({ audiences }) => audiences.length > 0);

const idsOf = async (database: Queryable, sql: string, person: string): Promise<readonly string[]> =>
  (await database.query<{ id: string }>(sql, [person])).map(({ id }) => id);

async function eraseKudos(setting: Setting): Promise<readonly Announcement[]> {
  const { database } = setting;
  const person = setting.viewer.id;
  const announce: Announcement[] = [];
  // Nobody decides about them, or reacts, while they are being removed.
  await database.query(
    `select from kudos where giver = $1 or id in (select kudos from kudos_receivers where person = $1)
     order by id for update`,
    [person],
  );
  const removed = await idsOf(
    database,
    `select id from kudos where giver = $1 union
     select r.kudos from kudos_receivers r where r.person = $1
       and not exists (select from kudos_receivers o where o.kudos = r.kudos and o.person <> $1)`,
    person,
  );
  announce.push(...(await announceAll(database, removed)));
  await removeKudos(setting, removed);

  const shared = await idsOf(database, 'delete from kudos_receivers where person = $1 returning kudos as id', person);
  await database.query(
    `update kudos set answer = null, answered_by = null, answered_at = null, answer_language = null
     where answered_by = $1`,
    [person],
  );
  announce.push(...(await announceAll(database, shared)));
  await undecided(database, shared);
  const reacted = await idsOf(database, 'delete from kudos_reactions where person = $1 returning kudos as id', person);
  announce.push(...(await announceAll(database, [...new Set(reacted)])));
  return announce;
}

/** Gives back what others notice of it. */
async function eraseOwn(database: Queryable, person: string): Promise<readonly Announcement[]> {
  const written = await database.query<{ person: string; id: string }>(
    'delete from feedback where by_person = $1 returning person, id',
    [person],
  );
  const asked = await database.query<{ person: string }>(
    'delete from coaching_requests where coach = $1 returning person',
    [person],
  );
  for (const sql of [
    'delete from goals where person = $1',
    'delete from proposed_acts where person = $1',
    'delete from feedback where person = $1',
    'delete from feedback_requests where person = $1',
    'delete from feed_marks where person = $1',
    'delete from preferences where person = $1',
    'delete from coaching_requests where person = $1',
    'delete from board_members where person = $1',
    'delete from kudos_reports where person = $1',
    // Of what they did before only the ids stay for a while, so that a late copy does not bring it back.
    `update actions set type = '${erased}', digest = '', answer = json_build_object('id', id, 'status', 'done', 'changes', '[]'::json),
       status = 200 where person = $1 and status is not null and type <> 'me.erase'`,
  ])
    await database.query(sql, [person]);
  return [
    ...written.map((one) => ({ section: 'feedback' as const, item: one.id, audiences: [forPerson(one.person)] })),
    ...[...new Set(asked.map((one) => one.person))].map((one) => ({
      section: 'coaching' as const,
      audiences: [forPerson(one)],
    })),
  ];
}

/** That something of theirs changed is not told any more: what comes last is that everything did. */
async function forgetEvents(database: Queryable, audience: string): Promise<void> {
  await database.query('delete from events where audiences = array[$1::text]', [audience]);
  await database.query(
    'update events set audiences = array_remove(audiences, $1::text) where audiences @> array[$1::text]',
    [audience],
  );
}
