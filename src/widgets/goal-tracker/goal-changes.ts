import type { ReactiveController, TemplateResult, nothing } from 'lit';
import type { ActionType } from '../../contract/actions.js';
import type { Cue } from '../../contract/acts.js';
import type { Goal, Step } from '../../contract/goals.js';
import type { DraftHost } from '../../internal/draft-keeper.js';
import type { RequestEvent } from '../../internal/request-event.js';
import { valueOf } from '../../state/resource.js';
import type { Outcome } from '../../state/space.js';
import type { Localizer } from '../../parts/localizer.js';
import { sentence } from '../../parts/texts.js';
import {
  ActProposeEvent,
  CueAnswerEvent,
  GoalChangeEvent,
  GoalPauseEvent,
  GoalResumeEvent,
  GoalSetEvent,
  GoalStopEvent,
  StepLogEvent,
  StepTakeBackEvent,
} from './goal-tracker-events.js';
import type { GoalFormValues, NewIds } from './goal-form/goal-form-values.js';
import {
  type Notice,
  type Standing,
  changedNotice,
  loggedNotice,
  refusalWords,
  takenBackNotice,
} from './goal-notice.js';
import { LazyStepNote } from './step-note/lazy-step-note.js';
import type { StepWords } from './step-note/step-words.js';

export interface GoalChangesHost {
  readonly element: DraftHost;
  readonly localizer: Localizer;
  /** Asks for a change. */
  send<T extends ActionType>(event: RequestEvent<T>): Promise<Outcome | undefined>;
  nameOf(goal: Goal): TemplateResult;
  /** The moments that a goal asks about now. */
  toAsk(goal: Goal): readonly Cue[] | undefined;
}

/** Carries out what somebody does with their goals, says it, and keeps the focus in a sensible place. */
export class GoalChanges implements ReactiveController {
  readonly #host: GoalChangesHost;
  readonly #note: LazyStepNote;
  #notice: Notice | undefined;
  /** Where the focus goes after the next drawing: the first that is there. */
  #focus: readonly string[] = [];

