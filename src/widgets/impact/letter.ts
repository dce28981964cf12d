import { type TemplateResult, html, nothing } from 'lit';
import type { Feedback } from '../../contract/feedback.js';
import { inLanguage } from '../../contract/in-language.js';
import type { Person } from '../../contract/people.js';
import { formatNumber } from '../../locale/formats.js';
import { avatar } from '../../parts/avatar.js';
import type { Localizer } from '../../parts/localizer.js';
import { sparkIcon } from './icons.js';
import { type KnownStep, renderDay, renderStep } from './steps.js';
import { asName, asText, sentence } from '../../parts/texts.js';

const outcomeSentences = {
  conversation: 'impactConversation',
  lead: 'impactLead',
  applicant: 'impactApplicant',
  hire: 'impactHire',
  other: 'impactOther',
} as const;

export interface LetterProps {
  readonly feedback: Feedback;
  readonly about: KnownStep | undefined;
  readonly writer: Person | undefined;
  /** What somebody wrote, folded where it is long. */
  fold(text: string, part: string, look: string): TemplateResult;
  /** The newest one is written larger. */
  readonly isNewest: boolean;
}

/** What one colleague tells: day and occasion, their words, what came of it, who they are; numbers small beneath. */
export function renderLetter(
  { feedback, about, writer, isNewest, fold }: LetterProps,
  localizer: Localizer,
): TemplateResult {
  const { t } = localizer;
  return html`<article class=${isNewest ? 'letter newest' : 'letter'} part="letter" tabindex="-1">
    <div class="letter-head">
      <p class="date" part="date">${renderDay(feedback.at, localizer)}</p>
      <p class="about" part="about">${t('impactAbout')} ${renderStep(about, localizer)}</p>
      ${isNewest ? html`<span class="stamp" part="stamp">${sparkIcon()}</span>` : nothing}
    </div>
    ${fold(feedback.text, 'text', 'text words')}
    ${feedback.outcome ? html`<p class="outcome" part="outcome">${t(outcomeSentences[feedback.outcome])}</p>` : nothing}
    ${
      feedback.broughtYou
        ? html`<div class="brought" part="brought">
            <p class="brought-title">${t('impactBroughtYou')}</p>
            ${fold(feedback.broughtYou, 'brought-text', 'text')}
          </div>`
        : nothing
    }
    ${renderSignature(writer, localizer)}
    ${feedback.numbers && feedback.numbers.length > 0 ? renderNumbers(feedback.numbers, feedback.language, localizer) : nothing}
  </article>`;
}

function renderSignature(writer: Person | undefined, localizer: Localizer): TemplateResult {
  const name = writer?.name ?? localizer.t('unknownPerson');
  return html`<div class="signature" part="signature">
    ${writer ? avatar(writer) : nothing}
    <p>
      <span class="writer"
        >${writer?.profile ? html`<a href=${writer.profile}>${asName(name)}</a>` : asName(name)}</span
      >
      ${writer?.role ? html`<span class="role" dir="auto" lang=${localizer.langOf(writer.role)}>${localizer.text(writer.role)}</span>` : nothing}
    </p>
  </div>`;
}

function renderNumbers(
  numbers: NonNullable<Feedback['numbers']>,
  language: string | undefined,
  localizer: Localizer,
): TemplateResult {
  return html`<ul class="list numbers" part="numbers">
    ${numbers.map(
      ({ label, value, source }) =>
        html`<li>
          <strong>${formatNumber(value, localizer.tag)}</strong>
          ${asText(label, localizer)}
          <span class="source"
            >${source ? sentence((mark) => localizer.t('impactSource', { source: mark(asText(inLanguage(source, language), localizer)) })) : localizer.t('impactNoSource')}</span
          >
        </li>`,
    )}
  </ul>`;
}
