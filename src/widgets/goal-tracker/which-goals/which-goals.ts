import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Goal } from '../../../contract/goals.js';
import type { Localizer } from '../../../parts/localizer.js';
import { asText, sentence } from '../../../parts/texts.js';
import type { UnsortedMoment } from '../../../state/goal-moments.js';
import type { Outcome } from '../../../state/space.js';
import { refusalWords } from '../goal-notice.js';
import { CueAnswerEvent } from '../goal-tracker-events.js';
import { cueDay, renderRhythm } from '../goal-words.js';

export interface WhichGoalsProps {
  /** The moment that is asked about. */
  readonly moment: UnsortedMoment | undefined;
  /** Whoever is at the page has these goals. */
  readonly goals: readonly Goal[];
  readonly now: Date;
  readonly localizer: Localizer;
  nameOf(goal: Goal): TemplateResult;
  createId(): string;
  /** Asks for a change. */
  send(event: CueAnswerEvent): Promise<Outcome | undefined>;
  /** The focus goes to the first of these that is there after the next drawing. */
  focusNext(...selectors: readonly string[]): void;
}

/** Asks once for which of somebody's goals a moment is, or for none, and lets them say otherwise right after. */
export class WhichGoals {
  readonly #host: LitElement;
  #said = '';
  /** What was said last, which may be said anew. */
  #last: UnsortedMoment | undefined;
  /** It is being said anew. */
  #isAnew = false;
  #isHinting = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(props: WhichGoalsProps): TemplateResult {
    if (this.#last?.goals.some(({ id }) => !props.goals.some((goal) => goal.id === id))) this.#forget();
    const moment = this.#isAnew ? this.#last : props.moment;
    const { t } = props.localizer;
    return html`<div class="told">
        <p role="status">${this.#said}</p>
        ${
          this.#last && !this.#isAnew
            ? html`<button type="button" class="button button-quiet" @click=${() => this.#askAnew(props)}>
                ${t('goalsAskAgain')}
              </button>`
            : nothing
        }
      </div>
      ${moment ? keyed(moment.cue.id, this.#renderForm(moment, props)) : nothing}`;
  }

  #renderForm(moment: UnsortedMoment, props: WhichGoalsProps): TemplateResult {
    const { cue, goals } = moment;
    const { localizer, nameOf } = props;
    const { t } = localizer;
    const when = cueDay(cue, props.now, localizer);
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      const chosen = new FormData(event.currentTarget as HTMLFormElement).getAll('goal').map(String);
      if (chosen.length > 0) void this.#sort(moment, chosen, props);
      else this.#hint();
    };
    return html`<form class="question which" part="which" aria-labelledby="which" @submit=${onSubmit}>
      <p id="which">${sentence((mark) => t('goalsWhichFor', { cue: mark(asText(cue.name, localizer)), when }))}</p>
      <div>
        ${goals.map(
          (goal) =>
            html`<label class="option">
              <input type="checkbox" name="goal" .value=${goal.id} />
              <span><bdi>${nameOf(goal)}</bdi> <span class="hint">${renderRhythm(goal.rhythm, localizer)}</span></span>
            </label>`,
        )}
      </div>
      <p class="hint" role="status">${this.#isHinting ? t('goalsWhichFirst') : nothing}</p>
      <div class="actions">
        <button type="submit" class="button">${t('save')}</button>
        <button type="button" class="button button-quiet" @click=${() => void this.#sort(moment, [], props)}>
          ${t('goalsNoneOfMine')}
        </button>
      </div>
    </form>`;
  }

  /** The last word counts: what was said of it before is taken back first. */
  async #sort(moment: UnsortedMoment, goals: readonly string[], props: WhichGoalsProps): Promise<void> {
    const { localizer, createId, send, focusNext } = props;
    const cue = moment.cue.id;
    const none = this.#isAnew || goals.length === 0 ? [new CueAnswerEvent({ step: createId(), cue })] : [];
    const events = [...none, ...goals.map((goal) => new CueAnswerEvent({ goal, step: createId(), cue }))];
    const sent = events.map((event) => send(event));
    // The host took it over, or wants it to stay as it is.
    if (events.some((event) => event.defaultPrevented)) return;
    this.#isAnew = false;
    this.#last = moment;
    this.#say(localizer.t(goals.length > 0 ? 'goalsSorted' : 'goalsForNone'));
    const cards = goals.map((goal) => `[data-goal="${CSS.escape(goal)}"] .question button`);
    focusNext(...cards, '[part~=which] input', '.told button');
    const refused = (await Promise.all(sent)).find((outcome) => outcome?.status === 'refused');
    if (refused?.status !== 'refused') return;
    this.#last = undefined;
    this.#say(refusalWords(refused.problem, localizer));
  }

  #askAnew({ focusNext }: WhichGoalsProps): void {
    this.#isAnew = true;
    this.#say('');
    focusNext('[part~=which] input');
  }

  /** Somebody else is at the page. */
  #forget(): void {
    this.#said = '';
    this.#last = undefined;
    this.#isAnew = false;
  }

  #say(words: string): void {
    this.#said = words;
    this.#isHinting = false;
    this.#host.requestUpdate();
  }

  #hint(): void {
    this.#isHinting = true;
    this.#host.requestUpdate();
  }
}
