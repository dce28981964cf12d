import { type ReadableAtom, type WritableAtom, atom, computed, onMount } from 'nanostores';
import type { Action, ActionData, ActionType } from '../contract/actions.js';
import type { VonkDocument } from '../contract/document.js';
import type { Person } from '../contract/people.js';
import type { Stance } from '../contract/preferences.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { ChangeDesk } from './change-desk.js';
import type { Destination } from './change-queue.js';
import { ChangingCode } from './changing-code.js';
import { DocumentReader } from './document-reader.js';
import { toInstant } from './instant.js';
import { OwnStore } from './own-store.js';
import { LiveDesk } from './live-desk.js';
import { type OwnBase, isOwnAction, writeOwn } from './own.js';
import type { Outcome, PendingChange, SpacePorts } from './ports.js';
import { type Resource, valueOf } from './resource.js';
import { type Given, type ListName, type Sections, createGiven } from './sections.js';
import { showSections } from './shown-sections.js';
import type { Space } from './space.js';
import { type ReadValue, ReportedProblems } from './reported-problems.js';
import { ViewerCheck } from './viewer-check.js';
import { Viewing } from './viewing.js';

/** @param again - Makes the same space once more, for reading only. */
export function createSpaceStores(ports: SpacePorts, again?: () => Space): Space {
  return new SpaceStores(ports, again);
}

class SpaceStores implements Space {
  readonly key: string;
  readonly device: SpacePorts['device'];
  readonly sections: Sections;
  readonly document: ReadableAtom<Resource<VonkDocument>>;
  readonly viewer: ReadableAtom<Viewer | undefined>;
  readonly stance: ReadableAtom<Stance | undefined>;
  readonly problems: ReadableAtom<readonly Problem[]>;
  readonly read: ReadableAtom<readonly ReadValue[]>;
  readonly pending: ReadableAtom<readonly PendingChange[]>;
  readonly keeping: ReadableAtom<'device' | 'memory'>;
  readonly minute: WritableAtom<Date>;
  /** What the document says, before what is the viewer's own is laid over it. */
  readonly #given: Given;
  readonly #reader: DocumentReader;
  readonly #ownStore: OwnStore;
  readonly #live: LiveDesk;
  readonly #changes: ChangeDesk;
  readonly #viewing: Viewing;
  readonly #ports: SpacePorts;
  readonly #again: (() => Space) | undefined;
  #forReading: Space | undefined;
  #retained = 0;
  #started = false;
  /** How the next look goes: what came for somebody else for the first time is asked for once more. */
  #how: 'looking' | 'quietly' = 'looking';

