/** Checks a document, and what it links to, page by page. */
import {
  type ListSectionName,
  type ParseOptions,
  type Problem,
  type SectionName,
  createProblem,
  describeProblem,
  isListSection,
  parseDocument,
  parsePage,
  parseSection,
  sectionNames,
} from '../../contract/index.js';
import { Consequences } from '../../contract/consequences.js';
import { documentHints, linkedHints, servedHints } from '../../contract/hints.js';
import type { TextPlace } from '../../contract/json-mistake.js';
import { isObject } from '../../contract/json-object.js';
import { findMistake, placesOf } from '../../contract/place.js';
import { placeTold, repeatedNames } from '../../contract/repeated-names.js';
import type { Problem as RawProblem } from '../../contract/problem.js';
import type { KnownIds } from '../../contract/reading.js';
import type { Referable } from '../../contract/schema.js';
import { type Progress, isFile, mayFollow, nameOf, readText } from './reader.js';
import { notJson } from './unread.js';

export interface Finding {
  /** The file or the address that it stands in. */
  readonly source: string;
  /** Where in it; absent where nothing could be read. */
  readonly place?: TextPlace;
  /** What stands behind a link, where the path begins in that. */
  readonly section?: SectionName;
  readonly problem: Problem;
  /** What follows from it and is not listed by itself: it goes when this one is mended. */
  readonly followers?: readonly Finding[];
  /** More than the problem itself says: the line of a mistake, or what the system answered. */
  readonly detail?: string;
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** Whether the document itself could be read at all. */
  readonly isRead: boolean;
  readonly sources: number;
  readonly items: number;
  /** Addresses that were left alone. */
  readonly notFollowed: readonly string[];
}

export interface CheckOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Whether linked sections are read too. */
  readonly isFollowing: boolean;
  readonly progress: (name: string, bytes: number, of: number | undefined, items: number) => void;
}

interface ReadText {
  readonly value: unknown;
  readonly text: string;
  readonly base: string;
}

/** Pages of one list that are read at most. */
const mostPages = 10_000;

/** Kinds of things that others may refer to, which are sections of their own. */
const referable: ReadonlySet<string> = new Set<Referable>([
  'teams',
  'people',
  'values',
  'guidelines',
  'acts',
  'cues',
  'feed',
  'goals',
  'kudos',
]);

export async function check(address: string, options: CheckOptions): Promise<Checked> {
  return new Check(address, options).run();
}

class Check {
  readonly #address: string;
  readonly #options: CheckOptions;
  readonly #findings: Finding[] = [];
  readonly #consequences = new Consequences();
  readonly #notFollowed: string[] = [];
  #sources = 0;
  #items = 0;

  constructor(address: string, options: CheckOptions) {
    this.#address = address;
    this.#options = options;
  }

  async run(): Promise<Checked> {
    const read = await this.#read(this.#address);
    if (read) {
      const { document, problems, forSections } = parseDocument(read.value, { base: read.base, owned: true });
      this.#note(this.#address, read, [...problems, ...documentHints(read.value), ...servedHints(read.value)]);
      let known: KnownIds = forSections.known ?? new Map();
      for (const name of sectionNames) {
        const section = document?.sections[name];
        if (section?.kind === 'inline') this.#items += Array.isArray(section.value) ? section.value.length : 1;
        if (section?.kind !== 'link' || !this.#options.isFollowing) continue;
        const ids = await this.#follow(name, section.href, { ...forSections, known });
        // Where people are looked up, those behind the link need not be all.
        const isWhole = ids !== undefined && section.find === undefined;
        if (isWhole && referable.has(name)) known = new Map([...known, [name as Referable, ids]]);
      }
    }
    return {
      findings: this.#gathered(),
      isRead: read !== undefined,
      sources: this.#sources,
      items: this.#items,
      notFollowed: this.#notFollowed,
    };
  }

  /** Checks a linked section; answers its ids where it was read whole. */
  async #follow(name: SectionName, href: string, options: ParseOptions): Promise<Set<string> | undefined> {
    if (!mayFollow(this.#address, href)) {
      this.#notFollowed.push(nameOf(href));
      return undefined;
    }
    if (isListSection(name)) return this.#followPages(name, href, options);
    const read = await this.#read(href);
    if (!read) return undefined;
    const { problems } = parseSection(name, read.value, { ...options, base: read.base, owned: true });
    this.#items += 1;
    this.#note(href, read, [...problems, ...linkedHints(name, read.value)], name);
    return new Set();
  }

  async #followPages(name: ListSectionName, href: string, options: ParseOptions): Promise<Set<string> | undefined> {
    const ids = new Set<string>();
    const visited = new Set<string>();
    for (let next: string | undefined = href; next !== undefined;) {
      const here: string = next;
      if (visited.size === mostPages) {
        this.#add(here, createProblem('too-large', '', { limit: `${mostPages} pages` }));
        return undefined;
      }
      visited.add(here);
      const read = await this.#read(here);
      if (!read) return undefined;
      const { page, problems } = parsePage(name, read.value, { ...options, base: read.base, owned: true });
      const again = twice(read.value, ids);
      next = page?.next;
      const isCircle = next !== undefined && visited.has(next);
      const circle = isCircle
        ? [createProblem('wrong-type', '/next', { expected: 'a page that was not read before' })]
        : [];
      this.#items += page?.items.length ?? 0;
      this.#note(here, read, [...problems, ...again, ...circle, ...linkedHints(name, read.value)], name);
      if (isCircle) return undefined;
    }
    return ids;
  }

