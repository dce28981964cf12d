/** Answers with an `ETag`, so that what did not change is not sent again. */
import { createHash } from 'node:crypto';

const digest = (body: string): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/**
 * JSON that a browser may keep for one person, and asks about each time.
 *
 * @param viewer - Whom it is for; a page that shows somebody else takes nothing of it in.
 */
export function answerJson(request: Request, body: string, viewer?: string): Response {
  const etag = digest(body);
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Authorization',
    ...(viewer !== undefined && { 'vonk-viewer': encodeURIComponent(viewer) }),
  };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}

function isKnown(given: string | null, etag: string): boolean {
  if (given === null) return false;
  return given.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
