/** What is reported to whoever can mend the document. */
import { type WritableAtom, atom } from 'nanostores';
import type { SectionName } from '../contract/document.js';
import type { Problem } from '../contract/problem.js';

/** Problems that are held at once; whoever mends these sees the further ones. */
const mostProblems = 500;
/** Answers that are held for a closer look. */
const mostRead = 50;

/** One answer as it came: the document, or what stands behind the link of a section. */
export interface ReadValue {
  readonly section?: SectionName;
  readonly value: unknown;
  readonly from?: string;
}

export class ReportedProblems {
  readonly all: WritableAtom<readonly Problem[]> = atom<readonly Problem[]>([]);

  /** What was read, for a closer look by whoever sets up the page. */
  readonly read: WritableAtom<readonly ReadValue[]> = atom<readonly ReadValue[]>([]);

  /** A document was read: what was reported before is reported no more. */
  begin(problems: readonly Problem[], value?: unknown): void {
    this.read.set(value === undefined ? [] : [{ value }]);
    this.all.set(problems.filter(mayBeReported));
  }

  /** What stands behind the link of a section was read, or one more page of it. */
  note(section: SectionName, value: unknown, from: string): void {
    const others = this.read.get().filter((one) => one.from !== from || one.section !== section);
    if (others.length < mostRead) this.read.set([...others, { section, value, from }]);
  }

  /** @param from - Where what is wrong in this section came from. */
  report(name: SectionName, problems: readonly Problem[], from: string): void {
    const reported = problems
      .map((problem) => ({ ...problem, path: `/${name}${problem.path}` }))
      .filter(mayBeReported)
      .map((problem) => ({ ...problem, path: `${from}#${problem.path}` }));
    for (const problem of reported) this.reportOnce(problem);
  }

  reportOnce(problem: Problem): void {
    const known = this.all.get();
    const isKnown = known.some(({ code, path }) => code === problem.code && path === problem.path);
    if (!isKnown && known.length < mostProblems) this.all.set([...known, problem]);
  }
}

/**
 * Problems that would tell who is on the board's list without a yes, or how many, stay with whoever holds the file
 * (`npx vonk validate`).
 */
export const mayBeReported = ({ code, path }: Problem): boolean =>
  code !== 'without-consent' && code !== 'more-problems' && !path.startsWith('/board/entries');
