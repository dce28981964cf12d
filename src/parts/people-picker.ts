import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Person } from '../contract/people.js';
import type { Translate } from '../locale/translate.js';
import { avatar } from './avatar.js';
import { crossIcon } from './icons.js';
import { offersFor } from './people-offers.js';
import { type FindPeople, RemoteSearch, mostOffered } from './people-search.js';
import { type BesideNames, besideNames } from './same-names.js';
import { asName } from './texts.js';

export interface PeoplePickerProps {
  readonly people: readonly Person[];
  /** Ids of people who are not offered. */
  readonly without: readonly string[];
  readonly label: string;
  /** Why the present choice does not do; shown below the field. */
  readonly problem: string | undefined;
  readonly t: Translate;
  /** Looks further than `people`; absent where everybody is at hand. */
  readonly find: FindPeople | undefined;
  personOf(id: string): Person | undefined;
  /** What is said of somebody beside their name, the shortest first: what tells two people of one name apart. */
  about(person: Person): readonly string[];
}

function statusText(count: number, search: RemoteSearch['state'], t: Translate): string {
  if (search === 'failed') return t('pickerNotNow');
  if (count === 0) return t(search === 'searching' ? 'pickerSearching' : 'pickerNobody');
  return count > mostOffered ? t('pickerMany', { count: mostOffered }) : t('pickerFound', { count });
}

