/** What is wrong, where, and what to do; a press on the place leads there. */
import { type Finding, isUnread, placeInWords } from '@vonk-intranet/vonk/contract';
import { type TemplateResult, html, nothing } from 'lit';
import type { TextPlace } from './text-field.js';
import { placesByLanguage } from './place-words.js';
import { type Language, fillWords, words as wordsByLanguage } from './words.js';

/** How many are spelled out; the rest is counted. */
const most = 100;

export function findingList(
  findings: readonly Finding[],
  language: Language,
  jump: (place: TextPlace) => void,
): TemplateResult | typeof nothing {
  const words = wordsByLanguage[language];
  const problems = findings.filter(({ isHint }) => !isHint);
  const hints = findings.filter(({ isHint }) => isHint);
  return html`${group(problems, words.problemsHeading, 'problems', language, jump)}
  ${group(hints, words.hintsHeading, 'hints', language, jump)}`;
}

function group(
  findings: readonly Finding[],
  heading: string,
  name: string,
  language: Language,
  jump: (place: TextPlace) => void,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const words = wordsByLanguage[language];
  const further = findings.length - most;
  return html`<section class=${name}>
    <h3>${heading} <span class="count">${findings.length}</span></h3>
    <ol>
      ${findings.slice(0, most).map((finding) => item(finding, language, jump))}
    </ol>
    ${further > 0 ? html`<p>${fillWords(words.further, { count: further })}</p>` : nothing}
  </section>`;
}

const item = (finding: Finding, language: Language, jump: (place: TextPlace) => void): TemplateResult => {
  const words = wordsByLanguage[language];
  const { line, column, path, message, cure, excerpt, broken, follows } = finding;
  const isTold = excerpt !== undefined && (broken === 'html' || !isUnread(broken));
  return html`<li>
    <p class="where">
      <button type="button" class="jump" @click=${() => jump({ line, column })}>
        ${fillWords(words.place, { line, column })}
      </button>
      ${path === '' ? nothing : html`<span>${placeInWords(path, placesByLanguage[language])}</span> <code>${path}</code>`}
    </p>
    <p class="message">${message}</p>
    ${isTold ? html`<pre class="excerpt" tabindex="0" role="region" aria-label=${words.excerpt}>${excerpt}</pre>` : nothing}
    ${cure === undefined ? nothing : html`<p class="cure">${cure}</p>`}
    ${follows === undefined ? nothing : html`<p class="quiet">${follows}</p>`}
  </li>`;
};
