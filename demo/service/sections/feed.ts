/** Items to read and to start from, with what the viewer kept or said about them. */
import type { SectionValue } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';
import { type Cursor, writeCursor } from '../http/cursor.js';
import type { Viewer } from '../identity/viewer.js';
import type { Page } from './page.js';

export type FeedItem = SectionValue<'feed'>[number];

const pageSize = 50;

interface FeedRow extends Record<string, unknown> {
  readonly id: string;
  readonly published_at: string;
  readonly expires_at: string | null;
  readonly body: Omit<FeedItem, 'id' | 'publishedAt' | 'expiresAt' | 'kept' | 'rating'>;
  readonly kept: boolean | null;
  readonly rating: FeedItem['rating'] | null;
}

const select = `select f.id, f.published_at, f.expires_at, f.body, m.kept, m.rating
  from feed f left join feed_marks m on m.item = f.id and m.person = $1`;

const toItem = (row: FeedRow): FeedItem => ({
  id: row.id,
  ...row.body,
  publishedAt: row.published_at,
  ...(row.expires_at !== null && { expiresAt: row.expires_at }),
  ...(row.kept !== null && { kept: row.kept }),
  ...(row.rating !== null && { rating: row.rating }),
});

/** The newest first. What has expired, or is not published yet, is not sent. Nobody signed in: without marks. */
export async function feedPage(
  database: Queryable,
  viewer: Viewer | undefined,
  now: Date,
  cursor?: Cursor,
): Promise<Page<FeedItem>> {
  const [at, id] = cursor ?? ['infinity', ''];
  const rows = await database.query<FeedRow>(
    `${select} where (f.published_at, f.id) < ($2::timestamptz, $3) and f.published_at <= $5::timestamptz
       and (f.expires_at is null or f.expires_at > $5::timestamptz)
     order by f.published_at desc, f.id desc limit $4`,
    [viewer?.id ?? null, at, id, pageSize + 1, now.toISOString()],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > pageSize && last ? `feed?after=${writeCursor([last.published_at, last.id])}` : null,
  };
}

export async function feedItem(database: Queryable, viewer: Viewer, id: string): Promise<FeedItem | undefined> {
  const [row] = await database.query<FeedRow>(`${select} where f.id = $2`, [viewer.id, id]);
  return row && toItem(row);
}
