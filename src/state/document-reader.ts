/** Reads the document and what it links to, and puts both into the stores of what the document says. */
import type { WritableAtom } from 'nanostores';
import { type SectionName, type VonkDocument, parseSection, readingDocument } from '../contract/document.js';
import type { ParseOptions } from '../contract/parse.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { Links, type LinksPorts, same } from './links.js';
import { ListPages } from './list-pages.js';
import { nextTask } from './next-task.js';
import { PeopleDirectory } from './people-directory.js';
import type { SectionChange } from './ports.js';
import { type Resource, failed, loading, ready } from './resource.js';
import { type ListName, isListName, listOrders, ownSections, toCollection } from './sections.js';

/** A long document is checked in slices, of so many milliseconds each, and of steps of so many things of a list. */
const slice = 8;
const thingsInAStep = 100;
/** A list of so many things is checked, and put in order, in tasks of its own. */
const manyThings = 1000;

export interface DocumentReaderPorts extends LinksPorts {
  /** A section was read anew. */
  renewed(name: SectionName): void;
}

/** A document that was read, or why there is none. */
export type Read =
  | {
      readonly document: VonkDocument;
      readonly problems: readonly Problem[];
      /** What it was read from. */
      readonly value: unknown;
      /** Whether the source gave the same again, and there is nothing to do. */
      readonly isSame: boolean;
      /** For how many seconds the source says that nothing changes. */
      readonly freshFor: number;
    }
  | { readonly document?: undefined; readonly value?: unknown; readonly problems: readonly [Problem, ...Problem[]] };

export class DocumentReader {
  readonly people: PeopleDirectory;
  readonly #ports: DocumentReaderPorts;
  readonly #links: Links;
  readonly #lists: ListPages;
  #base: string | undefined;
  #loads: AbortController | undefined;
  /** The document that was read last, and what it was read from. */
  #last:
    { readonly value: unknown; readonly document: VonkDocument; readonly problems: readonly Problem[] } | undefined;
  /** How often the document was asked for. */
  #readings = 0;
  /** How many times it is on its way, or being checked. */
  #documents = 0;
  /** Counts the documents that came: a newer one goes before one that is still being checked. */
  #latest = 0;
  readonly #reading = new Set<SectionName>();
  #viewer: string | undefined;

