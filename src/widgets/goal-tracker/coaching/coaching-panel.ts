import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Coaching } from '../../../contract/coaching.js';
import type { Person } from '../../../contract/people.js';
import { inLanguage } from '../../../contract/in-language.js';
import { timeOf } from '../../../contract/time.js';
import { written } from '../../../contract/visible.js';
import { formatDay } from '../../../locale/formats.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { watchFocus } from '../../../internal/keep-focus.js';
import { readText } from '../../../internal/stored-words.js';
import { avatar } from '../../../parts/avatar.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { Outcome } from '../../../state/space.js';
import { refusalWords } from '../goal-notice.js';
import { asName, sentence } from '../../../parts/texts.js';

type Coach = Coaching['coaches'][number];
type CoachRequest = NonNullable<Coaching['requests']>[number];

export interface CoachingProps {
  readonly coaching: Coaching;
  readonly localizer: Localizer;
  readonly canAsk: boolean;
  readonly canCancel: boolean;
  /** Whether coaches are offered: not to somebody who said that this is not for them. */
  readonly isOffered: boolean;
  personOf(id: string): Person | undefined;
  onAsk(coach: string, about: string): Promise<Outcome | undefined>;
  onCancel(request: string): Promise<Outcome | undefined>;
}

const statuses = ['asked', 'planned', 'done', 'cancelled'] as const;

/** One-to-one help: who coaches, in what, and what became of a question. */
export class CoachingPanel {
  readonly #host: DraftHost;
  /** What is being written. */
  readonly #draft: DraftKeeper<string>;
  /** Id of the coach to whom a question is being written. */
  #asking: string | undefined;
  #status: string | readonly unknown[] = '';
  /** Ids of coaches to whom a question is on its way. */
  readonly #sending = new Set<string>();

