/** Reads the document and what it links to, and puts both into the stores of what the document says. */
import type { WritableAtom } from 'nanostores';
import {
  type ParsedDocument,
  type SectionName,
  type VonkDocument,
  parseDocument,
  parsePage,
  parseSection,
} from '../contract/document.js';
import type { ParseOptions } from '../contract/parse.js';
import type { Person } from '../contract/people.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { type Collection, type Identified, changed, createCollection, extended } from './collection.js';
import { mergePage } from './merge-page.js';
import type { DocumentSource, SectionChange } from './ports.js';
import { type Resource, failed, loading, ready, valueOf } from './resource.js';
import { type Given, type ListName, type Page, isListName, listOrders, ownSections, toCollection } from './sections.js';

export interface DocumentReaderPorts {
  readonly given: Given;
  readonly source: DocumentSource;
  tell(name: SectionName, problems: readonly Problem[], from: string): void;
  /** A section was read anew. */
  renewed(name: SectionName): void;
}

/** A document that was read, or why there is none. */
export type Read =
  | {
      readonly document: VonkDocument;
      readonly problems: readonly Problem[];
      /** Whether the source gave the same again, and there is nothing to do. */
      readonly isSame: boolean;
      /** For how many seconds the source says that nothing changes. */
      readonly freshFor: number;
    }
  | { readonly document?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

/** Pages that are passed over at once, while none of them brings anything further. */
const mostPages = 25;

export class DocumentReader {
  readonly #ports: DocumentReaderPorts;
  #base: string | undefined;
  /** What pages and sections behind links are read with: consent texts and ids of the document. */
  #forSections: ParsedDocument['forSections'] | undefined;
  #loads: AbortController | undefined;
  /** The document that was read last, and what it was read from. */
  #last:
    { readonly value: unknown; readonly document: VonkDocument; readonly problems: readonly Problem[] } | undefined;
  /** How often the document was asked for. */
  #readings = 0;
  #isReadingDocument = false;
  readonly #reading = new Set<SectionName>();
  #viewer: string | undefined;
  /** What stands in each section that is linked: where it came from, and what came. */
  readonly #linked = new Map<SectionName, { readonly href: string; value?: unknown }>();
  #find: string | undefined;
  /** People who came with pages and answers, for as long as the document's own people may be read anew. */
  readonly #named = new Map<string, Person>();

  constructor(ports: DocumentReaderPorts) {
    this.#ports = ports;
  }

  /** With what a part of this document is read that comes by itself. */
  get options(): ParseOptions {
    return { ...this.#forSections, base: this.#base };
  }

  /** Ends what is on its way, and begins anew. */
  begin(): AbortSignal {
    this.abort();
    this.#readings += 1;
    this.#loads = new AbortController();
    return this.#loads.signal;
  }

  /** Asks once more, and breaks nothing off. */
  again(): AbortSignal {
    if (!this.#loads) return this.begin();
    // Whoever asks while an answer is on its way gets that answer, which is no newer for it.
    if (!this.#isReadingDocument && this.#reading.size === 0) this.#readings += 1;
    return this.#loads.signal;
  }

  abort(): void {
    this.#loads?.abort();
    this.#isReadingDocument = false;
    this.#reading.clear();
  }

  get readings(): number {
    return this.#readings;
  }

  isReading(name: SectionName): boolean {
    return this.#isReadingDocument || this.#reading.has(name);
  }

  /** `undefined`: nobody waits for it any more. */
  async read(signal: AbortSignal): Promise<Read | undefined> {
    this.#isReadingDocument = true;
    const loaded = await this.#ports.source.load(signal);
    if (!signal.aborted) this.#isReadingDocument = false;
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    if (loaded.status === 'failed') return { problems: [loaded.problem] };
    const { base, value, freshFor = 0 } = loaded;
    const last = this.#last;
    if (last && last.value === value) return { ...last, isSame: true, freshFor };
    const { document, problems, forSections } = parseDocument(value, base === undefined ? {} : { base });
    this.#forSections = forSections;
    const [first = createProblem('malformed', ''), ...further] = problems;
    if (!document) return { problems: [first, ...further] };
    this.#base = base;
    this.#last = { value, document, problems };
    return { document, problems, isSame: false, freshFor };
  }

  /** Puts what stands in the document itself into the stores. */
  give(document: VonkDocument, viewer: Viewer | undefined): void {
    if (this.#viewer !== viewer?.id) {
      this.#linked.clear();
      this.#named.clear();
    }
    this.#viewer = viewer?.id;
    const { people } = document.sections;
    this.#find = people?.kind === 'link' ? people.find : undefined;
    for (const name of this.#names) this.#give(name, document.sections[name], viewer);
    this.#nameThem();
  }

  /** Asks for what stands behind links. Answers whether anything was different. */
  async followLinks(document: VonkDocument, viewer: Viewer | undefined, signal: AbortSignal): Promise<boolean> {
    const links = this.#names.flatMap((name) => {
      const section = document.sections[name];
      if (section?.kind !== 'link' || (ownSections.has(name) && !viewer)) return [];
      this.#reading.add(name);
      return [this.#followOnce(name, section.href, signal)];
    });
    return (await Promise.all(links)).includes(true);
  }

  /**
   * Something newer than what was read was put into these sections: when the source gives the same again, that is news.
   * A document that was handed over knows nothing newer.
   */
  overtaken(changes: readonly SectionChange[]): void {
    for (const { section } of changes) {
      const linked = this.#linked.get(section);
      if (linked) linked.value = undefined;
      else if (this.#last && this.#ports.source.isFixed !== true) this.#last = { ...this.#last, value: undefined };
    }
  }

  /** People who came by themselves, and stay when the list of people is read again. */
  keep(people: readonly Person[]): void {
    this.#name(people);
  }

  /** People whose name fits: asked for where there are too many to send, found among those who are known otherwise. */
  async findPeople(query: string, signal: AbortSignal = new AbortController().signal): Promise<readonly Person[]> {
    if (this.#find !== undefined && query.trim() !== '') {
      const href = this.#find.replace('{q}', encodeURIComponent(query.trim()));
      const loaded = await this.#ports.source.loadLink(href, signal);
      if (signal.aborted) return [];
      // Only whoever asked can say so, and beside the field.
      if (loaded.status === 'failed') throw new Error(loaded.problem.message);
      const page = loaded.status === 'loaded' && parsePage('people', loaded.value, this.#linkOptions(loaded.base)).page;
      if (page) {
        this.#name(page.items);
        return page.items;
      }
    }
    const wanted = plain(query.trim());
    return (valueOf(this.#ports.given.people.get())?.items ?? []).filter(({ name }) => plain(name).includes(wanted));
  }

  /** Fetches the next page of a list, where it has one. */
  async loadMore(name: ListName): Promise<void> {
    const given = this.#of<Collection<Identified>>(name);
    const before = valueOf(given.get());
    const signal = this.#loads?.signal;
    if (before?.next === undefined || !signal) return;
    // A list that was cut goes on from its beginning: pages that bring nothing further are passed over.
    let { next } = before as { next: string | undefined };
    for (let pages = 0, found = 0; next !== undefined && found === 0 && pages < mostPages; pages += 1) {
      const page: Page | undefined = (await this.#readPage(name, next, signal, true))?.page;
      if (signal.aborted || !page) return;
      const now = valueOf(given.get()) ?? before;
      const further = page.items.filter((item) => !now.get(item.id));
      found = further.length;
      next = page.next;
      given.set(ready(extended(now, further, listOrders[name], page)));
    }
  }

  get #names(): readonly SectionName[] {
    return Object.keys(this.#ports.given) as SectionName[];
  }

  #of<T>(name: SectionName): WritableAtom<Resource<T>> {
    return this.#ports.given[name] as unknown as WritableAtom<Resource<T>>;
  }

  #give(name: SectionName, section: VonkDocument['sections'][SectionName], viewer: Viewer | undefined): void {
    const given = this.#of<unknown>(name);
    if (ownSections.has(name) && !viewer) given.set(failed(createProblem('denied', `/${name}`)));
    else if (!section) given.set(failed(createProblem('unconfigured', `/${name}`)));
    else if (section.kind === 'unusable') given.set(failed(section.problem));
    else if (section.kind === 'link') {
      // What was read before from there stays until the next answer.
      if (this.#linked.get(name)?.href === section.href) return;
      this.#linked.set(name, { href: section.href });
      given.set(loading);
      return;
    } else given.set(ready(isListName(name) ? toCollection(name, section.value) : section.value));
    this.#linked.delete(name);
    this.#ports.renewed(name);
  }

  async #followOnce(name: SectionName, href: string, signal: AbortSignal): Promise<boolean> {
    const isNew = await this.#follow(name, href, signal);
    if (!signal.aborted) this.#reading.delete(name);
    return isNew;
  }

  /** Answers whether anything was different. */
  async #follow(name: SectionName, href: string, signal: AbortSignal): Promise<boolean> {
    const given = this.#of<unknown>(name);
    if (isListName(name)) return this.#followList(name, href, signal);
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return false;
    if (loaded.status === 'failed') {
      this.#fail(name, loaded.problem, href);
      return false;
    }
    if (!this.#isNew(name, loaded.value)) {
      this.#ports.renewed(name);
      return false;
    }
    const { value, problems } = parseSection(name, loaded.value, this.#linkOptions(loaded.base));
    this.#ports.tell(name, problems, href);
    if (value === undefined) this.#fail(name, problems[0] ?? createProblem('malformed', href), href);
    else given.set(ready(value));
    this.#ports.renewed(name);
    return true;
  }

  async #followList(name: ListName, href: string, signal: AbortSignal): Promise<boolean> {
    const given = this.#of<Collection<Identified>>(name);
    const found = await this.#readPage(name, href, signal);
    if (signal.aborted || !found) return false;
    if (found.page) given.set(ready(mergePage(valueOf(given.get()), found.page, listOrders[name])));
    this.#ports.renewed(name);
    if (name === 'people') this.#nameThem();
    return found.page !== undefined;
  }

  #linkOptions(base: string | undefined): ParseOptions {
    return { ...this.#forSections, base, owned: true };
  }

  /** Whether something else came than the last time. */
  #isNew(name: SectionName, value: unknown): boolean {
    const linked = this.#linked.get(name);
    const isSame = linked?.value === value && this.#ports.given[name].get().status === 'ready';
    if (linked) linked.value = value;
    return !isSame;
  }

  /** A page that does not come, or is none, costs that page; what was read before stays. */
  #fail(name: SectionName, problem: Problem, href: string): void {
    const given = this.#of<unknown>(name);
    if (given.get().status !== 'ready') given.set(failed(problem));
    else this.#ports.tell(name, [{ ...problem, path: '' }], href);
  }

  /** People who are named somewhere, so that their names can be shown. */
  #name(people: readonly Person[]): void {
    for (const person of people) this.#named.set(person.id, person);
    this.#nameThem();
  }

  #nameThem(): void {
    const given = this.#of<Collection<Person>>('people');
    const resource = given.get();
    const isMissing = resource.status === 'failed' && resource.problem.code === 'unconfigured';
    const people = isMissing ? createCollection<Person>([]) : valueOf(resource);
    const put = people ? [...this.#named.values()].filter(({ id }) => !people.get(id)) : [];
    if (people && put.length > 0) given.set(ready(changed(people, { put })));
  }

  /** `undefined`: nothing came. No `page`: what came is what came before. */
  async #readPage(
    name: ListName,
    href: string,
    signal: AbortSignal,
    isFurther = false,
  ): Promise<{ readonly page: Page | undefined } | undefined> {
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    if (loaded.status === 'failed') {
      this.#fail(name, loaded.problem, href);
      return undefined;
    }
    if (!isFurther && this.#linked.get(name)?.href === href && !this.#isNew(name, loaded.value))
      return { page: undefined };
    const { page, problems } = parsePage(name, loaded.value, this.#linkOptions(loaded.base));
    this.#ports.tell(name, problems, href);
    if (!page) {
      if (this.#of<unknown>(name).get().status !== 'ready')
        this.#fail(name, problems[0] ?? createProblem('malformed', href), href);
      return undefined;
    }
    if (page.people) this.#name(page.people);
    return { page };
  }
}

/** Without accents and capitals, as people type. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
