/** What stands behind links: asked for, compared with what stood there before, and reported where it does not come. */
import type { WritableAtom } from 'nanostores';
import type { ParsedDocument, SectionName } from '../contract/document.js';
import type { ParseOptions } from '../contract/parse.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { DocumentSource, Loaded } from './ports.js';
import { type Resource, failed } from './resource.js';
import type { Given } from './sections.js';

export interface LinksPorts {
  readonly given: Given;
  readonly source: DocumentSource;
  /** What came was meant for somebody else than the page shows, for the first time or again. */
  doubted(isFirst: boolean): void;
  report(name: SectionName, problems: readonly Problem[], from: string): void;
  /** What stands behind a link was read. */
  note(name: SectionName, value: unknown, from: string): void;
}

/** What came from an address. */
export interface Found {
  readonly value: unknown;
  /** What it is to be read with. */
  readonly options: ParseOptions;
}

/** What came is what had come before. */
export const same = Symbol('same');

export class Links {
  /** What pages and sections behind links are read with: consent texts and ids of the document. */
  forSections: ParsedDocument['forSections'] | undefined;
  /** Whom the page shows. */
  viewer: string | undefined;
  readonly #ports: LinksPorts;
  /** What stands in each section that is linked: where it came from, and what came. */
  readonly #linked = new Map<SectionName, { readonly href: string; value?: unknown }>();
  /** Of which sections came last what was meant for somebody else. */
  readonly #astray = new Set<SectionName>();

  constructor(ports: LinksPorts) {
    this.#ports = ports;
  }

  /** A section stands behind an address. Answers whether it stood there before. */
  point(name: SectionName, href: string): boolean {
    if (this.#linked.get(name)?.href === href) return true;
    this.#linked.set(name, { href });
    return false;
  }

  /** Forgets what came for a section, or where every one stands. */
  clear(name?: SectionName): void {
    if (name) this.#linked.delete(name);
    else this.#linked.clear();
  }

  /** Something newer was put into a section: the same from there is news. Answers whether it is linked. */
  overtake(name: SectionName): boolean {
    const linked = this.#linked.get(name);
    if (linked) linked.value = undefined;
    return linked !== undefined;
  }

  /** Asks for one section or page. `undefined`: nothing came, or nobody waits for it any more. */
  async ask(
    name: SectionName,
    href: string,
    signal: AbortSignal,
    isFurther = false,
  ): Promise<Found | typeof same | undefined> {
    const loaded = await this.load(name, href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    if (loaded.status === 'failed') {
      // Whoever can mend it hears which address gave nothing.
      this.#ports.report(name, [{ ...loaded.problem, path: '' }], href);
      this.fail(name, href, loaded.problem);
      return undefined;
    }
    const { value, base } = loaded;
    this.#ports.note(name, value, href);
    return !isFurther && this.#isSame(name, value) ? same : { value, options: this.options(base) };
  }

  /** What is read with that came from an address. Nobody else changes it. */
  options(base: string | undefined): ParseOptions {
    return { ...this.forSections, base, owned: true };
  }

  /** What does not come, or is unusable, costs itself; what was read before stays. */
  fail(name: SectionName, href: string, problem: Problem = createProblem('malformed', href)): void {
    const given = this.#ports.given[name] as WritableAtom<Resource<unknown>>;
    if (given.get().status !== 'ready') given.set(failed(problem));
  }

  /** Nothing of somebody else is taken in, whoever signed in since the document was read. */
  async load(name: SectionName, href: string, signal: AbortSignal): Promise<Loaded> {
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (loaded.status !== 'loaded') return loaded;
    const isFirst = !this.#astray.delete(name);
    if (loaded.isFor?.(this.viewer) !== false) return loaded;
    this.#astray.add(name);
    // With what is kept of the one, a careless service would say of the other’s that nothing changed.
    this.#ports.source.forget?.();
    this.#ports.doubted(isFirst);
    return { status: 'failed', problem: createProblem('denied', href) };
  }

  #isSame(name: SectionName, value: unknown): boolean {
    const linked = this.#linked.get(name);
    const isSame = linked?.value === value && this.#ports.given[name].get().status === 'ready';
    if (linked) linked.value = value;
    return isSame;
  }
}
