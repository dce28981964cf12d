import { type TemplateResult, html, nothing } from 'lit';
import { type ExpectedText, detailsIn } from '../contract/expected-words.js';
import { fill } from '../contract/fill.js';
import { type MistakeKind, type TextPlace, mistakeIn, mistakeKind, placeAt } from '../contract/json-mistake.js';
import { type Problem, type ProblemCode, type ProblemDetails, brokenText } from '../contract/problem.js';
import { placeTold } from '../contract/repeated-names.js';
import { sectionNames } from '../contract/sections.js';
import { detailsOfCure } from '../contract/with-example.js';
import type { Translate } from '../locale/translate.js';
import type { MessageKey } from '../locale/messages.js';
import { problemListStyles } from './problem-list.styles.js';

export const styles = [problemListStyles];

/** How many problems are spelled out; the rest is counted. */
const most = 20;

interface ListOptions {
  readonly open: boolean;
  /** What the names of the page's elements begin with. */
  readonly prefix: string;
  /** Leaves out what follows from something else in the list. */
  readonly gather: (problems: readonly Problem[]) => readonly Problem[];
}

/** What is wrong with the sections that a widget reads, where, and what to do, for somebody who can mend it. */
export function renderProblems(
  all: readonly Problem[],
  sections: readonly string[],
  t: Translate,
  { open, prefix, gather }: ListOptions,
): TemplateResult | typeof nothing {
  const problems = gather(all.filter((problem) => concerns(problem, sections)));
  if (problems.length === 0) return nothing;
  return html`<details class="problems" part="problems" ?open=${open}>
    <summary><bdi>${t('problemsSummary', { count: problems.length })}</bdi></summary>
    <ul>
      ${problems.slice(0, most).map(
        (problem) =>
          html`<li>
            <code>${problem.path === '' ? '/' : problem.path}</code> ${message(problem, t)} ${placeOf(problem, t)}
            ${cure(problem, t).replaceAll('vonk-space', `${prefix}-space`)}
            ${problem.consequences === undefined ? nothing : t('problemFollows', { count: problem.consequences })}
            <code>${problem.code}</code>
          </li>`,
      )}
    </ul>
    ${problems.length > most ? html`<p>${t('problemsFurther', { count: problems.length - most })}</p>` : nothing}
  </details>`;
}

/** The sentence of this problem's code in the reader's language, filled with what the problem tells. */
const message = (problem: Problem, t: Translate): string => fillIn(`message ${problem.code}`, problem.details, t);

/** What to do: about the kind of mistake, where that is known. */
function cure(problem: Problem, t: Translate): string {
  const kind = mistakeOf(problem)?.kind;
  if (kind) return `${sayOf(`message ${kind}`, t)} ${sayOf(`cure ${kind}`, t)}`;
  return fillIn(`cure ${problem.code}`, detailsOfCure(problem), t);
}

type ProblemKey = `${'message' | 'cure'} ${ProblemCode | MistakeKind}`;

const fillIn = (key: ProblemKey, details: ProblemDetails | undefined, t: Translate): string =>
  fill(
    sayOf(key, t),
    detailsIn((name) => sayOf(name, t), details),
  );

const sayOf = (key: ProblemKey | `expected ${ExpectedText}`, t: Translate): string =>
  (t as (key: MessageKey) => string)(key);

interface Mistake {
  readonly place: TextPlace;
  readonly kind: MistakeKind | undefined;
}

/** Found once for each problem, however often the list is drawn. */
const mistakes = new WeakMap<Problem, Mistake>();

/** Where a text stops being JSON, and by what. */
function mistakeOf(problem: Problem): Mistake | undefined {
  const text = problem[brokenText];
  const offset = text === undefined || mistakes.has(problem) ? undefined : mistakeIn(text);
  if (text !== undefined && offset !== undefined)
    mistakes.set(problem, { place: placeAt(text, offset), kind: mistakeKind(text, offset) });
  return mistakes.get(problem);
}

function placeOf(problem: Problem, t: Translate): string | typeof nothing {
  const place = mistakeOf(problem)?.place ?? placeTold(problem);
  return place ? t('problemPlace', { ...place }) : nothing;
}

/** A problem of the whole document, or of who looks, concerns every widget; one of a section those who read it. */
function concerns({ path }: Problem, sections: readonly string[]): boolean {
  if (path.includes('#')) return true;
  const section = sectionNames.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
  return section === undefined || section === 'viewer' || sections.includes(section);
}