  constructor(host: DraftHost) {
    this.#host = host;
    this.#draft = new DraftKeeper(host, {
      read: readText,
      fill: () => host.requestUpdate(),
      leave: () => (this.#asking = undefined),
    });
  }

  render(props: CoachingProps): TemplateResult {
    const { coaching, localizer, isOffered } = props;
    const { t } = localizer;
    const requests = coaching.requests ?? [];
    return html`<p role="status" class="coach-told">${this.#status}</p>
      ${
        isOffered
          ? html`<p class="hint">${t(props.canAsk ? 'goalsCoachWhy' : 'goalsCoachReach')}</p>
              <ul class="list coaches">
                ${coaching.coaches.map((coach) => this.#renderCoach(coach, props))}
              </ul>`
          : nothing
      }
      ${
        requests.length > 0
          ? html`${isOffered ? html`<p class="hint" aria-hidden="true">${t('goalsCoachRequests')}</p>` : nothing}
              <ul class="list coaches" aria-label=${t('goalsCoachRequests')}>
                ${requests.map((request) => this.#renderRequest(request, props))}
              </ul>`
          : nothing
      }`;
  }

  #renderCoach({ person, about }: Coach, props: CoachingProps): TemplateResult {
    const { localizer, personOf, canAsk } = props;
    const { t } = localizer;
    const found = personOf(person);
    const name = found?.name ?? t('unknownPerson');
    return html`<li class="coach" part="coach">
      ${avatar(found)}
      <div class="coach-text">
        <p class="coach-name">${found?.profile ? html`<a href=${found.profile}>${asName(name)}</a>` : asName(name)}</p>
        ${about ? html`<p class="text quiet" dir="auto" lang=${localizer.langOf(about)}>${localizer.text(about)}</p>` : nothing}
        ${canAsk && this.#asking === person ? this.#renderQuestion(person, props) : nothing}
      </div>
      ${
        canAsk && this.#asking !== person
          ? html`<button
              type="button"
              class="button"
              aria-label=${`${t('goalsCoachAsk')}: ${name}`}
              @click=${() => this.#write(person)}
            >
              ${t('goalsCoachAsk')}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderQuestion(person: string, props: CoachingProps): TemplateResult {
    const { t } = props.localizer;
    return html`<form class="field" @submit=${(event: Event) => this.#onSubmit(event, person, props)}>
      ${this.#draft.render()}
      <label class="label" for="coach-about">${t('goalsCoachAbout')}</label>
      <textarea
        class="input note"
        id="coach-about"
        name="about"
        maxlength="5000"
        .value=${live(this.#draft.words ?? '')}
        @input=${this.#onInput}
      ></textarea>
      <div class="actions">
        <button type="submit" class="button">${t('goalsCoachSend')}</button>
        <button type="button" class="button button-quiet" @click=${() => this.#write(undefined)}>${t('notNow')}</button>
      </div>
    </form>`;
  }

  #renderRequest({ id, coach, at, about, language, status }: CoachRequest, props: CoachingProps): TemplateResult {
    const { localizer, personOf, canCancel } = props;
    const { t, tag } = localizer;
    const found = personOf(coach);
    return html`<li class="coach" part="request">
      ${avatar(found)}
      <div class="coach-text">
        <p class="coach-name">${asName(found?.name ?? t('unknownPerson'))}</p>
        ${about ? html`<p class="text" dir="auto" lang=${localizer.langOf(inLanguage(about, language))}>${about}</p>` : nothing}
        <p class="hint">
          ${t('goalsCoachStatuses').split('|')[statuses.indexOf(status)]} ·
          <time datetime=${at}>${formatDay(new Date(timeOf(at)), tag)}</time>
        </p>
      </div>
      ${
        canCancel && (status === 'asked' || status === 'planned')
          ? html`<button type="button" class="button button-quiet" @click=${() => this.#cancel(id, props)}>
              ${t('goalsCoachCancel')}
            </button>`
          : nothing
      }
    </li>`;
  }

  /** Opens the question to a coach with words that were refused. */
  revise(coach: string, about: string): void {
    const details = this.#host.renderRoot.querySelector<HTMLDetailsElement>('.coaching');
    if (details) details.open = true;
    void this.#write(coach, about);
  }

  /** Opens the question to a coach, with what was being written or with words that were refused. */
  async #write(person: string | undefined, words?: string): Promise<void> {
    const before = this.#asking;
    this.#ask(person);
    if (person !== undefined) await this.#draft.open(`coaching.ask ${person}`, words);
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    if (person !== undefined) root.querySelector<HTMLElement>('#coach-about')?.focus();
    else if (before !== undefined) this.#focusSummary();
  }

  #ask(person: string | undefined): void {
    this.#draft.close();
    this.#asking = person;
    this.#setStatus('');
  }

  readonly #onInput = ({ currentTarget }: Event): void =>
    this.#draft.type(readText((currentTarget as HTMLTextAreaElement).value));

  #focusSummary(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.coaching summary')?.focus();
  }

  #setStatus(status: string | readonly unknown[]): void {
    this.#status = status;
    this.#host.requestUpdate();
  }

  async #onSubmit(event: Event, person: string, { localizer, personOf, onAsk }: CoachingProps): Promise<void> {
    event.preventDefault();
    if (this.#sending.has(person)) return;
    this.#sending.add(person);
    const focusStayed = watchFocus(this.#host);
    const about = new FormData(event.currentTarget as HTMLFormElement).get('about');
    this.#draft.type(readText(about));
    const sent = this.#draft.send();
    const outcome = await onAsk(person, typeof about === 'string' ? written(about) : '');
    this.#sending.delete(person);
    if (outcome?.status === 'refused') {
      this.#setStatus(refusalWords(outcome.problem, localizer));
      return;
    }
    if (outcome) sent();
    // Somebody may be writing to another coach by now.
    if (this.#asking === person) {
      this.#ask(undefined);
      await this.#host.updateComplete;
      if (focusStayed()) this.#focusSummary();
    }
    if (outcome?.status === 'waiting') this.#setStatus(localizer.t('keptToSend'));
    else if (outcome)
      this.#setStatus(
        sentence((mark) =>
          localizer.t('goalsCoachAsked', {
            name: mark(asName(personOf(person)?.name ?? localizer.t('unknownPerson'))),
          }),
        ),
      );
  }

  async #cancel(request: string, { localizer, onCancel }: CoachingProps): Promise<void> {
    const asked = onCancel(request);
    // The button goes at once, as the question does.
    this.#focusSummary();
    const outcome = await asked;
    if (outcome?.status === 'refused') this.#setStatus(refusalWords(outcome.problem, localizer));
    else if (outcome) this.#setStatus(localizer.t(outcome.status === 'done' ? 'goalsCoachCancelled' : 'keptToSend'));
  }
}
