/** What changes elsewhere, in the stores of one space: checked like everything else, and never more than they can hold. */
import type { SectionName, VonkDocument } from '../contract/document.js';
import type { Problem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { LiveChanges } from './live-changes.js';
import { gathered, readEntry } from './live-entries.js';
import type { Following, LivePort, Refreshed } from './live.js';
import type { SectionChange } from './ports.js';
import type { Resource } from './resource.js';
import { type Given, isListName, ownSections } from './sections.js';

export interface LiveSpacePorts {
  readonly key: string;
  readonly given: Given;
  readonly live: LivePort | undefined;
  /** Whether the document itself never changes, so that only a stream brings anything. */
  readonly isFixed: boolean;
  /**
   * Reads the document and its sections again, as far as they changed.
   *
   * @param isOutdated - Also where the source had said that nothing changes yet.
   * @param section - The only one that changed; where it stands behind a link, nothing else is read.
   */
  refresh(isOutdated: boolean, section?: SectionName): Promise<Refreshed>;
  /** Applies what the service says has changed. */
  apply(changes: readonly SectionChange[]): void;
  reportOnce(problem: Problem): void;
}

export class LiveSpace {
  readonly #ports: LiveSpacePorts;
  #following: Following | undefined;
  #changes: LiveChanges<SectionChange> | undefined;
  #name: string | undefined;
  #viewer: Viewer | undefined;
  #refreshing: Promise<Refreshed> | undefined;
  #next: Promise<Refreshed> | undefined;
  /** What the next reading is about, where it is one section. */
  #nextSection: SectionName | undefined;

  constructor(ports: LiveSpacePorts) {
    this.#ports = ports;
  }

  /** Follows what a document names, for whom it is; goes on where it does already. */
  follow(document: VonkDocument, viewer: Viewer | undefined): void {
    this.#viewer = viewer;
    const { live, isFixed, key } = this.#ports;
    const stream = document.live;
    if (!live || (stream === undefined && isFixed)) return this.stop();
    const name = `${stream ?? key} ${viewer?.id ?? ''}`;
    if (this.#following && this.#name === name) return;
    this.stop();
    this.#name = name;
    const changes = new LiveChanges<SectionChange>({
      check: (entry) => this.#check(entry),
      apply: (checked) => this.#apply(checked),
      nextFrame: (run) => live.nextFrame(run),
      overflow: () => void this.#refresh(true),
    });
    this.#changes = changes;
    this.#following = live.follow(
      { stream, name, viewer: viewer?.id },
      {
        change: (entry) => changes.add(entry),
        refresh: (isOutdated, section) => this.#refresh(isOutdated, section),
        problem: (problem) => this.#ports.reportOnce(problem),
      },
    );
  }

  /** Tries again where it waits, or where the service had said that it ends. */
  again(): void {
    this.#following?.again();
  }

  /** While the page itself reads, what arrives is applied afterwards. */
  hold<R>(work: () => Promise<R>): Promise<R> {
    return this.#changes ? this.#changes.hold(work) : work();
  }

  stop(): void {
    this.#following?.stop();
    this.#changes?.stop();
    this.#following = undefined;
    this.#changes = undefined;
    this.#name = undefined;
  }

  /** Whoever asks while it is being read waits for a further reading: the one on its way may be older. */
  #refresh(isOutdated: boolean, section?: SectionName): Promise<Refreshed> {
    if (this.#refreshing) {
      this.#nextSection = !this.#next || this.#nextSection === section ? section : undefined;
      return (this.#next ??= this.#refreshing.then(() => this.#refresh(true, this.#nextSection)));
    }
    this.#next = undefined;
    const reading = this.hold(() => this.#ports.refresh(isOutdated, section));
    const refreshing = reading.finally(() => {
      this.#refreshing = undefined;
    });
    this.#refreshing = refreshing;
    return refreshing;
  }

  #check(entry: unknown): SectionChange | undefined {
    const { given } = this.#ports;
    const found = readEntry(entry, (name): name is SectionName => Object.hasOwn(given, name));
    if (!found) return undefined;
    if ('code' in found) {
      this.#ports.reportOnce({ ...found, path: `live#${found.path}` });
      return undefined;
    }
    const { section } = found;
    if (ownSections.has(section) && !this.#viewer) return undefined;
    // A section that could not be read is read again as a whole.
    const before: Resource<unknown> = given[section].get();
    const isMissing = before.status === 'failed' && before.problem.code === 'unconfigured';
    return before.status === 'ready' || isMissing ? found : undefined;
  }

  #apply(changes: readonly SectionChange[]): void {
    const all = gathered(changes, isListName);
    // Those who are named come first: others may refer to them.
    const people = all.filter(({ section }) => section === 'people');
    if (people.length > 0) this.#ports.apply(people);
    const others = all.filter(({ section }) => section !== 'people');
    if (others.length > 0) this.#ports.apply(others);
  }
}
