import { writeJson } from '../../../contract/write-json.js';
import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Goal } from '../../../contract/goals.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { type Fields, fieldsOf, fillFields, readFields } from '../../../internal/form-fields.js';
import { PeoplePicker } from '../../../parts/people-picker.js';
import { renderActs, renderExtras, renderRhythm, renderWho } from './goal-form-fields.js';
import { type Climbed, allRungs, climb, firstRung } from '../offered-acts.js';
import type { GoalFormProps, GoalFormState } from './goal-form-props.js';
import { type GoalDraft, type NewIds, readGoalForm } from './goal-form-values.js';

/** The dialog in which a goal is set or changed. It keeps what was filled in until it is carried out. */
export class GoalForm implements ReactiveController {
  readonly #host: DraftHost;
  #round = 0;
  #isOpened = false;
  #isOpening = false;
  #isSending = false;
  #goal: Goal | undefined;
  /** What the fields begin with, where that is not the goal as it stands. */
  #refused: GoalDraft | undefined;
  /** By form; as long as it was not carried out. */
  readonly #ids = new Map<string, NewIds>();
  /** Names the form that is open. */
  #name = '';
  readonly #draft: DraftKeeper<Fields>;
  /** What stood in the fields before anything was filled in; `undefined` until they are there. */
  #first: Fields | undefined;
  /** What is to be filled in once they are. */
  #waiting: Fields | undefined;
  #act: string | undefined;
  /** How far somebody climbed among the acts. */
  #climbed = firstRung;
  /** An act that is in sight because it was chosen. */
  #besides: string | undefined;
  readonly #picker: PeoplePicker;
  #problem = '';
  #props: GoalFormProps | undefined;

