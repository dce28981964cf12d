import { type TemplateResult, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import { inLanguage } from '../../../contract/in-language.js';
import { timeOf } from '../../../contract/time.js';
import { formatDay, formatSince } from '../../../locale/formats.js';
import { avatar, initialsOf } from '../../../parts/avatar.js';
import { namesOf, renderNames } from '../names.js';
import { renderDecisions, renderFoot } from './note-foot.js';
import type { NoteHandlers, NoteFootState } from './note-model.js';
import { type WallModel, behaviourIn, valueIn } from '../wall-model.js';
import { asName, sentence } from '../../../parts/texts.js';
import { isLong } from '../../../parts/folded-text.js';
import { html } from '../../../parts/tight-html.js';

/** Characters up to which a sentence is written large. */
const short = 90;
/** Faces of receivers beside that of the giver. */
const mostFaces = 3;

export interface NoteState extends NoteFootState {
  readonly isUnfolded: boolean;
  /** Whether it came after the first page. */
  readonly isLater: boolean;
  /** What became of the last change, where that wants words beside the note. */
  readonly status: string | readonly unknown[] | undefined;
}

/**
 * What often is not there at all, in one hole. As soon as there is any of it each piece has a hole of its own, so that
 * one that comes or goes leaves the others, and the focus in them, where they are.
 */
const renderAny = (one: unknown, two: unknown, three: unknown): TemplateResult | typeof nothing =>
  one === nothing && two === nothing && three === nothing ? nothing : html`${one}${two}${three}`;

/** One kudos, like a note on a board. Of few nodes: a wall draws many, and every hole of a template is one as well. */
export function renderNote(kudos: Kudos, state: NoteState, model: WallModel, handlers: NoteHandlers): TemplateResult {
  const isPrivate = (kudos.shown ?? 'receiver') === 'receiver';
  const id = `names-${state.number}`;
  const written = inLanguage(kudos.text, kudos.language);
  const words = model.text(written);
  return html`<li data-row>
    <article
      part="item"
      class=${`note ${isPrivate ? 'private' : ''} ${state.isLater ? 'later' : ''}`}
      aria-labelledby=${id}
      tabindex="-1"
    >
      ${renderHead(kudos, id, model)}
      <p
        id=${`text-${state.number}`}
        part="text"
        class=${lookOf(words, words.length > short ? 'text' : 'text short', state)}
        dir="auto"
        lang=${model.langOf(written)}
        .textContent=${words}
      ></p>
      ${renderFurther(kudos, isLong(words), state, model, handlers)}${renderFoot(
        kudos,
        state,
        model,
        handlers,
        renderAny(
          renderDecisions(kudos, state, model, handlers),
          state.mark,
          state.status === undefined ? nothing : html`<p class="hint" part="said">${state.status}</p>`,
        ),
      )}
    </article>
  </li>`;
}

/** What stands below the sentence; most often what it names, or nothing. */
function renderFurther(
  kudos: Kudos,
  folds: boolean,
  state: NoteState,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult | typeof nothing {
  const chips = renderChips(kudos, model);
  const reply = renderReply(kudos, state, model, handlers);
  if (!folds && reply === nothing) return chips;
  const unfold = folds ? renderUnfold(`text-${state.number}`, state, model, handlers) : nothing;
  return renderAny(unfold, chips, reply);
}

/** Who thanks whom, and when; in one piece where there is one receiver, and nobody has a picture. */
function renderHead(kudos: Kudos, id: string, model: WallModel): TemplateResult {
  const { from, to, at, shown } = kudos;
  const giver = model.personOf(from);
  const receiver = to.length === 1 ? model.personOf(to[0] ?? '') : undefined;
  const thanks = model.t('kudosThanks');
  if (giver && receiver && shown !== 'team' && !(giver.picture ?? receiver.picture)) {
    const { day, since } = timeIn(at, model);
    return html`<div class="head">
      <div class="faces" aria-hidden="true">
        <span class="avatar" part="avatar" data-initials=${initialsOf(giver.name)}></span>
        <span class="avatar" part="avatar" data-initials=${initialsOf(receiver.name)}></span>
      </div>
      <p class="names sentence" part="names" id=${id}>
        <strong dir="auto" translate="no" .textContent=${giver.name}></strong>
        <span class="quiet" .textContent=${thanks}></span>
        <strong dir="auto" translate="no" .textContent=${receiver.name}></strong>
      </p>
      <time class="meta" datetime=${at} title=${day} .textContent=${since}></time>
    </div>`;
  }
  const faces = to.slice(0, mostFaces).map((one) => model.personOf(one));
  return html`<div class="head">
    <div class="faces">${avatar(giver)}<span class="receivers">${faces.map(avatar)}</span></div>
    <p class="names sentence" part="names" id=${id}>
      <strong>${renderNames([from], model)}</strong>
      <span class="quiet" .textContent=${thanks}></span>
      <strong>${renderNames(to, model)}</strong>
    </p>
    ${
      shown === 'team'
        ? html`<p class="meta">
            ${renderTime(at, model)}<br /><span class="within">${model.t('kudosWithinTeam')}</span>
          </p>`
        : renderTime(at, model, 'meta')
    }
  </div>`;
}

function timeIn(at: string, model: WallModel): { readonly day: string; readonly since: string } {
  const date = new Date(timeOf(at));
  return { day: formatDay(date, model.tag), since: formatSince(date, model.now, model.tag) };
}

function renderTime(at: string, model: WallModel, look?: string): TemplateResult {
  const { day, since } = timeIn(at, model);
  return html`<time class=${look ?? nothing} datetime=${at} title=${day} .textContent=${since}></time>`;
}

const lookOf = (text: string, look: string, { isUnfolded }: NoteState): string =>
  isLong(text) && !isUnfolded ? `${look} folded` : look;

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
  const { text, langOf } = model;
  // Empty ones are not seen: they cost less than a hole for each.
  return html`<div class="chips">
    <span
      class="chip chip-accent"
      part=${value ? 'value' : nothing}
      dir="auto"
      translate="no"
      lang=${value ? langOf(value.name) : nothing}
      .textContent=${value ? text(value.name) : ''}
    ></span>
    <span
      class="chip"
      part=${behaviour ? 'behaviour' : nothing}
      dir="auto"
      lang=${behaviour ? langOf(behaviour.text) : nothing}
      .textContent=${behaviour ? text(behaviour.text) : ''}
    ></span>
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
  const written = inLanguage(answer.text, answer.language);
  const words = model.text(written);
  const id = `reply-${state.number}`;
  const who =
    to.length === 1
      ? sentence((mark) => model.t('kudosAnswers', { name: namesOf(to, model, (name) => mark(asName(name))) }))
      : model.t('kudosAnAnswer');
  return html`<div class="reply" part="answer">
    <p class="hint">${who} · ${renderTime(answer.at, model)}</p>
    <p id=${id} part="reply" class=${lookOf(words, 'text', state)} dir="auto" lang=${model.langOf(written)}>${words}</p>
    ${isLong(words) ? renderUnfold(id, state, model, handlers) : nothing}
  </div>`;
}
