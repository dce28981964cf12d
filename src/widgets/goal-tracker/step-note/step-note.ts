import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ActionType } from '../../../contract/actions.js';
import type { Goal, Step } from '../../../contract/goals.js';
import { dateOf, timeOf } from '../../../contract/time.js';
import { written } from '../../../contract/visible.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { watchFocus } from '../../../internal/keep-focus.js';
import type { RequestEvent } from '../../../internal/request-event.js';
import { readText } from '../../../internal/stored-words.js';
import { formatDay } from '../../../locale/formats.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { Outcome } from '../../../state/space.js';
import { type Notice, type Standing, progressIn } from '../goal-notice.js';
import { StepLogEvent, StepTakeBackEvent } from '../goal-tracker-events.js';
import { type StepWords, calendarDay, readStepWords } from './step-words.js';

export interface StepNotePorts {
  readonly element: DraftHost;
  readonly localizer: Localizer;
  /** Asks for a change. */
  send<T extends ActionType>(event: RequestEvent<T>): Promise<Outcome | undefined>;
  createId(): string;
  /** A goal as it is now. */
  goalOf(id: string): Goal | undefined;
  standing(goal: Goal): Standing;
  /** A sentence, where a change was refused. */
  refusal(outcome: Outcome | undefined): string | undefined;
  say(notice: Notice): void;
  focusNext(selector: string): void;
  close(): void;
  /** Somebody else is at the page. */
  leave(): void;
}

export interface StepNoteProps {
  readonly goal: Goal;
  /** Id of the step, which may be there by now or not. */
  readonly step: string;
  readonly now: Date;
}

/** A note about a step that was just done, for the person alone, and the day where it was another. */
export class StepNote {
  readonly #ports: StepNotePorts;
  readonly #draft: DraftKeeper<StepWords>;
  /** Ids of goals of which a note is on its way. */
  readonly #keeping = new Set<string>();

  constructor(ports: StepNotePorts) {
    const { element, leave } = ports;
    this.#ports = ports;
    this.#draft = new DraftKeeper(element, { read: readStepWords, fill: () => element.requestUpdate(), leave });
  }

  /** Takes up what was being written about the steps of a goal, or words that were refused. */
  open(goal: string, words?: StepWords): Promise<void> {
    return this.#draft.open(`step.log ${goal}`, words);
  }

  close(): void {
    this.#draft.close();
  }

  render(props: StepNoteProps): TemplateResult {
    const { localizer, close } = this.#ports;
    const { t } = localizer;
    const kept = wordsOf(props);
    const read = (form: HTMLFormElement): StepWords | undefined => {
      const given = new FormData(form);
      const [note, day] = [readText(given.get('note')) ?? '', readText(given.get('day')) ?? kept.day];
      const words = { note, day: day === calendarDay(props.now) ? undefined : day };
      const isSame = words.note === kept.note && words.day === kept.day;
      this.#draft.type(isSame ? undefined : words);
      return isSame ? undefined : words;
    };
    const onInput = ({ currentTarget }: Event): void => void read(currentTarget as HTMLFormElement);
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      const words = read(event.currentTarget as HTMLFormElement);
      if (!words) return;
      const note = written(words.note) === '' ? '' : words.note.trim();
      if (note !== kept.note || words.day !== kept.day) void this.#keep(props, { note, day: words.day });
    };
    return html`<form class="field" @submit=${onSubmit} @input=${onInput}>
      ${this.#draft.render()}
      <label class="label" for="note">${t('goalsNote')}</label>
      <textarea
        class="input note"
        id="note"
        name="note"
        maxlength="5000"
        aria-describedby="note-hint"
        .value=${live(this.#draft.words?.note ?? kept.note)}
      ></textarea>
      <p class="hint" id="note-hint">${t('goalsNoteHint')}</p>
      ${this.#renderDay(props, (this.#draft.words ?? kept).day)}
      <div class="actions">
        <button type="submit" class="button">${t('save')}</button>
        <button type="button" class="button button-quiet" @click=${close}>${t('notNow')}</button>
      </div>
    </form>`;
  }

  /** Today, unless the person says otherwise. Without an earlier day since the goal was set there is nothing to choose. */
  #renderDay({ goal, now }: StepNoteProps, day: string | undefined): TemplateResult | typeof nothing {
    const { t, tag } = this.#ports.localizer;
    const since = new Date(timeOf(goal.startedAt));
    const [first, today] = [calendarDay(since), calendarDay(now)];
    if (first >= today) return nothing;
    const onInput = ({ currentTarget }: Event): void => {
      const input = currentTarget as HTMLInputElement;
      input.setCustomValidity('');
      const range = { from: formatDay(since, tag), to: formatDay(now, tag) };
      if (!input.validity.valid) input.setCustomValidity(t('goalsDayRange', range));
    };
    return html`<label class="label" for="day">${t('goalsWhen')}</label>
      <input
        class="input day"
        type="date"
        id="day"
        name="day"
        required
        min=${first}
        max=${today}
        .value=${live(day ?? today)}
        @input=${onInput}
      />`;
  }

  /** A note comes with its step: the step is taken back and logged again with it. What was typed stays until then. */
  async #keep({ goal, step }: StepNoteProps, { note, day }: StepWords): Promise<void> {
    if (this.#keeping.has(goal.id)) return;
    this.#keeping.add(goal.id);
    const { element, localizer, send, say, createId, goalOf, refusal, focusNext } = this.#ports;
    const focusStayed = watchFocus(element);
    const sent = this.#draft.send();
    const next = createId();
    const before = goalOf(goal.id)?.steps.find(({ id }) => id === step);
    const back = before ? send(new StepTakeBackEvent({ goal: goal.id, step })) : undefined;
    // Words that stand as they stood keep their language.
    const writing = before?.note === note ? languageOf(before) : localizer.writing;
    const added = { ...(note !== '' && { note, ...writing }), ...(day !== undefined && { day }) };
    const logged = await send(new StepLogEvent({ goal: goal.id, step: next, answer: 'done', ...added }));
    const refused = refusal(logged);
    if (refused !== undefined) say({ goal: goal.id, step, canNote: true, isNoting: true, text: refused });
    else {
      if (logged) sent();
      if ((await back)?.status === 'refused') void send(new StepTakeBackEvent({ goal: goal.id, step: next }));
      say({ goal: goal.id, text: this.#keptWords(goal, day), step: next, canNote: true });
      if (focusStayed()) focusNext('[part~=take-back]');
    }
    this.#keeping.delete(goal.id);
  }

  /** Where a step counts by another day, that is said, and where it leaves the goal. */
  #keptWords(goal: Goal, day: string | undefined): string {
    const { localizer, standing } = this.#ports;
    if (day === undefined) return localizer.t('goalsNoteKept');
    const when = formatDay(dateOf({ at: '', day }), localizer.tag);
    return localizer.t('goalsDayKept', { day: when, progress: progressIn(standing(goal)) });
  }
}

const languageOf = ({ language }: Step): { readonly language?: string } => (language === undefined ? {} : { language });

/** What stands with the step by now. */
function wordsOf({ goal, step }: StepNoteProps): StepWords {
  const { note = '', day } = goal.steps.find(({ id }) => id === step) ?? {};
  return { note, day };
}
