import { type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import { timeOf } from '../../contract/time.js';
import type { Behaviour } from '../../contract/values.js';
import { formatDay } from '../../locale/formats.js';
import { channelName } from '../../parts/channels.js';
import { hashtag } from './composer/draft-text.js';
import type { FeedModel } from './feed-model.js';
import type { Localizer } from '../../parts/localizer.js';
import { withGaps } from './composer/gaps.js';
import { asName } from '../../parts/texts.js';

/** Why, for what, in which other words, with which values, until when, and where it leads. */
export function itemDetails(item: FeedItem, index: number, model: FeedModel): TemplateResult {
  const { localizer, isQuiet, privateChannels, canUse } = model;
  const { t, text, langOf } = localizer;
  const said = (label: string, value: FeedItem['why']): TemplateResult | typeof nothing =>
    value === undefined || privateChannels.isInText(value)
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd class="text" dir="auto" lang=${langOf(value)}>${text(value)}</dd>
        </div>`;
  const variants = isQuiet ? [] : (item.variants ?? []).filter((one) => !privateChannels.isInText(one));
  const channels = isQuiet ? [] : (item.channels ?? []).filter((channel) => !privateChannels.has(channel));
  const hashtags = (item.hashtags ?? []).filter((one) => !privateChannels.isIn(one));
  const address = privateChannels.linkOf(item);
  return html`<div class="details" part="details">
    <dl class="facts">
      ${said(t('feedWhyThis'), item.why)} ${isQuiet ? nothing : said(t('feedBenefit'), item.benefit)}
      ${
        variants.length > 0
          ? html`<div>
              <dt>${t('feedVariants')}</dt>
              ${variants.map((one) => html`<dd class="text variant" dir="auto" lang=${langOf(one)}>${withGaps(text(one))}</dd>`)}
            </div>`
          : nothing
      }
      ${
        channels.length > 0
          ? html`<div>
              <dt>${t('feedChannels')}</dt>
              <dd translate="no">
                ${channels.map((one, index) => html`${index > 0 ? ' · ' : nothing}${asName(channelName(one))}`)}
              </dd>
            </div>`
          : nothing
      }
      ${
        item.expiresAt === undefined
          ? nothing
          : html`<div>
              <dt>${t('feedUntil')}</dt>
              <dd>${formatDay(new Date(timeOf(item.expiresAt)), localizer.tag)}</dd>
            </div>`
      }
    </dl>
    ${valuesOf(item, model)}
    ${
      hashtags.length > 0
        ? html`<p class="chips" part="hashtags">
            ${hashtags.map((one) => html`<span class="chip">${asName(hashtag(one))}</span> `)}
          </p>`
        : nothing
    }
    ${address === undefined ? nothing : link(address, localizer)}
    ${canUse && item.reuse !== 'read' ? rating(item, index, model) : nothing}
  </div>`;
}

/** The values that it shows, and the behaviour that one could see in it. */
function valuesOf(item: FeedItem, { localizer, value }: FeedModel): TemplateResult | typeof nothing {
  const { t, text, langOf } = localizer;
  const values = (item.values ?? []).flatMap((id) => value(id) ?? []);
  const wanted = new Set(item.behaviours ?? []);
  const behaviours: Behaviour[] = values.flatMap((one) => (one.behaviours ?? []).filter(({ id }) => wanted.has(id)));
  if (values.length === 0) return nothing;
  return html`<p class="chips" part="values">
      <span class="visually-hidden">${t('feedValues')}</span>
      ${values.map(({ name }) => html`<span class="chip chip-accent">${asName(name, localizer)}</span> `)}
    </p>
    ${behaviours.map((one) => html`<p class="hint" dir="auto" lang=${langOf(one.text)}>${text(one.text)}</p>`)}`;
}

/** An address, named by where it leads. */
function link(address: string, { t }: Localizer): TemplateResult {
  const { protocol, hostname, pathname } = new URL(address, document.baseURI);
  const place = /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : pathname;
  return html`<p class="more-at">
    <a part="link" href=${address} target="_blank" rel="noopener noreferrer">${t('feedLink', { place })}</a>
  </p>`;
}

function rating(item: FeedItem, index: number, { localizer, handlers }: FeedModel): TemplateResult {
  const { t } = localizer;
  const choice = (rate: 'worked' | 'did-not', label: string): TemplateResult =>
    html`<button
      type="button"
      class="button button-quiet"
      aria-pressed=${item.rating === rate ? 'true' : 'false'}
      aria-describedby=${`title-${index}`}
      @click=${() => handlers.onRate(item, rate)}
    >
      ${label}
    </button>`;
  return html`<div class="actions rating" part="rating" role="group" aria-labelledby=${`rating-${index}`}>
    <span id=${`rating-${index}`} class="hint">${t('feedRate')}</span>
    ${choice('worked', t('feedWorked'))} ${choice('did-not', t('feedDidNot'))}
  </div>`;
}
