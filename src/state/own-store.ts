/** What is the viewer's own on this device: read, changed and taken over from other tabs. */
import { type WritableAtom, atom } from 'nanostores';
import type { Problem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import { draftsKey } from './drafts-key.js';
import { type Own, type OwnAction, type OwnBase, changeOwn, nothingOwn, ownAfter, readOwn, writeOwn } from './own.js';
import type { DeviceStorage } from './ports.js';

export interface OwnStorePorts {
  /** Names the space on this device. */
  readonly key: string;
  readonly device: DeviceStorage | undefined;
  /** What the document says of the viewer's own things. */
  base(): OwnBase;
  report(problem: Problem): void;
}

export class OwnStore {
  readonly own: WritableAtom<Own> = atom(nothingOwn);
  /** Where it is kept, as far as is known: in memory it is gone with the page. */
  readonly keeping: WritableAtom<'device' | 'memory'>;
  readonly #ports: OwnStorePorts;
  #forget: (() => void) | undefined;
  /** Writes that are on their way, and whether something else was written meanwhile. */
  #writes = 0;
  #outdated = false;
  /** Counts the changes that were made here. */
  #changes = 0;
  /** Whose own is shown. */
  #viewer: string | undefined;
  /** Changes that are not on the device yet: they lie over what stands there. */
  #unkept: readonly OwnAction[] = [];

  constructor(ports: OwnStorePorts) {
    this.#ports = ports;
    this.keeping = atom(ports.device ? 'device' : 'memory');
  }

  async read(viewer: Viewer): Promise<{ readonly own: Own; readonly problems: readonly Problem[] }> {
    const { device } = this.#ports;
    if (!device) return { own: nothingOwn, problems: [] };
    const changes = this.#changes;
    const found = await device.read(this.#keyOf(viewer));
    this.#answered(!('problem' in found));
    // What was changed meanwhile may not be in it.
    if (changes !== this.#changes) return this.read(viewer);
    if ('problem' in found) return { own: this.own.get(), problems: [found.problem] };
    const { own, problems } = readOwn(found.value);
    return { own: ownAfter(own, this.#unkept, this.#ports.base()), problems };
  }

  /** Takes over what other tabs write, until `stop` or another viewer. */
  listen(viewer: Viewer | undefined): void {
    this.stop();
    this.#viewer = viewer?.id;
    this.#forget = viewer && this.#ports.device?.listen(this.#keyOf(viewer), () => void this.#readAgain(viewer));
  }

  stop(): void {
    this.#forget?.();
    this.#forget = undefined;
  }

  /** Holds nothing of the viewer any more; the device keeps it. */
  leave(): void {
    this.stop();
    this.#viewer = undefined;
    this.#unkept = [];
    this.own.set(nothingOwn);
  }

  /** Shows a change at once and stores it. Where it cannot be stored it stays for as long as the page is open. */
  async keep(action: OwnAction, viewer: Viewer): Promise<void> {
    const base = this.#ports.base();
    this.#changes += 1;
    this.own.set(changeOwn(this.own.get(), action, base));
    const unkept = [...this.#unkept, action];
    this.#unkept = unkept;
    await this.#write(viewer, (stored) => writeOwn(ownAfter(readOwn(stored).own, unkept, base)), unkept);
    if (action.type === 'me.erase') await this.#forgetDrafts(viewer);
  }

  /** Forgets everything, here and in other tabs, with what the viewer did not finish writing. */
  async clear(viewer: Viewer): Promise<void> {
    this.#changes += 1;
    this.own.set(nothingOwn);
    this.#unkept = [];
    await this.#write(viewer, () => undefined);
    await this.#forgetDrafts(viewer);
  }

  async #forgetDrafts({ id }: Viewer): Promise<void> {
    const { key, device, report } = this.#ports;
    const forgotten = await device?.update(draftsKey(key, id), () => undefined);
    if (forgotten && 'problem' in forgotten) report(forgotten.problem);
  }

  async #write(viewer: Viewer, change: (stored: unknown) => unknown, actions?: readonly OwnAction[]): Promise<void> {
    const { device } = this.#ports;
    if (!device) return;
    this.#writes += 1;
    const kept = await device.update(this.#keyOf(viewer), change);
    this.#writes -= 1;
    if (this.#outdated) void this.#readAgain(viewer);
    if ('problem' in kept) this.#ports.report(kept.problem);
    else this.#unkept = this.#unkept.filter((one) => !actions?.includes(one));
    this.#answered(!('problem' in kept));
  }

  /** The device did what it was asked for, or did not. */
  #answered(works: boolean): void {
    if (!works) this.keeping.set('memory');
    else if (this.#unkept.length === 0) this.keeping.set('device');
  }

  /** Takes over what another tab, or another space of this page, has written. */
  async #readAgain(viewer: Viewer): Promise<void> {
    // While this space writes, what it shows is newer than what is stored: it reads when the last write is through.
    this.#outdated = this.#writes > 0;
    if (this.#outdated) return;
    const { own, problems } = await this.read(viewer);
    if (this.#writes > 0) this.#outdated = true;
    else if (problems.length === 0 && viewer.id === this.#viewer) this.own.set(own);
  }

  #keyOf(viewer: Viewer): string {
    return `${this.#ports.key} ${viewer.id}`;
  }
}
