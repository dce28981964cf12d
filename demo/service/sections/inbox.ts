/**
 * What reached a coach, and for editors what people let the organisation know: as numbers of groups, or as sentences
 * without names. Numbers grow in whole groups, so that none differs from the one before by a few people.
 */
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { minimumGroupOf } from './board.js';
import type { Editorial } from './editorial.js';
import { kudosById, peopleIn } from './kudos.js';
import { peopleById } from './people.js';

const most = 200;

/** The largest number of whole groups; nothing for less than one. */
const inGroups = <T extends { readonly count: number }>(rows: readonly T[], size: number): readonly T[] =>
  rows.map((row) => ({ ...row, count: row.count - (row.count % size) })).filter(({ count }) => count > 0);

export async function inboxOf(
  database: Queryable,
  viewer: Viewer,
  editorial: Editorial,
): Promise<Record<string, unknown>> {
  const requests = await database.query<{
    person: string;
    id: string;
    at: string;
    about: string | null;
    status: string;
  }>(
    `select person, id, at, about, status from coaching_requests
     where coach = $1 and status in ('asked', 'planned') order by at desc, id desc limit $2`,
    [viewer.id, most],
  );
  const forEditors = viewer.canEdit ? await editorsInbox(database, editorial) : undefined;
  const named = [...requests.map(({ person }) => person), ...(forEditors?.named ?? [])];
  return {
    coaching: requests.map(({ about, ...rest }) => ({ ...rest, ...(about !== null && { about }) })),
    ...forEditors?.found,
    people: await peopleById(database, named),
  };
}

async function editorsInbox(
  database: Queryable,
  editorial: Editorial,
): Promise<{ found: Record<string, unknown>; named: readonly string[] }> {
  const size = minimumGroupOf(editorial.board ?? {});
  const doubts = await database.query<{ quarter: string; doubt: string; count: number }>(
    'select quarter, doubt, count from doubts order by quarter desc, doubt limit $1',
    [most],
  );
  const ratings = await database.query<{ item: string; rating: string; count: number }>(
    `select item, rating, count(*) as count from feed_marks where rating is not null
     group by item, rating order by item, rating limit $1`,
    [most],
  );
  const wishes = await database.query('select id, day, text from wishes order by day desc, id limit $1', [most]);
  const [waiting] = await database.query<{ count: number }>(
    'select count(distinct person) as count from feedback_requests',
  );
  const reports = await database.query<{ kudos: string; reason: string | null; count: number }>(
    `select kudos, (array_agg(reason) filter (where reason is not null))[1] as reason, count(*) as count
     from kudos_reports group by kudos order by min(at) limit $1`,
    [most],
  );
  const kudos = await kudosById(
    database,
    reports.map((report) => report.kudos),
  );
  return {
    found: {
      doubts: inGroups(doubts, size),
      ratings: inGroups(ratings, size),
      wishes,
      waitingForFeedback: inGroups([{ count: waiting?.count ?? 0 }], size)[0]?.count ?? null,
      reports: reports.map(({ reason, count, ...report }) => ({
        count,
        ...(reason !== null && { reason }),
        kudos: kudos.get(report.kudos),
      })),
    },
    named: peopleIn(kudos.values()),
  };
}
