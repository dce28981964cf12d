import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Kudos, KudosAudience, ReactionKind } from '../../contract/kudos.js';
import { dotsIcon, envelopeIcon } from './icons.js';
import { renderReactions } from './reactions.js';
import type { Scene } from './scene.js';

/** What opens below a note, one at a time. */
export type NotePanel = 'audience' | 'answer' | 'more';

/** What can be done with one note. */
export interface NoteDeeds {
  unfold(): void;
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

const audiences = [
  { shown: 'receiver', label: 'kudosShowMe' },
  { shown: 'team', label: 'kudosShowTeam' },
  { shown: 'everyone', label: 'kudosShowAll' },
] as const satisfies readonly { readonly shown: KudosAudience; readonly label: string }[];

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
    ${state.panel === 'answer' && canAnswer ? renderAnswer(state, scene, deeds) : nothing}
    ${state.panel === 'more' && canMore ? renderMore(isOwn, state, scene, deeds) : nothing}`;
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
    ${
      isOpen
        ? html`<fieldset class="panel" id=${`panel-${state.index}`} @keydown=${closeOn('audience', deeds)}>
            <legend class="visually-hidden">${t('kudosWho')}</legend>
            <div class="choices">
              ${audiences.map(
                (one) =>
                  html`<button
                    type="button"
                    class="button"
                    part="choice"
                    aria-pressed=${one.shown === shown ? 'true' : 'false'}
                    @click=${() => deeds.show(one.shown, one.shown === 'everyone' && kudos.external === true)}
                  >
                    ${t(one.label)}
                  </button>`,
              )}
            </div>
            ${shown === 'everyone' || kudos.external === true ? renderExternal(kudos, shown, state, scene, deeds) : nothing}
          </fieldset>`
        : nothing
    }`;
}

/** Outside the organisation is a second yes of its own, and never ticked by anybody else. */
function renderExternal(
  kudos: Kudos,
  shown: KudosAudience,
  { index }: NoteFootState,
  { t }: Scene,
  deeds: NoteDeeds,
): TemplateResult {
  return html`<label class="option">
      <input
        type="checkbox"
        part="external"
        aria-describedby=${`outside-${index}`}
        .checked=${live(kudos.external === true)}
        @change=${(event: Event) => deeds.show(shown, (event.target as HTMLInputElement).checked)}
      />
      ${t('kudosExternal')}
    </label>
    <p class="hint" id=${`outside-${index}`}>${t('kudosExternalHint')}</p>`;
}

function renderAnswer(state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  return renderForm('answer', scene.t('kudosAnswerLabel'), scene.t('kudosSend'), state, deeds, () => deeds.answer());
}

/** One's own can be taken back; another's can be reported. */
function renderMore(isOwn: boolean, state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  const { t } = scene;
  if (!isOwn) return renderForm('more', t('kudosReportLabel'), t('kudosReport'), state, deeds, () => deeds.report());
  return html`<div class="panel" id=${`panel-${state.index}`} @keydown=${closeOn('more', deeds)}>
    <p class="hint">${t('kudosTakeBackHint')}</p>
    <div class="actions">
      <button type="button" class="button" part="take-back" @click=${() => deeds.takeBack()}>
        ${t('kudosTakeBack')}
      </button>
    </div>
  </div>`;
}

function renderForm(
  panel: NotePanel,
  label: string,
  send: string,
  state: NoteFootState,
  deeds: NoteDeeds,
  submit: () => void,
): TemplateResult {
  return html`<form
    class="panel"
    part="form"
    id=${`panel-${state.index}`}
    novalidate
    @keydown=${closeOn(panel, deeds)}
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    <label class="label" for=${`words-${state.index}`}>${label}</label>
    <textarea
      class="input words"
      id=${`words-${state.index}`}
      rows="3"
      .value=${live(state.draft)}
      @input=${(event: Event) => deeds.type((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div class="actions"><button type="submit" class="button">${send}</button></div>
  </form>`;
}

/** Keys stay with what is typed here; Escape closes it. */
const closeOn =
  (panel: NotePanel, deeds: NoteDeeds) =>
  (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    deeds.toggle(panel);
  };
