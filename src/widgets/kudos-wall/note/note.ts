import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import { timeOf } from '../../../contract/time.js';
import { formatDay, formatRelative } from '../../../locale/formats.js';
import { avatar } from '../../../parts/avatar.js';
import { arrowIcon } from '../icons.js';
import { namesOf } from '../names.js';
import { type NoteDeeds, type NoteFootState, renderFoot } from './note-foot.js';
import { type Scene, behaviourIn, valueIn } from '../wall-model.js';

/** Characters and lines past which a sentence is folded, so that one note does not push the others away. */
const longest = { characters: 600, lines: 9 };
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
  readonly said: string | undefined;
}

/** One kudos, like a note on a board. */
export function renderNote(kudos: Kudos, state: NoteState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  const isPrivate = (kudos.shown ?? 'receiver') === 'receiver';
  return html`<article
    part="item"
    class=${`note ${isPrivate ? 'private' : ''} ${state.isLater ? 'later' : ''}`}
    aria-labelledby=${`names-${state.index}`}
    tabindex="-1"
  >
    ${renderHead(kudos, state, scene)}${renderSentence(kudos, state, scene, deeds)}${renderChips(kudos, scene)}
    ${renderReply(kudos, state, scene, deeds)}
    <div class="foot">
      ${renderFoot(kudos, state, scene, deeds)}${state.mark}
      ${state.said === undefined ? nothing : html`<p class="hint" part="said">${state.said}</p>`}
    </div>
  </article>`;
}

function renderHead(kudos: Kudos, { index }: NoteState, scene: Scene): TemplateResult {
  return html`<div class="head">
    <div class="faces">
      ${avatar(scene.personOf(kudos.from))}${arrowIcon()}
      <span class="receivers">${kudos.to.slice(0, mostFaces).map((id) => avatar(scene.personOf(id)))}</span>
    </div>
    <p class="names" part="names" id=${`names-${index}`}>
      <strong>${namesOf([kudos.from], scene)}</strong> <span class="quiet">${scene.t('kudosThanks')}</span>
      <strong>${namesOf(kudos.to, scene)}</strong>
    </p>
    <p class="meta">
      ${renderTime(kudos.at, scene)}${kudos.shown === 'team' ? html`<br /><span class="within">${scene.t('kudosWithinTeam')}</span>` : nothing}
    </p>
  </div>`;
}

function renderTime(at: string, scene: Scene): TemplateResult {
  const date = new Date(timeOf(at));
  return html`<time datetime=${at} title=${formatDay(date, scene.tag)}
    >${formatRelative(date, scene.now, scene.tag)}</time
  >`;
}

function renderSentence({ text }: Kudos, state: NoteState, scene: Scene, deeds: NoteDeeds): TemplateResult {
  return renderWords(text, 'text', text.length > short ? 'text' : 'text short', state, scene, deeds);
}

/** What somebody wrote: folded where it is long, until it is asked for. */
function renderWords(
  text: string,
  part: 'text' | 'reply',
  look: string,
  state: NoteState,
  scene: Scene,
  deeds: NoteDeeds,
): TemplateResult {
  const isLong = text.length > longest.characters || text.split('\n').length > longest.lines;
  const id = `${part}-${state.index}`;
  const fold = isLong && !state.isUnfolded ? `${look} folded` : look;
  // On one line: white space inside would be shown.
  return html`<p id=${id} part=${part} class=${fold}>${text}</p>
    ${isLong ? renderUnfold(id, state, scene, deeds) : nothing}`;
}

function renderUnfold(id: string, { isUnfolded }: NoteState, { t }: Scene, deeds: NoteDeeds): TemplateResult {
  return html`<button
    type="button"
    class="button button-quiet unfold"
    part="unfold"
    aria-expanded=${isUnfolded ? 'true' : 'false'}
    aria-controls=${id}
    @click=${() => deeds.unfold()}
  >
    ${t(isUnfolded ? 'kudosReadLess' : 'kudosReadOn')}
  </button>`;
}

function renderChips(kudos: Kudos, scene: Scene): TemplateResult | typeof nothing {
  const value = valueIn(scene, kudos.value);
  const behaviour = behaviourIn(scene, kudos.behaviour);
  const team = kudos.team === undefined ? undefined : scene.teamOf(kudos.team);
  if (!value && !behaviour && !team) return nothing;
  return html`<div class="chips">
    ${
      value
        ? html`<span class="chip chip-accent" part="value" lang=${scene.langOf(value.name)}
            >${scene.text(value.name)}</span
          >`
        : nothing
    }
    ${
      behaviour
        ? html`<span class="chip" part="behaviour" lang=${scene.langOf(behaviour.text)}
            >${scene.text(behaviour.text)}</span
          >`
        : nothing
    }
    ${team ? html`<span class="chip" part="team" lang=${scene.langOf(team.name)}>${scene.text(team.name)}</span>` : nothing}
  </div>`;
}

function renderReply(kudos: Kudos, state: NoteState, scene: Scene, deeds: NoteDeeds): TemplateResult | typeof nothing {
  const { answer, to } = kudos;
  if (!answer) return nothing;
  const who = to.length === 1 ? scene.t('kudosAnswers', { name: namesOf(to, scene) }) : scene.t('kudosAnAnswer');
  return html`<div class="reply" part="answer">
    <p class="hint">${who} · ${renderTime(answer.at, scene)}</p>
    ${renderWords(answer.text, 'reply', 'text', state, scene, deeds)}
  </div>`;
}
