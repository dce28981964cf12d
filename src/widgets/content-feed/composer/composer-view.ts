import { type TemplateResult, html, nothing } from 'lit';
import { formatNumber } from '../../../locale/formats.js';
import { checkView } from './check-view.js';
import type { ComposerModel, StatusMessage } from './composer-model.js';
import { minutesOf } from '../minutes.js';
import { guidelinePair } from '../guideline-pairs.js';
import { postPreview } from './post-preview.js';
import { withGaps } from './gaps.js';
import { asName, asText } from '../../../parts/texts.js';

/** So many pairs stand open beside the text; the others wait under one line. */
const openPairs = 2;

export function composerView(model: ComposerModel): TemplateResult {
  const { item, localizer, handlers } = model;
  const { t } = localizer;
  return html`<dialog
    class="dialog composer"
    part="composer"
    aria-labelledby="composer-title"
    @close=${handlers.onClosed}
  >
    <header class="composer-head">
      <div>
        <div id="composer-title" class="composer-title" role="heading" aria-level="2">${t('composerTitle')}</div>
        <p class="hint">${asText(item.title, localizer)} · ${minutesOf(item, localizer)}</p>
      </div>
      <button type="button" class="button button-quiet" @click=${handlers.onClose}>${t('close')}</button>
    </header>
    <div class="composer-body">
      <div class="composer-draft">${source(model)} ${field(model)} ${starters(model)} ${additions(model)}</div>
      <div class="composer-side">${checkView(model)} ${pairs(model)}</div>
      <div class="composer-preview">${postPreview(model)}</div>
    </div>
    ${foot(model)}
  </dialog>`;
}

const renderStatus = ({ status }: ComposerModel, at: StatusMessage['at']): TemplateResult =>
  html`<p class="said" role="status">${status.at === at ? status.sentence : nothing}</p>`;

/** What it is about, where the field does not begin with it. */
function source({ item, localizer: { t, text, langOf } }: ComposerModel): TemplateResult | typeof nothing {
  if (item.reuse !== 'inspire') return nothing;
  return html`<details class="source" open>
    <summary><bdi>${t('composerSource')}</bdi></summary>
    <p class="text quiet" dir="auto" lang=${langOf(item.text)}>${withGaps(text(item.text))}</p>
  </details>`;
}

function field(model: ComposerModel): TemplateResult {
  const { draft, before, waited, handlers, localizer } = model;
  const { t } = localizer;
  return html`<div class="field">
    ${waited}
    <div class="field-head">
      <label class="label" for="composer-field">${t('composerField')}</label>
      ${
        before === undefined
          ? nothing
          : html`<button type="button" class="button button-quiet" @click=${handlers.onBack}>
              ${t('composerBack')}
            </button>`
      }
      ${
        draft.text === draft.start
          ? nothing
          : html`<button type="button" class="button button-quiet" @click=${handlers.onAgain}>
              ${t('composerAgain')}
            </button>`
      }
    </div>
    <textarea
      id="composer-field"
      class="input"
      part="field"
      dir="auto"
      aria-describedby="composer-check"
      .value=${draft.text}
      @input=${handlers.onInput}
      @copy=${handlers.onTakeAway}
      @cut=${handlers.onTakeAway}
    ></textarea>
    ${renderStatus(model, 'field')}
  </div>`;
}

function starters({ starters: given, handlers, localizer: { t } }: ComposerModel): TemplateResult | typeof nothing {
  if (given.length === 0) return nothing;
  return html`<div class="part" role="group" aria-labelledby="composer-starters">
    <p id="composer-starters" class="part-title">${t('composerStarters')}</p>
    ${given.map(
      (one) =>
        html`<button type="button" class="starter" @click=${() => handlers.onStarter(one)}>
          <span class="text" dir="auto">${withGaps(one)}</span>
        </button>`,
    )}
  </div>`;
}

