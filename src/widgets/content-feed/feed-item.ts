import { type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import { timeOf } from '../../contract/time.js';
import { formatSince } from '../../locale/formats.js';
import { unfoldIcon } from '../../parts/icons.js';
import type { FeedModel } from './feed-model.js';
import { bookmarkIcon, penIcon } from './icons.js';
import { minutesOf } from './minutes.js';
import { withGaps } from './composer/gaps.js';
import { asText } from '../../parts/texts.js';

/** How many hues there are; a ninth theme starts again, and is told apart by its name. */
const hues = 8;
/** So short a text fits in two lines of the narrowest column. */
const shortText = 60;

export function feedItem(item: FeedItem, index: number, model: FeedModel): TemplateResult {
  const { localizer, handlers, canMark } = model;
  const { t, text, langOf } = localizer;
  const open = model.isOpen(item);
  const isOffered = model.isOffered(item);
  const found = model.theme(item.theme);
  const published = new Date(timeOf(item.publishedAt));
  return html`<li class=${`item hue-${found ? found.place % hues : 'none'}`} part="item" data-row>
    <article class=${item.image ? 'entry with-image' : 'entry'} tabindex="-1" aria-labelledby=${`title-${index}`}>
      <p class="meta">
        ${
          found
            ? html`<span class="theme" part="theme" dir="auto" lang=${langOf(found.theme.name)}
                >${text(found.theme.name)}</span
              >`
            : nothing
        }
        <time class="quiet" datetime=${item.publishedAt}> ${formatSince(published, model.now, localizer.tag)} </time>
      </p>
      <div class="body">
        <div
          id=${`title-${index}`}
          class="title"
          part="title"
          role="heading"
          aria-level=${model.headingLevel}
          dir="auto"
          lang=${langOf(item.title)}
        >
          ${text(item.title)}
        </div>
        <p class=${open ? 'item-text' : 'item-text folded'} part="text" dir="auto" lang=${langOf(item.text)}>
          <span class="text">${withGaps(text(item.text))}</span>
        </p>
        ${row(item, model)}
        <div class="actions item-actions">
          ${
            isOffered
              ? html`<button
                  type="button"
                  class="button button-mine"
                  part="mine"
                  aria-describedby=${`title-${index}`}
                  @click=${() => handlers.onMine(item)}
                >
                  ${penIcon()}${t('feedMine')}
                </button>`
              : nothing
          }
          ${
            isOffered && item.reuse === 'verbatim'
              ? html`<button
                  type="button"
                  class="button button-quiet"
                  part="copy"
                  aria-describedby=${`title-${index}`}
                  @click=${() => handlers.onCopy(item)}
                >
                  ${t('feedCopy')}
                </button>`
              : nothing
          }
          ${
            canMark
              ? html`<button
                  type="button"
                  class="button button-quiet keep"
                  part="keep"
                  aria-pressed=${item.kept ? 'true' : 'false'}
                  aria-describedby=${`title-${index}`}
                  @click=${() => handlers.onKeep(item)}
                >
                  ${bookmarkIcon()}${t('feedKeep')}
                </button>`
              : nothing
          }
          ${
            hasMore(item, model)
              ? html`<button
                  type="button"
                  class="button button-quiet unfold"
                  part="unfold"
                  aria-expanded=${open ? 'true' : 'false'}
                  aria-describedby=${`title-${index}`}
                  @click=${() => handlers.onUnfold(item)}
                >
                  ${open ? t('feedLess') : t('feedReadOn')}${unfoldIcon()}
                </button>`
              : nothing
          }
        </div>
        <p class="hint said" role="status">${model.status(item)}</p>
        ${model.mark(item)} ${open ? model.details(item, index, model) : nothing}
      </div>
      ${
        item.image
          ? html`<img
              class="image"
              part="image"
              src=${item.image.src}
              alt=${text(item.image.alt)}
              lang=${langOf(item.image.alt)}
              loading="lazy"
              decoding="async"
              width="320"
              height="200"
            />`
          : nothing
      }
    </article>
  </li>`;
}

/** For whom, how long, and what may be done with it. */
function row(item: FeedItem, { localizer, isQuiet, privateChannels }: FeedModel): TemplateResult {
  const { t } = localizer;
  const whom =
    item.forWhom &&
    !privateChannels.isInText(item.forWhom) &&
    html`<span class="visually-hidden">${t('feedForWhom')}</span> ${asText(item.forWhom, localizer)}`;
  return html`<ul class="list row" part="row">
    ${whom ? html`<li>${whom}</li>` : nothing}
    <li>${minutesOf(item, localizer)}</li>
    ${isQuiet ? nothing : html`<li class="right">${t(rights[item.reuse])}</li>`}
  </ul>`;
}

const rights = {
  verbatim: 'feedVerbatim',
  adapt: 'feedAdapt',
  inspire: 'feedInspire',
  read: 'feedRead',
} as const satisfies Record<FeedItem['reuse'], string>;

/** What unfolds beside the whole text; the second list only where sharing is spoken of. */
const unfolding = ['why', 'link', 'hashtags', 'values', 'expiresAt'] as const;
const unfoldingToShare = ['benefit', 'variants', 'channels'] as const;

function hasMore(item: FeedItem, { localizer, canUse, isQuiet }: FeedModel): boolean {
  const text = localizer.text(item.text);
  const names = isQuiet ? unfolding : [...unfolding, ...unfoldingToShare];
  const canRate = canUse && item.reuse !== 'read';
  return canRate || text.length > shortText || text.includes('\n') || names.some((name) => item[name] !== undefined);
}
