import type { ReactiveController, TemplateResult, nothing } from 'lit';
import type { ActionType } from '../../contract/actions.js';
import type { Cue } from '../../contract/acts.js';
import type { Goal, Step } from '../../contract/goals.js';
import type { DraftHost } from '../../internal/draft-keeper.js';
import { watchFocus } from '../../internal/keep-focus.js';
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

export interface GoalChangesHost {
  readonly element: DraftHost;
  readonly localizer: Localizer;
  /** Asks for a change. */
  send<T extends ActionType>(event: RequestEvent<T>): Promise<Outcome | undefined>;
  nameOf(goal: Goal): TemplateResult;
}

/** Carries out what somebody does with their goals, says it, and keeps the focus in a sensible place. */
export class GoalChanges implements ReactiveController {
  readonly #host: GoalChangesHost;
  readonly #note: LazyStepNote;
  #notice: Notice | undefined;
  /** Ids of goals of which a note is on its way. */
  readonly #keeping = new Set<string>();
  /** Where the focus goes after the next drawing: the first that is there. */
  #focus: readonly string[] = [];

  constructor(host: GoalChangesHost) {
    this.#host = host;
    this.#note = new LazyStepNote(host.element, () => (this.#notice = undefined));
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

  async takeBack(goal: Goal, step: string): Promise<void> {
    this.#focusCard(goal);
    if (await this.#withdraw(step)) {
      this.#say(takenBackNotice(this.#standing(goal)));
      this.#focusCard(goal);
      return;
    }
    void this.#ask(new StepTakeBackEvent({ goal: goal.id, step }), () => takenBackNotice(this.#standing(goal)));
  }

  /** Opens the note of the step that was just done, or closes it. */
  note(isNoting: boolean): void {
    const notice = this.#notice;
    if (!notice) return;
    this.#say({ ...notice, isNoting });
    if (isNoting) this.#write(notice.goal);
    else this.focusNext('[part~=take-back]');
  }

  renderNote(goal: Goal, step: string): TemplateResult | typeof nothing {
    return this.#note.render(
      { keep: (note) => void this.keepNote(goal, step, note), close: () => this.note(false) },
      this.#host.localizer.t,
    );
  }

  /** Opens a note that was refused, to be written otherwise. */
  revise(goal: Goal, words: string): void {
    this.#say({ goal: goal.id, text: '', step: this.#newId(), canNote: true, isNoting: true });
    this.#write(goal.id, words);
  }

  /** A note comes with its step: the step is taken back and logged again with it. What was typed stays until then. */
  async keepNote(goal: Goal, step: string, note: string): Promise<void> {
    if (this.#keeping.has(goal.id)) return;
    this.#keeping.add(goal.id);
    await this.#keepNote(goal, step, note);
    this.#keeping.delete(goal.id);
  }

  async #keepNote(goal: Goal, step: string, note: string): Promise<void> {
    const host = this.#host;
    const focusStayed = watchFocus(host.element);
    const sent = this.#note.send();
    const next = this.#newId();
    const isThere = this.#goal(goal.id)?.steps.some(({ id }) => id === step) === true;
    const back = isThere ? host.send(new StepTakeBackEvent({ goal: goal.id, step })) : undefined;
    const logged = await host.send(
      new StepLogEvent({ goal: goal.id, step: next, answer: 'done', note, ...host.localizer.writing }),
    );
    const refused = this.#refusal(logged);
    if (refused !== undefined) {
      this.#say({ goal: goal.id, step, canNote: true, isNoting: true, text: refused });
      return;
    }
    if (logged) sent?.();
    if ((await back)?.status === 'refused') void host.send(new StepTakeBackEvent({ goal: goal.id, step: next }));
    this.#say({ goal: goal.id, text: host.localizer.t('goalsNoteKept'), step: next, canNote: true });
    if (focusStayed()) this.focusNext('[part~=take-back]');
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

  #write(goal: string, words?: string): void {
    this.#note.open(goal, () => this.focusNext('#note'), words);
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
    return {
      goal: this.#goal(before.id) ?? before,
      now: space?.now() ?? new Date(),
      cues: space && valueOf(space.sections.cues.get())?.items,
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
