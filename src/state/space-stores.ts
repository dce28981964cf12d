import { type ReadableAtom, type WritableAtom, atom, computed, onMount } from 'nanostores';
import type { Action, ActionData, ActionType } from '../contract/actions.js';
import type { SectionName, VonkDocument } from '../contract/document.js';
import type { Person } from '../contract/people.js';
import type { Stance } from '../contract/preferences.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { applyChanges, withPeople } from './apply-changes.js';
import { ChangeDesk, type Errand } from './change-desk.js';
import { DocumentReader } from './document-reader.js';
import { toInstant } from './instant.js';
import { OwnKeeper } from './own-keeper.js';
import type { Refreshed } from './live.js';
import { LiveSpace } from './live-space.js';
import { type OwnBase, isOwnAction, nothingOwn, writeOwn } from './own.js';
import type { Outcome, PendingChange, SpacePorts } from './ports.js';
import { type Resource, failed, loading, ready, valueOf } from './resource.js';
import { type Given, type ListName, type Sections, createGiven } from './sections.js';
import { showSections } from './shown-sections.js';
import type { Space } from './space.js';
import { mayBeTold } from './told-problems.js';

/** Problems that are told at once; whoever mends these sees the further ones. */
const mostProblems = 500;

const nothingNew: Refreshed = { isNew: false, freshFor: 0 };

export function createSpaceStores(ports: SpacePorts): Space {
  return new SpaceStores(ports);
}

class SpaceStores implements Space {
  readonly key: string;
  readonly sections: Sections;
  readonly document: WritableAtom<Resource<VonkDocument>> = atom<Resource<VonkDocument>>(loading);
  readonly viewer: WritableAtom<Viewer | undefined> = atom<Viewer | undefined>(undefined);
  readonly stance: ReadableAtom<Stance | undefined>;
  readonly problems: WritableAtom<readonly Problem[]> = atom<readonly Problem[]>([]);
  readonly pending: ReadableAtom<readonly PendingChange[]>;
  readonly keeping: ReadableAtom<'device' | 'memory'>;
  readonly minute: WritableAtom<Date>;
  /** What the document says, before what is the viewer's own is laid over it. */
  readonly #given: Given;
  readonly #reader: DocumentReader;
  readonly #keeper: OwnKeeper;
  readonly #live: LiveSpace;
  readonly #desk: ChangeDesk;
  readonly #ports: SpacePorts;
  #retained = 0;
  #started = false;

