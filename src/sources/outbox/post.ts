/** Sends one change over HTTP, and reads what became of it. */
import type { Action } from '../../contract/actions.js';
import { isObject } from '../../contract/parse.js';
import { type Problem, type ProblemDetails, createProblem } from '../../contract/problem.js';
import { problemCodes } from '../../contract/problem-codes.js';
import { writeJson } from '../../contract/write-json.js';
import { hasItsDetails } from '../../contract/problem-details.js';
import type { Answer, SectionChange, Send } from '../../state/ports.js';
import { inWords } from '../http.js';
import { leaveUnread } from '../leave-unread.js';
import { readRetryAfter } from '../retry-after.js';
import { asksToSignIn, isPage } from '../sign-in.js';
import { isNamed, namedIn, viewerHeader } from '../viewer-header.js';

const unknown: Answer = { status: 'unknown' };
const signedOut: Answer = { status: 'signed-out' };

/**
 * @param viewer - For whom the page is: a service whose signed-in person is another refuses, so nothing is ever done in
 * somebody else's name.
 */
export function createPost(href: string, viewer: string, fetch: typeof globalThis.fetch): Send {
  return async (action, signal) => {
    const wasOffline = isOffline();
    try {
      const response = await ask(fetch, href, {
        method: 'POST',
        signal,
        headers: { accept: 'application/json', 'content-type': 'application/json', ...viewerHeader(viewer) },
        body: writeJson(action),
      });
      if (!response) return signedOut;
      const answer: Answer = isNamed(viewer, namedIn(response)) ? await answerOf(response, action, href) : signedOut;
      leaveUnread(response);
      return answer;
    } catch {
      if (wasOffline && isOffline()) return { status: 'unsent' };
      return unknown; // It may have arrived, or not: the same change is sent again, under the same id.
    }
  };
}

/**
 * Follows where an address leads. `undefined` where it leads to something that does not answer this page, as the place of
 * another origin where people sign in does not: to a page that looks like a broken connection.
 */
async function ask(fetch: typeof globalThis.fetch, href: string, request: RequestInit): Promise<Response | undefined> {
  const response = await fetch(href, { ...request, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') return response;
  try {
    return await fetch(href, request);
  } catch (error) {
    if (request.signal?.aborted || isOffline()) throw error;
    return undefined;
  }
}

/** Whether the device surely has no connection. That it has one is never sure. */
const isOffline = (): boolean => !navigator.onLine;

async function answerOf(response: Response, action: Action, href: string): Promise<Answer> {
  const { status } = response;
  if (response.ok) {
    const text = await response.text();
    return readDone(text, action) ?? (isForNobody(response, text) ? signedOut : unknown);
  }
  if (status === 401 || status === 403) return signedOut;
  // A page of elsewhere is where people sign in. Its status says nothing about the change.
  if (status < 500 && response.redirected && isPage(response)) return signedOut;
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
    const said: unknown = await response.json().catch(() => undefined);
    return asksToSignIn(said) ? signedOut : { status: 'refused', problem: reasonOf(response, said, href) };
  }
  const retryAfter = readRetryAfter(response.headers);
  return retryAfter === undefined ? unknown : { status: 'unknown', retryAfter };
}

/** A page, nothing at all, or the wish that somebody signs in: not what a service says of a change that it knows of. */
function isForNobody(response: Response, text: string): boolean {
  return text.trim() === '' || isPage(response, text) || asksToSignIn(valueOf(text));
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer that is whole and about this very change; anything else says nothing. */
function readDone(text: string, { id, type }: Action): Answer | undefined {
  const answer = valueOf(text);
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
function reasonOf(response: Response, said: unknown, href: string): Problem {
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
