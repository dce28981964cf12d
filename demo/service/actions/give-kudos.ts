/**
 * Giving thanks. Of all changes it is the one that comes most, so a function of the database does it with its record and
 * its event in one statement; only what cannot be done at once goes the way of every other change.
 */
import type { ActionData } from '@vonk-intranet/vonk/contract';
import { Refusal, unknownThing } from '../http/problem.js';
import { forPerson } from '../identity/viewer.js';
import { unnamed } from '../live/events.js';
import { type KudosRow, toKudos } from '../sections/kudos.js';
import type { Carry, CarryAtOnce, Done, Setting } from './change.js';
import { announceKudos } from './kudos-shown.js';
import { goneMark } from './kudos.js';
import { valueExists } from './references.js';

/** Why the database says no (see `give_kudos`). */
const reasons: Readonly<Record<string, () => Refusal>> = {
  'receiver-unknown': () => unknownThing('people', 'to'),
  'team-of-others': () => unknownThing('teams', 'team'),
  'id-used': () => new Refusal(409, 'duplicate-id', '/data/kudos'),
};

interface Given {
  /** As it is read back. What is no column of `kudos` is left out when it is written. */
  readonly row: KudosRow;
  readonly receivers: readonly string[];
  readonly audiences: readonly string[];
}

/** What is written. Nobody but the receivers decides who else sees it, so at first it is for them and the giver. */
function given({ viewer, editorial, at }: Setting, data: ActionData<'kudos.give'>): Given {
  const receivers = [...new Set(data.to)];
  if (receivers.includes(viewer.id)) throw new Refusal(422, 'out-of-range', '/data/to', { expected: 'other people' });
  valueExists(editorial, data.value, data.behaviour);
  const row = {
    id: data.kudos,
    giver: viewer.id,
    receivers,
    text: data.text,
    language: data.language ?? null,
    team: data.team ?? null,
    value: data.value ?? null,
    behaviour: data.behaviour ?? null,
    at,
    shown: 'receiver',
    external: false,
    reactions: null,
    answer: null,
    answer_language: null,
    answered_at: null,
  } as const;
  return { row, receivers, audiences: [viewer.id, ...receivers].map(forPerson) };
}

const doneWith = ({ row, audiences }: Given): Done => ({
  changes: [{ section: 'kudos', put: [toKudos(row)] }],
  announce: announceKudos(row.id, audiences),
});

export const giveKudos: Carry<'kudos.give'> = async (setting, data) => {
  const { database, keyedDigest } = setting;
  const thanks = given(setting, data);
  const { row, receivers, audiences } = thanks;
  const [answer] = await database.query<{ reason: string | null }>(
    'select give_kudos($1::json, $2::text[], $3::text[], $4) as reason',
    [JSON.stringify(row), receivers, audiences, goneMark(row.id, keyedDigest)],
  );
  const refusal = answer?.reason === null ? undefined : reasons[answer?.reason ?? '']?.();
  if (refusal) throw refusal;
  return doneWith(thanks);
};

export const giveKudosAtOnce: CarryAtOnce<'kudos.give'> = async (setting, data, recordOf) => {
  const { database, editorial, keyedDigest } = setting;
  const thanks = given(setting, data);
  const { row, receivers, audiences } = thanks;
  const done = doneWith(thanks);
  const [answer] = await database.query<{ done: boolean }>(
    'select give_kudos_at_once($1::json, $2, $3::json, $4::text[], $5::text[], $6, $7::text[]) as done',
    [
      JSON.stringify(recordOf(done)),
      editorial.version,
      JSON.stringify(row),
      receivers,
      audiences,
      goneMark(row.id, keyedDigest),
      audiences.map((audience) => unnamed(audience, keyedDigest)),
    ],
    { isPrepared: true },
  );
  return answer?.done === true ? done : undefined;
};
