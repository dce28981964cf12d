import { type TemplateResult, html, nothing } from 'lit';
import { formatNumber } from '../../../locale/formats.js';
import { checkIcon } from '../../../parts/icons.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { ComposerModel } from './composer-model.js';
import type { DraftCheck, Positive, Remark } from './draft-check.js';

/** The friendly look: something good first, then the remarks, each with the way to its pair. */
export function checkView({ check: { positive, remarks }, heard, localizer, handlers }: ComposerModel): TemplateResult {
  const { t } = localizer;
  return html`<div class="check" part="check" role="group" aria-labelledby="composer-check-title">
    <p id="composer-check-title" class="part-title">${t('composerCheck')}</p>
    <div id="composer-check">
      <p class="positive">${checkIcon()}<span>${positiveSentence(positive, localizer)}</span></p>
      ${
        remarks.length > 0
          ? html`<ul class="list remarks">
              ${remarks.map(
                (remark) =>
                  html`<li>
                    <span>${remarkSentence(remark, localizer)}</span>
                    <button type="button" class="see" @click=${() => handlers.onGuideline(remark.guideline)}>
                      ${t('checkSee')}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>
    <p class="visually-hidden" role="status">${heard}</p>
  </div>`;
}

/** The same as one text, for those who hear it once typing rests. */
export const checkWords = ({ positive, remarks }: DraftCheck, localizer: Localizer): string =>
  [positiveSentence(positive, localizer), ...remarks.map((remark) => remarkSentence(remark, localizer))].join(' ');

function positiveSentence(positive: Positive, { t }: Localizer): string {
  switch (positive.kind) {
    case 'encouraged':
      return t('checkEncouraged', { word: positive.word });
    case 'own-words':
      return t('checkOwnWords');
    case 'filled':
      return t('checkFilled');
    case 'personal':
      return t('checkPersonal');
    case 'begun':
      return t('checkBegun');
    case 'empty':
      return t('checkEmpty');
  }
}

function remarkSentence(remark: Remark, { t, tag }: Localizer): string {
  switch (remark.kind) {
    case 'gap':
      return t('checkGap', {
        count: remark.count,
        number: t('numberWords').split(' ')[remark.count] ?? formatNumber(remark.count, tag),
      });
    case 'unchanged':
      return t('checkUnchanged');
    case 'avoid':
      return t('checkAvoid', { word: remark.word });
    case 'person':
      return t('checkPerson', { name: remark.word });
    case 'figure':
      return t('checkFigure', { figure: remark.word });
    case 'confidential':
      return t('checkConfidential', { word: remark.word });
    case 'offence':
      return t('checkOffence', { word: remark.word });
  }
}