  constructor(ports: SpacePorts) {
    this.#ports = ports;
    this.key = ports.key;
    const given = (this.#given = createGiven());
    this.#reader = new DocumentReader({
      given,
      source: ports.source,
      tell: (name, problems, from) => this.#tell(name, problems, from),
      renewed: (name) => this.#desk.renewed(name),
    });
    this.#desk = new ChangeDesk({
      openOutbox: ports.openOutbox,
      apply: (changes) => {
        this.#reader.overtaken(changes);
        applyChanges(given, changes, withPeople(this.#reader.options, given), (...told) => this.#tell(...told));
      },
      isReading: (name) => this.#reader.isReading(name),
      readings: () => this.#reader.readings,
      erased: () => void this.#forget(),
      outdated: () => this.reload(),
      tell: (problem) => this.#tellOnce(problem),
    });
    this.pending = this.#desk.pending;
    this.keeping = this.#desk.keeping;
    this.#keeper = new OwnKeeper({
      key: ports.key,
      device: ports.device,
      base: () => this.#ownBase(),
      tell: (problem) => this.#tellOnce(problem),
    });
    this.#live = new LiveSpace({
      key: ports.key,
      given,
      live: ports.live,
      isFixed: ports.source.isFixed === true,
      refresh: (isOutdated, section) => {
        if (isOutdated) ports.source.expire?.();
        return this.#load(true, section);
      },
      apply: (changes) => this.#desk.told(changes),
      keep: (people) => this.#reader.keep(people),
      tellOnce: (problem) => this.#tellOnce(problem),
    });
    this.minute = atom(this.now());
    onMount(this.minute, () => {
      this.minute.set(this.now());
      const timer = setInterval(() => this.minute.set(this.now()), 60_000);
      return () => clearInterval(timer);
    });
    this.sections = showSections(given, this.#keeper.own, this.#desk.actions, this.viewer);
    this.stance = computed(this.sections.preferences, (preferences) => valueOf(preferences)?.stance);
  }

  now(): Date {
    return this.#ports.now?.() ?? new Date();
  }

  createId(): string {
    return this.#ports.createId();
  }

  can(type: ActionType): boolean {
    if (!this.viewer.get()) return false;
    return this.#desk.isOpen || isOwnAction({ type } as Action);
  }

  async request<T extends ActionType>(type: T, data: ActionData<T>): Promise<Outcome> {
    const viewer = this.viewer.get();
    if (!viewer) return { status: 'refused', problem: createProblem('denied', '/viewer') };
    const action = { id: this.createId(), type, at: toInstant(this.now()), data } as unknown as Action;
    if (this.#desk.isOpen) return this.#desk.request(action);
    if (!isOwnAction(action)) return { status: 'refused', problem: createProblem('unconfigured', '/actions') };
    await this.#keeper.keep(action, viewer);
    return { status: 'done' };
  }

  withdraw(id: string): Promise<boolean> {
    return this.#desk.withdraw(id);
  }

  retry(): void {
    this.#live.again();
    this.#desk.retry();
  }

  findPeople(query: string, signal?: AbortSignal): Promise<readonly Person[]> {
    return this.#reader.findPeople(query, signal);
  }

  loadMore(section: ListName): Promise<void> {
    return this.#reader.loadMore(section);
  }

  reload(): void {
    if (!this.#started) return;
    void this.#live.hold(() => this.#load());
    this.#live.again();
  }

  exportOwn(): unknown {
    return writeOwn(this.#keeper.own.get());
  }

  retain(): () => void {
    this.#retained += 1;
    if (!this.#started) {
      this.#started = true;
      void this.#load();
    }
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#retained -= 1;
      if (this.#retained === 0) this.#stop();
    };
  }

  #stop(): void {
    this.#started = false;
    this.#reader.abort();
    this.#keeper.stop();
    this.#live.stop();
    this.#desk.stop();
  }

  /**
   * @param isQuiet - Only what changed is done anew, and nothing that is on its way is broken off.
   * @param only - The only section that changed.
   */
  async #load(isQuiet = false, only?: SectionName): Promise<Refreshed> {
    const signal = isQuiet ? this.#reader.again() : this.#reader.begin();
    const known = valueOf(this.document.get());
    if (only && known?.sections[only]?.kind === 'link')
      return { isNew: await this.#reader.followLinks(known, this.viewer.get(), signal, only), freshFor: 0 };
    if (this.document.get().status === 'failed') this.#setAll(loading);
    const read = await this.#reader.read(signal);
    if (!read) return nothingNew;
    if (!read.document) {
      this.#fail(read.problems);
      return nothingNew;
    }
    const { document, freshFor } = read;
    if (isQuiet && read.isSame)
      return { isNew: await this.#reader.followLinks(document, this.viewer.get(), signal), freshFor };
    await this.#show(document, read.problems, signal);
    if (signal.aborted) return nothingNew;
    await this.#reader.followLinks(document, this.viewer.get(), signal);
    if (!signal.aborted) this.#live.follow(document, this.viewer.get());
    return { isNew: true, freshFor };
  }

  async #show(document: VonkDocument, problems: readonly Problem[], signal: AbortSignal): Promise<void> {
    const section = document.sections.viewer;
    const viewer = section?.kind === 'inline' ? section.value : undefined;
    const before = this.viewer.get();
    if (before && before.id !== viewer?.id) {
      // Somebody else is at the page: nothing of the one before is shown, or done, from now on.
      this.viewer.set(undefined);
      this.#live.stop();
      this.#setAll(loading);
    }
    const errand = viewer && this.#errandOf(document, viewer);
    // The device is asked before anything shows, so that a "not for me" kept there is honoured from the first frame.
    const device = viewer && !errand ? await this.#keeper.read(viewer) : { own: nothingOwn, problems: [] };
    await this.#desk.follow(errand, signal);
    if (signal.aborted) return;
    this.problems.set([...problems, ...device.problems].filter(mayBeTold));
    this.viewer.set(viewer);
    this.#keeper.own.set(device.own);
    this.#reader.give(document, viewer);
    this.document.set(ready(document));
    this.#keeper.listen(errand ? undefined : viewer);
  }

  #tell(name: SectionName, problems: readonly Problem[], from: string): void {
    const told = problems
      .map((problem) => ({ ...problem, path: `/${name}${problem.path}` }))
      .filter(mayBeTold)
      .map((problem) => ({ ...problem, path: `${from}#${problem.path}` }));
    for (const problem of told) this.#tellOnce(problem);
  }

  #tellOnce(problem: Problem): void {
    const known = this.problems.get();
    const isKnown = known.some(({ code, path }) => code === problem.code && path === problem.path);
    if (!isKnown && known.length < mostProblems) this.problems.set([...known, problem]);
  }

  #fail(problems: readonly [Problem, ...Problem[]]): void {
    this.problems.set(problems.filter(mayBeTold));
    if (this.document.get().status === 'ready') return; // What was read before stays on the page.
    this.#setAll(failed(problems[0]));
  }

  #setAll(resource: Resource<never>): void {
    for (const given of Object.values(this.#given)) (given as WritableAtom<Resource<unknown>>).set(resource);
    this.document.set(resource);
  }

  #ownBase(): OwnBase {
    const goals = valueOf(this.#given.goals.get());
    return { goal: (id) => goals?.get(id), preferences: valueOf(this.#given.preferences.get()) };
  }

  // Changes that go to a service.

  #errandOf({ actions }: VonkDocument, viewer: Viewer): Errand | undefined {
    const { send, post } = this.#ports;
    const way = send ?? (actions === undefined ? undefined : post?.(actions, viewer.id));
    return way && { key: `${this.key} ${viewer.id}`, send: way };
  }

  /** The service forgot the viewer: so does the device. */
  async #forget(): Promise<void> {
    const viewer = this.viewer.get();
    if (viewer) await this.#keeper.clear(viewer);
    this.reload();
  }
}
