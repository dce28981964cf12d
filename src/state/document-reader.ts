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
import { type Collection, type Identified, type Order, changed, createCollection } from './collection.js';
import type { DocumentSource } from './ports.js';
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
  | { readonly document: VonkDocument; readonly problems: readonly Problem[] }
  | { readonly document?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

export class DocumentReader {
  readonly #ports: DocumentReaderPorts;
  #base: string | undefined;
  /** What pages and sections behind links are read with: consent texts and ids of the document. */
  #forSections: ParsedDocument['forSections'] | undefined;
  #loads: AbortController | undefined;
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

  /** Asks for what stands behind links. */
  followLinks(document: VonkDocument, viewer: Viewer | undefined, signal: AbortSignal): void {
    for (const name of this.#names) {
      const section = document.sections[name];
      if (section?.kind !== 'link' || (ownSections.has(name) && !viewer)) continue;
      this.#reading.add(name);
      void this.#follow(name, section.href, signal).then(() => {
        if (!signal.aborted) this.#reading.delete(name);
      });
    }
  }

  /** People whose name fits: asked for where there are too many to send, found among those who are known otherwise. */
  async findPeople(query: string, signal: AbortSignal = new AbortController().signal): Promise<readonly Person[]> {
    if (this.#find !== undefined && query.trim() !== '') {
      const href = this.#find.replace('{q}', encodeURIComponent(query.trim()));
      const loaded = await this.#ports.source.loadLink(href, signal);
      if (signal.aborted) return [];
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
    const page = (await this.#readPage(name, before.next, signal))?.page;
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

  async #follow(name: SectionName, href: string, signal: AbortSignal): Promise<void> {
    const given = this.#of<unknown>(name);
    if (isListName(name)) {
      await this.#followList(name, href, signal);
      return;
    }
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return;
    if (loaded.status === 'failed') {
      this.#fail(name, loaded.problem, href);
      return;
    }
    if (!this.#isNew(name, loaded.value)) {
      this.#ports.renewed(name);
      return;
    }
    const { value, problems } = parseSection(name, loaded.value, this.#linkOptions(loaded.base));
    this.#ports.tell(name, problems, href);
    if (value === undefined) this.#fail(name, problems[0] ?? createProblem('malformed', href), href);
    else given.set(ready(value));
    this.#ports.renewed(name);
  }

  async #followList(name: ListName, href: string, signal: AbortSignal): Promise<void> {
    const given = this.#of<Collection<Identified>>(name);
    const found = await this.#readPage(name, href, signal);
    if (signal.aborted || !found) return;
    if (found.page) {
      const before = valueOf(given.get());
      given.set(ready(createCollection(...withFurtherPages(found.page, before, listOrders[name]))));
    }
    this.#ports.renewed(name);
    if (name === 'people') this.#nameThem();
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
  ): Promise<{ readonly page: Page | undefined } | undefined> {
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    if (loaded.status === 'failed') {
      this.#fail(name, loaded.problem, href);
      return undefined;
    }
    if (this.#linked.get(name)?.href === href && !this.#isNew(name, loaded.value)) return { page: undefined };
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

/** A first page that was read anew, and the further ones that were read before, where they still follow it. */
function withFurtherPages(
  page: Page,
  before: Collection<Identified> | undefined,
  order: Order,
): Parameters<typeof createCollection<Identified>> {
  const last = page.items.at(-1);
  const end = before && last ? before.items.findIndex(({ id }) => id === last.id) : -1;
  const inPage = new Set(page.items.map(({ id }) => id));
  const further = before && end >= 0 ? before.items.slice(end + 1).filter(({ id }) => !inPage.has(id)) : [];
  const goesOn = page.next !== undefined && further.length > 0;
  return [
    goesOn ? [...page.items, ...further] : page.items,
    { order, next: goesOn ? before?.next : page.next, total: page.total },
  ];
}

/** Without accents and capitals, as people type. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
