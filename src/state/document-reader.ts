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
import { type Collection, type Identified, createCollection } from './collection.js';
import type { DocumentSource } from './ports.js';
import { type Resource, failed, loading, ready, valueOf } from './resource.js';
import { type Given, type ListName, type Page, isListName, listOrders, ownSections, toCollection } from './sections.js';

export interface DocumentReaderPorts {
  readonly given: Given;
  readonly source: DocumentSource;
  tell(name: SectionName, problems: readonly Problem[], from: string): void;
}

/** A document that was read, or why there is none. */
export type Read =
  | { readonly document: VonkDocument; readonly problems: readonly Problem[] }
  | { readonly document?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

export class DocumentReader {
  readonly #ports: DocumentReaderPorts;
  #base: string | undefined;
  /** What pages and sections behind links are read with: consent texts and ids of the document. */
  #forSections: ParsedDocument['forSections'] | undefined;
  #loads: AbortController | undefined;

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

  abort(): void {
    this.#loads?.abort();
  }

  /** `undefined`: nobody waits for it any more. */
  async read(signal: AbortSignal): Promise<Read | undefined> {
    const loaded = await this.#ports.source.load(signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    if (loaded.status === 'failed') return { problems: [loaded.problem] };
    const { base } = loaded;
    const { document, problems, forSections } = parseDocument(loaded.value, base === undefined ? {} : { base });
    this.#forSections = forSections;
    const [first = createProblem('malformed', ''), ...further] = problems;
    if (!document) return { problems: [first, ...further] };
    this.#base = base;
    return { document, problems };
  }

  /** Puts what stands in the document itself into the stores. */
  give(document: VonkDocument, viewer: Viewer | undefined): void {
    for (const name of this.#names) this.#give(name, document.sections[name], viewer);
  }

  /** Asks for what stands behind links. */
  followLinks(document: VonkDocument, viewer: Viewer | undefined, signal: AbortSignal): void {
    for (const name of this.#names) {
      const section = document.sections[name];
      if (section?.kind !== 'link' || (ownSections.has(name) && !viewer)) continue;
      void this.#follow(name, section.href, signal);
    }
  }

  /** Fetches the next page of a list, where it has one. */
  async loadMore(name: ListName): Promise<void> {
    const given = this.#of<Collection<Identified>>(name);
    const before = valueOf(given.get());
    const signal = this.#loads?.signal;
    if (before?.next === undefined || !signal) return;
    const page = await this.#readPage(name, before.next, signal);
    if (signal.aborted || !page) return;
    const now = valueOf(given.get()) ?? before;
    const items = [...now.items, ...page.items.filter((item) => !now.get(item.id))];
    const total = page.total ?? now.total;
    given.set(ready(createCollection(items, { order: listOrders[name], next: page.next, total })));
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

  async #follow(name: SectionName, href: string, signal: AbortSignal): Promise<void> {
    const given = this.#of<unknown>(name);
    if (isListName(name)) {
      const page = await this.#readPage(name, href, signal);
      if (signal.aborted || !page) return;
      given.set(ready(createCollection(page.items, { ...page, order: listOrders[name] })));
      return;
    }
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return;
    if (loaded.status === 'failed') {
      given.set(failed(loaded.problem));
      return;
    }
    const options = { ...this.#forSections, base: loaded.base, owned: true };
    const { value, problems } = parseSection(name, loaded.value, options);
    this.#ports.tell(name, problems, href);
    given.set(value === undefined ? failed(problems[0] ?? createProblem('malformed', href)) : ready(value));
  }

  async #readPage(name: ListSectionName & ListName, href: string, signal: AbortSignal): Promise<Page | undefined> {
    const given = this.#of<unknown>(name);
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
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
