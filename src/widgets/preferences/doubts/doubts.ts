import { type TemplateResult, html, nothing } from 'lit';
import type { Doubt, Organisation } from '../../../contract/organisation.js';
import type { Text } from '../../../contract/schema.js';
import { type Voice, outcomeWords } from '../../../parts/localizer.js';
import type { Outcome } from '../../../state/space.js';

/** The doubts that people really have, with tips for an organisation that has none of its own. */
const doubts = [
  ['not-natural', 'preferencesNotNatural', 'preferencesTipNatural1', 'preferencesTipNatural2'],
  ['who-is-waiting', 'preferencesWhoIsWaiting', 'preferencesTipWaiting1', 'preferencesTipWaiting2'],
  ['say-something-wrong', 'preferencesSayWrong', 'preferencesTipWrong1', 'preferencesTipWrong2'],
  ['not-made-to', 'preferencesNotMade', 'preferencesTipMade1', 'preferencesTipMade2'],
] as const satisfies readonly (readonly [Doubt, ...string[]])[];

export interface DoubtsView {
  /** The doubt whose tips stand open. It is kept nowhere. */
  readonly opened: Doubt | undefined;
  readonly organisation: Organisation | undefined;
  readonly canShare: boolean;
  /** What became of sharing, by doubt. */
  readonly shared: ReadonlyMap<Doubt, Outcome>;
  readonly open: (doubt: Doubt) => void;
  readonly share: (doubt: Doubt) => Promise<void>;
}

/** Help that starts at the doubt: four equal buttons, each with its own tips. */
export function renderDoubts(view: DoubtsView, voice: Voice): TemplateResult {
  const { t } = voice;
  const { opened } = view;
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
            @click=${() => view.open(doubt)}
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
              ${tipsFor(opened, view.organisation, voice).map(
                (tip) => html`<li class="text" lang=${voice.langOf(tip)}>${voice.text(tip)}</li>`,
              )}
            </ul>`
      }
    </div>
    ${opened !== undefined && view.canShare ? renderShare(opened, view, voice) : nothing}
  </div>`;
}

/** What helps with a doubt: the organisation's own words first. */
function tipsFor(doubt: Doubt, organisation: Organisation | undefined, { t }: Voice): readonly Text[] {
  const own = (organisation?.tips ?? []).flatMap((entry) => (entry.doubt === doubt ? entry.tips : []));
  if (own.length > 0) return own;
  return doubts.flatMap(([name, , first, second]) => (name === doubt ? [t(first), t(second)] : []));
}

function renderShare(doubt: Doubt, view: DoubtsView, { t }: Voice): TemplateResult {
  const outcome = view.shared.get(doubt);
  const isDone = outcome !== undefined && outcome.status !== 'refused';
  return html`<div class="actions">
    ${
      isDone
        ? nothing
        : html`<button type="button" class="button button-quiet" part="share-doubt" @click=${() => view.share(doubt)}>
            ${t('preferencesShareDoubt')}
          </button>`
    }
    <span class="quiet" role="status" tabindex="-1" id="doubt-shared"
      >${outcomeWords(outcome, t('preferencesDoubtShared'), t)}</span
    >
  </div>`;
}
