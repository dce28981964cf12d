import { type TemplateResult, html, nothing } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import type { Localizer } from '../../parts/localizer.js';
import { suggestionWords } from '../../parts/suggestion-words.js';
import { type SuggestionRoom, fitTogether } from '../../state/suggestions.js';
import type { Participation } from './participation.js';

/** Which of the items in sight a reader is asked to make their own. All of them stay to be read. */
export interface Offering {
  /** Those that are suggested. */
  readonly suggested: ReadonlySet<FeedItem>;
  /** Those that are held back until the reader asks for more. */
  readonly held: readonly FeedItem[];
  readonly room: SuggestionRoom;
}

/** Nothing is suggested while it is not known what there is room for. */
export function offeringOf(
  items: readonly FeedItem[],
  { canUse, privateChannels }: Participation,
  room: SuggestionRoom | undefined,
): Offering | undefined {
  if (!canUse || !room) return undefined;
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
  const said = suggestionWords(room, { count: suggested.size, held: held.length }, localizer);
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
