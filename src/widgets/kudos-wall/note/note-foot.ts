import { type TemplateResult, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import { dotsIcon, dotsPath, envelopeIcon } from '../icons.js';
import { groupOf, reactionsOf, renderReactions } from './reactions.js';
import type { NoteFootState, NoteHandlers, NotePanel } from './note-model.js';
import type { WallModel } from '../wall-model.js';
import { html } from '../../../parts/tight-html.js';

/** Who sees a kudos now, in words for its receiver. */
export function audienceOf(kudos: Kudos, { t }: WallModel): string {
  switch (kudos.shown ?? 'receiver') {
    case 'receiver':
      return t(kudos.to.length === 1 ? 'kudosOnlyYou' : 'kudosOnlyReceivers');
    case 'team':
      return t('kudosTeamSees');
    case 'everyone':
      return t(kudos.external === true ? 'kudosOutsideToo' : 'kudosAllSee');
  }
}

interface Possible {
  readonly isForViewer: boolean;
  readonly isOwn: boolean;
  readonly canAnswer: boolean;
  readonly canMore: boolean;
}

function possible(kudos: Kudos, { viewer, can }: WallModel): Possible {
  const isForViewer = viewer !== undefined && kudos.to.includes(viewer);
  const isOwn = viewer !== undefined && kudos.from === viewer;
  const canAnswer = isForViewer && !kudos.answer && can('kudos.answer');
  return { isForViewer, isOwn, canAnswer, canMore: can(isOwn ? 'kudos.take-back' : 'kudos.report') };
}

/** What can be done with a note, and `rest`, which is for some notes only. */
export function renderFoot(
  kudos: Kudos,
  state: NoteFootState,
  model: WallModel,
  handlers: NoteHandlers,
  rest: unknown,
): TemplateResult {
  const { isForViewer, canMore } = possible(kudos, model);
  const [heart, clap, thanks] = reactionsOf(kudos, model, handlers);
  if (isForViewer || !canMore || !model.can('kudos.react'))
    return html`<div class="foot">
      ${renderReactions(kudos, state.number, model, handlers)}${renderToggles(kudos, state, model, handlers)}${rest}
    </div>`;
  // In one piece: holes for the buttons would be nodes in every note.
  const { id, by } = groupOf(state.number);
  const more = toggleOf('more', state);
  const label = model.t('kudosMore');
  return html`<div class="foot">
    <div class="reactions" role="group" id=${id} aria-label=${model.t('kudosReactions')} aria-labelledby=${by}>
      <button
        type="button"
        class="button button-quiet reaction"
        part="reaction"
        data-tip=${heart.name}
        data-count=${heart.count}
        aria-label=${heart.label}
        aria-pressed=${heart.pressed}
        @click=${heart.press}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${heart.path} /></svg>
      </button>
      <button
        type="button"
        class="button button-quiet reaction"
        part="reaction"
        data-tip=${clap.name}
        data-count=${clap.count}
        aria-label=${clap.label}
        aria-pressed=${clap.pressed}
        @click=${clap.press}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${clap.path} /></svg>
      </button>
      <button
        type="button"
        class="button button-quiet reaction"
        part="reaction"
        data-tip=${thanks.name}
        data-count=${thanks.count}
        aria-label=${thanks.label}
        aria-pressed=${thanks.pressed}
        @click=${thanks.press}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${thanks.path} /></svg>
      </button>
    </div>
    <button
      type="button"
      class="button button-quiet toggle"
      data-tip=${label}
      data-panel="more"
      id=${more.id}
      aria-label=${label}
      aria-labelledby=${more.by}
      aria-expanded=${more.expanded}
      aria-controls=${more.controls}
      @click=${() => handlers.toggle('more')}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${dotsPath} stroke-width="2.25" /></svg>
    </button>
    ${rest}
  </div>`;
}

/** Answering, and what else can be done. */
function renderToggles(
  kudos: Kudos,
  state: NoteFootState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult | typeof nothing {
  const { t } = model;
  const { canAnswer, canMore } = possible(kudos, model);
  const more = canMore ? renderToggle('more', dotsIcon(), state, handlers, t('kudosMore')) : nothing;
  if (!canAnswer) return more;
  return html`<div class="row-end">${renderToggle('answer', t('kudosAnswer'), state, handlers)}${more}</div>`;
}

/** What its receiver decides, and what is open. One piece for its receiver, so that what has the focus stays. */
export function renderDecisions(
  kudos: Kudos,
  state: NoteFootState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult | typeof nothing {
  const { isForViewer, isOwn, canAnswer, canMore } = possible(kudos, model);
  const open =
    state.panel === 'answer' && canAnswer
      ? handlers.panel((it) => it.renderAnswer(state, model, handlers))
      : state.panel === 'more' && canMore
        ? handlers.panel((it) => it.renderMore(isOwn, state, model, handlers))
        : nothing;
  return isForViewer ? html`${renderAudience(kudos, state, model, handlers)}${open}` : open;
}

function renderToggle(
  panel: NotePanel,
  face: TemplateResult | string,
  state: NoteFootState,
  handlers: NoteHandlers,
  label?: string,
): TemplateResult {
  const { id, by, expanded, controls } = toggleOf(panel, state);
  return html`<button
    type="button"
    class="button button-quiet toggle"
    data-tip=${label ?? nothing}
    data-panel=${panel}
    id=${id}
    aria-label=${label ?? nothing}
    aria-labelledby=${by}
    aria-expanded=${expanded}
    aria-controls=${controls}
    @click=${() => handlers.toggle(panel)}
  >
    ${face}
  </button>`;
}

/** What a button that opens a panel says of itself. */
const toggleOf = (panel: NotePanel, { number, panel: open }: NoteFootState) => ({
  id: `${panel}-${number}`,
  by: `${panel}-${number} names-${number}`,
  expanded: open === panel ? ('true' as const) : ('false' as const),
  controls: open === panel ? `panel-${number}` : nothing,
});

/** The receiver sees who sees it, and decides. */
function renderAudience(kudos: Kudos, state: NoteFootState, model: WallModel, handlers: NoteHandlers): TemplateResult {
  const { t } = model;
  const shown = kudos.shown ?? 'receiver';
  const isOpen = state.panel === 'audience' && model.can('kudos.show');
  return html`<div class="row audience" part="audience">
      <p class="mark">${shown === 'receiver' ? envelopeIcon() : nothing}${audienceOf(kudos, model)}</p>
      ${model.can('kudos.show') ? renderToggle('audience', t('kudosWho'), state, handlers) : nothing}
    </div>
    ${isOpen ? handlers.panel((it) => it.renderChoices(kudos, state, model, handlers)) : nothing}`;
}
