import { type TemplateResult, html, nothing } from 'lit';
import { fill } from '../contract/fill.js';
import { type TextPlace, mistakeIn, placeAt } from '../contract/json-mistake.js';
import { type Problem, brokenText } from '../contract/problem.js';
import type { Translate } from '../locale/translate.js';
import type { MessageKey } from '../locale/messages.js';
import { problemListStyles } from './problem-list.styles.js';

export const styles = [problemListStyles];

/** How many problems are spelled out; the rest is counted. */
const most = 20;

/** What is wrong with the sections that a widget reads, where, and what to do, for somebody who can mend it. */
export function renderProblems(
  all: readonly Problem[],
  sections: readonly string[],
  t: Translate,
  open: boolean,
): TemplateResult | typeof nothing {
  const problems = all.filter((problem) => concerns(problem, sections));
  if (problems.length === 0) return nothing;
  return html`<details class="problems" part="problems" ?open=${open}>
    <summary><bdi>${t('problemsSummary', { count: problems.length })}</bdi></summary>
    <ul>
      ${problems
        .slice(0, most)
        .map(
          (problem) =>
            html`<li>
              <code>${problem.path === '' ? '/' : problem.path}</code> ${sentence(problem, 'message', t)}
              ${placeOf(problem, t)} ${sentence(problem, 'cure', t)} <code>${problem.code}</code>
            </li>`,
        )}
    </ul>
    ${problems.length > most ? html`<p>${t('problemsFurther', { count: problems.length - most })}</p>` : nothing}
  </details>`;
}

/** The sentence of this problem's code in the reader's language, filled with what the problem tells. */
function sentence(problem: Problem, kind: 'message' | 'cure', t: Translate): string {
  return fill((t as (key: MessageKey) => string)(`${kind} ${problem.code}`), problem.details);
}

/** Found once for each problem, however often the list is drawn. */
const places = new WeakMap<Problem, TextPlace>();

/** Where a text stops being JSON. */
function placeOf(problem: Problem, t: Translate): string | typeof nothing {
  const text = problem[brokenText];
  const offset = text === undefined || places.has(problem) ? undefined : mistakeIn(text);
  if (text !== undefined && offset !== undefined) places.set(problem, placeAt(text, offset));
  const place = places.get(problem);
  return place ? t('problemPlace', { ...place }) : nothing;
}

/** A problem of the whole document concerns every widget; one of a section those who read it. */
function concerns({ path }: Problem, sections: readonly string[]): boolean {
  if (path.includes('#')) return true;
  const section = /^\/([a-z]+)(?:\/|$)/.exec(path)?.[1];
  return section === undefined || section === 'vonk' || sections.includes(section);
}
