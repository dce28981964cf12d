import { type TemplateResult, html, nothing } from 'lit';
import { formatRelative } from '../../../locale/formats.js';
import { avatar } from '../../../parts/avatar.js';
import type { ComposerModel } from './composer-model.js';
import { withGaps } from './gaps.js';
import { asName, asText } from '../../../parts/texts.js';

/** How the text looks to others, as a card like those of a network. */
export function postPreview({ item, draft, link, person, now, localizer }: ComposerModel): TemplateResult {
  const { t, text, langOf, tag } = localizer;
  const host = link !== undefined && /^https?:/.test(link) ? new URL(link).hostname.replace(/^www\./, '') : undefined;
  return html`<div class="part" role="group" aria-labelledby="composer-preview">
    <p id="composer-preview" class="part-title">${t('composerPreview')}</p>
    <div class="post" part="post">
      <div class="post-head">
        ${avatar(person)}
        <p>
          <span class="post-name">${person ? asName(person.name) : t('composerYou')}</span>
          <span class="hint">
            ${person?.role ? html`${asText(person.role, localizer)} · ` : nothing}${formatRelative(now, now, tag)}
          </span>
        </p>
      </div>
      <p class="text post-text" dir="auto">${draft.text === '' ? '…' : withGaps(draft.text)}</p>
      ${
        host === undefined
          ? nothing
          : html`<div class="post-link">
              ${item.image ? html`<img src=${item.image.src} alt="" width="320" height="168" />` : nothing}
              <p class="post-title" dir="auto" lang=${langOf(item.title)}>${text(item.title)}</p>
              <p class="hint">${host}</p>
            </div>`
      }
    </div>
  </div>`;
}
