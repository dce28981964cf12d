import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Kudos, KudosAudience } from '../../../contract/kudos.js';
import type { NoteHandlers, NoteFootState, NotePanel } from './note-model.js';
import type { WallModel } from '../wall-model.js';

const audiences = [
  { shown: 'receiver', label: 'kudosShowMe' },
  { shown: 'team', label: 'kudosShowTeam' },
  { shown: 'everyone', label: 'kudosShowAll' },
] as const satisfies readonly { readonly shown: KudosAudience; readonly label: string }[];

/** Its receiver decides who sees it. */
export function renderChoices(
  kudos: Kudos,
  state: NoteFootState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult {
  const { t } = model;
  const shown = kudos.shown ?? 'receiver';
  return html`<fieldset class="panel" id=${`panel-${state.number}`} @keydown=${closeOn('audience', handlers)}>
    <legend class="visually-hidden">${t('kudosWho')}</legend>
    <div class="choices">
      ${audiences.map(
        (one) =>
          html`<button
            type="button"
            class="button"
            part="choice"
            aria-pressed=${one.shown === shown ? 'true' : 'false'}
            @click=${() => handlers.show(one.shown, one.shown === 'everyone' && kudos.external === true)}
          >
            ${t(one.label)}
          </button>`,
      )}
    </div>
    ${shown === 'everyone' || kudos.external === true ? renderExternal(kudos, shown, state, model, handlers) : nothing}
  </fieldset>`;
}

/** Outside the organisation is a second yes of its own, and never ticked by anybody else. */
function renderExternal(
  kudos: Kudos,
  shown: KudosAudience,
  { number }: NoteFootState,
  { t }: WallModel,
  handlers: NoteHandlers,
): TemplateResult {
  return html`<label class="option">
      <input
        type="checkbox"
        part="external"
        aria-describedby=${`outside-${number}`}
        .checked=${live(kudos.external === true)}
        @change=${(event: Event) => handlers.show(shown, (event.target as HTMLInputElement).checked)}
      />
      ${t('kudosExternal')}
    </label>
    <p class="hint" id=${`outside-${number}`}>${t('kudosExternalHint')}</p>`;
}

/** Words for the answer that its receiver may give. */
export function renderAnswer(state: NoteFootState, model: WallModel, handlers: NoteHandlers): TemplateResult {
  return renderForm('answer', model.t('kudosAnswerLabel'), model.t('kudosSend'), state, handlers, () =>
    handlers.answer(),
  );
}

/** One's own can be taken back; another's can be reported. */
export function renderMore(
  isOwn: boolean,
  state: NoteFootState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult {
  const { t } = model;
  if (!isOwn)
    return renderForm('more', t('kudosReportLabel'), t('kudosReport'), state, handlers, () => handlers.report());
  return html`<div class="panel" id=${`panel-${state.number}`} @keydown=${closeOn('more', handlers)}>
    <p class="hint">${t('kudosTakeBackHint')}</p>
    <div class="actions">
      <button type="button" class="button" part="take-back" @click=${() => handlers.takeBack()}>
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
  handlers: NoteHandlers,
  submit: () => void,
): TemplateResult {
  return html`<form
    class="panel"
    part="form"
    id=${`panel-${state.number}`}
    novalidate
    @keydown=${closeOn(panel, handlers)}
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
  >
    ${state.draft}
    <label class="label" for=${`words-${state.number}`}>${label}</label>
    <textarea
      class="input words"
      id=${`words-${state.number}`}
      rows="3"
      .value=${live(state.text)}
      @input=${(event: Event) => handlers.type((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div class="actions"><button type="submit" class="button">${send}</button></div>
  </form>`;
}

/** Escape closes it, and nothing else on the page. */
const closeOn =
  (panel: NotePanel, handlers: NoteHandlers) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    handlers.toggle(panel);
  };
