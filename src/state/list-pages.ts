/** Lists that come in pages: the first, and the next ones as far as somebody asks for them. */
import type { WritableAtom } from 'nanostores';
import { type SectionName, parsePage } from '../contract/document.js';
import type { Person } from '../contract/people.js';
import { createProblem } from '../contract/problem.js';
import { type Collection, type Identified, extended, mostHeld } from './collection.js';
import { type Links, type LinksPorts, same } from './links.js';
import { mergePage } from './merge-page.js';
import { type Resource, ready, valueOf } from './resource.js';
import { type ListName, type Page, listOrders } from './sections.js';

/** Pages that are passed over at once, while none of them brings anything further. */
const mostPages = 25;

export class ListPages {
  readonly #ports: LinksPorts;
  readonly #links: Links;
  readonly #name: (people: readonly Person[]) => void;
  /** Lists of which a further page is on its way. */
  readonly #extending = new Set<SectionName>();

  /** @param name - Takes in the people whom the things of a page name. */
  constructor(ports: LinksPorts, links: Links, name: (people: readonly Person[]) => void) {
    this.#ports = ports;
    this.#links = links;
    this.#name = name;
  }

  isExtending(name: SectionName): boolean {
    return this.#extending.has(name);
  }

  /** Reads the first page. `undefined`: it did not come. Otherwise whether anything was different. */
  async first(name: ListName, href: string, signal: AbortSignal): Promise<boolean | undefined> {
    const page = await this.#read(name, href, signal);
    if (!page) return undefined;
    if (page === same) return false;
    const given = this.#of(name);
    given.set(ready(mergePage(valueOf(given.get()), page, listOrders[name])));
    return true;
  }

  /** Reads the next page, where there is one and room for it. */
  async more(name: ListName, signal: AbortSignal): Promise<void> {
    this.#extending.add(name);
    await this.#extend(name, signal);
    this.#extending.delete(name);
  }

  async #extend(name: ListName, signal: AbortSignal): Promise<void> {
    const given = this.#of(name);
    let next = valueOf(given.get())?.next;
    // A list that was read anew goes on from its beginning: pages that bring nothing further are passed over.
    for (let pages = 0, found = 0; next !== undefined && found === 0 && pages < mostPages; pages += 1) {
      const page = await this.#read(name, next, signal, true);
      const now = valueOf(given.get());
      // Meanwhile the list may have become another one, or longer: the page does not follow it any more.
      if (!page || page === same || now?.next !== next) return;
      const further = page.items.filter(({ id }) => !now.get(id));
      const list = extended(now, further, listOrders[name], page);
      given.set(ready(list));
      found = further.length;
      next = list.next;
    }
  }

  async #read(
    name: ListName,
    href: string,
    signal: AbortSignal,
    isFurther = false,
  ): Promise<Page | typeof same | undefined> {
    const found = await this.#links.ask(name, href, signal, isFurther);
    if (!found || found === same) return found;
    const { page, problems } = parsePage(name, found.value, found.options);
    this.#ports.report(name, problems, href);
    if (page && page.items.length > mostHeld)
      this.#ports.report(name, [createProblem('too-large', '/items', { limit: `${mostHeld} entries` })], href);
    if (page?.people) this.#name(page.people);
    else if (!page) this.#links.fail(name, href, problems[0]);
    return page;
  }

  #of(name: ListName): WritableAtom<Resource<Collection<Identified>>> {
    return this.#ports.given[name];
  }
}
