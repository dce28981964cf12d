import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SectionName } from '../../contract/document.js';
import type { Feedback } from '../../contract/feedback.js';
import type { Organisation } from '../../contract/organisation.js';
import { inLanguage } from '../../contract/in-language.js';
import type { Person } from '../../contract/people.js';
import { BaseElement } from '../../internal/base-element.js';
import { watchFocus } from '../../internal/keep-focus.js';
import { avatarStyles } from '../../parts/avatar.js';
import { contactStyles } from '../../parts/contact.js';
import type { Collection } from '../../state/collection.js';
import { valueOf } from '../../state/resource.js';
import type { Outcome, Space } from '../../state/space.js';
import { renderAftercare } from './aftercare.js';
import { FeedbackAskEvent } from './impact-events.js';
import { impactStyles } from './impact.styles.js';
import { renderLetter } from './letter.js';
import { renderSilence } from './silence.js';
import { type StepsById, stepsById, unansweredSteps } from './steps.js';
import { FoldedTexts, foldedTextStyles } from '../../parts/folded-text.js';

/** How many letters stand open at first, and how many more come at a time. */
const firstLetters = 3;
const moreLetters = 5;
/** Days. */
const usualWait = 14;

/**
 * What a contribution brought, told by a colleague: a letter, not a dashboard. Only the viewer sees it. (Competence, Belonging)
 *
 * @summary What came of something the viewer did, in the words of a colleague.
 * @tag vonk-impact
 * @slot empty - Replaces the sentence shown while there is no feedback.
 * @csspart letter - What one colleague tells.
 * @csspart about - The step that a letter is about.
 * @csspart date - The day of a letter.
 * @csspart stamp - The stamp on the newest letter.
 * @csspart text - The words of a letter.
 * @csspart brought-text - The words of what it brought the viewer.
 * @csspart unfold - The button that shows all of a long letter.
 * @csspart outcome - What came of it.
 * @csspart brought - What it brought the viewer.
 * @csspart signature - Who wrote the letter.
 * @csspart avatar - A face or initials.
 * @csspart numbers - Numbers with their source.
 * @csspart older - The button that shows older letters.
 * @csspart silence - Steps that nobody has answered.
 * @csspart ask - The button that asks what came of a step.
 * @csspart aftercare - Help after unpleasant reactions, or with taking something back.
 * @csspart contact - Whom to ask.
 * @csspart pending-mark - A few words beside a thing while a change to it waits.
 * @cssproperty [--vonk-impact-gap=var(--vonk-space-xl)] - Space between two letters.
 * @cssproperty [--vonk-impact-text-size=var(--vonk-font-size-xl)] - Size of the words of the newest letter.
 * @fires {FeedbackAskEvent} vonk-feedback-ask - The viewer asks what came of a step. Cancelable.
 */
export class Impact extends BaseElement {
  static override readonly sentences = 'impact';
  static override styles: CSSResultGroup = [
    BaseElement.styles,
    avatarStyles,
    contactStyles,
    foldedTextStyles,
    impactStyles,
  ];

  protected override readonly sections: readonly SectionName[] = [
    'feedback',
    'people',
    'goals',
    'acts',
    'organisation',
  ];
  protected override readonly concerns = ['feedback'] as const;

  /** After how many days without feedback on a step the widget says so. */
  @property({ type: Number, attribute: 'wait-days' }) waitDays = usualWait;

  readonly #texts = new FoldedTexts(this);
  @state() private shown = firstLetters;
  /** Steps about which it is being asked. */
  readonly #asking = new Set<string>();
  /** What became of asking, by the id of the step. */
  @state() private asked: ReadonlyMap<string, Outcome> = new Map();

  protected override get usualHeading(): string {
    return this.t('impactHeading');
  }

  protected override get why(): string | undefined {
    return this.t('impactWhy');
  }

  protected override get footnote(): string | undefined {
    return this.space?.isReadOnly ? undefined : this.t('impactFootnote');
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton-block skeleton-letter"></div>`;
  }

