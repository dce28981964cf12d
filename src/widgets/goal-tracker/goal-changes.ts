import type { ActionType } from '../../contract/actions.js';
import type { Cue } from '../../contract/acts.js';
import type { Goal, Step } from '../../contract/goals.js';
import type { Problem, ProblemDetails } from '../../contract/problem.js';
import type { RequestEvent } from '../../internal/request-event.js';
import type { MessageKey } from '../../locale/messages.js';
import { progressOf } from '../../state/goal-progress.js';
import { valueOf } from '../../state/resource.js';
import type { Outcome, Space } from '../../state/space.js';
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
import type { GoalWish } from './goal-wish.js';
import { type Speaker, asSentence, progressWords, rhythmWords } from './goal-words.js';

/** What was just done with a goal, in a sentence, with a way back. */
export interface Notice {
  /** Id of the goal that it is about. */
  readonly goal: string;
  readonly text: string;
  /** Id of the step that may be taken back. */
  readonly step?: string | undefined;
  /** Whether that step may get a note. */
  readonly canNote?: boolean;
  /** Whether the note is being written. */
  readonly isNoting?: boolean;
  /** Whether the goal was reached by it. */
  readonly isReached?: boolean;
}

export interface GoalChangesHost {
  readonly speaker: Speaker;
  readonly space: Space | undefined;
  notice: Notice | undefined;
  /** Asks for a change. */
  send<T extends ActionType>(event: RequestEvent<T>): Promise<Outcome | undefined>;
  nameOf(goal: Goal): string;
  /** The keyboard goes to the first of these that is there after the next drawing. */
  focusNext(...selectors: string[]): void;
}

/** Carries out what somebody does with their goals, and says it. */
export class GoalChanges {
  readonly #host: GoalChangesHost;

  constructor(host: GoalChangesHost) {
    this.#host = host;
  }

  log(goal: Goal): void {
    const step = this.#newId();
    const event = new StepLogEvent({ goal: goal.id, step, answer: 'done' });
    void this.#ask(event, () => ({ ...this.#celebrated(goal, 'goalsNoted'), step, canNote: true }));
  }

  answer(goal: Goal, cue: Cue, answer: Step['answer']): void {
    const { t } = this.#host.speaker;
    const step = this.#newId();
    const text = { 'not-this-time': 'goalsNotThisTime', 'stop-asking': 'goalsAskedNoMore' } as const;
    this.#focusCard(goal);
    void this.#ask(new CueAnswerEvent({ goal: goal.id, step, cue: cue.id, answer }), () =>
      answer === 'done'
        ? { ...this.#celebrated(goal, 'goalsNoted'), step }
        : { goal: goal.id, text: t(text[answer]), step },
    );
  }

