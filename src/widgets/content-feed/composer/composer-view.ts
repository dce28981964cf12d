import { type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../../../contract/feed.js';
import type { Guideline } from '../../../contract/guidelines.js';
import type { Person } from '../../../contract/people.js';
import { checkView } from './check-view.js';
import type { DraftCheck } from './draft-check.js';
import type { Draft } from './drafts.js';
import { minutesOf } from '../minutes.js';
import { guidelinePair } from '../guideline-pairs.js';
import { postPreview } from './post-preview.js';
import type { Voice } from '../../../parts/localizer.js';
import { withGaps } from './gaps.js';

export interface ComposerHandlers {
  readonly onClose: () => void;
  readonly onClosed: () => void;
  readonly onInput: () => void;
  /** Copying or cutting by keyboard or menu. */
  readonly onTakeAway: (event: Event) => void;
  readonly onStarter: (starter: string) => void;
  readonly onHashtag: (name: string) => void;
  readonly onDisclosure: (sentence: string) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
  readonly onGuideline: (id: string) => void;
  readonly onCopy: () => void;
  readonly onShare: () => Promise<void>;
  readonly onLinkedIn: (event: Event) => void;
  readonly onAsk: () => void;
}

/** A sentence about what was just pressed, where the person looks then. */
export interface Said {
  readonly at: 'field' | 'foot';
  readonly sentence: string;
}

export interface ComposerModel {
  readonly item: FeedItem;
  readonly voice: Voice;
  readonly now: Date;
  readonly person: Person | undefined;
  readonly guidelines: readonly Guideline[];
  readonly draft: Draft;
  /** Address that goes with the text. */
  readonly link: string | undefined;
  readonly starters: readonly string[];
  /** "I work at …", where the organisation is known. */
  readonly disclosure: string | undefined;
  readonly hashtags: readonly { readonly name: string; readonly isIn: boolean }[];
  readonly check: DraftCheck;
  /** Address of a mail to a colleague, where there may be one. */
  readonly mail: string | undefined;
  readonly linkedIn: string | undefined;
  readonly canShare: boolean;
  readonly said: Said;
  readonly handlers: ComposerHandlers;
}

/** So many pairs stand open beside the text; the others wait under one line. */
const openPairs = 2;

const stop = (event: Event): void => event.stopPropagation();

export function composerView(model: ComposerModel): TemplateResult {
  const { item, voice, handlers } = model;
  const { t, text, langOf } = voice;
  return html`<dialog
    class="dialog composer"
    part="composer"
    aria-labelledby="composer-title"
    @close=${handlers.onClosed}
    @keydown=${stop}
  >
    <header class="composer-head">
      <div>
        <div id="composer-title" class="composer-title" role="heading" aria-level="2">${t('composerTitle')}</div>
        <p class="hint"><span lang=${langOf(item.title)}>${text(item.title)}</span> · ${minutesOf(item, voice)}</p>
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

const status = ({ said }: ComposerModel, at: Said['at']): TemplateResult =>
  html`<p class="said" role="status">${said.at === at ? said.sentence : nothing}</p>`;

/** What it is about, where the field does not begin with it. */
function source({ item, voice: { t, text, langOf } }: ComposerModel): TemplateResult | typeof nothing {
  if (item.reuse !== 'inspire') return nothing;
  return html`<details class="source" open>
    <summary>${t('composerSource')}</summary>
    <p class="text quiet" lang=${langOf(item.text)}>${withGaps(text(item.text))}</p>
  </details>`;
}

function field(model: ComposerModel): TemplateResult {
  const { draft, handlers, voice } = model;
  const { t } = voice;
  return html`<div class="field">
    <div class="field-head">
      <label class="label" for="composer-field">${t('composerField')}</label>
      ${
        draft.before === undefined
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
      aria-describedby="composer-check"
      .value=${draft.text}
      @input=${handlers.onInput}
      @copy=${handlers.onTakeAway}
      @cut=${handlers.onTakeAway}
    ></textarea>
    ${status(model, 'field')}
  </div>`;
}

function starters({ starters: given, handlers, voice: { t } }: ComposerModel): TemplateResult | typeof nothing {
  if (given.length === 0) return nothing;
  return html`<div class="part" role="group" aria-labelledby="composer-starters">
    <p id="composer-starters" class="part-title">${t('composerStarters')}</p>
    ${given.map(
      (one) =>
        html`<button type="button" class="starter" @click=${() => handlers.onStarter(one)}>
          <span class="text">${withGaps(one)}</span>
        </button>`,
    )}
  </div>`;
}

/** Hashtags and the sentence about where somebody works: one tap in, one tap out. */
function additions({ hashtags, disclosure, draft, handlers, voice: { t } }: ComposerModel): TemplateResult {
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
                  ${name}
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
            ${disclosure}
          </button>
          <p class="hint" role="status">${wasTakenOut && !isDisclosed ? t('composerUndisclosed') : nothing}</p>
        </div>`
  }`;
}

function pairs({ guidelines, voice }: ComposerModel): TemplateResult {
  const near = guidelines.slice(0, openPairs);
  const others = guidelines.slice(openPairs);
  return html`<div class="part">
    <p class="part-title">${voice.t('feedGuidelines')}</p>
    ${near.map((pair) => guidelinePair(pair, voice))}
    ${
      others.length > 0
        ? html`<details>
            <summary>${voice.t('composerMorePairs', { count: others.length })}</summary>
            ${others.map((pair) => guidelinePair(pair, voice))}
          </details>`
        : nothing
    }
  </div>`;
}

/** Ways out, each by the person's own hand. */
function foot(model: ComposerModel): TemplateResult {
  const { handlers, mail, linkedIn, canShare, voice } = model;
  const { t } = voice;
  return html`<footer class="composer-foot">
    ${status(model, 'foot')}
    <div class="actions">
      <button type="button" class="button button-primary" @click=${handlers.onCopy}>${t('feedCopy')}</button>
      ${
        linkedIn === undefined
          ? nothing
          : html`<a
              class="button"
              href=${linkedIn}
              target="_blank"
              rel="noopener noreferrer"
              @click=${handlers.onLinkedIn}
              >${t('composerLinkedIn')}</a
            >`
      }
      ${
        canShare
          ? html`<button type="button" class="button" @click=${handlers.onShare}>${t('composerShare')}</button>`
          : nothing
      }
      <button type="button" class="button button-quiet" @click=${handlers.onAsk}>${t('composerAsk')}</button>
      ${mail === undefined ? nothing : html`<a class="button button-quiet" href=${mail}>${t('composerAskByMail')}</a>`}
    </div>
    <p class="hint">${t('composerNothingPosted')}</p>
  </footer>`;
}
