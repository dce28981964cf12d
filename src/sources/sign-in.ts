/** What a service, or what stands before it, says to a page of which nobody is signed in any more. Fetched when something was not as it should be, or is sent. */
import { isObject } from '../contract/parse.js';

/** Of OpenID Connect and OAuth, and of what others made of them. */
const codes = new Set(
  'login_required interaction_required account_selection_required consent_required invalid_token token_expired unauthorized unauthenticated not_authenticated authentication_required session_expired'.split(
    ' ',
  ),
);

/** Whether JSON says "sign in": `{ "error": "login_required" }`, or with the code inside. */
export function asksToSignIn(said: unknown): boolean {
  const error = isObject(said) ? said['error'] : undefined;
  const code = isObject(error) ? error['code'] : error;
  return typeof code === 'string' && codes.has(code.toLowerCase());
}

/** A page instead of JSON, by what it says of itself or by how it begins. */
export const isPage = ({ headers }: Response, text = ''): boolean =>
  /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '') ||
  /^\s*<(?:!doctype\s+html|html)\b/i.test(text);