  constructor(host: DraftHost) {
    this.#host = host;
    this.#picker = new PeoplePicker(host, 1);
    this.#draft = new DraftKeeper(host, {
      read: readFields,
      fill: (fields) => void this.#fill(fields),
      leave: () => this.#end(),
    });
    host.addController(this);
  }

  /** A partner may have been picked. */
  hostUpdated(): void {
    this.#keep();
  }

  /** Off the page a dialog stops being modal; it is opened anew where it is wanted. */
  hostDisconnected(): void {
    this.#keep();
    this.#draft.close();
    this.#dialog?.close();
  }

  /** Opens the form for a goal to change, or for a new one, where an act may be chosen beforehand. */
  async open(goal?: Goal, act?: string): Promise<void> {
    this.#begin(goal, act);
    await this.#show(goal ? `goal.change ${goal.id}` : 'goal.set');
  }

  /** Opens the form with what was filled in for a goal, new or not, that was refused. */
  async revise(refused: GoalDraft, goal: Goal | undefined): Promise<void> {
    this.#begin(goal, refused.act);
    this.#refused = refused;
    this.#choosePartner(refused.partner);
    const { id, own } = refused;
    const createId = (): string => this.#props?.createId() ?? crypto.randomUUID();
    const ids = { goal: id ?? createId(), act: own?.act ?? createId() };
    const name = `refused ${goal ? 'goal.change' : 'goal.set'} ${own?.act ?? ids.goal}`;
    this.#ids.set(name, ids);
    await this.#show(name);
  }

  async #show(name: string): Promise<void> {
    this.#name = name;
    this.#isOpening = true;
    await this.#draft.open(name);
    this.#isOpening = false;
    this.#isOpened = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const form = this.#form;
    if (!form || this.#name !== name) return;
    this.#first = fieldsOf(form);
    if (this.#waiting) await this.#fill(this.#waiting);
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  /** Puts what waited into the fields, or empties them; what is not filled in stays as it was at first. */
  async #fill(fields: Fields | undefined): Promise<void> {
    const first = this.#first;
    this.#waiting = fields;
    if (!first) return;
    if (!fields) this.#ids.delete(this.#name);
    // Nothing is kept of fields that are half filled.
    this.#first = undefined;
    const all: Fields = { ...first, ...fields, ...(fields && this.#act !== undefined && { act: this.#act }) };
    const { act, partner, search, 'partner-name': name } = all;
    this.#besides = act;
    this.#choosePartner(partner || undefined, search, name || undefined);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const form = this.#form;
    if (!form) return;
    fillFields(form, all);
    const folded = form.querySelector('details');
    if (folded && ['treat', 'nudge'].some((name) => all[name] !== first[name])) folded.open = true;
    this.#first = first;
  }

  /** Keeps what is filled in by now. */
  #keep(): void {
    const form = this.#form;
    if (!form || !this.#first) return;
    const fields = fieldsOf(form);
    const isAsFirst = writeJson(fields) === writeJson(this.#first);
    this.#draft.type(isAsFirst ? undefined : fields);
  }

  render(props: GoalFormProps): TemplateResult | typeof nothing {
    this.#props = props;
    const { t } = props.localizer;
    const goal = this.#goal;
    if (!this.#isOpened || (!goal && !props.isOffered)) return nothing;
    const state: GoalFormState = {
      goal: this.#refused ?? goal,
      act: this.#act,
      climbed: this.#climbed,
      besides: this.#besides,
      picker: this.#picker,
      onNext: this.#onNext,
      onAll: this.#onAll,
      onPartner: this.#onPartner,
    };
    return html`<dialog class="dialog" part="dialog" aria-labelledby="form-title" @close=${this.#onClosed}>
      ${keyed(
        this.#round,
        html`<form
          class="form"
          method="dialog"
          novalidate
          @submit=${this.#onSubmit}
          @input=${this.#onInput}
          @change=${this.#onInput}
        >
          <div id="form-title" class="dialog-title" role="heading" aria-level=${props.level} tabindex="-1" autofocus>
            ${goal ? props.nameOf(goal) : t('goalsSet')}
          </div>
          ${this.#draft.render()} ${goal ? nothing : renderActs(props, state)} ${renderRhythm(props, state)}
          ${renderWho(props, state)} ${renderExtras(props, state)}
          <div class="dialog-end">
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

  get #form(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector<HTMLFormElement>('dialog form');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Forgets what was typed for another goal. */
  #begin(goal: Goal | undefined, act: string | undefined): void {
    this.#round += 1;
    this.#goal = goal;
    this.#refused = undefined;
    this.#first = undefined;
    this.#waiting = undefined;
    this.#act = act;
    this.#besides = act;
    this.#choosePartner(goal?.partner);
    this.#climbed = firstRung;
    this.#problem = '';
  }

  #choosePartner(id: string | undefined, search?: string, name?: string): void {
    this.#picker.choose(
      id === undefined ? [] : [id],
      search,
      id !== undefined && name !== undefined ? { [id]: name } : {},
    );
  }

  #setProblem(problem: string, field?: HTMLElement | null): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    field?.focus();
  }

  /** It was carried out, or somebody else is at the page. */
  #end(): void {
    this.#dialog?.close();
    this.#isOpened = false;
    this.#begin(undefined, undefined);
    this.#draft.close();
  }

  readonly #onInput = (): void => this.#keep();

  readonly #onClosed = (): void => {
    // The event comes a moment later: it may have been opened again.
    if (this.#dialog?.open || this.#isOpening) return;
    this.#keep();
    this.#draft.close();
  };

  readonly #onClose = (): void => this.#dialog?.close();

  readonly #onNext = (event: Event): void => {
    const { offered } = this.#props ?? {};
    if (offered) void this.#climbTo(event, climb(offered, this.#climbed));
  };

  readonly #onAll = (event: Event): void => void this.#climbTo(event, allRungs);

  /** More acts come in sight, with the keyboard on the first of them. */
  async #climbTo(event: Event, climbed: Climbed): Promise<void> {
    const group = (event.currentTarget as Element).closest('fieldset');
    const inputs = (): HTMLInputElement[] => [...(group?.querySelectorAll<HTMLInputElement>('[part=act] input') ?? [])];
    const before = new Set(inputs().map(({ value }) => value));
    // What was chosen meanwhile stays in sight.
    this.#besides = inputs().find(({ checked }) => checked)?.value ?? this.#besides;
    this.#climbed = climbed;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    inputs()
      .find(({ value }) => !before.has(value))
      ?.focus();
  }

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
    const read = readGoalForm(new FormData(form), this.#goal, moment, props.localizer.writing);
    if ('selector' in read) {
      this.#setProblem(props.localizer.t(read.message), form.querySelector<HTMLElement>(read.selector));
      return;
    }
    this.#isSending = true;
    const round = this.#round;
    const name = this.#name;
    const ids = this.#ids.get(name) ?? { goal: props.createId(), act: props.createId() };
    this.#ids.set(name, ids);
    this.#keep();
    const sent = this.#draft.send();
    const refused = await props.onSubmit(read, this.#goal, ids);
    this.#isSending = false;
    if (refused === undefined) {
      this.#ids.delete(name);
      sent();
    }
    // Somebody may be at another goal by now.
    if (round !== this.#round) return;
    this.#setProblem(refused ?? '');
    if (refused !== undefined) return;
    const goal = this.#goal;
    const wasOpen = this.#dialog?.open;
    this.#end();
    if (wasOpen) props.onDone(goal);
  };
}