  protected override renderContent(space: Space): TemplateResult {
    const people = this.get(space.sections.people);
    const feedback = this.get(space.sections.feedback);
    // A letter is not shown unsigned first and signed later.
    const resource = feedback.status === 'ready' && people.status === 'loading' ? people : feedback;
    const letters = valueOf(feedback);
    const steps = stepsById(valueOf(this.get(space.sections.goals)), valueOf(this.get(space.sections.acts)));
    const isReadable = resource.status === 'ready' || resource.status === 'empty';
    return html`<div class=${letters && letters.items.length > 1 ? 'desk desk-pile' : 'desk'}>
      ${this.renderResource<unknown>(resource, {
        ready: () => this.#renderLetters(letters, steps, space),
        empty: () =>
          html`<p class="state">${this.t(this.get(space.stance) === 'no' ? 'impactEmptyQuiet' : 'impactEmpty')}</p>`,
      })}
      ${
        isReadable
          ? html`${this.#renderSilence(letters, steps, space)} ${renderAftercare(...this.#whom(space), this.localizer)}`
          : nothing
      }
    </div>`;
  }

  /** The newest letter, and the pile of older ones. */
  #renderLetters(letters: Collection<Feedback> | undefined, steps: StepsById, space: Space): TemplateResult {
    const people = valueOf(this.get(space.sections.people));
    const [newest, ...older] = (letters?.items ?? []).slice(0, this.shown);
    const render = (feedback: Feedback, index: number): TemplateResult =>
      renderLetter(
        {
          feedback,
          about: steps.get(feedback.about),
          writer: people?.get(feedback.by),
          isNewest: feedback === newest,
          fold: (text, part, look) => {
            const lang = this.localizer.langOf(inLanguage(text, feedback.language));
            const key = `${part} ${feedback.id}`;
            return this.#texts.render({ key, id: `${part}-${index}`, text, lang, part, look, t: this.t });
          },
        },
        this.localizer,
      );
    const hasMore = (letters?.items.length ?? 0) > this.shown || letters?.next !== undefined;
    return html`${newest ? render(newest, 0) : nothing}
    ${
      older.length > 0 || hasMore
        ? html`<div class="pile">
            ${
              older.length > 0
                ? html`<ol class="list letters" aria-label=${this.t('impactEarlier')}>
                    ${older.map((feedback, index) => html`<li>${render(feedback, index + 1)}</li>`)}
                  </ol>`
                : nothing
            }
            ${
              hasMore
                ? html`<button type="button" class="button" part="older" @click=${this.#onOlder}>
                    ${this.t('impactOlder')}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }`;
  }

  /** Never to somebody who said "not for me". */
  #renderSilence(
    letters: Collection<Feedback> | undefined,
    steps: StepsById,
    space: Space,
  ): TemplateResult | typeof nothing {
    if (this.get(space.stance) === 'no') return nothing;
    const days = this.waitDays >= 0 ? this.waitDays : usualWait;
    const [organisation, person] = this.#whom(space);
    return renderSilence(
      {
        days,
        unanswered: unansweredSteps(steps, letters, space.now(), days),
        canAsk: space.can('feedback.ask'),
        organisation,
        person,
        outcomeOf: (step) => this.outcomeNow('feedback.ask', this.asked.get(step)),
        mark: (step) => this.mark(step),
        ask: (step) => void this.#onAsk(step),
      },
      this.localizer,
    );
  }

  /** The organisation, and the person whom it names to ask. */
  #whom(space: Space): [Organisation | undefined, Person | undefined] {
    const organisation = valueOf(this.get(space.sections.organisation));
    const id = organisation?.contact?.person;
    return [organisation, id === undefined ? undefined : valueOf(this.get(space.sections.people))?.get(id)];
  }

  readonly #onOlder = async (): Promise<void> => {
    const space = this.space;
    if (!space) return;
    const first = this.shown;
    const focusStayed = watchFocus(this);
    if ((valueOf(space.sections.feedback.get())?.items.length ?? 0) < first + moreLetters)
      await space.loadMore('feedback');
    this.shown = first + moreLetters;
    await this.updateComplete;
    if (!focusStayed()) return;
    // The button may be gone: the reader goes on with the first letter that came.
    const letters = this.renderRoot.querySelectorAll<HTMLElement>('.letter');
    (letters[first] ?? letters[letters.length - 1])?.focus();
  };

  readonly #onAsk = async (step: string): Promise<void> => {
    if (this.#asking.has(step)) return;
    this.#asking.add(step);
    const focusStayed = watchFocus(this);
    const outcome = await this.request(new FeedbackAskEvent({ step }));
    this.#asking.delete(step);
    if (!outcome) return;
    this.asked = new Map(this.asked).set(step, outcome);
    await this.updateComplete;
    if (outcome.status !== 'refused' && focusStayed())
      this.renderRoot.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"]`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-impact': Impact;
  }
}
