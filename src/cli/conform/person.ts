import {
  type ActionData,
  type ActionType,
  type ListSectionName,
  type ParsedDocument,
  type SectionName,
  type SectionValue,
  describeProblem,
  isListSection,
  parseDocument,
  parsePage,
  parseSection,
} from '../../contract/index.js';
import { isObject } from '../../contract/json-object.js';
import { v7 } from 'uuid';
import type { Answer, Caller } from './caller.js';
import { Breach, Unchecked, expect, saidOf } from './outcome.js';

export type Board = SectionValue<'board'>;
export type Item<N extends ListSectionName> = SectionValue<N>[number];

/** One entry of the `changes` of an answer, or of a live event. */
export interface ChangeEntry {
  readonly section: string;
  readonly put?: readonly unknown[];
  readonly remove?: readonly unknown[];
}

export interface Sent {
  readonly id?: string;
  readonly at?: string;
  /** Fields beside those of the envelope. */
  readonly beside?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages that are read of one list at most. */
const mostPages = 200;
/** Sections in which something about a person may stand, and pages of each that a search for it reads. */
const personal = ['kudos', 'board', 'goals', 'feedback', 'preferences', 'coaching', 'acts', 'feed'] as const;
const searchedPages = 5;

export const newId = (): string => v7();

/** Somebody of the service, as the kit acts for them. */
export class Person {
  team: string | undefined;
  #actionsUrl: string | undefined;

  constructor(
    readonly name: string,
    readonly id: string,
    readonly caller: Caller,
    readonly documentUrl: string,
  ) {}

  /** The document as it is now, and how it came. */
  async document(): Promise<ParsedDocument & { readonly answer: Answer }> {
    const answer = await this.caller.get(this.documentUrl);
    const expected = `a document with status 200 for ${this.name}`;
    if (answer.status !== 200) throw new Breach(expected, `${told(answer)}${sentOn(answer)}`);
    if (answer.json === undefined)
      throw new Breach(expected, `no JSON (${answer.headers.get('content-type') ?? 'without a Content-Type'})`);
    return { ...parseDocument(answer.json, { base: this.documentUrl }), answer };
  }