/** Chooses one or several people out of many, by typing a few letters. Works with the keyboard alone. */
export class PeoplePicker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #most: number;
  #chosen: readonly string[] = [];
  #query = '';
  #isOpen = false;
  /** Who would be chosen now: they stay so when others come before them. */
  #active: string | undefined;
  #found: readonly Person[] = [];
  /** For what `#found` was found, so that it is not found again with each drawing. */
  #foundFor: readonly unknown[] = [];
  readonly #remote: RemoteSearch;
  /** Whoever was chosen here. */
  readonly #known = new Map<string, Person>();
  /** What tells those of them apart who have a namesake. */
  readonly #apart = new Map<string, string>();
  #beside: BesideNames | undefined;
  #find: PeoplePickerProps['find'];

  /** @param most - How many can be chosen; one more takes the place of the first. */
  constructor(host: ReactiveControllerHost, most = Infinity) {
    this.#host = host;
    this.#most = most;
    this.#remote = new RemoteSearch(() => host.requestUpdate());
    host.addController(this);
  }

  /** Off the page nobody waits for names. */
  hostDisconnected(): void {
    this.#remote.search('', undefined);
  }

  get chosen(): readonly string[] {
    return this.#chosen;
  }

  /** Names of those chosen who were found here, by id. */
  get names(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#chosen.flatMap((id) => {
        const person = this.#known.get(id);
        return person ? [[id, person.name]] : [];
      }),
    );
  }

  /** Whether a longer list of people could offer more. */
  get isShort(): boolean {
    return this.#found.length <= mostOffered;
  }

  /** Somebody who was found here, whom the page may not know otherwise. */
  personOf(id: string): Person | undefined {
    return this.#known.get(id);
  }

  /** What is typed, and nobody chosen for. */
  get query(): string {
    return this.#query;
  }

  /**
   * Starts again with these people chosen.
   *
   * @param names - Of those among them whom the page may not know, by id.
   */
  choose(ids: readonly string[], query = '', names: Readonly<Record<string, string>> = {}): void {
    this.#chosen = ids;
    for (const id of ids) {
      const name = names[id];
      if (name !== undefined && !this.#known.has(id)) this.#known.set(id, { id, name });
    }
    this.#query = query;
    this.#isOpen = false;
    this.#remote.search('', this.#find);
  }

  render(props: PeoplePickerProps): TemplateResult {
    const { t, label, problem } = props;
    this.#find = props.find;
    this.#look(props);
    const offered = this.#offered;
    const active = this.#activeIndex;
    this.#beside = this.#isOpen ? besideNames(offered, props.about) : undefined;
    return html`<div class="field picker" @focusout=${this.#onFocusOut}>
      <label class="label" for="picker">${label}</label>
      ${this.#chosen.length > 0 ? this.#renderChosen(props) : nothing}
      <input
        class="input"
        id="picker"
        name="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-controls="picker-list"
        aria-expanded=${this.#isOpen ? 'true' : 'false'}
        aria-activedescendant=${this.#isOpen && offered[active] ? `picker-${active}` : nothing}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby=${problem === undefined ? nothing : 'picker-problem'}
        placeholder=${t('pickerHint')}
        .value=${live(this.#query)}
        @input=${this.#onInput}
        @click=${this.#onOpen}
        @keydown=${this.#onKeydown}
      />
      <div class="picker-place">
        <div class=${this.#isOpen ? 'picker-sheet' : 'visually-hidden'}>
          <p class="hint picker-told" role="status">
            ${this.#isOpen ? statusText(this.#found.length, this.#remote.state, t) : nothing}
          </p>
          <ul
            id="picker-list"
            class="list picker-list"
            role="listbox"
            aria-label=${label}
            aria-busy=${this.#remote.state === 'searching' ? 'true' : 'false'}
            ?hidden=${!this.#isOpen || offered.length === 0}
          >
            ${this.#isOpen ? offered.map((person, index) => this.#renderOffer(person, index, active)) : nothing}
          </ul>
        </div>
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" id="picker-problem">${problem}</p>`}
    </div>`;
  }

  get #offered(): readonly Person[] {
    return this.#found.slice(0, mostOffered);
  }

  get #activeIndex(): number {
    return Math.max(
      this.#offered.findIndex(({ id }) => id === this.#active),
      0,
    );
  }

  #look({ people, without }: PeoplePickerProps): void {
    const { found, state } = this.#remote;
    const foundFor = [people, this.#query, this.#chosen, found, state, ...without];
    if (foundFor.length === this.#foundFor.length && foundFor.every((one, index) => one === this.#foundFor[index]))
      return;
    this.#foundFor = foundFor;
    this.#found = offersFor(people, this.#query, [...without, ...this.#chosen], this.#remote);
  }

  #renderChosen({ t, personOf }: PeoplePickerProps): TemplateResult {
    return html`<ul class="list picked">
      ${this.#chosen.map((id) => {
        const person = personOf(id) ?? this.#known.get(id);
        const apart = this.#apart.get(id);
        const name = [person?.name ?? t('unknownPerson'), apart].filter(Boolean).join(' · ');
        return html`<li>
          <button
            type="button"
            class="button picked-one"
            aria-label=${t('pickerRemove', { name })}
            @click=${(event: Event) => this.#remove(id, event)}
          >
            ${avatar(person)}${asName(name)}${crossIcon()}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #renderOffer(person: Person, index: number, active: number): TemplateResult {
    const more = this.#beside?.words.get(person.id);
    return html`<li
      id=${`picker-${index}`}
      class="offer"
      role="option"
      aria-selected=${index === active ? 'true' : 'false'}
      @mousedown=${this.#onHold}
      @click=${() => this.#choose(index)}
    >
      ${avatar(person)}<span
        >${asName(person.name)}${more ? html`<span class="hint offer-about" dir="auto">${more}</span>` : nothing}</span
      >
    </li>`;
  }

  #choose(index: number): void {
    const person = this.#offered[index];
    if (!person) return;
    this.#chosen = [...this.#chosen, person.id].slice(-this.#most);
    this.#known.set(person.id, person);
    const apart = this.#beside?.words.get(person.id);
    if (apart && this.#beside?.namesakes.has(person.id)) this.#apart.set(person.id, apart);
    this.#query = '';
    this.#remote.search(this.#query, this.#find);
    this.#active = undefined;
    this.#isOpen = false;
    this.#host.requestUpdate();
  }

  #remove(id: string, event: Event): void {
    // What has the focus goes away: typing goes on in the field.
    const picker = (event.currentTarget as Element).closest('.picker');
    this.#chosen = this.#chosen.filter((one) => one !== id);
    this.#host.requestUpdate();
    picker?.querySelector('input')?.focus();
  }

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#active = undefined;
    this.#host.requestUpdate();
  }

  readonly #onInput = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.#remote.search(this.#query, this.#find);
    this.#open(true);
  };

  readonly #onOpen = (): void => {
    // What waited from another time is looked for once somebody comes back to it.
    if (this.#remote.query !== this.#query.trim()) this.#remote.search(this.#query, this.#find);
    this.#open(true);
  };

  readonly #onFocusOut = (): void => {
    if (this.#isOpen) this.#open(false);
  };

  /** A press on the list leaves the focus in the field. */
  readonly #onHold = (event: Event): void => event.preventDefault();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const offered = this.#offered;
    const { length: count } = offered;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!this.#isOpen) this.#onOpen();
        else this.#active = offered[(this.#activeIndex + (event.key === 'ArrowDown' ? 1 : count - 1)) % count]?.id;
        break;
      case 'Enter':
        if (this.#isOpen) this.#choose(this.#activeIndex);
        break;
      case 'Escape':
        // The first Escape closes the list, the next one whatever is around it.
        if (!this.#isOpen) return;
        this.#open(false);
        break;
      case 'Backspace':
        if (this.#query === '') this.#chosen = this.#chosen.slice(0, -1);
        this.#host.requestUpdate();
        return;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
    const picker = (event.currentTarget as Element).closest('.picker');
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      picker?.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  };
}