  constructor(host: GoalChangesHost) {
    this.#host = host;
    this.#note = new LazyStepNote({
      ...host,
      createId: () => this.#newId(),
      goalOf: (id) => this.#goal(id),
      standing: (goal) => this.#standing(goal),
      refusal: (outcome) => this.#refusal(outcome),
      say: (notice) => this.#say(notice),
      focusNext: (selector) => this.focusNext(selector),
      close: () => this.note(undefined),
      leave: () => (this.#notice = undefined),
    });
    host.element.addController(this);
  }

  /** What was done last. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  hostUpdated(): void {
    const root = this.#host.element.renderRoot;
    const target = this.#focus.map((selector) => root.querySelector<HTMLElement>(selector)).find(Boolean);
    this.#focus = [];
    target?.focus();
  }

  /** The focus goes to the first of these that is there after the next drawing. */
  focusNext(...selectors: readonly string[]): void {
    this.#focus = selectors;
    this.#host.element.requestUpdate();
  }

  log(goal: Goal): void {
    const step = this.#newId();
    const event = new StepLogEvent({ goal: goal.id, step, answer: 'done' });
    void this.#ask(event, () => ({ ...loggedNotice(goal, this.#standing(goal)), step, canNote: true }));
  }

  answer(goal: Goal, cue: Cue, answer: Step['answer']): void {
    const { t } = this.#host.localizer;
    const step = this.#newId();
    const text = { 'not-this-time': 'goalsNotThisTime', 'stop-asking': 'goalsAskedNoMore' } as const;
    this.#focusCard(goal);
    void this.#ask(new CueAnswerEvent({ goal: goal.id, step, cue: cue.id, answer }), () =>
      answer === 'done'
        ? { ...loggedNotice(goal, this.#standing(goal)), step }
        : { goal: goal.id, text: t(text[answer]), step },
    );
  }

  /** A moment is for none of the person's goals: nothing more is asked about it, and it counts for none. */
  answerNone(goal: Goal, cue: Cue): void {
    this.#focusCard(goal);
    void this.#ask(new CueAnswerEvent({ step: this.#newId(), cue: cue.id }), () => ({
      goal: goal.id,
      text: this.#host.localizer.t('goalsForNone'),
      cue,
    }));
  }

  /** Asks about it after all. */
  askAgain(goal: Goal, cue: Cue): void {
    this.#focusCard(goal);
    const event = new CueAnswerEvent({ goal: goal.id, step: this.#newId(), cue: cue.id });
    void this.#ask(event, () => ({ goal: goal.id, text: '' }));
  }

  async takeBack(goal: Goal, step: string): Promise<void> {
    this.#focusCard(goal);
    if (await this.#withdraw(step)) {
      this.#say(takenBackNotice(this.#standing(goal)));
      this.#focusCard(goal);
      return;
    }
    void this.#ask(new StepTakeBackEvent({ goal: goal.id, step }), () => takenBackNotice(this.#standing(goal)));
  }

  /** Opens the note of the step that was just done at one of its fields, or closes it. */
  note(field: 'note' | 'day' | undefined): void {
    const notice = this.#notice;
    if (!notice) return;
    this.#say({ ...notice, isNoting: field !== undefined });
    if (field) this.#write(notice.goal, `#${field}`);
    else this.focusNext('[part~=take-back]');
  }

  renderNote(goal: Goal, step: string, now: Date): TemplateResult | typeof nothing {
    return this.#note.render({ goal, step, now }, this.#host.localizer.t);
  }

  /** Opens a note that was refused, to be written otherwise. */
  revise(goal: Goal, words: StepWords): void {
    this.#say({ goal: goal.id, text: '', step: this.#newId(), canNote: true, isNoting: true });
    this.#write(goal.id, '#note', words);
  }

  pause(goal: Goal): void {
    this.#rest(goal, new GoalPauseEvent({ goal: goal.id }), 'goalsPaused');
  }

  stop(goal: Goal): void {
    this.#rest(goal, new GoalStopEvent({ goal: goal.id }), 'goalsStopped');
  }

  resume(goal: Goal): void {
    const { nameOf } = this.#host;
    const { t } = this.#host.localizer;
    this.#focusCard(goal);
    void this.#ask(new GoalResumeEvent({ goal: goal.id }), () => ({
      goal: goal.id,
      text: sentence((mark) => t('goalsResumed', { act: mark(nameOf(goal)) })),
    }));
  }

  silence(goal: Goal): void {
    const { t } = this.#host.localizer;
    this.#focusCard(goal);
    void this.#ask(new GoalChangeEvent({ goal: goal.id, nudge: { every: 'none' } }), () => ({
      goal: goal.id,
      text: t('goalsSilenced'),
    }));
  }

  /** Sets or changes a goal as it was filled in. Gives a sentence where it was refused. */
  async save(values: GoalFormValues, goal: Goal | undefined, ids: NewIds): Promise<string | undefined> {
    if (goal) {
      const event = new GoalChangeEvent({ goal: goal.id, ...values.changes });
      return this.#refusal(await this.#ask(event, () => changedNotice(goal, this.#standing(goal))));
    }
    const id = ids.goal;
    const act = values.own ? ids.act : values.act;
    if (values.own) {
      const refused = this.#refusal(await this.#host.send(new ActProposeEvent({ act, ...values.own })));
      if (refused !== undefined) return refused;
    }
    const { rhythm, nudge, ...rest } = values.changes;
    if (!rhythm) return undefined;
    const set = {
      goal: id,
      act,
      rhythm,
      ...rest,
      ...(nudge && nudge.every !== 'none' && { nudge: { ...nudge, every: nudge.every } }),
    };
    return this.#refusal(
      await this.#ask(new GoalSetEvent(set), () => ({ goal: id, text: this.#host.localizer.t('goalsSetDone') })),
    );
  }

  #write(goal: string, field: string, words?: StepWords): void {
    this.#note.open(goal, () => this.focusNext(field, '#note'), words);
  }

  #say(notice: Notice): void {
    if (!notice.isNoting) this.#note.close();
    this.#notice = notice;
    this.#host.element.requestUpdate();
  }

  /** A step that was not sent yet leaves nothing behind. Answers whether it was taken back so. */
  async #withdraw(step: string): Promise<boolean> {
    const { space } = this.#host.element;
    const waiting = space?.pending
      .get()
      .find(
        ({ action: { type, data }, canWithdraw }) =>
          canWithdraw && (type === 'step.log' || type === 'cue.answer') && data.step === step,
      );
    return waiting !== undefined && space !== undefined && space.withdraw(waiting.action.id);
  }

  #newId(): string {
    return this.#host.element.space?.createId() ?? crypto.randomUUID();
  }

  #goal(id: string): Goal | undefined {
    const { space } = this.#host.element;
    return space && valueOf(space.sections.goals.get())?.get(id);
  }

  /** Where a goal stands now. */
  #standing(before: Goal): Standing {
    const { space } = this.#host.element;
    const goal = this.#goal(before.id) ?? before;
    return {
      goal,
      now: space?.now() ?? new Date(),
      toAsk: this.#host.toAsk(goal),
      localizer: this.#host.localizer,
    };
  }

  #rest<T extends ActionType>(goal: Goal, event: RequestEvent<T>, key: 'goalsPaused' | 'goalsStopped'): void {
    const { nameOf } = this.#host;
    const { t } = this.#host.localizer;
    this.focusNext('.told button');
    void this.#ask(event, () => ({
      goal: goal.id,
      text: sentence((mark) => t(key, { act: mark(nameOf(goal)) })),
    }));
  }

  /** What had the focus goes away: it goes to the goal's next step. */
  #focusCard({ id }: Goal): void {
    this.focusNext(`[data-goal="${CSS.escape(id)}"] .goal-step button`, '[part~=resting] summary');
  }

  /** Asks for a change. The sentence is there at once, as the change is, and gives way to a refusal. */
  async #ask<T extends ActionType>(event: RequestEvent<T>, notice: () => Notice): Promise<Outcome | undefined> {
    const pending = this.#host.send(event);
    if (event.defaultPrevented) {
      this.focusNext();
      return undefined;
    }
    const said = notice();
    this.#say(said);
    const outcome = await pending;
    const refused = this.#refusal(outcome);
    // A note that is being written meanwhile stays open.
    const isNoting = this.#notice?.goal === said.goal && this.#notice.isNoting;
    if (refused !== undefined) this.#say({ ...(isNoting && this.#notice), goal: said.goal, text: refused });
    // That a browser keeps nothing may be known only now.
    else if (this.#notice === said && this.#host.element.space?.keeping.get() === 'memory')
      this.#say({ ...said, text: notice().text });
    return outcome;
  }

  #refusal(outcome: Outcome | undefined): string | undefined {
    return outcome?.status === 'refused' ? refusalWords(outcome.problem, this.#host.localizer) : undefined;
  }
}
