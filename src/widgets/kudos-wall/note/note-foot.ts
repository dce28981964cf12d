import { type TemplateResult, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import { dotsIcon, envelopeIcon } from '../icons.js';
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

/** Answering, and what else can be done. */
export function renderToggles(
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
  const isOpen = state.panel === panel;
  return html`<button
    type="button"
    class="button button-quiet toggle"
    data-tip=${label ?? nothing}
    data-panel=${panel}
    id=${`${panel}-${state.number}`}
    aria-label=${label ?? nothing}
    aria-labelledby=${`${panel}-${state.number} names-${state.number}`}
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${isOpen ? `panel-${state.number}` : nothing}
    @click=${() => handlers.toggle(panel)}
  >
    ${face}
  </button>`;
}

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
