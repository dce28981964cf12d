/** Goals, which are their owner’s alone. A partner is named in them; nothing of them is sent to anybody else. */
import type { ActionData } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';
import { Refusal, unknownThing } from '../http/problem.js';
import { type Viewer, forPerson } from '../identity/viewer.js';
import { type Goal, goalById } from '../sections/own.js';
import { peopleById } from '../sections/people.js';
import type { Carry, Change, Done, Setting } from './change.js';
import { actExists, peopleExist } from './references.js';

export type StoredGoal = Omit<Goal, 'id' | 'steps' | 'startedAt'>;

export const setGoal: Carry<'goal.set'> = async (setting, data) => {
  const { database, viewer, at } = setting;
  const { goal: id, act, rhythm, visibility = 'only-me', partner, treat, language, nudge } = data;
  await actExists(setting, act);
  await partnerIsSomebody(setting, partner);
  const body: StoredGoal = {
    act,
    visibility: partner === undefined ? 'only-me' : visibility,
    ...(partner !== undefined && visibility === 'partner' && { partner }),
    ...(treat !== undefined && treat !== '' && { treat, ...(language !== undefined && { language }) }),
    rhythm,
    ...(nudge && { nudge }),
  };
  const added = await database.query(
    `insert into goals (person, id, started_at, body) values ($1, $2, $3, $4::json) on conflict do nothing returning id`,
    [viewer.id, id, at, JSON.stringify(body)],
  );
  if (added.length === 0) throw new Refusal(409, 'duplicate-id', '/data/goal');
  return putGoal(setting, id);
};

export const changeGoal: Carry<'goal.change'> = async (setting, data) => {
  await partnerIsSomebody(setting, data.partner);
  return withGoal(setting, data.goal, (goal) => changed(goal, data));
};

export const pauseGoal: Carry<'goal.pause'> = (setting, { goal: id }) =>
  withGoal(setting, id, (goal) => ({ ...goal, pausedAt: goal.pausedAt ?? setting.at }));

export const resumeGoal: Carry<'goal.resume'> = (setting, { goal: id }) =>
  withGoal(setting, id, ({ pausedAt: _paused, stoppedAt: _stopped, ...goal }) => goal);

export const stopGoal: Carry<'goal.stop'> = (setting, { goal: id }) =>
  withGoal(setting, id, (goal) => ({ ...goal, stoppedAt: goal.stoppedAt ?? setting.at }));

/** What is given replaces what was; an empty treat, a nudge every `none` and the partner of a private goal go away. */
function changed(before: StoredGoal, data: ActionData<'goal.change'>): StoredGoal {
  const { rhythm = before.rhythm, visibility = before.visibility, partner = before.partner } = data;
  const { treat = before.treat, nudge = before.nudge } = data;
  const { language } = data.treat === undefined ? before : data;
  const { partner: _partner, agreed, treat: _treat, language: _language, nudge: _nudge, ...kept } = before;
  const isShared = visibility === 'partner' && partner !== undefined;
  return {
    ...kept,
    rhythm,
    visibility: isShared ? 'partner' : 'only-me',
    ...(isShared && { partner }),
    ...(isShared && agreed !== undefined && partner === before.partner && { agreed }),
    ...(treat !== undefined && treat !== '' && { treat, ...(language !== undefined && { language }) }),
    ...(nudge && nudge.every !== 'none' && { nudge: { ...nudge, every: nudge.every } }),
  };
}

async function partnerIsSomebody({ database, viewer }: Setting, partner: string | undefined): Promise<void> {
  if (partner === undefined) return;
  if (partner === viewer.id) throw new Refusal(422, 'out-of-range', '/data/partner', { expected: 'somebody else' });
  await peopleExist(database, [partner], 'partner');
}

/** Changes a goal that is there, while nobody else does. */
export async function withGoal(setting: Setting, id: string, change: (goal: StoredGoal) => StoredGoal): Promise<Done> {
  const { database, viewer } = setting;
  const [row] = await database.query<{ body: StoredGoal }>(
    'select body from goals where person = $1 and id = $2 for update',
    [viewer.id, id],
  );
  if (!row) throw unknownThing('goals', 'goal');
  await writeGoal(setting, id, change(row.body));
  return putGoal(setting, id);
}

export async function writeGoal({ database, viewer }: Setting, id: string, goal: StoredGoal): Promise<void> {
  await database.query('update goals set body = $3::json, stopped_at = $4 where person = $1 and id = $2', [
    viewer.id,
    id,
    JSON.stringify(goal),
    goal.stoppedAt ?? null,
  ]);
}

/** A partner may have been looked up by name: the page is told who that is before the goal that names them. */
export async function goalAsChanges(database: Queryable, viewer: Viewer, id: string): Promise<readonly Change[]> {
  const goal = await goalById(database, viewer, id);
  const people = await peopleById(database, goal?.partner === undefined ? [] : [goal.partner]);
  return [
    ...(people.length > 0 ? [{ section: 'people' as const, put: people }] : []),
    goal ? { section: 'goals', put: [goal] } : { section: 'goals', remove: [id] },
  ];
}

/** As it is now, for its owner, here and in their other windows. */
export async function putGoal({ database, viewer }: Setting, id: string): Promise<Done> {
  return {
    changes: await goalAsChanges(database, viewer, id),
    announce: [{ section: 'goals', item: id, audiences: [forPerson(viewer.id)] }],
  };
}
