import { type TemplateResult, html } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import type { Translate } from '../../locale/translate.js';
import type { Row } from '../../parts/arrivals-order.js';
import type { Windowed } from '../../parts/windowed.js';
import { feedItem } from './feed-item.js';
import type { FeedModel } from './feed-model.js';
import { pageLength } from './paging.js';

/** The items in order, with room where one went away while it was read. */
export const renderItems = (
  rows: readonly Row<FeedItem>[],
  windowed: Windowed<Row<FeedItem>>,
  hasMore: boolean,
  model: FeedModel,
  renderPlaceholder: () => TemplateResult | undefined,
): TemplateResult =>
  html`<ul
    class="list items"
    part="list"
    role="list"
    ${windowed.render({
      rows,
      hasMore,
      draw: ({ item }, index) => (item ? feedItem(item, index, model) : renderPlaceholder()),
    })}
  ></ul>`;

/** The button that shows more items: how many of those at hand are `hidden`, or that there may be more. */
export function renderMore(
  hidden: number,
  isLoading: boolean,
  more: () => Promise<void>,
  t: Translate,
): TemplateResult {
  const count = Math.min(hidden, pageLength);
  const label = isLoading ? t('loading') : count > 0 ? t('showMore', { count }) : t('feedShowMore');
  return html`<p class="state-actions">
    <button type="button" class="button" part="more" aria-disabled=${isLoading ? 'true' : 'false'} @click=${more}>
      ${label}
    </button>
  </p>`;
}
