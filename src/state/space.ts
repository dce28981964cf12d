/** One space: everything that one document says, as stores, and the way in which changes leave it. */
import type { ReadableAtom } from 'nanostores';
import type { ActionData, ActionType } from '../contract/actions.js';
import type { VonkDocument } from '../contract/document.js';
import type { Person } from '../contract/people.js';
import type { Stance } from '../contract/preferences.js';
import type { Problem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import type { DeviceStorage, Outcome, PendingChange } from './ports.js';
import type { ReadValue } from './reported-problems.js';
import type { Resource } from './resource.js';
import type { ListName, Sections } from './sections.js';

export type {
  Answer,
  DeviceStorage,
  DocumentSource,
  Loaded,
  Outcome,
  PendingChange,
  SectionChange,
  Send,
  SpacePorts,
} from './ports.js';
export type { Sections } from './sections.js';

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
  /** What was read as it came, for a closer look by whoever sets up the page. */
  readonly read: ReadableAtom<readonly ReadValue[]>;
  /** The present moment, renewed every minute while somebody listens. */
  readonly minute: ReadableAtom<Date>;
  now(): Date;
  createId(): string;
  /** Whether it was made for reading only: nobody looks, whoever is signed in. */
  readonly isReadOnly: boolean;
  /** The same for reading only: what anybody may see, and nothing to do. `undefined` where that can not be made. */
  forReading(): Space | undefined;
  /** Whether a change of this kind can be carried out by this viewer here. */
  can(type: ActionType): boolean;
  /** Carries out a change: shown at once, taken back when it is refused. Never rejects. */
  request<T extends ActionType>(type: T, data: ActionData<T>): Promise<Outcome>;
  /** The viewer's changes that are not settled yet, oldest first. */
  readonly pending: ReadableAtom<readonly PendingChange[]>;
  /**
   * Where unsettled changes are kept, or without a service what is the viewer's own; in memory it is lost when the page
   * closes.
   */
  readonly keeping: ReadableAtom<'device' | 'memory'>;
  /** Takes back a change that was not sent, or puts a refused one away. Answers whether it did. */
  withdraw(id: string): Promise<boolean>;
  /** Sends what waits now, also after signing in. */
  retry(): void;
  /** People whose name fits what somebody types. Rejects where they are looked up at an address that does not answer. */
  findPeople(query: string, signal?: AbortSignal): Promise<readonly Person[]>;
  /** Fetches the next page of a list, where it has one. */
  loadMore(section: ListName): Promise<void>;
  /** Reads the document again. */
  reload(): void;
  /** Where the viewer's own is kept, and what they have not finished writing; `undefined` where that is nowhere. */
  readonly device: DeviceStorage | undefined;
  /** All that this device keeps of the viewer, as plain JSON, but for what they have not finished writing. */
  exportOwn(): unknown;
  /** Starts the space, and keeps it going until the answer is called. */
  retain(): () => void;
}