  constructor(ports: DocumentReaderPorts) {
    this.#ports = ports;
    this.#links = new Links(ports);
    this.people = new PeopleDirectory(ports.given, this.#links);
    this.#lists = new ListPages(ports, this.#links, (people) => this.people.name(people));
  }

  /** With what a part of this document is read that comes by itself. */
  get options(): ParseOptions {
    return { ...this.#links.forSections, base: this.#base };
  }

  /** Ends what is on its way, and begins anew. */
  begin(): AbortSignal {
    this.abort();
    this.#readings += 1;
    this.#loads = new AbortController();
    // An object that was handed over may have been changed in place.
    if (this.#last && this.#ports.source.isFixed) this.#last = { ...this.#last, value: undefined };
    return this.#loads.signal;
  }

  /** Asks once more, and breaks nothing off. */
  again(): AbortSignal {
    if (!this.#loads) return this.begin();
    // Whoever asks while an answer is on its way gets that answer, which is no newer for it.
    if (this.#documents === 0 && this.#reading.size === 0) this.#readings += 1;
    return this.#loads.signal;
  }

  abort(): void {
    this.#loads?.abort();
    this.#documents = 0;
    this.#reading.clear();
  }

  get readings(): number {
    return this.#readings;
  }

  isReading(name: SectionName): boolean {
    return this.#documents > 0 || this.#reading.has(name) || this.#lists.isExtending(name);
  }

  /** `undefined`: nobody waits for it any more. */
  async read(signal: AbortSignal): Promise<Read | undefined> {
    this.#documents += 1;
    try {
      const { source } = this.#ports;
      const loaded = await source.load(signal);
      if (signal.aborted || loaded.status === 'unchanged') return undefined;
      if (loaded.status === 'failed') return { problems: [loaded.problem] };
      const { base, value, freshFor = 0 } = loaded;
      const last = this.#last;
      if (last && last.value === value) return { ...last, value, isSame: true, freshFor };
      const latest = (this.#latest += 1);
      const isWanted = (): boolean => !signal.aborted && latest === this.#latest;
      // What was handed over may be changed by whoever has it.
      const steps = readingDocument(value, { base, owned: source.isFixed !== true }, thingsInAStep);
      let step = steps.next();
      let until = performance.now() + slice;
      for (let isApart = false; step.done !== true; step = steps.next()) {
        if (performance.now() < until && (isApart || step.value < manyThings)) continue;
        await nextTask();
        if (!isWanted()) return undefined;
        isApart = true;
        until = performance.now() + slice;
      }
      const { document, problems, forSections } = step.value;
      const [first = createProblem('malformed', ''), ...further] = problems;
      if (!document) return { value, problems: [first, ...further] };
      for (const name of Object.keys(listOrders) as ListName[]) {
        const section = document.sections[name];
        if (section?.kind !== 'inline' || section.value.length < manyThings) continue;
        toCollection(name, section.value);
        await nextTask();
        if (!isWanted()) return undefined;
      }
      this.#links.forSections = forSections;
      this.#base = base;
      this.#last = { value, document, problems };
      return { document, problems, value, isSame: false, freshFor };
    } finally {
      if (!signal.aborted) this.#documents -= 1;
    }
  }

  /** Puts what stands in the document itself into the stores. */
  give(document: VonkDocument, viewer: Viewer | undefined): void {
    if (this.#viewer !== viewer?.id) {
      this.#links.clear();
      this.people.forget();
    }
    this.#viewer = viewer?.id;
    this.#links.viewer = viewer?.id;
    const { people } = document.sections;
    this.people.find = people?.kind === 'link' ? people.find : undefined;
    for (const name of this.#names) this.#give(name, document.sections[name], viewer);
  }

  /** Asks for what stands behind links, or behind one of them. Answers whether anything was different. */
  async followLinks(
    document: VonkDocument,
    viewer: Viewer | undefined,
    signal: AbortSignal,
    only?: SectionName,
  ): Promise<boolean> {
    const links = (only ? [only] : this.#names).flatMap((name) => {
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
    for (const { section } of changes)
      if (!this.#links.overtake(section) && this.#last && this.#ports.source.isFixed !== true)
        this.#last = { ...this.#last, value: undefined };
  }

  /** Fetches the next page of a list, where it has one. */
  async loadMore(name: ListName): Promise<void> {
    const signal = this.#loads?.signal;
    if (signal) await this.#lists.more(name, signal);
  }

  get #names(): readonly SectionName[] {
    return Object.keys(this.#ports.given) as SectionName[];
  }

  #of(name: SectionName): WritableAtom<Resource<unknown>> {
    return this.#ports.given[name];
  }

  #give(name: SectionName, section: VonkDocument['sections'][SectionName], viewer: Viewer | undefined): void {
    const given = this.#of(name);
    if (ownSections.has(name) && !viewer) given.set(failed(createProblem('denied', `/${name}`)));
    else if (!section) given.set(failed(createProblem('unconfigured', `/${name}`)));
    else if (section.kind === 'unusable') given.set(failed(section.problem));
    else if (section.kind === 'link') {
      // What was read before from there stays until the next answer.
      if (!this.#links.point(name, section.href)) given.set(loading);
      return;
    } else given.set(ready(isListName(name) ? toCollection(name, section.value) : section.value));
    this.#links.clear(name);
    this.#ports.renewed(name);
  }

  async #followOnce(name: SectionName, href: string, signal: AbortSignal): Promise<boolean> {
    const isNew = await (isListName(name)
      ? this.#lists.first(name, href, signal)
      : this.#followOne(name, href, signal));
    if (signal.aborted) return false;
    this.#reading.delete(name);
    if (isNew === undefined) return false;
    this.#ports.renewed(name);
    return isNew;
  }

  /** `undefined`: nothing came. Otherwise whether anything was different. */
  async #followOne(name: SectionName, href: string, signal: AbortSignal): Promise<boolean | undefined> {
    const found = await this.#links.ask(name, href, signal);
    if (!found) return undefined;
    if (found === same) return false;
    const { value, problems } = parseSection(name, found.value, found.options);
    this.#ports.report(name, problems, href);
    if (value === undefined) this.#links.fail(name, href, problems[0]);
    else this.#of(name).set(ready(value));
    return true;
  }
}