  takeBack(goal: Goal, step: string, ...focus: readonly string[]): void {
    this.#focusCard(goal, ...focus);
    void this.#ask(new StepTakeBackEvent({ goal: goal.id, step }), () => ({
      goal: goal.id,
      text: this.#host.speaker.t('goalsTakenBack', { progress: this.#progress(goal) }),
    }));
  }

  note(isNoting: boolean): void {
    const { notice } = this.#host;
    this.#host.notice = notice && { ...notice, isNoting };
    this.#host.focusNext(isNoting ? '#note' : '[part~=take-back]');
  }

  /** A note comes with its step: the step is taken back and logged again with it. What was typed stays until then. */
  async keepNote(goal: Goal, step: string, note: string): Promise<void> {
    const host = this.#host;
    const next = this.#newId();
    const back = host.send(new StepTakeBackEvent({ goal: goal.id, step }));
    const logged = await host.send(new StepLogEvent({ goal: goal.id, step: next, answer: 'done', note }));
    const refused = this.#refusal(logged);
    if (refused !== undefined) {
      host.notice = { goal: goal.id, step, canNote: true, isNoting: true, text: refused };
      return;
    }
    if ((await back)?.status === 'refused') void host.send(new StepTakeBackEvent({ goal: goal.id, step: next }));
    host.notice = { goal: goal.id, text: host.speaker.t('goalsNoteKept'), step: next, canNote: true };
    host.focusNext('[part~=take-back]');
  }

  pause(goal: Goal): void {
    this.#rest(goal, new GoalPauseEvent({ goal: goal.id }), 'goalsPaused');
  }

  stop(goal: Goal): void {
    this.#rest(goal, new GoalStopEvent({ goal: goal.id }), 'goalsStopped');
  }

  resume(goal: Goal): void {
    const { speaker, nameOf } = this.#host;
    this.#focusCard(goal);
    void this.#ask(new GoalResumeEvent({ goal: goal.id }), () => ({
      goal: goal.id,
      text: speaker.t('goalsResumed', { act: nameOf(goal) }),
    }));
  }

  silence(goal: Goal): void {
    const { t } = this.#host.speaker;
    this.#focusCard(goal);
    void this.#ask(new GoalChangeEvent({ goal: goal.id, nudge: { every: 'none' } }), () => ({
      goal: goal.id,
      text: t('goalsSilenced'),
    }));
  }

  /** Sets or changes a goal as it was filled in. Gives a sentence where it was refused. */
  async carryOut(wish: GoalWish, goal: Goal | undefined): Promise<string | undefined> {
    if (goal) {
      const event = new GoalChangeEvent({ goal: goal.id, ...wish.changes });
      return this.#refusal(await this.#ask(event, () => this.#celebrated(goal, 'goalsChanged')));
    }
    const id = this.#newId();
    const act = wish.own ? this.#newId() : wish.act;
    if (wish.own) {
      const refused = this.#refusal(await this.#host.send(new ActProposeEvent({ act, ...wish.own })));
      if (refused !== undefined) return refused;
    }
    const { rhythm, nudge, ...rest } = wish.changes;
    if (!rhythm) return undefined;
    const set = {
      goal: id,
      act,
      rhythm,
      ...rest,
      ...(nudge && nudge.every !== 'none' && { nudge: { ...nudge, every: nudge.every } }),
    };
    return this.#refusal(
      await this.#ask(new GoalSetEvent(set), () => ({ goal: id, text: this.#host.speaker.t('goalsSetDone') })),
    );
  }

  #newId(): string {
    return this.#host.space?.createId() ?? crypto.randomUUID();
  }

  #goal(id: string): Goal | undefined {
    const { space } = this.#host;
    return space && valueOf(space.sections.goals.get())?.get(id);
  }

  #progress(goal: Goal): string {
    const { space, speaker } = this.#host;
    const now = this.#goal(goal.id) ?? goal;
    const cues = space && valueOf(space.sections.cues.get())?.items;
    return progressWords(now, progressOf(now, space?.now() ?? new Date(), cues), speaker);
  }

  /** Says where a goal stands after a change, and that it was reached where the change did that. */
  #celebrated(before: Goal, key: 'goalsNoted' | 'goalsChanged'): Notice {
    const { space, speaker } = this.#host;
    const { t } = speaker;
    const goal = this.#goal(before.id) ?? before;
    const now = space?.now() ?? new Date();
    const isReachedIn = (one: Goal): boolean => {
      const found = progressOf(one, now);
      return found.kind === 'per' && found.reached;
    };
    const progress = asSentence(this.#progress(goal));
    if (isReachedIn(goal) && !isReachedIn(before)) {
      const treat = goal.treat ? ` ${t('goalsTreatNow', { treat: goal.treat })}` : '';
      return { goal: goal.id, text: t('goalsReached', { progress }) + treat, isReached: true };
    }
    return {
      goal: goal.id,
      text:
        key === 'goalsNoted' ? t(key, { progress }) : t(key, { rhythm: asSentence(rhythmWords(goal.rhythm, speaker)) }),
    };
  }

  #rest<T extends ActionType>(goal: Goal, event: RequestEvent<T>, key: 'goalsPaused' | 'goalsStopped'): void {
    const { speaker, nameOf } = this.#host;
    this.#host.focusNext('.told button');
    void this.#ask(event, () => ({ goal: goal.id, text: speaker.t(key, { act: nameOf(goal) }) }));
  }

  /** What had the keyboard goes away: it goes to the goal's next step. */
  #focusCard({ id }: Goal, ...first: readonly string[]): void {
    this.#host.focusNext(...first, `[data-goal="${CSS.escape(id)}"] .goal-step button`);
  }

  /** Asks for a change. The sentence is there at once, as the change is, and gives way to a refusal. */
  async #ask<T extends ActionType>(event: RequestEvent<T>, notice: () => Notice): Promise<Outcome | undefined> {
    const pending = this.#host.send(event);
    if (event.defaultPrevented) {
      this.#host.focusNext();
      return undefined;
    }
    const said = notice();
    this.#host.notice = said;
    const outcome = await pending;
    const refused = this.#refusal(outcome);
    if (refused !== undefined) this.#host.notice = { goal: said.goal, text: refused };
    return outcome;
  }

  #refusal(outcome: Outcome | undefined): string | undefined {
    return outcome?.status === 'refused' ? refusalWords(outcome.problem, this.#host.speaker) : undefined;
  }
}

/** Why a change was not kept, for the person who asked for it. */
export function refusalWords({ code, details }: Problem, { t }: Speaker): string {
  const say: (key: MessageKey, values?: ProblemDetails) => string = t;
  return t('goalsRefused', { reason: say(`message ${code}`, details) });
}
