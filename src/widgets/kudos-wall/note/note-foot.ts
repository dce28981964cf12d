import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import { dotsIcon, envelopeIcon } from '../icons.js';
import { renderReactions } from './reactions.js';
import type { NoteFootState, NoteHandlers, NotePanel } from './note-model.js';
import type { WallModel } from '../wall-model.js';

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

/** Below a note: reactions, what its receiver decides, and what else can be done. */
export function renderFoot(
  kudos: Kudos,
  state: NoteFootState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult {
  const { viewer } = model;
  const isForViewer = viewer !== undefined && kudos.to.includes(viewer);
  const canAnswer = isForViewer && !kudos.answer && model.can('kudos.answer');
  const isOwn = viewer !== undefined && kudos.from === viewer;
  const canMore = model.can(isOwn ? 'kudos.take-back' : 'kudos.report');
  return html`<div class="row">
      ${renderReactions(kudos, state.index, model, (kind, isOn) => handlers.react(kind, isOn))}
      <div class="row-end">
        ${canAnswer ? renderToggle('answer', html`${model.t('kudosAnswer')}`, state, handlers) : nothing}
        ${canMore ? renderToggle('more', dotsIcon(model.t('kudosMore')), state, handlers, model.t('kudosMore')) : nothing}
      </div>
    </div>
    ${isForViewer ? renderAudience(kudos, state, model, handlers) : nothing}
    ${state.panel === 'answer' && canAnswer ? handlers.panel((it) => it.renderAnswer(state, model, handlers)) : nothing}
    ${state.panel === 'more' && canMore ? handlers.panel((it) => it.renderMore(isOwn, state, model, handlers)) : nothing}`;
}

function renderToggle(
  panel: NotePanel,
  face: TemplateResult,
  state: NoteFootState,
  handlers: NoteHandlers,
  label?: string,
): TemplateResult {
  return html`<button
    type="button"
    class="button button-quiet toggle"
    data-panel=${panel}
    id=${`${panel}-${state.index}`}
    aria-label=${label ?? nothing}
    aria-labelledby=${`${panel}-${state.index} names-${state.index}`}
    aria-expanded=${state.panel === panel ? 'true' : 'false'}
    aria-controls=${state.panel === panel ? `panel-${state.index}` : nothing}
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
      ${model.can('kudos.show') ? renderToggle('audience', html`${t('kudosWho')}`, state, handlers) : nothing}
    </div>
    ${isOpen ? handlers.panel((it) => it.renderChoices(kudos, state, model, handlers)) : nothing}`;
}
