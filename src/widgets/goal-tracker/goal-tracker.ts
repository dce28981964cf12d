import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import type { Action } from '../../contract/actions.js';
import type { Act } from '../../contract/acts.js';
import type { SectionName } from '../../contract/document.js';
import type { Goal } from '../../contract/goals.js';
import { inLanguage } from '../../contract/in-language.js';
import { BaseElement } from '../../internal/base-element.js';
import { ChannelPrivacyController } from '../../internal/channel-privacy-controller.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Rows, rowsIn } from '../../parts/rows.js';
import { colleagueFinder } from '../../parts/colleague-finder.js';
import { ringStyles } from '../../parts/ring.js';
import { type SetAside, momentsOf, setAsideOf } from '../../state/goal-moments.js';
import { isQuiet } from '../../state/limits.js';
import { isKnown, valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { LazyCoaching } from './coaching/lazy-coaching.js';
import { renderGoalCard } from './goal-card.js';
import { GoalChanges } from './goal-changes.js';
import { LazyGoalForm } from './goal-form/lazy-goal-form.js';
import { LazyGoalHistory } from './history/lazy-goal-history.js';
import { LazyInvitation } from './invitation/lazy-invitation.js';
import { type GoalsModel, cardOf, isActive, nameOf } from './goals-model.js';
import { CoachingAskEvent, CoachingCancelEvent } from './goal-tracker-events.js';
import { goalTrackerStyles } from './goal-tracker.styles.js';
import { LazyWhichGoals } from './which-goals/lazy-which-goals.js';
import { renderRestingGoals, renderRestingStatus } from './resting-goals.js';
import { firstDayOfWeek } from '../../locale/formats.js';
import { FoldedTexts, foldedTextStyles } from '../../parts/folded-text.js';
import { asText, sentence } from '../../parts/texts.js';

/**
 * Goals that people set themselves: a small step, a rhythm of their own, and a celebration. (Autonomy, Competence)
 *
 * @summary The viewer's own goals, with their steps, and one-to-one coaching.
 * @tag vonk-goal-tracker
 * @slot empty - Replaces the sentence shown while there is no active goal.
 * @csspart goal - One active goal.
 * @csspart ring - The ring of a goal.
 * @csspart name - The name of a goal's act.
 * @csspart progress - Where the goal stands, as a sentence for screen readers.
 * @csspart rhythm - How often, where, and who sees it.
 * @csspart treat - What the person promised themself.
 * @csspart unfold - The button that shows all of a long promise.
 * @csspart next - The moment that comes next.
 * @csspart nudge - The nudge that the person asked for.
 * @csspart log - The button that logs a step.
 * @csspart question - The question about one moment.
 * @csspart which - The question for which goals a moment is.
 * @csspart notice - What was just done, with a way back.
 * @csspart take-back - The button that takes the last step back.
 * @csspart starters - Sentences with which to begin, folded away.
 * @csspart history - What was done, folded away.
 * @csspart set-aside - Moments that were let pass or are for none of the goals, with a way to be asked again.
 * @csspart chart - The bars of the last periods, with their table.
 * @csspart chart-table - The table that says the same as the bars.
 * @csspart step - One step in the list.
 * @csspart offer - An act from which to start.
 * @csspart next-step - The button that brings one more act.
 * @csspart limits - What is said about the limits that the person set for themself.
 * @csspart new - The button that opens the form.
 * @csspart dialog - The form in which a goal is set or changed.
 * @csspart act - One act in the form.
 * @csspart set - The button that sets the goal.
 * @csspart draft - That words which were not finished are in the form again.
 * @csspart resting - Paused and stopped goals, folded away.
 * @csspart coaching - Coaches, folded away.
 * @csspart coach - One coach.
 * @csspart request - One question to a coach.
 * @csspart avatar - A face or initials.
 * @csspart revise - The button that opens the form with these words.
 * @csspart pending-mark - A few words beside a thing while a change to it waits.
 * @cssproperty [--vonk-goal-tracker-gap=var(--vonk-space-xl)] - Space between two goals.
 * @cssproperty [--vonk-goal-tracker-ring-size=6.5rem] - Size of a ring.
 * @fires {GoalSetEvent} vonk-goal-set - Somebody sets a goal for themself. Cancelable.
 * @fires {GoalChangeEvent} vonk-goal-change - Somebody changes their goal. Cancelable.
 * @fires {GoalPauseEvent} vonk-goal-pause - Somebody lets a goal rest. Cancelable.
 * @fires {GoalResumeEvent} vonk-goal-resume - Somebody takes a goal up again. Cancelable.
 * @fires {GoalStopEvent} vonk-goal-stop - Somebody stops a goal. Cancelable.
 * @fires {StepLogEvent} vonk-step-log - Somebody did a step. Cancelable.
 * @fires {StepTakeBackEvent} vonk-step-take-back - Somebody takes a step back. Cancelable.
 * @fires {CueAnswerEvent} vonk-cue-answer - Somebody answers the question about a moment. Cancelable.
 * @fires {ActProposeEvent} vonk-act-propose - Somebody proposes a form of their own. Cancelable.
 * @fires {CoachingAskEvent} vonk-coaching-ask - Somebody asks a colleague to coach them. Cancelable.
 * @fires {CoachingCancelEvent} vonk-coaching-cancel - Somebody withdraws a question to a coach. Cancelable.
 */
export class GoalTracker extends BaseElement {
  static override readonly sentences = 'goal-tracker';
  static override styles: CSSResultGroup = [
    BaseElement.styles,
    avatarStyles,
    ringStyles,
    foldedTextStyles,
    goalTrackerStyles,
  ];

  protected override readonly sections: readonly SectionName[] = ['goals', 'acts', 'cues', 'people', 'coaching'];
  protected override readonly concerns = ['goal', 'step', 'cue', 'act', 'coaching'] as const;
  readonly #rows = new Rows(this);
  readonly #privacy = new ChannelPrivacyController(this);
  readonly #texts = new FoldedTexts(this);
  readonly #history = new LazyGoalHistory(this);
  readonly #form = new LazyGoalForm(this);
  readonly #invitation = new LazyInvitation(this);
  readonly #coaching = new LazyCoaching(this);
  readonly #which = new LazyWhichGoals(this);
  readonly #changes = new GoalChanges({
    element: this,
    localizer: this.localizer,
    send: (event) => this.request(event),
    nameOf: (goal) => (this.space ? nameOf(goal, this.#model(this.space)) : html``),
    toAsk: ({ id }) => this.space && this.#model(this.space).moments.toAsk.get(id),
  });

  protected override get usualHeading(): string {
    return this.t('goalsHeading');
  }

  protected override get why(): string | undefined {
    return this.t('goalsWhy');
  }

  protected override get footnote(): string | undefined {
    const space = this.space;
    // Where it is kept is said once it is known.
    if (!space || !this.get(space.viewer)) return undefined;
    return this.t(space.can('coaching.ask') ? 'goalsFootnote' : 'goalsFootnoteDevice');
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="goal">
      <div class="skeleton-ring"></div>
      <div class="goal-text">
        <div class="skeleton-line"></div>
        <div class="skeleton-line"></div>
      </div>
    </div>`;
  }

  protected override revisionOf({ type, data }: Action): (() => unknown) | undefined {
    const id = 'goal' in data ? data.goal : undefined;
    const goal = id !== undefined && this.space ? valueOf(this.space.sections.goals.get())?.get(id) : undefined;
    switch (type) {
      case 'goal.set':
        return () => this.#form.revise({ ...data, id: data.goal });
      case 'goal.change':
        return goal && data.rhythm ? () => this.#form.reviseChange(data, goal) : undefined;
      case 'act.propose':
        return () => this.#form.revise({ own: data });
      case 'step.log': {
        const { note = '', day } = data;
        return goal && (note !== '' || day) ? () => this.#changes.revise(goal, { note, day }) : undefined;
      }
      case 'coaching.ask':
        return () => this.#coaching.revise(data.coach, data.about ?? '');
      default:
        return undefined;
    }
  }

  protected override renderContent(space: Space): TemplateResult {
    const goals = this.get(space.sections.goals);
    const { acts, cues, coaching, preferences } = space.sections;
    const isWaiting = [acts, cues, coaching, preferences].some(
      (section) => this.get<{ status: string }>(section).status === 'loading',
    );
    const views = { ready: () => html``, empty: () => html`` };
    if (goals.status === 'loading' || goals.status === 'failed') return this.renderResource(goals, views);
    const isAwaited = !isWaiting && this.#privacy.isAwaited(valueOf(this.get(preferences)) ?? {});
    if (isWaiting || isAwaited) return this.renderResource({ status: 'loading' }, views);
    const all = valueOf(goals)?.items ?? [];
    const given = this.get(acts);
    // Without goals and without anything to choose from there is nothing to show.
    if (all.length === 0 && given.status === 'failed') return this.renderResource(given, views);
    return this.#renderGoals(this.#model(space), space);
  }

  #renderGoals(model: GoalsModel, space: Space): TemplateResult {
    const { goals, isOffered } = model;
    const active = goals.filter(isActive);
    const resting = goals.filter((goal) => !isActive(goal));
    return html`
      ${renderRestingStatus(resting, this.#changes, this.localizer)}
      ${
        active.length > 0
          ? html`<ul
              class="list goals"
              ${rowsIn((list) => {
                const draw = (goal: Goal, index: number) => ({
                  id: goal.id,
                  content: this.#renderGoal(goal, index, model),
                });
                this.#rows.draw(list, active.map(draw));
              })}
            ></ul>`
          : this.#renderInvitation(model)
      }
      ${this.#renderWhich(model, space)}
      ${
        active.length > 0 && isOffered
          ? html`<button type="button" class="button" part="new" @click=${() => this.#form.open()}>
              ${this.t('goalsSet')}
            </button>`
          : nothing
      }
      <div class="folds">
        ${renderRestingGoals(
          {
            goals: resting,
            nameOf: (goal) => nameOf(goal, model),
            historyOf: (goal) => this.#renderHistory(goal, model),
          },
          this.#changes,
          this.localizer,
        )}
        ${this.#renderCoaching(model, space)}
      </div>
      ${this.#renderForm(model, space)}
    `;
  }

  #renderGoal(goal: Goal, index: number, model: GoalsModel): TemplateResult {
    const card = cardOf(goal, index, this.#changes.notice, model);
    return renderGoalCard(
      {
        ...card,
        history: this.#renderHistory(goal, model),
        treat: this.#renderTreat(goal, index),
        mark: this.mark(goal.id, card.notice?.step !== undefined),
        onChange: () => this.#form.open(goal),
      },
      this.#changes,
      this.localizer,
    );
  }

  #renderWhich({ moments, mayPrompt, now, ...model }: GoalsModel, space: Space): TemplateResult | typeof nothing {
    return this.#which.render({
      moment: mayPrompt ? moments.toSort[0] : undefined,
      goals: model.goals,
      now,
      localizer: this.localizer,
      nameOf: (goal) => nameOf(goal, { ...model, moments, mayPrompt, now }),
      createId: () => space.createId(),
      send: (event) => this.request(event),
      focusNext: (...selectors) => this.#changes.focusNext(...selectors),
    });
  }

  #renderTreat({ id, treat, language }: Goal, index: number): TemplateResult | typeof nothing {
    if (!treat) return nothing;
    const { t } = this;
    return this.#texts.render({
      key: id,
      id: `treat-${index}`,
      text: treat,
      shown: sentence((mark) =>
        t('goalsTreatIs', { treat: mark(asText(inLanguage(treat, language), this.localizer)) }),
      ),
      part: 'treat',
      look: 'goal-about treat',
      most: { characters: 160, lines: 3 },
      t,
    });
  }

  #renderHistory(goal: Goal, model: GoalsModel): TemplateResult | typeof nothing {
    const { now, actOf } = model;
    const takeBack = (step: string): void => void this.#changes.takeBack(goal, step);
    const askAgain = ({ cue, step }: SetAside): void =>
      step === undefined ? this.#changes.askAgain(goal, cue) : takeBack(step);
    const setAside = setAsideOf(goal, model.goals, model.cues, now).filter(({ cue }) => model.maySay(cue.name));
    const name = nameOf(goal, model);
    return this.#history.render({ goal, name, now, actOf, setAside, takeBack, askAgain }, this.localizer);
  }

  #renderInvitation({ isOffered, facts }: GoalsModel): TemplateResult | typeof nothing {
    if (!isOffered) return html`<slot name="empty"><p class="state">${this.t('goalsNone')}</p></slot>`;
    return this.#invitation.render(facts, (act) => this.#form.open(undefined, act), this.localizer);
  }

  #renderCoaching({ isOffered, personOf }: GoalsModel, space: Space): TemplateResult | typeof nothing {
    const coaching = valueOf(this.get(space.sections.coaching));
    if (!coaching) return nothing;
    return this.#coaching.render({
      coaching,
      localizer: this.localizer,
      isOffered,
      canAsk: space.can('coaching.ask'),
      canCancel: space.can('coaching.cancel'),
      personOf,
      onAsk: (coach, about) =>
        this.request(
          new CoachingAskEvent({
            request: space.createId(),
            coach,
            ...(about !== '' && { about, ...this.localizer.writing }),
          }),
        ),
      onCancel: (request) => this.request(new CoachingCancelEvent({ request })),
    });
  }

  #renderForm(model: GoalsModel, space: Space): TemplateResult | typeof nothing {
    const viewer = this.get(space.viewer)?.id;
    return this.#form.render(
      {
        ...model,
        people: model.people.filter(({ id }) => id !== viewer),
        viewer,
        find: colleagueFinder(space),
        nameOf: (goal) => nameOf(goal, model),
        createId: () => space.createId(),
        onSubmit: (values, goal, ids) => this.#changes.save(values, goal, ids),
        onDone: (goal) => {
          if (!goal) this.#changes.focusNext('.goals > :last-child .goal-step button');
        },
      },
      model.facts,
    );
  }

  #model(space: Space): GoalsModel {
    const { sections } = space;
    const now = this.get(space.minute);
    const stance = this.get(space.stance);
    // What could not be read may say "not for me", or which channels are private.
    const isOffered = stance !== 'no' && isKnown(this.get(sections.preferences));
    const goals = valueOf(this.get(sections.goals))?.items ?? [];
    const acts = valueOf(this.get(sections.acts));
    const people = valueOf(this.get(sections.people));
    const preferences = valueOf(this.get(sections.preferences)) ?? {};
    const privacy = this.#privacy.of(preferences);
    const actOf = (id: string): Act | undefined => acts?.get(id);
    const firstDay = firstDayOfWeek(this.localizer.tag);
    const cues = isOffered ? (valueOf(this.get(sections.cues))?.items ?? []) : [];
    return {
      localizer: this.localizer,
      now,
      level: this.levelAt(1),
      goals,
      cues,
      moments: momentsOf(goals, cues, now),
      isOffered,
      // Nudges are only for those who said yes or maybe.
      canNudge: stance === 'yes' || stance === 'maybe',
      facts: { acts: acts?.items ?? [], goals, preferences, now, firstDay, actOf },
      mayPrompt: !isQuiet(preferences, now),
      maySay: (text) => !privacy.isInText(text),
      people: people?.items ?? [],
      actOf,
      personOf: (id) => people?.get(id),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-goal-tracker': GoalTracker;
  }
}
