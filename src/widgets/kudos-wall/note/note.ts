import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import type { Text } from '../../../contract/schema.js';
import { inLanguage } from '../../../contract/in-language.js';
import { timeOf } from '../../../contract/time.js';
import { formatDay, formatSince } from '../../../locale/formats.js';
import { avatar } from '../../../parts/avatar.js';
import { arrowIcon } from '../icons.js';
import { namesOf, renderNames } from '../names.js';
import { renderFoot } from './note-foot.js';
import type { NoteHandlers, NoteFootState } from './note-model.js';
import { type WallModel, behaviourIn, valueIn } from '../wall-model.js';
import { asName, asText, sentence } from '../../../parts/texts.js';
import { isLong } from '../../../parts/folded-text.js';

/** Characters up to which a sentence is written large. */
const short = 90;
/** Faces of receivers beside that of the giver. */
const mostFaces = 3;

export interface NoteState extends NoteFootState {
  readonly isUnfolded: boolean;
  /** Whether it came after the first page. */
  readonly isLater: boolean;
  /** That a change to it waits. */
  readonly mark: TemplateResult | typeof nothing;
  /** What became of the last change, where that wants words beside the note. */
  readonly status: string | readonly unknown[] | undefined;
}

/** One kudos, like a note on a board. */
export function renderNote(kudos: Kudos, state: NoteState, model: WallModel, handlers: NoteHandlers): TemplateResult {
  const isPrivate = (kudos.shown ?? 'receiver') === 'receiver';
  return html`<article
    part="item"
    class=${`note ${isPrivate ? 'private' : ''} ${state.isLater ? 'later' : ''}`}
    aria-labelledby=${`names-${state.index}`}
    tabindex="-1"
  >
    ${renderHead(kudos, state, model)}${renderSentence(kudos, state, model, handlers)}${renderChips(kudos, model)}
    ${renderReply(kudos, state, model, handlers)}
    <div class="foot">
      ${renderFoot(kudos, state, model, handlers)}${state.mark}
      ${state.status === undefined ? nothing : html`<p class="hint" part="said">${state.status}</p>`}
    </div>
  </article>`;
}

function renderHead(kudos: Kudos, { index }: NoteState, model: WallModel): TemplateResult {
  return html`<div class="head">
    <div class="faces">
      ${avatar(model.personOf(kudos.from))}${arrowIcon()}
      <span class="receivers">${kudos.to.slice(0, mostFaces).map((id) => avatar(model.personOf(id)))}</span>
    </div>
    <p class="names sentence" part="names" id=${`names-${index}`}>
      <strong>${renderNames([kudos.from], model)}</strong> <span class="quiet">${model.t('kudosThanks')}</span>
      <strong>${renderNames(kudos.to, model)}</strong>
    </p>
    <p class="meta">
      ${renderTime(kudos.at, model)}${kudos.shown === 'team' ? html`<br /><span class="within">${model.t('kudosWithinTeam')}</span>` : nothing}
    </p>
  </div>`;
}

function renderTime(at: string, model: WallModel): TemplateResult {
  const date = new Date(timeOf(at));
  return html`<time datetime=${at} title=${formatDay(date, model.tag)}
    >${formatSince(date, model.now, model.tag)}</time
  >`;
}

function renderSentence(kudos: Kudos, state: NoteState, model: WallModel, handlers: NoteHandlers): TemplateResult {
  const { text, language } = kudos;
  const look = text.length > short ? 'text' : 'text short';
  return renderWords(inLanguage(text, language), 'text', look, state, model, handlers);
}

/** What somebody wrote: folded where it is long, until it is asked for. */
function renderWords(
  written: Text,
  part: 'text' | 'reply',
  look: string,
  state: NoteState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult {
  const text = model.text(written);
  const folds = isLong(text);
  const id = `${part}-${state.index}`;
  const classes = folds && !state.isUnfolded ? `${look} folded` : look;
  // On one line: white space inside would be shown.
  return html`<p id=${id} part=${part} class=${classes} dir="auto" lang=${model.langOf(written)}>${text}</p>
    ${folds ? renderUnfold(id, state, model, handlers) : nothing}`;
}

function renderUnfold(id: string, { isUnfolded }: NoteState, { t }: WallModel, handlers: NoteHandlers): TemplateResult {
  return html`<button
    type="button"
    class="button button-quiet unfold"
    part="unfold"
    aria-expanded=${isUnfolded ? 'true' : 'false'}
    aria-controls=${id}
    @click=${() => handlers.unfold()}
  >
    ${t(isUnfolded ? 'kudosReadLess' : 'kudosReadOn')}
  </button>`;
}

function renderChips(kudos: Kudos, model: WallModel): TemplateResult | typeof nothing {
  const value = valueIn(model, kudos.value);
  const behaviour = behaviourIn(model, kudos.behaviour);
  const team = kudos.team === undefined ? undefined : model.teamOf(kudos.team);
  if (!value && !behaviour && !team) return nothing;
  return html`<div class="chips">
    ${value ? html`<span class="chip chip-accent" part="value">${asName(value.name, model)}</span>` : nothing}
    ${behaviour ? html`<span class="chip" part="behaviour">${asText(behaviour.text, model)}</span>` : nothing}
    ${team ? html`<span class="chip" part="team">${asName(team.name, model)}</span>` : nothing}
  </div>`;
}

function renderReply(
  kudos: Kudos,
  state: NoteState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult | typeof nothing {
  const { answer, to } = kudos;
  if (!answer) return nothing;
  const who =
    to.length === 1
      ? sentence((mark) => model.t('kudosAnswers', { name: namesOf(to, model, (name) => mark(asName(name))) }))
      : model.t('kudosAnAnswer');
  return html`<div class="reply" part="answer">
    <p class="hint">${who} · ${renderTime(answer.at, model)}</p>
    ${renderWords(inLanguage(answer.text, answer.language), 'reply', 'text', state, model, handlers)}
  </div>`;
}
