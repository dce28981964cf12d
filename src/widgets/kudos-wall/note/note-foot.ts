import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos, KudosAudience, ReactionKind } from '../../../contract/kudos.js';
import { dotsIcon, envelopeIcon } from '../icons.js';
import { renderReactions } from './reactions.js';
import type * as panels from './note-panels.js';
import type { Scene } from '../wall-model.js';

/** What opens below a note, one at a time. */
export type NotePanel = 'audience' | 'answer' | 'more';

/** What can be done with one note. */
export interface NoteDeeds {
  unfold(): void;
  /** What is open below it; it is fetched later, when somebody comes near. */
  panel(draw: (pieces: typeof panels) => TemplateResult): TemplateResult | typeof nothing;
  toggle(panel: NotePanel): void;
  type(text: string): void;
  react(kind: ReactionKind, isOn: boolean): void;
  show(shown: KudosAudience, external: boolean): void;
  answer(): void;
  takeBack(): void;
  report(): void;
}

export interface NoteFootState {
  /** Its place on the wall; names its parts for assistive technology. */
  readonly index: number;
  readonly panel: NotePanel | undefined;
  /** What was typed in the open panel. */
  readonly draft: string;
}

/** Who sees a kudos now, in words for its receiver. */
export function audienceOf(kudos: Kudos, { t }: Scene): string {
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
export function renderFoot(kudos: Kudos, state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  const { viewer } = scene;
  const isForViewer = viewer !== undefined && kudos.to.includes(viewer);
  const canAnswer = isForViewer && !kudos.answer && scene.can('kudos.answer');
  const isOwn = viewer !== undefined && kudos.from === viewer;
  const canMore = scene.can(isOwn ? 'kudos.take-back' : 'kudos.report');
  return html`<div class="row">
      ${renderReactions(kudos, scene, (kind, isOn) => deeds.react(kind, isOn))}
      <div class="row-end">
        ${canAnswer ? renderToggle('answer', html`${scene.t('kudosAnswer')}`, state, deeds) : nothing}
        ${canMore ? renderToggle('more', dotsIcon(), state, deeds, scene.t('kudosMore')) : nothing}
      </div>
    </div>
    ${isForViewer ? renderAudience(kudos, state, scene, deeds) : nothing}
    ${state.panel === 'answer' && canAnswer ? deeds.panel((it) => it.renderAnswer(state, scene, deeds)) : nothing}
    ${state.panel === 'more' && canMore ? deeds.panel((it) => it.renderMore(isOwn, state, scene, deeds)) : nothing}`;
}

function renderToggle(
  panel: NotePanel,
  face: TemplateResult,
  state: NoteFootState,
  deeds: NoteDeeds,
  label?: string,
): TemplateResult {
  return html`<button
    type="button"
    class="button button-quiet toggle"
    data-panel=${panel}
    aria-label=${label ?? nothing}
    title=${label ?? nothing}
    aria-expanded=${state.panel === panel ? 'true' : 'false'}
    aria-controls=${state.panel === panel ? `panel-${state.index}` : nothing}
    @click=${() => deeds.toggle(panel)}
  >
    ${face}
  </button>`;
}

/** The receiver sees who sees it, and decides. */
function renderAudience(kudos: Kudos, state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  const { t } = scene;
  const shown = kudos.shown ?? 'receiver';
  const isOpen = state.panel === 'audience' && scene.can('kudos.show');
  return html`<div class="row audience" part="audience">
      <p class="mark">${shown === 'receiver' ? envelopeIcon() : nothing}${audienceOf(kudos, scene)}</p>
      ${scene.can('kudos.show') ? renderToggle('audience', html`${t('kudosWho')}`, state, deeds) : nothing}
    </div>
    ${isOpen ? deeds.panel((it) => it.renderChoices(kudos, state, scene, deeds)) : nothing}`;
}
