/** Sends one change over HTTP, and reads what became of it. */
import type { Action } from '../../contract/actions.js';
import { isObject } from '../../contract/parse.js';
import { type Problem, type ProblemDetails, createProblem, problemCodes } from '../../contract/problem.js';
import { hasItsDetails } from '../../contract/problem-details.js';
import type { Answer, SectionChange, Send } from '../../state/ports.js';
import { inWords } from '../http.js';
import { leaveUnread } from '../leave-unread.js';
import { readRetryAfter } from '../retry-after.js';
import { isNamed, namedIn, viewerHeader } from '../viewer-header.js';

const unknown: Answer = { status: 'unknown' };

/**
 * @param viewer - For whom the page is: a service whose signed-in person is another refuses, so nothing is ever done in
 * somebody else's name.
 */
export function createPost(href: string, viewer: string, fetch: typeof globalThis.fetch): Send {
  return async (action, signal) => {
    const wasOffline = isOffline();
    try {
      const response = await fetch(href, {
        method: 'POST',
        signal,
        headers: { accept: 'application/json', 'content-type': 'application/json', ...viewerHeader(viewer) },
        body: JSON.stringify(action),
      });
      const answer: Answer = isNamed(viewer, namedIn(response))
        ? await answerOf(response, action, href)
        : { status: 'signed-out' };
      leaveUnread(response);
      return answer;
    } catch {
      if (wasOffline && isOffline()) return { status: 'unsent' };
      return unknown; // It may have arrived, or not: the same change is sent again, under the same id.
    }
  };
}

/** Whether the device surely has no connection. That it has one is never sure. */
const isOffline = (): boolean => !navigator.onLine;

async function answerOf(response: Response, action: Action, href: string): Promise<Answer> {
  const { status } = response;
  if (response.ok) {
    const answer = readDone(await response.text(), action);
    return answer ?? (isFromAnotherPage(response) ? { status: 'signed-out' } : unknown);
  }
  if (status === 401 || status === 403) return { status: 'signed-out' };
  if (status < 500 && isFromAnotherPage(response)) return { status: 'signed-out' };
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status))
    return { status: 'refused', problem: await reasonOf(response, href) };
  const retryAfter = readRetryAfter(response.headers);
  return retryAfter === undefined ? unknown : { status: 'unknown', retryAfter };
}

/** A page instead of an answer, elsewhere: that is where people sign in. Its status says nothing about the change. */
const isFromAnotherPage = ({ redirected, headers }: Response): boolean =>
  redirected && (headers.get('content-type') ?? '').startsWith('text/html');

/** An answer that is whole and about this very change; anything else says nothing. */
function readDone(text: string, { id, type }: Action): Answer | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(answer) || answer['id'] !== id || answer['status'] !== 'done') return undefined;
  const changes: unknown = answer['changes'] ?? [];
  if (!Array.isArray(changes)) return undefined;
  return {
    status: 'done',
    changes: (changes as readonly unknown[]).flatMap(readChange),
    ...(type === 'me.export' && { export: answer['export'] }),
  };
}

/** What is put in is read by the contract later on; only the outer shape counts here. */
export function readChange(change: unknown): readonly SectionChange[] {
  if (!isObject(change) || typeof change['section'] !== 'string') return [];
  const { section, put, remove } = change;
  return [
    {
      section: section as SectionChange['section'],
      ...(Array.isArray(put) && { put: put as readonly unknown[] }),
      ...(Array.isArray(remove) && { remove: remove.filter((id): id is string => typeof id === 'string') }),
    },
  ];
}

/** Why it was refused (RFC 9457). Codes of the contract are said in the reader's language. */
async function reasonOf(response: Response, href: string): Promise<Problem> {
  const said: unknown = await response.json().catch(() => undefined);
  const body = isObject(said) ? said : {};
  const first: unknown = Array.isArray(body['problems']) ? body['problems'][0] : undefined;
  const problem = isObject(first) ? readProblem(first) : undefined;
  if (problem) return problem;
  const { status } = response;
  if (status === 404 || status === 410) return createProblem('not-found', href);
  return createProblem('refused', href, { status: inWords(response, said) });
}

/** A problem that came over the wire or from the device. Its sentence is made anew, and can be whole. */
export function readProblem({ code, path, details }: Record<string, unknown>): Problem | undefined {
  const known = problemCodes.find((one) => one === code);
  if (!known) return undefined;
  const values = Object.entries(isObject(details) ? details : {}).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  const named = values.length > 0 ? (Object.fromEntries(values) as ProblemDetails) : undefined;
  if (!hasItsDetails(known, named)) return undefined;
  return createProblem(known, typeof path === 'string' ? path.slice(0, 1000) : '', named);
}
