import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Kudos, KudosAudience } from '../../../contract/kudos.js';
import type { NoteDeeds, NoteFootState, NotePanel } from './note-foot.js';
import type { Scene } from '../wall-model.js';

const audiences = [
  { shown: 'receiver', label: 'kudosShowMe' },
  { shown: 'team', label: 'kudosShowTeam' },
  { shown: 'everyone', label: 'kudosShowAll' },
] as const satisfies readonly { readonly shown: KudosAudience; readonly label: string }[];

/** Its receiver decides who sees it. */
export function renderChoices(kudos: Kudos, state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  const { t } = scene;
  const shown = kudos.shown ?? 'receiver';
  return html`<fieldset class="panel" id=${`panel-${state.index}`} @keydown=${closeOn('audience', deeds)}>
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
  </fieldset>`;
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

/** Words for the answer that its receiver may give. */
export function renderAnswer(state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  return renderForm('answer', scene.t('kudosAnswerLabel'), scene.t('kudosSend'), state, deeds, () => deeds.answer());
}

/** One's own can be taken back; another's can be reported. */
export function renderMore(isOwn: boolean, state: NoteFootState, scene: Scene, deeds: NoteDeeds): TemplateResult {
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
