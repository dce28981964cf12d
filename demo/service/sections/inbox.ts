/**
 * What reached a coach, and for editors what people let the organisation know: as numbers of groups, or as sentences
 * without names. Between two numbers lies never the doing of a few people (see `actions/told-number.ts`).
 */
import type { Queryable } from '../database/database.js';
import { toldNumbers } from '../actions/told-number.js';
import type { Viewer } from '../identity/viewer.js';
import { minimumGroupOf } from './board.js';
import type { Editorial } from './editorial.js';
import { kudosById, peopleIn } from './kudos.js';
import { peopleById } from './people.js';

const most = 200;

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
    language: string | null;
    status: string;
  }>(
    `select person, id, at, about, language, status from coaching_requests
     where coach = $1 and status in ('asked', 'planned') order by at desc, id desc limit $2`,
    [viewer.id, most],
  );
  const forEditors = viewer.canEdit ? await editorsInbox(database, editorial) : undefined;
  const named = [...requests.map(({ person }) => person), ...(forEditors?.named ?? [])];
  return {
    coaching: requests.map(({ about, language, ...rest }) => ({
      ...rest,
      ...(about !== null && { about }),
      ...(language !== null && { language }),
    })),
    ...forEditors?.found,
    people: await peopleById(database, named),
  };
}

async function editorsInbox(
  database: Queryable,
  editorial: Editorial,
): Promise<{ found: Record<string, unknown>; named: readonly string[] }> {
  const size = minimumGroupOf(editorial.board ?? {});
  const doubts = await toldNumbers(database, 'doubt', size);
  const ratings = await toldNumbers(database, 'rating', size);
  const wishes = await database.query('select id, day, text from wishes order by day desc, id limit $1', [most]);
  const [waiting] = await toldNumbers(database, 'waiting', size);
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
      doubts: doubts
        .map(({ about: [quarter, doubt], count }) => ({ quarter, doubt, count }))
        .reverse()
        .slice(0, most),
      ratings: ratings.map(({ about: [item, rating], count }) => ({ item, rating, count })).slice(0, most),
      wishes,
      waitingForFeedback: waiting?.count ?? null,
      reports: reports.map(({ reason, count, ...report }) => ({
        count,
        ...(reason !== null && { reason }),
        kudos: kudos.get(report.kudos),
      })),
    },
    named: peopleIn(kudos.values()),
  };
}
