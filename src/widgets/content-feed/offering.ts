import { type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import type { Localizer } from '../../parts/localizer.js';
import { suggestionWords } from '../../parts/suggestion-words.js';
import { fitTogether } from '../../state/suggestions.js';
import { type FeedRoomSources, feedRoom } from './feed-room.js';
import type { Offering, Participation } from './participation.js';

/** Nothing is suggested while it is not known what there is room for. */
export function offeringOf(
  items: readonly FeedItem[],
  { privateChannels }: Participation,
  sources: FeedRoomSources,
): Offering | undefined {
  const room = feedRoom(sources);
  if (!room) return undefined;
  const usable = items.filter(({ reuse }) => reuse !== 'read');
  const isPrivate = ({ title, text }: FeedItem): boolean =>
    privateChannels.isInText(title) || privateChannels.isInText(text);
  const suggested = new Set(
    fitTogether(
      usable.filter((item) => !isPrivate(item)),
      room,
    ),
  );
  return { suggested, held: usable.filter((item) => !suggested.has(item)), room };
}

/** What is said of the reader's own limits, and the way past them. */
export function renderLimits(
  { suggested, held, room }: Offering,
  onMore: () => unknown,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  const said = room && suggestionWords(room, { count: suggested.size, held: held.length }, localizer);
  if (said === undefined && held.length === 0) return nothing;
  return html`<p class="hint before" part="limits">
    ${said}
    ${
      held.length > 0
        ? html`<button type="button" class="button button-quiet" part="suggest-more" @click=${onMore}>
            ${localizer.t('suggestMore')}
          </button>`
        : nothing
    }
  </p>`;
}
