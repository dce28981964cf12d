import { type TemplateResult, html, nothing } from 'lit';
import { fill } from '../contract/fill.js';
import type { Problem } from '../contract/problem.js';
import type { Translate } from '../locale/translate.js';
import type { MessageKey } from '../locale/messages.js';

/** How many problems are spelled out; the rest is counted. */
const most = 20;

/** What is wrong, where, and what to do, for somebody who can mend it. */
export function renderProblems(
  problems: readonly Problem[],
  t: Translate,
  open: boolean,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<details class="problems" part="problems" ?open=${open}>
    <summary>${t('problemsSummary', { count: problems.length })}</summary>
    <ul>
      ${problems
        .slice(0, most)
        .map(
          (problem) =>
            html`<li>
              <code>${problem.path === '' ? '/' : problem.path}</code> ${sentence(problem, 'message', t)}
              ${sentence(problem, 'cure', t)} <code>${problem.code}</code>
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
