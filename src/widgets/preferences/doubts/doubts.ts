import { type TemplateResult, html, nothing } from 'lit';
import type { Doubt, Organisation } from '../../../contract/organisation.js';
import type { Preferences } from '../../../contract/preferences.js';
import type { Text } from '../../../contract/schema.js';
import type { Localizer } from '../../../parts/localizer.js';
import { outcomeWords } from '../../../parts/outcome-words.js';
import { PrivateChannels } from '../../../parts/private-channels.js';
import type { Outcome } from '../../../state/space.js';

/** The doubts that people really have, with tips for an organisation that has none of its own. */
const doubts = [
  ['not-natural', 'preferencesNotNatural', 'preferencesTipNatural1', 'preferencesTipNatural2'],
  ['who-is-waiting', 'preferencesWhoIsWaiting', 'preferencesTipWaiting1', 'preferencesTipWaiting2'],
  ['say-something-wrong', 'preferencesSayWrong', 'preferencesTipWrong1', 'preferencesTipWrong2'],
  ['not-made-to', 'preferencesNotMade', 'preferencesTipMade1', 'preferencesTipMade2'],
] as const satisfies readonly (readonly [Doubt, ...string[]])[];

export interface DoubtsProps {
  /** The doubt whose tips stand open. It is kept nowhere. */
  readonly opened: Doubt | undefined;
  readonly organisation: Organisation | undefined;
  /** What the person said of channels: no tip leads to a private one. */
  readonly channels: Preferences['channels'];
  readonly canShare: boolean;
  /** What became of sharing, by doubt. */
  readonly shared: ReadonlyMap<Doubt, Outcome>;
  readonly open: (doubt: Doubt) => void;
  readonly share: (doubt: Doubt) => Promise<void>;
}

/** Help that starts at the doubt: four equal buttons, each with its own tips. */
export function renderDoubts(props: DoubtsProps, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const { opened } = props;
  return html`<div class="aside-body">
    <p class="hint">${t('preferencesDoubtsHint')}</p>
    <div class="doubts" role="group" aria-labelledby="doubts">
      ${doubts.map(
        ([doubt, key]) =>
          html`<button
            type="button"
            class="button doubt"
            part="doubt"
            aria-pressed=${opened === doubt ? 'true' : 'false'}
            @click=${() => props.open(doubt)}
          >
            ${t(key)}
          </button>`,
      )}
    </div>
    <div class="tips" part="tips" role="status">
      ${
        opened === undefined
          ? nothing
          : html`<ul class="tips-list">
              ${tipsFor(opened, props, localizer).map(
                (tip) => html`<li class="text" dir="auto" lang=${localizer.langOf(tip)}>${localizer.text(tip)}</li>`,
              )}
            </ul>`
      }
    </div>
    ${opened !== undefined && props.canShare ? renderShare(opened, props, localizer) : nothing}
  </div>`;
}

/** What helps with a doubt: the organisation's own words first. */
function tipsFor(doubt: Doubt, { organisation, channels }: DoubtsProps, { t }: Localizer): readonly Text[] {
  const kept = new PrivateChannels(channels);
  const own = (organisation?.tips ?? [])
    .flatMap((entry) => (entry.doubt === doubt ? entry.tips : []))
    .filter((tip) => !kept.isInText(tip));
  if (own.length > 0) return own;
  return doubts.flatMap(([name, , first, second]) => (name === doubt ? [t(first), t(second)] : []));
}

function renderShare(doubt: Doubt, props: DoubtsProps, { t }: Localizer): TemplateResult {
  const outcome = props.shared.get(doubt);
  const isDone = outcome !== undefined && outcome.status !== 'refused';
  return html`<div class="actions">
    ${
      isDone
        ? nothing
        : html`<button type="button" class="button button-quiet" part="share-doubt" @click=${() => props.share(doubt)}>
            ${t('preferencesShareDoubt')}
          </button>`
    }
    <span class="quiet" role="status" tabindex="-1" id="doubt-shared"
      >${outcomeWords(outcome, t('preferencesDoubtShared'), t)}</span
    >
  </div>`;
}
