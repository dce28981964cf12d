/** What one person sees of a document: read, shown, and gone from the page as soon as somebody else is there. */
import { type WritableAtom, atom } from 'nanostores';
import type { SectionName, VonkDocument } from '../contract/document.js';
import type { Problem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import type { ChangeDesk } from './change-desk.js';
import type { Destination } from './change-queue.js';
import type { DocumentReader, Read } from './document-reader.js';
import type { Refreshed } from './live.js';
import type { LiveDesk } from './live-desk.js';
import type { OwnStore } from './own-store.js';
import { nothingOwn } from './own.js';
import type { DocumentSource } from './ports.js';
import { type Resource, failed, loading, ready, valueOf } from './resource.js';
import type { Given } from './sections.js';
import type { ReportedProblems } from './reported-problems.js';

export interface ViewingPorts {
  readonly given: Given;
  readonly source: DocumentSource;
  readonly reader: DocumentReader;
  readonly changes: ChangeDesk;
  readonly ownStore: OwnStore;
  readonly problems: ReportedProblems;
  readonly live: LiveDesk;
  /** Where this viewer's changes go; `undefined` where the device keeps what is their own. */
  destinationOf(document: VonkDocument, viewer: Viewer): Destination | undefined;
}

const nothingNew: Refreshed = { isNew: false, freshFor: 0 };

export class Viewing {
  readonly document: WritableAtom<Resource<VonkDocument>> = atom<Resource<VonkDocument>>(loading);
  readonly viewer: WritableAtom<Viewer | undefined> = atom<Viewer | undefined>(undefined);
  readonly #ports: ViewingPorts;
  /** Counts what was to be shown: what was read later is newer. */
  #latest = 0;

  constructor(ports: ViewingPorts) {
    this.#ports = ports;
  }

  /**
   * Reads the document.
   *
   * @param how - Quietly, only what changed is done anew, and nothing that is on its way is broken off. To look who is
   *   there, nothing else is asked for, and a failure says nothing.
   */
  async read(how: 'anew' | 'quietly' | 'looking'): Promise<Refreshed> {
    const { reader } = this.#ports;
    const isAnew = how === 'anew';
    const begun = isAnew ? reader.begin() : reader.again();
    if (isAnew && this.document.get().status === 'failed') this.#setAll(loading);
    const read = await reader.read(begun);
    if (!read) return nothingNew;
    if (!read.document) {
      this.#ports.changes.missed();
      if (how !== 'looking') this.#fail(read.problems, read.value);
      return nothingNew;
    }
    const { document, isSame, freshFor } = read;
    if (isSame && this.viewer.get()) this.#ports.changes.found();
    if (isSame && how === 'looking') return nothingNew;
    if (isSame && !isAnew) return { isNew: await reader.followLinks(document, this.viewer.get(), begun), freshFor };
    const signal = await this.#show(read, begun);
    if (!signal) return nothingNew;
    await reader.followLinks(document, this.viewer.get(), signal);
    if (!signal.aborted) this.#ports.live.follow(document, this.viewer.get());
    return { isNew: true, freshFor };
  }

  /** Reads what stands behind one link again; a section in the document itself comes with the document. */
  async readSection(section: SectionName): Promise<Refreshed> {
    const { reader } = this.#ports;
    const known = valueOf(this.document.get());
    if (known?.sections[section]?.kind !== 'link') return this.read('quietly');
    const isNew = await reader.followLinks(known, this.viewer.get(), reader.again(), section);
    return { isNew, freshFor: 0 };
  }

  /** `undefined`: something newer is shown instead. Otherwise for how long what is linked is waited for. */
  async #show(
    { document, problems, value }: Extract<Read, { readonly isSame: boolean }>,
    begun: AbortSignal,
  ): Promise<AbortSignal | undefined> {
    const { changes, ownStore, reader } = this.#ports;
    const shown = (this.#latest += 1);
    const section = document.sections.viewer;
    const viewer = section?.kind === 'inline' ? section.value : undefined;
    const before = this.viewer.get();
    // What waits until somebody signs in is kept for whoever it is of, for as long as nobody does.
    const isAsking = !viewer && changes.isInDoubt;
    const signal = before && before.id !== viewer?.id ? this.#leave(isAsking) : begun;
    const destination = viewer && this.#ports.destinationOf(document, viewer);
    // The device is asked before anything shows, so that a "not for me" kept there is honoured from the first frame.
    const device = viewer && !destination ? await ownStore.read(viewer) : { own: nothingOwn, problems: [] };
    if (signal.aborted || shown !== this.#latest) return undefined;
    if (!isAsking) await changes.follow(destination, signal);
    if (signal.aborted || shown !== this.#latest) return undefined;
    this.#ports.problems.begin([...problems, ...device.problems], value);
    this.viewer.set(viewer);
    ownStore.own.set(device.own);
    reader.give(document, viewer);
    this.document.set(ready(document));
    ownStore.listen(destination ? undefined : viewer);
    return signal;
  }

  /** Somebody else is at the page: nothing of the one before is shown, held, or done, from now on. */
  #leave(isAsking: boolean): AbortSignal {
    const { changes, ownStore, reader, source } = this.#ports;
    const signal = reader.begin();
    source.forget?.();
    this.viewer.set(undefined);
    this.#ports.problems.read.set([]);
    this.#ports.live.stop();
    ownStore.leave();
    if (isAsking) changes.hide();
    else void changes.follow(undefined, signal);
    this.#setAll(loading);
    return signal;
  }

  #fail(problems: readonly [Problem, ...Problem[]], value: unknown): void {
    this.#ports.problems.begin(problems, value);
    if (this.document.get().status === 'ready') return; // What was read before stays on the page.
    this.#setAll(failed(problems[0]));
  }

  #setAll(resource: Resource<never>): void {
    for (const given of Object.values(this.#ports.given)) (given as WritableAtom<Resource<unknown>>).set(resource);
    this.document.set(resource);
  }
}
