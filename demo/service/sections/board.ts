/**
 * The board, as one viewer may get it.
 *
 * - In it stand only people who said yes to a wording that is listed. Whoever left, never joined or is unknown leaves
 *   no trace: the three make the same bytes.
 * - Names are sent only in the mode "people", and no more than the upper half, ties whole or not at all. The viewer's
 *   own number goes to the viewer alone.
 * - The total is told in steps (see `actions/board-total.ts`): between two of them lie more people than the smallest
 *   group, so that asking again and again tells nothing about one of them.
 */
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import type { Board, BoardSettings, Editorial } from './editorial.js';

/** Unless the organisation raises it. Below three no group is told about, whatever is set. */
const defaultMinimumGroup = 5;
const lowestMinimumGroup = 3;

export const minimumGroupOf = ({ minimumGroup = defaultMinimumGroup }: Pick<BoardSettings, 'minimumGroup'>): number =>
  Math.max(minimumGroup, lowestMinimumGroup);

type Entries = NonNullable<Board['entries']>;

interface MemberRow extends Record<string, unknown> {
  readonly person: string;
  readonly count: number;
  readonly consent_at: string;
  readonly text_version: string;
}

/** What all who are signed in get. */
export async function sharedBoard(database: Queryable, editorial: Editorial): Promise<Board | undefined> {
  const settings = editorial.board;
  if (!settings) return undefined;
  const { together: hopedFor, ...rest } = settings;
  const told = await togetherTold(database, minimumGroupOf(settings));
  const entries = settings.mode === 'people' ? await upperHalf(database, settings) : [];
  return {
    ...rest,
    minimumGroup: minimumGroupOf(settings),
    ...(told && { together: { ...hopedFor, ...told } }),
    ...(entries.length > 0 && { entries, entriesAre: 'upper-half' as const }),
  };
}

/** What is shared, and the viewer's own number. */
export async function boardFor(
  database: Queryable,
  viewer: Viewer,
  editorial: Editorial,
  shared?: Board,
): Promise<Board | undefined> {
  const board = shared ?? (await sharedBoard(database, editorial));
  return board && { ...board, self: await ownNumber(database, viewer, board) };
}

async function ownNumber(database: Queryable, viewer: Viewer, board: Board): Promise<NonNullable<Board['self']>> {
  const [member] = await database.query<MemberRow>(
    'select person, count, consent_at, text_version from board_members where person = $1',
    [viewer.id],
  );
  if (!member) return { count: await actsInPeriod(database, viewer, board.period) };
  return { count: member.count, consent: consentOf(member) };
}

/** What the viewer did in the period, for the viewer. */
export async function actsInPeriod(
  database: Queryable,
  viewer: Viewer,
  period: BoardSettings['period'],
): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select count(*) as count from steps
     where person = $1 and body ->> 'answer' = 'done' and is_step_within(at, day, $2::date, $3::date)`,
    [viewer.id, period.from, period.to],
  );
  return row?.count ?? 0;
}

const consentOf = (row: MemberRow): Entries[number]['consent'] => ({
  status: 'in',
  at: row.consent_at,
  textVersion: row.text_version,
});

async function upperHalf(database: Queryable, settings: BoardSettings): Promise<Entries> {
  const versions = settings.consentTexts.map(({ version }) => version);
  const from = 'from board_members m join people p on p.id = m.person where m.text_version = any($1::text[])';
  const [counted] = await database.query<{ count: number }>(`select count(*) as count ${from}`, [versions]);
  const listed = counted?.count ?? 0;
  if (listed < minimumGroupOf(settings)) return [];
  const most = Math.ceil(listed / 2);
  const rows = await database.query<MemberRow>(
    `select m.person, m.count, m.text_version ${from} order by m.count desc, m.person limit $2`,
    [versions, most + 1],
  );
  const next = rows[most];
  return rows
    .slice(0, most)
    .filter(({ count }) => count !== next?.count)
    .map(({ person, count, text_version: textVersion }) => ({
      person,
      count,
      // That they said yes, and to which wording, is told; when they did is nobody's business.
      consent: { status: 'in' as const, at: `${settings.period.from}T00:00:00Z`, textVersion },
    }));
}

async function togetherTold(
  database: Queryable,
  minimumGroup: number,
): Promise<Pick<NonNullable<Board['together']>, 'count' | 'participants' | 'history'> | undefined> {
  const history = await database.query<{ from: string; count: number; participants: number }>(
    'select from_day as "from", count, participants from board_stretches order by from_day',
  );
  if (history.length === 0 || history.some(({ participants }) => participants < minimumGroup)) return undefined;
  return {
    count: history.reduce((sum, { count }) => sum + count, 0),
    // At least so many: somebody who took part in two stretches is one person.
    participants: Math.max(...history.map(({ participants }) => participants)),
    history,
  };
}