/** Hashtags and the sentence about where somebody works: one tap in, one tap out. */
function additions({ hashtags, disclosure, draft, handlers, localizer: { t } }: ComposerModel): TemplateResult {
  const isDisclosed = disclosure !== undefined && draft.text.includes(disclosure);
  const wasTakenOut = draft.disclosure !== undefined && !draft.text.includes(draft.disclosure);
  return html`${
    hashtags.length > 0
      ? html`<div class="part" role="group" aria-labelledby="composer-hashtags">
          <p id="composer-hashtags" class="part-title">${t('composerHashtags')}</p>
          <p class="actions">
            ${hashtags.map(
              ({ name, isIn }) =>
                html`<button
                  type="button"
                  class="button addition"
                  aria-pressed=${isIn ? 'true' : 'false'}
                  @click=${() => handlers.onHashtag(name)}
                >
                  ${asName(name)}
                </button>`,
            )}
          </p>
        </div>`
      : nothing
  }
  ${
    disclosure === undefined
      ? nothing
      : html`<div class="part" role="group" aria-labelledby="composer-disclosure">
          <p id="composer-disclosure" class="part-title">${t('composerDisclosureOffer')}</p>
          <button
            type="button"
            class="button addition"
            aria-pressed=${isDisclosed ? 'true' : 'false'}
            @click=${() => handlers.onDisclosure(disclosure)}
          >
            <bdi translate="no">${disclosure}</bdi>
          </button>
          <p class="hint" role="status">${wasTakenOut && !isDisclosed ? t('composerUndisclosed') : nothing}</p>
        </div>`
  }`;
}

function pairs({ guidelines, localizer }: ComposerModel): TemplateResult {
  const near = guidelines.slice(0, openPairs);
  const others = guidelines.slice(openPairs);
  return html`<div class="part">
    <p class="part-title">${localizer.t('feedGuidelines')}</p>
    ${near.map((pair) => guidelinePair(pair, localizer))}
    ${
      others.length > 0
        ? html`<details>
            <summary><bdi>${localizer.t('composerMorePairs', { count: others.length })}</bdi></summary>
            ${others.map((pair) => guidelinePair(pair, localizer))}
          </details>`
        : nothing
    }
  </div>`;
}

/** Ways out, each by the person's own hand. */
function foot(model: ComposerModel): TemplateResult {
  const { handlers, mail, canShare, localizer } = model;
  const { t } = localizer;
  return html`<footer class="composer-foot">
    ${renderStatus(model, 'foot')}
    <div class="actions">
      <button type="button" class="button button-primary" @click=${handlers.onCopy}>${t('feedCopy')}</button>
      ${model.networks.map(
        (network) =>
          html`<a
            class="button"
            href=${network.addressFor(model.link)}
            target="_blank"
            rel="noopener noreferrer"
            @click=${(event: Event) => handlers.onNetwork(event, network)}
            >${network.key === 'linkedin' ? t('composerLinkedIn') : t('composerOpen', { channel: network.name })}</a
          >`,
      )}
      ${
        canShare
          ? html`<button type="button" class="button" @click=${handlers.onShare}>${t('composerShare')}</button>`
          : nothing
      }
      <button type="button" class="button button-quiet" @click=${handlers.onAsk}>${t('composerAsk')}</button>
      ${mail === undefined ? nothing : html`<a class="button button-quiet" href=${mail}>${t('composerAskByMail')}</a>`}
    </div>
    ${lengths(model)}
    <p class="hint">${t('composerNothingPosted')}</p>
  </footer>`;
}

/** Where a text is longer than a network takes. Nothing is held back for it. */
const lengths = ({ networks, draft, localizer: { t, tag } }: ComposerModel): readonly TemplateResult[] =>
  networks.flatMap(({ name, limit, count }) => {
    const found = count(draft.text.trim());
    if (found <= limit) return [];
    const values = { channel: name, limit: formatNumber(limit, tag), found: formatNumber(found, tag) };
    return html`<p class="hint" part="length">${t('composerTooLong', values)}</p>`;
  });
