/** What may happen to thanks. Giving them stands in `give-kudos.ts`. */
import { Refusal, unknownThing } from '../http/problem.js';
import { findViewer } from '../identity/viewer.js';
import { maySeeKudos } from '../sections/kudos.js';
import type { Carry, Change, Setting } from './change.js';
import { announceKudos, audiencesOf, decideAudience, putKudos } from './kudos-shown.js';

interface LockedRow extends Record<string, unknown> {
  readonly giver: string;
  readonly shown: string;
  readonly answered_by: string | null;
}

/** Locks the thanks, so that decisions come one after the other. */
async function locked({ database }: Setting, id: string): Promise<LockedRow> {
  const [row] = await database.query<LockedRow>(
    'select giver, shown, answered_by from kudos where id = $1 for update',
    [id],
  );
  if (!row) throw unknownThing('kudos', 'kudos');
  return row;
}

/** Locks the thanks, and looks whether the viewer sees them now: nobody can make them private in between. */
async function asOnlooker(setting: Setting, id: string): Promise<void> {
  await locked(setting, id);
  const viewer = await findViewer(setting.database, setting.viewer.id);
  if (!viewer || !(await maySeeKudos(setting.database, viewer, id))) throw unknownThing('kudos', 'kudos');
}

async function asReceiver(setting: Setting, id: string): Promise<{ answered_by: string | null }> {
  const row = await locked(setting, id);
  const found = await setting.database.query('select 1 from kudos_receivers where kudos = $1 and person = $2', [
    id,
    setting.viewer.id,
  ]);
  if (found.length === 0) throw unknownThing('kudos', 'kudos');
  return row;
}

async function changed({ database }: Setting, id: string): ReturnType<Carry<'kudos.show'>> {
  const audiences = await audiencesOf(database, id);
  return { changes: await putKudos(database, id), announce: announceKudos(id, audiences) };
}

export const showKudos: Carry<'kudos.show'> = async (setting, { kudos, shown, external }) => {
  const { database, viewer } = setting;
  await asReceiver(setting, kudos);
  // Sharing outside needs a yes of its own, each time somebody decides anew.
  await database.query('update kudos_receivers set shown = $3, external = $4 where kudos = $1 and person = $2', [
    kudos,
    viewer.id,
    shown,
    external === true && shown === 'everyone',
  ]);
  const audiences = await decideAudience(database, kudos);
  return { changes: await putKudos(database, kudos), announce: announceKudos(kudos, audiences) };
};

/** By the giver, or by the only receiver: gone everywhere. One of several receivers takes only themself out. */
export const takeBackKudos: Carry<'kudos.take-back'> = async (setting, { kudos }) => {
  const { database, viewer } = setting;
  const { giver, shown } = await locked(setting, kudos);
  const receivers = await database.query<{ person: string }>('select person from kudos_receivers where kudos = $1', [
    kudos,
  ]);
  const isReceiver = receivers.some(({ person }) => person === viewer.id);
  if (giver !== viewer.id && !isReceiver) throw unknownThing('kudos', 'kudos');
  const before = await audiencesOf(database, kudos);
  const changes: readonly Change[] = [{ section: 'kudos', remove: [kudos] }];
  if (giver === viewer.id || receivers.length === 1) {
    await removeKudos(setting, [kudos]);
    return { changes, announce: announceKudos(kudos, before) };
  }
  await database.query('delete from kudos_receivers where kudos = $1 and person = $2', [kudos, viewer.id]);
  await database.query('delete from kudos_reactions where kudos = $1 and person = $2', [kudos, viewer.id]);
  await database.query(
    `update kudos set answer = null, answered_by = null, answered_at = null, answer_language = null
     where id = $1 and answered_by = $2`,
    [kudos, viewer.id],
  );
  // The others may have decided for more. Nobody sees more because somebody went.
  await database.query(
    `update kudos_receivers set external = external and $2 = 'everyone',
       shown = case when $2 = 'receiver' or (shown = 'everyone' and $2 = 'team') then $2 else shown end
     where kudos = $1`,
    [kudos, shown],
  );
  const audiences = await decideAudience(database, kudos);
  const isSeen = await maySeeKudos(database, viewer, kudos);
  return {
    changes: isSeen ? await putKudos(database, kudos) : changes,
    announce: announceKudos(kudos, [...new Set([...before, ...audiences])]),
  };
};

/** What is kept of the id of thanks that are gone. */
export const goneMark = (id: string, keyedDigest: Setting['keyedDigest']): string => keyedDigest(`kudos ${id}`);

/** Their ids stay used: thanks that are gone are not to be told from thanks that are private now. */
export async function removeKudos(
  { database, keyedDigest }: Pick<Setting, 'database' | 'keyedDigest'>,
  ids: readonly string[],
): Promise<void> {
  await database.query('delete from kudos_audience where kudos = any($1::text[])', [ids]);
  await database.query('delete from kudos_reports where kudos = any($1::text[])', [ids]);
  const gone = await database.query<{ id: string; at: string }>(
    'delete from kudos where id = any($1::text[]) returning id, at',
    [ids],
  );
  await database.query(
    'insert into kudos_gone (mark, at) select * from unnest($1::text[], $2::timestamptz[]) on conflict do nothing',
    [gone.map(({ id }) => goneMark(id, keyedDigest)), gone.map(({ at }) => at)],
  );
}

export const reactToKudos: Carry<'kudos.react'> = async (setting, { kudos, kind, on }) => {
  const { database, viewer } = setting;
  await asOnlooker(setting, kudos);
  await database.query(
    on
      ? 'insert into kudos_reactions (kudos, person, kind) values ($1, $2, $3) on conflict do nothing'
      : 'delete from kudos_reactions where kudos = $1 and person = $2 and kind = $3',
    [kudos, viewer.id, kind],
  );
  return changed(setting, kudos);
};

/** There is room for one answer: of several receivers, the first who answers. They may say it anew. */
export const answerKudos: Carry<'kudos.answer'> = async (setting, { kudos, text, language }) => {
  const { database, viewer, at } = setting;
  const { answered_by } = await asReceiver(setting, kudos);
  if (answered_by !== null && answered_by !== viewer.id) throw new Refusal(409, 'duplicate-id', '/data/kudos');
  await database.query(
    'update kudos set answer = $2, answered_by = $3, answered_at = $4, answer_language = $5 where id = $1',
    [kudos, text, viewer.id, at, language ?? null],
  );
  return changed(setting, kudos);
};

/** For the people who look at it alone: nobody else learns that it was reported. */
export const reportKudos: Carry<'kudos.report'> = async (setting, { kudos, reason }) => {
  const { database, viewer, at } = setting;
  await asOnlooker(setting, kudos);
  await database.query(
    `insert into kudos_reports (kudos, person, reason, at) values ($1, $2, $3, $4)
     on conflict (kudos, person) do update set reason = excluded.reason, at = excluded.at`,
    [kudos, viewer.id, reason ?? null, at],
  );
  return { changes: [] };
};
