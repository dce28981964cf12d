/** Joining the board, and leaving it: one step each, at once, as often as somebody likes. */
import { Refusal, unknownThing } from '../http/problem.js';
import { actsInPeriod, sharedBoard } from '../sections/board.js';
import { boardChanged, lockBoard, rememberLeaving, tellTotal, wasNamed } from './board-total.js';
import type { Carry } from './change.js';

/** A yes is a yes to one wording, and only to one that is listed now. */
export const joinBoard: Carry<'board.join'> = async (setting, { textVersion }) => {
  const { database, viewer, editorial, at } = setting;
  const settings = editorial.board;
  if (!settings) throw unknownThing('board', 'textVersion');
  if (!settings.consentTexts.some(({ version }) => version === textVersion))
    throw new Refusal(422, 'without-consent', '/data/textVersion');
  await lockBoard(database);
  const before = await sharedBoard(database, editorial);
  const { from, to } = settings.period;
  const joined = await database.query(
    `insert into board_members (person, count, consent_at, text_version, named) values ($1, $2, $3, $4, $5)
     on conflict (person) do nothing returning person`,
    [viewer.id, await actsInPeriod(database, viewer, settings.period), at, textVersion, await wasNamed(setting)],
  );
  if (joined.length > 0) {
    // What was told in a total before is not told again.
    await database.query(
      `update board_members set pending = (
         select count(*) from steps where person = $1 and not told and body ->> 'answer' = 'done'
           and is_step_within(at, day, $2::date, $3::date))
       where person = $1`,
      [viewer.id, from, to],
    );
    await tellTotal(setting, settings, before);
  } else {
    await database.query('update board_members set consent_at = $2, text_version = $3 where person = $1', [
      viewer.id,
      at,
      textVersion,
    ]);
  }
  return boardChanged(setting, before);
};

/** Nothing of the person stays on the board, and what was not told yet never will be. */
export const leaveBoard: Carry<'board.leave'> = async (setting) => {
  const { database, editorial } = setting;
  await lockBoard(database);
  const before = await sharedBoard(database, editorial);
  await rememberLeaving(setting);
  return boardChanged(setting, before);
};
