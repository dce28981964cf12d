/**
 * Unfinished words: what somebody wrote in a form and neither sent nor threw away. They stay on this device, apart for
 * each person and each space, and nothing of them is ever sent.
 */
import { isObject } from '../contract/parse.js';
import { draftsKey } from './drafts-key.js';
import type { DeviceStorage } from './ports.js';
import type { Space } from './space.js';

/** For so many days after the last change unfinished words are kept. */
export const draftDays = 30;
/** Milliseconds that may pass until what is typed is on the device. */
const pause = 150;

/** The words of one form, as plain JSON, and when they were last changed. */
interface Draft {
  readonly at: string;
  readonly words: unknown;
}

/** What one person left unfinished in one space, by form. */
export class Drafts {
  readonly #key: string;
  readonly #device: DeviceStorage | undefined;
  readonly #now: () => Date;
  /** What is not on the device yet; where it keeps nothing, for as long as the page is open. */
  readonly #unkept = new Map<string, Draft | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, device: DeviceStorage | undefined, now: () => Date) {
    this.#key = key;
    this.#device = device;
    this.#now = now;
  }

  /** The words that wait in a form; `undefined` where there are none. Never rejects. */
  async read(form: string): Promise<unknown> {
    if (this.#unkept.has(form)) return this.#unkept.get(form)?.words;
    return (await this.all()).get(form);
  }

  /** All that waits, by form. */
  async all(): Promise<ReadonlyMap<string, unknown>> {
    const found = await this.#device?.read(this.#key);
    const kept = found && 'value' in found ? this.#live(found.value) : [];
    const drafts = new Map([...kept, ...this.#unkept]);
    return new Map([...drafts].flatMap(([form, draft]) => (draft ? [[form, draft.words]] : [])));
  }

  /** Keeps the words of a form, in a moment; `undefined` forgets them. */
  write(form: string, words: unknown): void {
    this.#unkept.set(form, words === undefined ? undefined : { at: this.#now().toISOString(), words });
    this.#timer ??= setTimeout(() => void this.save(), pause);
  }

  /** Puts on the device what is not there yet, at once. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const unkept = [...this.#unkept];
    if (!this.#device || unkept.length === 0) return;
    const kept = await this.#device.update(this.#key, (stored) => {
      const drafts = [...new Map([...this.#live(stored), ...unkept])].filter(([, draft]) => draft !== undefined);
      return drafts.length > 0 ? Object.fromEntries(drafts) : undefined;
    });
    if ('problem' in kept) return;
    for (const [form, draft] of unkept) if (this.#unkept.get(form) === draft) this.#unkept.delete(form);
  }

  /** Forgets what is not on the device: all was erased there. */
  erased(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unkept.clear();
  }

  /** What is stored and not too old, which another release or another program may have written. */
  #live(stored: unknown): readonly (readonly [string, Draft])[] {
    const oldest = this.#now().getTime() - draftDays * 24 * 60 * 60 * 1000;
    return Object.entries(isObject(stored) ? stored : {}).flatMap(([form, draft]) => {
      if (!isObject(draft) || typeof draft['at'] !== 'string' || !(Date.parse(draft['at']) >= oldest)) return [];
      return [[form, { at: draft['at'], words: draft['words'] }] as const];
    });
  }
}

const nowhere = {};
/** One for all forms of a page, by device and by person and space: what one cannot store, the next one still finds. */
const ofPage = new WeakMap<object, Map<string, Drafts>>();

/** What whoever is signed in left unfinished; `undefined` while nobody is, as then nobody could be told apart. */
export function draftsOf(space: Space): Drafts | undefined {
  const viewer = space.viewer.get();
  if (!viewer) return undefined;
  const { device } = space;
  const place = device ?? nowhere;
  const known = ofPage.get(place) ?? new Map<string, Drafts>();
  ofPage.set(place, known);
  const key = draftsKey(space.key, viewer.id);
  const drafts = known.get(key) ?? new Drafts(key, device, () => space.now());
  known.set(key, drafts);
  return drafts;
}
