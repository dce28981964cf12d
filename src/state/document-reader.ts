/** Reads the document and what it links to, and puts both into the stores of what the document says. */
import type { WritableAtom } from 'nanostores';
import {
  type ListSectionName,
  type ParsedDocument,
  type SectionName,
  type VonkDocument,
  parseDocument,
  parsePage,
  parseSection,
} from '../contract/document.js';
import type { ParseOptions } from '../contract/parse.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { type Collection, type Identified, createCollection, extended } from './collection.js';
import { mergePage } from './merge-page.js';
import type { DocumentSource, Loaded } from './ports.js';
import { type Resource, failed, loading, ready, valueOf } from './resource.js';
import { type Given, type ListName, type Page, isListName, listOrders, ownSections, toCollection } from './sections.js';

export interface DocumentReaderPorts {
  readonly given: Given;
  readonly source: DocumentSource;
  tell(name: SectionName, problems: readonly Problem[], from: string): void;
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
  /** What was read last, and what the source had given for it, by address; '' is the document. */
  readonly #last = new Map<string, unknown>();
  #document: { readonly document: VonkDocument; readonly problems: readonly Problem[] } | undefined;

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
    this.#loads = new AbortController();
    return this.#loads.signal;
  }

  /** Of what was begun last. */
  get signal(): AbortSignal {
    return this.#loads?.signal ?? this.begin();
  }

  abort(): void {
    this.#loads?.abort();
  }

  /** `undefined`: nobody waits for it any more. */
  async read(signal: AbortSignal): Promise<Read | undefined> {
    const loaded = await this.#ports.source.load(signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    if (loaded.status === 'failed') return { problems: [loaded.problem] };
    const { base, freshFor = 0 } = loaded;
    if (this.#document && this.#last.get('') === loaded.value) return { ...this.#document, isSame: true, freshFor };
    const { document, problems, forSections } = parseDocument(loaded.value, base === undefined ? {} : { base });
    this.#forSections = forSections;
    const [first = createProblem('malformed', ''), ...further] = problems;
    if (!document) return { problems: [first, ...further] };
    this.#base = base;
    this.#last.set('', loaded.value);
    this.#document = { document, problems };
    return { document, problems, isSame: false, freshFor };
  }

  /**
   * Puts what stands in the document itself into the stores.
   *
   * @param isAgain - For the same viewer as before: what was read behind links stays until it is read again.
   */
  give(document: VonkDocument, viewer: Viewer | undefined, isAgain = false): void {
    for (const name of this.#names) {
      const isKept = isAgain && document.sections[name]?.kind === 'link' && this.#of(name).get().status === 'ready';
      if (!isKept) this.#give(name, document.sections[name], viewer);
    }
  }

  /** Asks for what stands behind links. Answers whether anything was different. */
  async followLinks(document: VonkDocument, viewer: Viewer | undefined, signal: AbortSignal): Promise<boolean> {
    const links = this.#names.flatMap((name) => {
      const section = document.sections[name];
      if (section?.kind !== 'link' || (ownSections.has(name) && !viewer)) return [];
      return [this.#follow(name, section.href, signal)];
    });
    return (await Promise.all(links)).includes(true);
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
      const page: Page | undefined = await this.#readPage(name, next, signal);
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
    else if (section.kind === 'link') given.set(loading);
    else given.set(ready(isListName(name) ? toCollection(name, section.value) : section.value));
  }

  /** Answers whether anything was different. */
  async #follow(name: SectionName, href: string, signal: AbortSignal): Promise<boolean> {
    const given = this.#of<unknown>(name);
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return false;
    const before = given.get();
    const isSame = loaded.status === 'loaded' && before.status === 'ready' && this.#last.get(href) === loaded.value;
    if (isSame) return false;
    if (isListName(name)) {
      const page = this.#pageOf(name, loaded, href);
      if (!page) return false;
      const list = valueOf(before) as Collection<Identified> | undefined;
      given.set(ready(mergePage(list ?? createCollection<Identified>([]), page, listOrders[name])));
    } else if (loaded.status === 'failed') {
      if (before.status !== 'ready') given.set(failed(loaded.problem));
      return false;
    } else {
      const options = { ...this.#forSections, base: loaded.base, owned: true };
      const { value, problems } = parseSection(name, loaded.value, options);
      this.#ports.tell(name, problems, href);
      given.set(value === undefined ? failed(problems[0] ?? createProblem('malformed', href)) : ready(value));
    }
    if (loaded.status === 'loaded') this.#last.set(href, loaded.value);
    return true;
  }

  async #readPage(name: ListSectionName & ListName, href: string, signal: AbortSignal): Promise<Page | undefined> {
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    return this.#pageOf(name, loaded, href);
  }

  #pageOf(name: ListSectionName & ListName, loaded: Exclude<Loaded, { status: 'unchanged' }>, href: string): Page | undefined {
    const given = this.#of<unknown>(name);
    // A page that does not come, or is none, costs that page; what was read before stays.
    const isFirst = given.get().status !== 'ready';
    if (loaded.status === 'failed') {
      if (isFirst) given.set(failed(loaded.problem));
      else this.#ports.tell(name, [{ ...loaded.problem, path: '' }], href);
      return undefined;
    }
    const { page, problems } = parsePage(name, loaded.value, { ...this.#forSections, base: loaded.base, owned: true });
    this.#ports.tell(name, problems, href);
    if (!page && isFirst) given.set(failed(problems[0] ?? createProblem('malformed', href)));
    return page;
  }
}