  constructor(ports: SpacePorts, again: (() => Space) | undefined) {
    this.#ports = ports;
    this.#again = again;
    this.key = ports.key;
    this.device = ports.device;
    const given = createGiven();
    this.#given = given;
    const problems = new ReportedProblems();
    const reportOnce = (problem: Problem): void => problems.reportOnce(problem);
    const report: ReportedProblems['report'] = (...found) => problems.report(...found);
    const check = new ViewerCheck(
      () => this.#look(),
      () => this.#started && this.#changes.isAway,
    );
    this.problems = problems.all;
    this.read = problems.read;
    this.#reader = new DocumentReader({
      given,
      source: ports.source,
      report,
      note: (...read) => problems.note(...read),
      doubted: (isFirst) => {
        if (isFirst) this.#how = 'quietly';
        check.doubt();
      },
      renewed: (name) => this.#changes.renewed(name),
    });
    const code = new ChangingCode();
    this.#changes = new ChangeDesk(code, {
      openOutbox: ports.openOutbox,
      mayWait: ports.mayWait,
      apply: (changes) => {
        this.#reader.overtaken(changes);
        const { people, options } = this.#reader;
        // Whoever hands these in came with the code for them.
        const { value } = code;
        value?.applyChanges(given, people, changes, value.withPeople(options, people.everybody.get()), report);
      },
      isReading: (name) => this.#reader.isReading(name),
      readings: () => this.#reader.readings,
      erased: () => void this.#forget(),
      outdated: () => this.reload(),
      doubted: () => check.doubt(),
      look: () => check.look(),
      report: reportOnce,
    });
    this.pending = this.#changes.pending;
    this.#ownStore = new OwnStore({
      key: ports.key,
      device: ports.device,
      base: () => this.#ownBase(),
      report: reportOnce,
    });
    this.#live = new LiveDesk(code, {
      key: ports.key,
      given,
      live: ports.live,
      isFixed: ports.source.isFixed === true,
      refresh: (isOutdated, section) => {
        if (isOutdated) ports.source.expire?.();
        return section ? this.#viewing.readSection(section) : this.#viewing.read('quietly');
      },
      apply: (changes) => this.#changes.receive(changes),
      reportOnce,
    });
    this.#viewing = new Viewing({
      given,
      problems,
      source: ports.source,
      reader: this.#reader,
      changes: this.#changes,
      ownStore: this.#ownStore,
      live: this.#live,
      destinationOf: (document, viewer) => this.#destinationOf(document, viewer),
    });
    this.document = this.#viewing.document;
    this.viewer = this.#viewing.viewer;
    this.keeping = computed([this.#changes.keeping, this.#ownStore.keeping, this.document], (changes, own) =>
      this.#changes.isOpen ? changes : own,
    );
    this.minute = atom(this.now());
    onMount(this.minute, () => {
      this.minute.set(this.now());
      const timer = setInterval(() => this.minute.set(this.now()), 60_000);
      return () => clearInterval(timer);
    });
    this.sections = showSections(
      given,
      this.#ownStore.own,
      this.#changes.actions,
      this.viewer,
      this.#reader.people.everybody,
      code,
    );
    this.stance = computed(this.sections.preferences, (preferences) => valueOf(preferences)?.stance);
  }

  now(): Date {
    return this.#ports.now?.() ?? new Date();
  }

  createId(): string {
    return this.#ports.createId();
  }

  get isReadOnly(): boolean {
    return this.#ports.isReadOnly === true;
  }

  forReading(): Space | undefined {
    return this.isReadOnly ? this : (this.#forReading ??= this.#again?.());
  }

  can(type: ActionType): boolean {
    if (!this.viewer.get()) return false;
    return this.#changes.isOpen || isOwnAction({ type } as Action);
  }

  async request<T extends ActionType>(type: T, data: ActionData<T>): Promise<Outcome> {
    const viewer = this.viewer.get();
    if (!viewer) return { status: 'refused', problem: createProblem('denied', '/viewer') };
    const action = { id: this.createId(), type, at: toInstant(this.now()), data } as unknown as Action;
    if (this.#changes.isOpen) return this.#changes.request(action);
    if (!isOwnAction(action)) return { status: 'refused', problem: createProblem('unconfigured', '/actions') };
    await this.#ownStore.keep(action, viewer);
    return { status: 'done' };
  }

  withdraw(id: string): Promise<boolean> {
    return this.#changes.withdraw(id);
  }

  retry(): void {
    this.#live.again();
    void this.#changes.retry();
  }

  findPeople(query: string, signal?: AbortSignal): Promise<readonly Person[]> {
    return this.#reader.people.findPeople(query, signal);
  }

  loadMore(section: ListName): Promise<void> {
    // Whatever arrives meanwhile is newer than the page that comes.
    return this.#live.hold(() => this.#reader.loadMore(section));
  }

  reload(): void {
    if (!this.#started) return;
    void this.#live.hold(() => this.#viewing.read('anew'));
    this.#live.again();
  }

  exportOwn(): unknown {
    return writeOwn(this.#ownStore.own.get());
  }

  retain(): () => void {
    this.#retained += 1;
    if (!this.#started) {
      this.#started = true;
      void this.#viewing.read('anew');
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
    this.#ownStore.stop();
    this.#live.stop();
    this.#changes.stop();
  }

  /** Looks who is at the page. A document that was handed over says nothing new of it, what it links to may. */
  async #look(): Promise<void> {
    if (!this.#started) return;
    this.#ports.source.expire?.();
    const how = this.#how;
    this.#how = 'looking';
    await this.#live.hold(() => this.#viewing.read(how));
  }

  #ownBase(): OwnBase {
    const goals = valueOf(this.#given.goals.get());
    return {
      goal: (id) => goals?.get(id),
      goals: goals?.items ?? [],
      preferences: valueOf(this.#given.preferences.get()),
    };
  }

  // Changes that go to a service.

  #destinationOf({ actions }: VonkDocument, viewer: Viewer): Destination | undefined {
    const { send, post } = this.#ports;
    const way = send ?? (actions === undefined ? undefined : post?.(actions, viewer.id));
    return way && { key: `${this.key} ${viewer.id}`, send: way };
  }

  /** The service forgot the viewer: so does the device. */
  async #forget(): Promise<void> {
    const viewer = this.viewer.get();
    if (viewer) await this.#ownStore.clear(viewer);
    this.reload();
  }
}
