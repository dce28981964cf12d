import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Goal, Rhythm } from '../../contract/goals.js';
import type { Person } from '../../contract/people.js';
import { formatWeekday } from '../../locale/formats.js';
import { type Speaker, actWords } from './goal-words.js';
import { type GoalWish, readWish } from './goal-wish.js';
import type { OfferedActs } from './offered-acts.js';

export interface GoalFormView {
  readonly speaker: Speaker;
  readonly level: number;
  /** What may be chosen, in the order of offering. */
  readonly acts: OfferedActs;
  readonly people: readonly Person[];
  /** Whether new goals are offered: not to somebody who said that this is not for them. */
  readonly isOffered: boolean;
  /** Whether the person asked to be nudged at all. */
  readonly canNudge: boolean;
  /** Whether a service tells a partner; otherwise the person tells them. */
  readonly isShared: boolean;
  /** The name of the goal's act. */
  nameOf(goal: Goal): string;
  /** Carries the wish out; a sentence where it was refused. */
  onWish(wish: GoalWish, goal: Goal | undefined): Promise<string | undefined>;
  /** Called once the form has closed on a wish that was carried out. */
  onDone(goal: Goal | undefined): void;
}

/** How many acts come with each "more". */
const moreActs = 8;
const mostMatches = 5;
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The dialog in which a goal is set or changed. It keeps what was typed until the wish is carried out. */
export class GoalForm {
  readonly #host: LitElement;
  #round = 0;
  #isOpened = false;
  #goal: Goal | undefined;
  #act: string | undefined;
  /** How many acts are shown after "more". */
  #more = 0;
  #search = '';
  #partner: string | undefined;
  #problem = '';
  #view: GoalFormView | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens the form for a goal to change, or for a new one, where an act may be chosen beforehand. */
  async open(goal?: Goal, act?: string): Promise<void> {
    if (goal || this.#goal || act !== this.#act) this.#begin(goal, act);
    this.#isOpened = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  render(view: GoalFormView): TemplateResult | typeof nothing {
    this.#view = view;
    const { t } = view.speaker;
    const goal = this.#goal;
    if (!this.#isOpened || (!goal && !view.isOffered)) return nothing;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="form-title" @keydown=${this.#onKeydown}>
      ${keyed(
        this.#round,
        html`<form class="form" method="dialog" novalidate @submit=${this.#onSubmit}>
          <div id="form-title" class="form-title" role="heading" aria-level=${view.level} tabindex="-1" autofocus>
            ${goal ? view.nameOf(goal) : t('goalsSet')}
          </div>
          ${goal ? nothing : this.#renderActs(view)} ${this.#renderRhythm(view, goal?.rhythm)}
          ${this.#renderWho(view, goal)} ${this.#renderExtras(view, goal)}
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

  #renderActs({ acts, speaker }: GoalFormView): TemplateResult {
    const { t } = speaker;
    return html`<fieldset class="form-group">
      <legend>${t('goalsWhich')}</legend>
      ${repeat(
        [...acts.first, ...acts.more.slice(0, this.#more)],
        ({ id }) => id,
        (act) =>
          html`<label class="option" part="act">
            <input type="radio" name="act" .value=${act.id} ?checked=${act.id === this.#act} />
            <span
              ><span lang=${speaker.langOf(act.name)}>${speaker.text(act.name)}</span
              ><span class="hint option-about">${actWords(act, speaker)}</span></span
            >
          </label>`,
      )}
      ${
        acts.more.length > this.#more
          ? html`<button type="button" class="button button-quiet" @click=${this.#onMore}>${t('goalsMore')}</button>`
          : nothing
      }
      <label class="option"><input type="radio" name="act" value="" data-own />${t('goalsOwn')}</label>
      <div class="form-more if-own">
        <label class="field"
          ><span class="label">${t('goalsOwnName')}</span
          ><input class="input" name="own" maxlength="300" autocomplete="off" aria-describedby="form-problem"
        /></label>
        <div class="form-row">
          <select class="input" name="place" aria-label=${t('goalsWhere')}>
            <option value="in-person">${t('goalsInPerson')}</option>
            <option value="online">${t('goalsOnline')}</option>
          </select>
          <input
            class="input"
            name="minutes"
            type="number"
            min="1"
            max="10000"
            inputmode="numeric"
            placeholder=${t('goalsMinutesWord')}
            aria-label=${t('goalsMinutesWord')}
          />
        </div>
      </div>
    </fieldset>`;
  }

  #renderRhythm({ speaker }: GoalFormView, rhythm: Rhythm | undefined): TemplateResult {
    const { t } = speaker;
    const per = rhythm?.kind === 'per' ? rhythm : { count: 1, period: 'month' };
    const isAfter = rhythm?.kind === 'after';
    const numbers = per.count > 10 ? [...counts, per.count] : counts;
    return html`<fieldset class="form-group">
      <legend>${t('goalsHowOften')}</legend>
      <label class="option"
        ><input type="radio" name="kind" value="per" ?checked=${!isAfter} />${t('goalsTimes')}</label
      >
      <div class="form-more form-row if-per">
        <select class="input" name="count" aria-label=${t('goalsTimes')}>
          ${numbers.map(
            (count) =>
              html`<option .value=${String(count)} ?selected=${count === per.count}>
                ${t('goalsCount', { count })}
              </option>`,
          )}
        </select>
        <select class="input" name="period" aria-label=${t('goalsPeriod')}>
          ${t('goalsPeriods')
            .split('|')
            .map((words, index) => {
              const period = ['week', 'month', 'quarter'][index] ?? '';
              return html`<option .value=${period} ?selected=${period === per.period}>${words}</option>`;
            })}
        </select>
      </div>
      <label class="option"
        ><input type="radio" name="kind" value="after" ?checked=${isAfter} />${t('goalsAfter')}</label
      >
      <div class="form-more if-after">
        <input
          class="input"
          name="every"
          maxlength="300"
          autocomplete="off"
          .value=${isAfter ? speaker.text(rhythm.every) : ''}
          placeholder=${t('goalsAfterHint')}
          aria-label=${t('goalsAfter')}
          aria-describedby="form-problem"
        />
      </div>
    </fieldset>`;
  }

  #renderWho({ people, speaker, isShared }: GoalFormView, goal: Goal | undefined): TemplateResult {
    const { t } = speaker;
    const isPartner = goal?.visibility === 'partner';
    const wish = fold(this.#search);
    const isFew = people.length <= mostMatches;
    const matches = people
      .filter(({ id, name }) => id !== this.#partner && (isFew || (wish !== '' && fold(name).includes(wish))))
      .slice(0, mostMatches);
    const chosen = people.find(({ id }) => id === this.#partner);
    return html`<fieldset class="form-group">
      <legend>${t('goalsWho')}</legend>
      <label class="option"
        ><input type="radio" name="visibility" value="only-me" ?checked=${!isPartner} />${t('goalsOnlyMe')}</label
      >
      ${
        people.length === 0
          ? nothing
          : html`<label class="option"
                ><input
                  type="radio"
                  name="visibility"
                  value="partner"
                  ?checked=${isPartner}
                />${t('goalsPartner')}</label
              >
              <div class="form-more if-partner">
                ${isShared ? nothing : html`<p class="hint">${t('goalsPartnerHere')}</p>`}
                ${
                  people.length > mostMatches
                    ? html`<input
                        class="input"
                        type="search"
                        autocomplete="off"
                        placeholder=${t('goalsSearch')}
                        aria-label=${t('goalsSearch')}
                        @input=${this.#onSearch}
                      />`
                    : nothing
                }
                ${repeat(
                  chosen ? [chosen, ...matches] : matches,
                  ({ id }) => id,
                  ({ id, name }) =>
                    html`<label class="option"
                      ><input
                        type="radio"
                        name="partner"
                        .value=${id}
                        .checked=${live(id === this.#partner)}
                        @change=${this.#onPartner}
                      />${name}</label
                    >`,
                )}
              </div>`
      }
    </fieldset>`;
  }

  #renderExtras({ canNudge, speaker }: GoalFormView, goal: Goal | undefined): TemplateResult {
    const { t, tag } = speaker;
    const nudge = goal?.nudge;
    const days = [1, 2, 3, 4, 5, 6, 7].map(
      (day) =>
        html`<option .value=${String(day)} ?selected=${day === nudge?.weekday}>${formatWeekday(day, tag)}</option>`,
    );
    return html`<details class="fold" ?open=${goal?.treat !== undefined || nudge !== undefined}>
      <summary>${t('goalsExtras')}</summary>
      <div class="form-group">
        <label class="field"
          ><span class="label">${t('goalsTreat')}</span
          ><input class="input" name="treat" maxlength="300" autocomplete="off" .value=${goal?.treat ?? ''}
        /></label>
        ${
          canNudge
            ? html`<div class="field">
                <span class="label">${t('goalsNudge')}</span>
                <div class="form-row">
                  <select class="input" name="nudge" aria-label=${t('goalsNudge')}>
                    ${['none', 'week', 'month'].map(
                      (every, index) =>
                        html`<option .value=${every} ?selected=${every === nudge?.every}>
                          ${t('goalsNudges').split('|')[index]}
                        </option>`,
                    )}
                  </select>
                  <select class="input if-nudge" name="weekday" aria-label=${t('goalsWeekday')}>
                    ${days}
                  </select>
                </div>
              </div>`
            : nothing
        }
      </div>
    </details>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** Forgets what was typed for another goal. */
  #begin(goal: Goal | undefined, act: string | undefined): void {
    this.#round += 1;
    this.#goal = goal;
    this.#act = act;
    this.#partner = goal?.partner;
    this.#more = 0;
    this.#search = '';
    this.#problem = '';
  }

  #tell(problem: string, field?: HTMLElement | null): void {
    this.#problem = problem;
    this.#host.requestUpdate();
    field?.focus();
  }

  /** A page's own keys (undo, delete) are not for what is typed here. */
  readonly #onKeydown = (event: Event): void => event.stopPropagation();

  readonly #onClose = (): void => this.#dialog?.close();

  readonly #onMore = async (event: Event): Promise<void> => {
    const group = (event.currentTarget as Element).closest('fieldset');
    const before = group?.querySelectorAll('[part=act]').length ?? 0;
    this.#more += moreActs;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    group?.querySelectorAll('input')[before]?.focus();
  };

  readonly #onSearch = (event: Event): void => {
    this.#search = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #onPartner = (event: Event): void => {
    this.#partner = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const view = this.#view;
    if (!view) return;
    const form = event.currentTarget as HTMLFormElement;
    const rhythm = this.#goal?.rhythm;
    const moment = rhythm?.kind === 'after' ? view.speaker.text(rhythm.every).trim() : '';
    const read = readWish(new FormData(form), this.#goal, moment);
    if ('lacks' in read) {
      this.#tell(view.speaker.t(read.says), form.querySelector<HTMLElement>(read.lacks));
      return;
    }
    const refused = await view.onWish(read, this.#goal);
    this.#tell(refused ?? '');
    if (refused !== undefined) return;
    const goal = this.#goal;
    this.#dialog?.close();
    this.#isOpened = false;
    this.#begin(undefined, undefined);
    view.onDone(goal);
  };
}