  /** Where changes go. */
  async actionsUrl(): Promise<string> {
    this.#actionsUrl ??= (await this.document()).document?.actions;
    if (this.#actionsUrl === undefined)
      throw new Unchecked('The document has no link "actions": nothing can be changed.', 'needed');
    return this.#actionsUrl;
  }

  /** Where a section stands; `undefined` where it stands in the document, or is not offered. */
  async linkOf(name: SectionName): Promise<string | undefined> {
    const section = (await this.document()).document?.sections[name];
    return section?.kind === 'link' ? section.href : undefined;
  }

  /** All entries of a list, wherever it stands. `undefined`: there is no such section. */
  async items<N extends ListSectionName>(name: N): Promise<SectionValue<N> | undefined> {
    const { document } = await this.document();
    const section = document?.sections[name];
    if (section === undefined) return undefined;
    if (section.kind === 'unusable')
      throw new Breach(`a usable section "${name}"`, saidOf(describeProblem(section.problem)));
    if (section.kind === 'inline') return section.value;
    const items: unknown[] = [];
    for (const page of await this.pagesFrom(name, section.href)) items.push(...page.items);
    return items as unknown as SectionValue<N>;
  }

  /** The pages of a list from an address on. */
  async pagesFrom<N extends ListSectionName>(
    name: N,
    href: string,
  ): Promise<{ readonly items: SectionValue<N>; readonly total?: number; readonly next?: string }[]> {
    const pages = [];
    const seen = new Set<string>();
    for (let next: string | undefined = href; next !== undefined && pages.length < mostPages;) {
      if (seen.has(next)) throw new Breach('a last page', `"next" of "${name}" leads back to a page before`);
      seen.add(next);
      const here: string = next;
      const answer = await this.caller.get(here);
      const { page } = parsePage(name, answer.json, { base: here });
      if (answer.status !== 200 || !page)
        throw new Breach(`a page of "${name}" with status 200`, `status ${answer.status} at ${here}`);
      pages.push(page);
      next = page.next;
    }
    return pages;
  }

  /** A section that is one thing. */
  async section<N extends Exclude<SectionName, ListSectionName>>(name: N): Promise<SectionValue<N> | undefined> {
    const { document, forSections } = await this.document();
    const section = document?.sections[name];
    if (section?.kind === 'inline') return section.value;
    if (section?.kind !== 'link') return undefined;
    const { json } = await this.caller.get(section.href);
    return parseSection(name, json, { base: section.href, ...forSections }).value;
  }

  /** The text of a section as it comes over the wire, whole where it stands behind a link. */
  async rawSection(name: SectionName): Promise<string> {
    const { document, answer } = await this.document();
    const section = document?.sections[name];
    if (section?.kind === 'link') return (await this.caller.get(section.href)).text;
    return JSON.stringify(isObject(answer.json) ? answer.json[name] : undefined) ?? '';
  }

  /** Everything about people that this person is sent, as one text to search. */
  async everything(): Promise<string> {
    const { document, answer } = await this.document();
    const texts = [answer.text];
    for (const name of personal) {
      const section = document?.sections[name];
      if (section?.kind !== 'link') continue;
      let next: string | undefined = section.href;
      for (let page = 0; next !== undefined && page < searchedPages; page += 1) {
        const { text, json } = await this.caller.get(next);
        texts.push(text);
        next = isListSection(name) ? parsePage(name, json, { base: next }).page?.next : undefined;
      }
    }
    return texts.join('\n');
  }

  async kudos(id: string): Promise<Item<'kudos'> | undefined> {
    return (await this.items('kudos'))?.find((kudos) => kudos.id === id);
  }

  /** Sends a change and says what came of it. */
  async act<T extends ActionType>(type: T, data: ActionData<T>, sent: Sent = {}): Promise<Answer> {
    const envelope = { id: sent.id ?? newId(), type, at: sent.at ?? new Date().toISOString(), data, ...sent.beside };
    return this.caller.post(await this.actionsUrl(), JSON.stringify(envelope), sent.headers);
  }

  /** Sends a change that has to be carried out. */
  async done<T extends ActionType>(type: T, data: ActionData<T>, sent: Sent = {}): Promise<readonly ChangeEntry[]> {
    const answer = await this.act(type, data, sent);
    if (!isDone(answer)) throw new Breach(`${type} of ${this.name} to be carried out`, told(answer));
    return changesOf(answer);
  }
}

export function isDone({ status, json }: Answer): boolean {
  return status === 200 && isObject(json) && json['status'] === 'done';
}

export function changesOf({ json }: Answer): readonly ChangeEntry[] {
  const changes = isObject(json) ? json['changes'] : undefined;
  return Array.isArray(changes) ? (changes as readonly ChangeEntry[]) : [];
}

/** Refused for good: it is not kept to be sent again. */
export function isRefused({ status }: Answer): boolean {
  return status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status);
}

const sentOn = ({ headers }: Answer): string =>
  headers.has('location') ? ', sent on to another address (are their headers right?)' : '';

/** An answer in a few words. */
export function told({ status, json }: Answer): string {
  const title = isObject(json) ? (json['title'] ?? json['status']) : undefined;
  return `status ${status}${typeof title === 'string' ? ` (${title.slice(0, 120)})` : ''}`;
}

/** An answer to a change that a service need not offer: it says so with a status 422. */
export function offeredAction(answer: Answer, what: string): void {
  if (answer.status === 422)
    throw new Unchecked(`The service does not carry out ${what}: ${told(answer)}.`, 'optional');
  expect(isDone(answer), `${what} to be carried out, or refused with status 422`, told(answer));
}
