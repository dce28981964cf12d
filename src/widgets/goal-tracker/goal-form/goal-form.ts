import { type LitElement, type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Goal } from '../../../contract/goals.js';
import { PeoplePicker } from '../../../parts/people-picker.js';
import { renderActs, renderExtras, renderRhythm, renderWho } from './goal-form-fields.js';
import type { GoalFormProps, GoalFormState } from './goal-form-props.js';
import { type GoalDraft, type NewIds, readGoalForm } from './goal-form-values.js';

/** How many acts come with each "more". */
const moreActs = 8;

/** The dialog in which a goal is set or changed. It keeps what was typed until it is carried out. */
export class GoalForm implements ReactiveController {
  readonly #host: LitElement;
  #round = 0;
  #isOpened = false;
  #isSending = false;
  #goal: Goal | undefined;
  /** What the fields are filled in with, where that is not the goal as it stands. */
  #draft: GoalDraft | undefined;
  #ids: NewIds | undefined;
  #act: string | undefined;
  /** How many acts are shown after "more". */
  #more = 0;
  readonly #picker: PeoplePicker;
  #problem = '';
  #props: GoalFormProps | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#picker = new PeoplePicker(host, 1);
    host.addController(this);
  }

  /** Off the page a dialog stops being modal; it is opened anew where it is wanted. */
  hostDisconnected(): void {
    this.#dialog?.close();
  }

  /** Opens the form for a goal to change, or for a new one, where an act may be chosen beforehand. */
  async open(goal?: Goal, act?: string): Promise<void> {
    if (goal || this.#goal || this.#draft || act !== this.#act) this.#begin(goal, act);
    await this.#show();
  }

  /** Opens the form with what was filled in for a goal, new or not, that was refused. */
  async revise(draft: GoalDraft, goal: Goal | undefined): Promise<void> {
    this.#begin(goal, draft.act);
    this.#draft = draft;
    this.#choosePartner(draft.partner);
    const { id, own } = draft;
    const createId = (): string => this.#props?.createId() ?? crypto.randomUUID();
    this.#ids = { goal: id ?? createId(), act: own?.act ?? createId() };
    await this.#show();
  }

  async #show(): Promise<void> {
    this.#isOpened = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  render(props: GoalFormProps): TemplateResult | typeof nothing {
    this.#props = props;
    const { t } = props.localizer;
    const goal = this.#goal;
    if (!this.#isOpened || (!goal && !props.isOffered)) return nothing;
    const state: GoalFormState = {
      goal: this.#draft ?? goal,
      act: this.#act,
      more: this.#act === undefined || props.acts.first.some(({ id }) => id === this.#act) ? this.#more : Infinity,
      picker: this.#picker,
      onMore: this.#onMore,
      onPartner: this.#onPartner,
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="form-title">
      ${keyed(
        this.#round,
        html`<form class="form" method="dialog" novalidate @submit=${this.#onSubmit}>
          <div id="form-title" class="dialog-title" role="heading" aria-level=${props.level} tabindex="-1" autofocus>
            ${goal ? html`<bdi>${props.nameOf(goal)}</bdi>` : t('goalsSet')}
          </div>
          ${goal ? nothing : renderActs(props, state)} ${renderRhythm(props, state)} ${renderWho(props, state)}
          ${renderExtras(props, state)}
          <div class="form-end">
            <p id="form-problem" class="form-problem" role="status">${this.#problem}</p>
            <div class="actions">
              <button type="submit" class="button button-primary" part="set">
                ${t(goal ? 'save' : 'goalsSetThis')}
              </button>
              <button type="button" class="button button-quiet" @click=${this.#onClose}>${t('notNow')}</button>
            </div>
          </div>
        </form>`,
      )}
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Forgets what was typed for another goal. */
  #begin(goal: Goal | undefined, act: string | undefined): void {
    this.#round += 1;
    this.#goal = goal;
    this.#draft = undefined;
    this.#ids = undefined;
    this.#act = act;
    this.#choosePartner(goal?.partner);
    this.#more = 0;
    this.#problem = '';
  }

  #choosePartner(id: string | undefined): void {
    this.#picker.choose(id === undefined ? [] : [id]);
  }

  #setProblem(problem: string, field?: HTMLElement | null): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    field?.focus();
  }

  readonly #onClose = (): void => this.#dialog?.close();

  readonly #onMore = async (event: Event): Promise<void> => {
    const group = (event.currentTarget as Element).closest('fieldset');
    const before = group?.querySelectorAll('[part=act]').length ?? 0;
    this.#more += moreActs;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    group?.querySelectorAll('input')[before]?.focus();
  };

  readonly #onPartner = (event: Event): void => {
    this.#choosePartner((event.target as HTMLInputElement).value);
    this.#host.requestUpdate();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const props = this.#props;
    if (!props || this.#isSending) return;
    const form = event.currentTarget as HTMLFormElement;
    const rhythm = this.#goal?.rhythm;
    const moment = rhythm?.kind === 'after' ? props.localizer.text(rhythm.every).trim() : '';
    const read = readGoalForm(new FormData(form), this.#goal, moment);
    if ('selector' in read) {
      this.#setProblem(props.localizer.t(read.message), form.querySelector<HTMLElement>(read.selector));
      return;
    }
    this.#isSending = true;
    const round = this.#round;
    this.#ids ??= { goal: props.createId(), act: props.createId() };
    const refused = await props.onSubmit(read, this.#goal, this.#ids);
    this.#isSending = false;
    // Somebody may be at another goal by now.
    if (round !== this.#round) return;
    this.#setProblem(refused ?? '');
    if (refused !== undefined) return;
    const goal = this.#goal;
    const wasOpen = this.#dialog?.open;
    this.#dialog?.close();
    this.#isOpened = false;
    this.#begin(undefined, undefined);
    if (wasOpen) props.onDone(goal);
  };
}