  async #read(address: string): Promise<ReadText | undefined> {
    const { headers, progress } = this.#options;
    const tell: Progress = (bytes, of) => progress(nameOf(address), bytes, of, this.#items);
    tell(0, undefined);
    const read = await readText(address, this.#address, headers, tell);
    if (read.status === 'failed') {
      this.#add(address, read.problem, read.reason);
      return undefined;
    }
    this.#sources += 1;
    try {
      return { value: JSON.parse(read.text) as unknown, text: read.text, base: read.base };
    } catch {
      const { excerpt, offset, ...place } = findMistake(read.text);
      const { problem, isShown } = notJson(read.text, offset, isFile(read.base));
      const from =
        read.base === address || isFile(read.base) ? '' : `It was sent on to ${read.base.replace(/[?#].*/s, '')}`;
      const detail = [isShown ? excerpt : '', from].filter((words) => words !== '').join('\n');
      this.#findings.push({ source: nameOf(address), place, problem, ...(detail !== '' && { detail }) });
      return undefined;
    }
  }

  #add(address: string, problem: Problem, detail?: string): void {
    const isTold = detail !== undefined && detail !== '';
    this.#findings.push({ source: nameOf(address), problem, ...(isTold && { detail }) });
  }

  #note(address: string, { text, value }: ReadText, found: readonly RawProblem[], section?: SectionName): void {
    const problems = [...repeatedNames(text), ...found].map(describeProblem);
    if (problems.length === 0) return;
    this.#consequences.note({ value, ...(section && { section }) }, problems);
    const placeOf = placesOf(text, problems);
    const findings = problems.map((problem) => {
      const place = placeTold(problem) ?? placeOf(problem);
      return { source: nameOf(address), place, ...(section && { section }), problem };
    });
    this.#findings.push(...findings.toSorted(byPlace));
  }

  /** What follows from something else stands with that, wherever it was read. */
  #gathered(): readonly Finding[] {
    const findings = new Map(this.#findings.map((finding) => [finding.problem, finding]));
    const groups = new Map(
      this.#consequences
        .gather(this.#findings.map(({ problem }) => problem))
        .map(({ problem, followers }) => [problem, followers.flatMap((one) => findings.get(one) ?? [])]),
    );
    return this.#findings.flatMap((finding) => {
      const followers = groups.get(finding.problem);
      return followers ? [followers.length > 0 ? { ...finding, followers } : finding] : [];
    });
  }
}

/** From the top of a text to its end; what counts the rest comes last. */
const byPlace = (one: Finding, other: Finding): number =>
  Number(one.problem.code === 'more-problems') - Number(other.problem.code === 'more-problems') ||
  (one.place?.line ?? 0) - (other.place?.line ?? 0) ||
  (one.place?.column ?? 0) - (other.place?.column ?? 0);

/** Entries of a page whose ids stood on a page before; those of this page are noted. */
function twice(value: unknown, ids: Set<string>): readonly Problem[] {
  const items = isObject(value) && Array.isArray(value['items']) ? (value['items'] as readonly unknown[]) : [];
  const found: Problem[] = [];
  const here = new Set<string>();
  for (const [index, item] of items.entries()) {
    const id = isObject(item) ? item['id'] : undefined;
    if (typeof id !== 'string') continue;
    if (ids.has(id)) found.push(createProblem('duplicate-id', `/items/${index}/id`));
    here.add(id);
  }
  for (const id of here) ids.add(id);
  return found;
}
