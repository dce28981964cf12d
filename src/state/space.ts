/** One space: everything that one document says, as stores, and the way in which changes leave it. */
import { type ReadableAtom, type WritableAtom, atom, computed, onMount } from 'nanostores';
import type { Action, ActionData, ActionType } from '../contract/actions.js';
import type { Board } from '../contract/board.js';
import {
  type SectionName,
  type SectionPage,
  type SectionValue,
  type VonkDocument,
  type ListSectionName,
  type ParsedDocument,
  parseDocument,
  parsePage,
  parseSection,
} from '../contract/document.js';
import type { FeedItem } from '../contract/feed.js';
import type { Goal } from '../contract/goals.js';
import type { Stance } from '../contract/preferences.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { type Collection, type Identified, type Order, changed, createCollection } from './collection.js';
import {
  type Own,
  type OwnAction,
  type OwnBase,
  changeOwn,
  isOwnAction,
  nothingOwn,
  readOwn,
  writeOwn,
} from './own.js';
import { type Resource, empty, failed, loading, ready, valueOf } from './resource.js';
import { isVisible } from './visible-kudos.js';

/** What a source gives for an address: parsed JSON and where it came from, or the reason why there is none. */
export type Loaded =
  | { readonly status: 'loaded'; readonly value: unknown; readonly base: string | undefined }
  | { readonly status: 'unchanged' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Where JSON comes from. */
export interface DocumentSource {
  load(signal: AbortSignal): Promise<Loaded>;
  loadLink(href: string, signal: AbortSignal): Promise<Loaded>;
}

/** A place on the device for what is the viewer's own. Every method may refuse with a problem, and never throws. */
export interface DeviceStorage {
  read(key: string): Promise<{ readonly value: unknown } | { readonly problem: Problem }>;
  /** Reads, changes and writes as one step, also against other tabs. */
  update(
    key: string,
    change: (stored: unknown) => unknown,
  ): Promise<{ readonly value: unknown } | { readonly problem: Problem }>;
  /** Calls back when another tab changed something under the key. */
  listen(key: string, changed: () => void): () => void;
}

/** One page of a list, whatever is in the list. */
type Page = SectionPage<ListSectionName> & { readonly items: readonly Identified[] };

/** One change within a section: things put in or over, and ids taken out. */
export interface SectionChange {
  readonly section: SectionName;
  readonly put?: readonly unknown[];
  readonly remove?: readonly string[];
}

/** What became of a change. */
export type Outcome = { readonly status: 'done' } | { readonly status: 'refused'; readonly problem: Problem };

export type Answer =
  | { readonly status: 'done'; readonly changes?: readonly SectionChange[] }
  | { readonly status: 'refused'; readonly problem: Problem };

/** Carries one change to where it belongs. Never rejects. */
export type Send = (action: Action, signal: AbortSignal) => Promise<Answer>;

export interface SpacePorts {
  /** Names the space on this page and on this device. */
  readonly key: string;
  readonly source: DocumentSource;
  readonly device?: DeviceStorage;
  readonly send?: Send;
  /** Makes an id that sorts by time (UUIDv7). */
  readonly createId: () => string;
  readonly now?: () => Date;
}

const listOrders = {
  people: 'as-given',
  teams: 'as-given',
  values: 'as-given',
  guidelines: 'as-given',
  acts: 'as-given',
  cues: 'oldest-first',
  feed: 'newest-first',
  goals: 'as-given',
  kudos: 'newest-first',
  feedback: 'newest-first',
} as const satisfies Partial<Record<SectionName, Order>>;

type ListName = keyof typeof listOrders;

/** What a section holds when it is ready. */
export type SectionContent<N extends SectionName> = N extends ListName
  ? SectionValue<N> extends readonly (infer T extends Identified)[]
    ? Collection<T>
    : never
  : SectionValue<N>;

export type Sections = { readonly [N in SectionName]: ReadableAtom<Resource<SectionContent<N>>> };

/** Sections that hold the viewer's own; without a viewer there is nothing to show in them. */
const ownSections = new Set<SectionName>(['goals', 'feedback', 'preferences']);

export interface Space {
  readonly key: string;
  readonly sections: Sections;
  /** Whether the document itself was read. Its failure is every section's failure. */
  readonly document: ReadableAtom<Resource<VonkDocument>>;
  /** Who looks; `undefined` while nobody is signed in, and while that is not known yet. */
  readonly viewer: ReadableAtom<Viewer | undefined>;
  /** The viewer's stance; `undefined` while they have not said. */
  readonly stance: ReadableAtom<Stance | undefined>;
  /** What somebody who can mend the document ought to know. Never tells who gave no consent. */
  readonly problems: ReadableAtom<readonly Problem[]>;
  /** The present moment, renewed every minute while somebody listens. */
  readonly minute: ReadableAtom<Date>;
  now(): Date;
  createId(): string;
  /** Whether a change of this kind can be carried out by this viewer here. */
  can(type: ActionType): boolean;
  /** Carries out a change: shown at once, taken back when it is refused. Never rejects. */
  request<T extends ActionType>(type: T, data: ActionData<T>): Promise<Outcome>;
  /** Fetches the next page of a list, where it has one. */
  loadMore(section: ListName): Promise<void>;
  /** Reads the document again. */
  reload(): void;
  /** All that this device keeps of the viewer, as plain JSON. */
  exportOwn(): unknown;
  /** Starts the space, and keeps it going until the answer is called. */
  retain(): () => void;
}

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
  readonly minute: WritableAtom<Date>;
  /** What the document says, before what is the viewer's own is laid over it. */
  readonly #given: { readonly [N in SectionName]: WritableAtom<Resource<SectionContent<N>>> };
  readonly #own: WritableAtom<Own> = atom(nothingOwn);
  readonly #ports: SpacePorts;
  #retained = 0;
  #started = false;
  #loads: AbortController | undefined;
  #forgetDevice: (() => void) | undefined;
  /** Writes to the device that are on their way, and whether something else was written meanwhile. */
  #writes = 0;
  #outdated = false;
  #base: string | undefined;
  /** What pages and sections behind links are read with: consent texts and ids of the document. */
  #forSections: ParsedDocument['forSections'] | undefined;

  constructor(ports: SpacePorts) {
    this.#ports = ports;
    this.key = ports.key;
    this.#given = createGiven();
    this.minute = atom(this.now());
    onMount(this.minute, () => {
      this.minute.set(this.now());
      const timer = setInterval(() => this.minute.set(this.now()), 60_000);
      return () => clearInterval(timer);
    });
    this.sections = this.#createSections();
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
    return this.#ports.send !== undefined || isOwnAction({ type } as Action);
  }

  async request<T extends ActionType>(type: T, data: ActionData<T>): Promise<Outcome> {
    const refused = (path: string): Outcome => ({ status: 'refused', problem: createProblem('unconfigured', path) });
    const viewer = this.viewer.get();
    if (!viewer) return { status: 'refused', problem: createProblem('denied', '/viewer') };
    const action = { id: this.createId(), type, at: toInstant(this.now()), data } as unknown as Action;
    const send = this.#ports.send;
    if (send) return this.#send(action, send, viewer);
    if (isOwnAction(action)) return this.#keep(action, viewer);
    return refused('/actions');
  }

  async loadMore(section: ListName): Promise<void> {
    const given = this.#given[section] as WritableAtom<Resource<Collection<Identified>>>;
    const before = valueOf(given.get());
    const signal = this.#loads?.signal;
    if (before?.next === undefined || !signal) return;
    const page = await this.#readPage(section, before.next, signal);
    if (signal.aborted || !page) return;
    const now = valueOf(given.get()) ?? before;
    given.set(
      ready(
        createCollection([...now.items, ...page.items.filter((item) => !now.get(item.id))], {
          order: listOrders[section],
          next: page.next,
          total: page.total ?? now.total,
        }),
      ),
    );
  }

  reload(): void {
    if (!this.#started) return;
    void this.#load();
  }

  exportOwn(): unknown {
    return writeOwn(this.#own.get());
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
    this.#loads?.abort();
    this.#forgetDevice?.();
    this.#forgetDevice = undefined;
  }

  async #load(): Promise<void> {
    this.#loads?.abort();
    const loads = (this.#loads = new AbortController());
    if (this.document.get().status === 'failed') this.#setAll(loading);
    const loaded = await this.#ports.source.load(loads.signal);
    if (loads.signal.aborted || loaded.status === 'unchanged') return;
    if (loaded.status === 'failed') {
      this.#fail(loaded.problem);
      return;
    }
    const { document, problems, forSections } = parseDocument(
      loaded.value,
      loaded.base === undefined ? {} : { base: loaded.base },
    );
    this.#forSections = forSections;
    if (!document) {
      this.#fail(problems[0] ?? createProblem('malformed', ''), problems);
      return;
    }
    this.#base = loaded.base;
    const viewer = document.sections.viewer;
    const who = viewer?.kind === 'inline' ? viewer.value : undefined;
    // The device is asked before anything shows, so that a "not for me" kept there is honoured from the first frame.
    const device = who ? await this.#readDevice(who) : { own: nothingOwn, problems: [] };
    if (loads.signal.aborted) return;
    this.#apply(document, who, device.own, [...problems, ...device.problems]);
    this.#followLinks(document, loads.signal);
  }

  #apply(document: VonkDocument, viewer: Viewer | undefined, own: Own, problems: readonly Problem[]): void {
    this.problems.set(problems.filter(mayBeTold));
    this.viewer.set(viewer);
    this.#own.set(own);
    for (const name of Object.keys(this.#given) as SectionName[]) this.#setGiven(name, document.sections[name], viewer);
    this.document.set(ready(document));
    this.#listenToDevice(viewer);
  }

  #setGiven(name: SectionName, section: VonkDocument['sections'][SectionName], viewer: Viewer | undefined): void {
    const given = this.#given[name] as WritableAtom<Resource<unknown>>;
    if (ownSections.has(name) && !viewer) given.set(failed(createProblem('denied', `/${name}`)));
    else if (!section) given.set(failed(createProblem('unconfigured', `/${name}`)));
    else if (section.kind === 'unusable') given.set(failed(section.problem));
    else if (section.kind === 'link') given.set(loading);
    else given.set(ready(isListName(name) ? toCollection(name, section.value) : section.value));
  }

  #followLinks(document: VonkDocument, signal: AbortSignal): void {
    for (const name of Object.keys(this.#given) as SectionName[]) {
      const section = document.sections[name];
      if (section?.kind !== 'link' || (ownSections.has(name) && !this.viewer.get())) continue;
      void this.#followLink(name, section.href, signal);
    }
  }

  async #followLink(name: SectionName, href: string, signal: AbortSignal): Promise<void> {
    const given = this.#given[name] as WritableAtom<Resource<unknown>>;
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
    const { value, problems } = parseSection(name, loaded.value, {
      ...this.#forSections,
      base: loaded.base,
      owned: true,
    });
    this.#tell(name, problems, href);
    given.set(value === undefined ? failed(problems[0] ?? createProblem('malformed', href)) : ready(value));
  }

  async #readPage(name: ListName, href: string, signal: AbortSignal): Promise<Page | undefined> {
    const given = this.#given[name] as unknown as WritableAtom<Resource<unknown>>;
    const loaded = await this.#ports.source.loadLink(href, signal);
    if (signal.aborted || loaded.status === 'unchanged') return undefined;
    // A page that does not come, or is none, costs that page; what was read before stays.
    const isFirst = given.get().status !== 'ready';
    if (loaded.status === 'failed') {
      if (isFirst) given.set(failed(loaded.problem));
      else this.#tell(name, [{ ...loaded.problem, path: '' }], href);
      return undefined;
    }
    const { page, problems } = parsePage(name, loaded.value, { ...this.#forSections, base: loaded.base, owned: true });
    this.#tell(name, problems, href);
    if (!page && isFirst) given.set(failed(problems[0] ?? createProblem('malformed', href)));
    return page;
  }

  #tell(name: SectionName, problems: readonly Problem[], from: string): void {
    const told = problems
      .map((problem) => ({ ...problem, path: `/${name}${problem.path}` }))
      .filter(mayBeTold)
      .map((problem) => ({ ...problem, path: `${from}#${problem.path}` }));
    if (told.length > 0) this.problems.set([...this.problems.get(), ...told]);
  }

  #fail(problem: Problem, problems: readonly Problem[] = [problem]): void {
    this.problems.set(problems.filter(mayBeTold));
    if (this.document.get().status === 'ready') return; // What was read before stays on the page.
    this.#setAll(failed(problem));
  }

  #setAll(resource: Resource<never>): void {
    for (const given of Object.values(this.#given)) (given as WritableAtom<Resource<unknown>>).set(resource);
    this.document.set(resource);
  }

  #createSections(): Sections {
    const given = this.#given;
    const own = this.#own;
    const people = given.people;
    return {
      ...given,
      acts: computed([given.acts, own], (acts, { acts: proposed }) => overlaid(acts, proposed, 'as-given')),
      feed: computed([given.feed, own], (feed, { marks }) => {
        const found = valueOf(feed);
        if (!found) return feed;
        const put: FeedItem[] = [];
        for (const [id, mark] of marks) {
          const item = found.get(id);
          if (item) put.push({ ...item, ...mark });
        }
        return listResource(put.length > 0 ? changed(found, { put }, 'newest-first') : found);
      }),
      goals: computed([given.goals, own, this.viewer], (goals, { goals: kept }, viewer) =>
        overlaid(ownUnlessMissing(goals, viewer), kept, 'as-given'),
      ),
      kudos: computed([given.kudos, this.viewer, people], (kudos, viewer, colleagues) => {
        const found = valueOf(kudos);
        if (!found) return kudos;
        const everybody = valueOf(colleagues as Resource<Collection<Identified>>) as
          SectionContent<'people'> | undefined;
        const visible = found.items.filter((one) => isVisible(one, viewer, (id) => everybody?.get(id)));
        return listResource(createCollection(visible, { next: found.next }));
      }),
      preferences: computed([given.preferences, own, this.viewer], (preferences, { preferences: kept }, viewer) => {
        const found = valueOf(preferences);
        // Preferences that cannot be read are not "nothing said": somebody may have said "not for me" there.
        const missing = preferences.status === 'failed' && preferences.problem.code === 'unconfigured';
        if (!viewer || (!found && !missing)) return preferences;
        return ready({ ...found, ...kept });
      }),
      ...emptyWhenNothing(given, ['people', 'teams', 'values', 'guidelines', 'cues', 'feedback']),
    } as Sections;
  }

  // The viewer's own, on the device.

  #deviceKey(viewer: Viewer): string {
    return `${this.key} ${viewer.id}`;
  }

  async #readDevice(viewer: Viewer): Promise<{ readonly own: Own; readonly problems: readonly Problem[] }> {
    if (!this.#ports.device || this.#ports.send) return { own: nothingOwn, problems: [] };
    const found = await this.#ports.device.read(this.#deviceKey(viewer));
    if ('problem' in found) return { own: this.#own.get(), problems: [found.problem] };
    return readOwn(found.value);
  }

  #listenToDevice(viewer: Viewer | undefined): void {
    this.#forgetDevice?.();
    this.#forgetDevice =
      viewer && this.#ports.device?.listen(this.#deviceKey(viewer), () => void this.#readAgain(viewer));
  }

  /** Takes over what another tab, or another space of this page, has written. */
  async #readAgain(viewer: Viewer): Promise<void> {
    // While this space writes, what it shows is newer than what is stored: it reads when the last write is through.
    this.#outdated = this.#writes > 0;
    if (this.#outdated) return;
    const { own, problems } = await this.#readDevice(viewer);
    if (this.#writes > 0) this.#outdated = true;
    else if (problems.length === 0) this.#own.set(own);
  }

  async #keep(action: OwnAction, viewer: Viewer): Promise<Outcome> {
    const base = this.#ownBase();
    this.#own.set(changeOwn(this.#own.get(), action, base)); // shown at once
    const device = this.#ports.device;
    if (!device) return { status: 'done' };
    this.#writes += 1;
    const kept = await device.update(this.#deviceKey(viewer), (stored) =>
      writeOwn(changeOwn(readOwn(stored).own, action, base)),
    );
    this.#writes -= 1;
    if (this.#outdated) void this.#readAgain(viewer);
    if ('problem' in kept) {
      // It stays on the page for as long as the page is open, and the person is told.
      if (!this.problems.get().some(({ code }) => code === 'storage-unavailable'))
        this.problems.set([...this.problems.get(), kept.problem]);
      return { status: 'done' };
    }
    return { status: 'done' };
  }

  #ownBase(): OwnBase {
    const goals = valueOf(this.#given.goals.get());
    return { goal: (id) => goals?.get(id), preferences: valueOf(this.#given.preferences.get()) };
  }

  // Changes that go to a service.

  async #send(action: Action, send: Send, viewer: Viewer): Promise<Outcome> {
    const takeBack = this.#showAtOnce(action, viewer);
    const answer = await send(action, new AbortController().signal);
    if (answer.status === 'refused') {
      takeBack();
      return answer;
    }
    for (const change of answer.changes ?? []) this.#applyChange(change);
    return { status: 'done' };
  }

  /** Shows a change before it is confirmed; the answer takes it back. */
  #showAtOnce(action: Action, viewer: Viewer): () => void {
    if (isOwnAction(action)) {
      const before = this.#own.get();
      this.#own.set(changeOwn(before, action, this.#ownBase()));
      return () => this.#own.set(before);
    }
    const given = this.#given.board;
    const before = given.get();
    const board = valueOf(before);
    if (!board || (action.type !== 'board.join' && action.type !== 'board.leave')) return () => undefined;
    given.set(ready(action.type === 'board.join' ? joined(board, viewer, action) : left(board, viewer)));
    return () => given.set(before);
  }

  #applyChange(change: SectionChange): void {
    const name = change.section;
    if (!Object.hasOwn(this.#given, name)) return;
    const given = this.#given[name] as WritableAtom<Resource<unknown>>;
    const options = { ...this.#forSections, base: this.#base };
    if (isListName(name)) {
      const { value, problems } = parseSection(name, change.put ?? [], options);
      this.#tell(name, problems, 'answer');
      const before = valueOf(given.get()) as Collection<Identified> | undefined;
      given.set(
        ready(
          changed(
            before ?? createCollection<Identified>([]),
            { put: value ?? [], ...(change.remove && { remove: change.remove }) },
            listOrders[name],
          ),
        ),
      );
      return;
    }
    const { value, problems } = parseSection(name, change.put?.[0], options);
    this.#tell(name, problems, 'answer');
    if (value !== undefined) given.set(ready(value));
  }
}

function createGiven(): { readonly [N in SectionName]: WritableAtom<Resource<SectionContent<N>>> } {
  // In the order in which they become ready. The stance comes first: no other section may show a call to somebody who
  // said "not for me", not even for a moment.
  const names: readonly SectionName[] = [
    'preferences',
    'people',
    'teams',
    'organisation',
    'viewer',
    'values',
    'guidelines',
    'acts',
    'cues',
    'feed',
    'goals',
    'kudos',
    'board',
    'feedback',
    'coaching',
  ];
  return Object.fromEntries(names.map((name) => [name, atom<Resource<unknown>>(loading)])) as ReturnType<
    typeof createGiven
  >;
}

const isListName = (name: SectionName): name is ListName => Object.hasOwn(listOrders, name);

const toCollection = (name: ListName, value: unknown): Collection<Identified> =>
  createCollection(value as readonly Identified[], { order: listOrders[name] });

const listResource = <T extends Identified>(collection: Collection<T>): Resource<Collection<T>> =>
  collection.items.length === 0 && collection.next === undefined ? empty : ready(collection);

/** Goals may be set where the document has none: they live on the device. */
const ownUnlessMissing = (goals: Resource<Collection<Goal>>, viewer: Viewer | undefined): Resource<Collection<Goal>> =>
  viewer && goals.status === 'failed' && goals.problem.code === 'unconfigured'
    ? ready(createCollection<Goal>([]))
    : goals;

const overlaid = <T extends Identified>(
  resource: Resource<Collection<T>>,
  put: readonly T[],
  order: Order,
): Resource<Collection<T>> => {
  const found = valueOf(resource);
  return found ? listResource(put.length > 0 ? changed(found, { put }, order) : found) : resource;
};

function emptyWhenNothing(
  given: { readonly [N in SectionName]: WritableAtom<Resource<SectionContent<N>>> },
  names: readonly ListName[],
): Partial<Record<SectionName, ReadableAtom<Resource<unknown>>>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      computed(given[name] as ReadableAtom<Resource<Collection<Identified>>>, (resource) => {
        const found = valueOf(resource);
        return found ? listResource(found) : resource;
      }),
    ]),
  );
}

/**
 * Problems that would tell who is on the board's list without a yes, or how many, stay with whoever holds the file
 * (`npx vonk validate`).
 */
const mayBeTold = ({ code, path }: Problem): boolean =>
  code !== 'without-consent' && code !== 'more-problems' && !path.startsWith('/board/entries');

function joined(board: Board, viewer: Viewer, action: Action<'board.join'>): Board {
  const consent = { status: 'in', at: action.at, textVersion: action.data.textVersion } as const;
  const count = board.self?.count ?? 0;
  const entries = (board.entries ?? []).filter(({ person }) => person !== viewer.id);
  return { ...board, self: { count, consent }, entries: [...entries, { person: viewer.id, count, consent }] };
}

function left(board: Board, viewer: Viewer): Board {
  const own = (board.entries ?? []).find(({ person }) => person === viewer.id);
  return {
    ...board,
    self: { count: board.self?.count ?? own?.count ?? 0 },
    entries: (board.entries ?? []).filter(({ person }) => person !== viewer.id),
  };
}

/** RFC 3339 with the offset of the device. */
function toInstant(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
