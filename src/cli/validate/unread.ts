/** Why there was nothing to check, in words for whoever called the program: those of a page speak of elements. */
import { mistakeTexts } from '../../contract/describe.js';
import { type Problem, type ProblemCode, createProblem } from '../../contract/index.js';
import { type Unread, brokennessOf, isUnread, unreadTexts } from '../../contract/broken-text.js';

/** A problem in words of our own, where there are better ones than those of its code. */
function said(code: ProblemCode, message: string | undefined, cure: string): Problem {
  const problem = createProblem(code, '');
  return { ...problem, message: message ?? problem.message, cure };
}

/** By the code of the system, why a file could not be read. */
const fileProblems: Readonly<Record<string, Problem>> = {
  ENOENT: said('not-found', 'There is no such file.', 'Check its name, and the folder that it is looked for in.'),
  ENOTDIR: said('not-found', 'There is no such file.', 'Check its name, and the folder that it is looked for in.'),
  EISDIR: said('unreachable', 'This is a folder.', 'Name the file in it.'),
  EACCES: said('denied', 'This file may not be read.', 'Let whoever runs vonk read it.'),
};

export function fileProblem(error: unknown): Problem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? fileProblems[code] : undefined;
}

export const deniedProblem = said(
  'denied',
  undefined,
  `Say who asks with --header 'Name: value', such as the cookie of somebody who is signed in, or ask for access.`,
);

/** A redirect that was not followed, since the headers say who asks. */
export const redirectProblem = said(
  'refused',
  'The address sends on to another, and the headers that were given go to nobody else.',
  'Give the address that it leads to; where that is a page to sign in, a header that still holds.',
);

/** What a text is, where it is nothing that was meant as JSON. */
export function notJson(text: string, offset: number, isFile: boolean): { problem: Problem; isShown: boolean } {
  const kind = brokennessOf(text, offset);
  if (kind === 'html' && !isFile) {
    const cure = `It may be a page to sign in: say who asks with --header 'Name: value', or give the address of the document itself.`;
    return { problem: said('malformed', unreadTexts.html.message, cure), isShown: true };
  }
  if (isUnread(kind)) return { problem: unreadProblem(kind), isShown: kind === 'html' };
  const words = kind && mistakeTexts[kind];
  return {
    problem: words ? said('malformed', words.message, words.cure) : createProblem('malformed', ''),
    isShown: true,
  };
}

/** What a file is in which nobody meant JSON. */
export const unreadProblem = (kind: Unread): Problem =>
  said('malformed', unreadTexts[kind].message, unreadTexts[kind].cure);
