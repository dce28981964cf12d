import type { LitElement } from 'lit';
import { watchFocus } from '../../../internal/keep-focus.js';
import type { LazyController } from '../../../internal/lazy-controller.js';
import type { Translate } from '../../../locale/translate.js';
import { reasonOf } from '../../../parts/outcome-words.js';
import type { Outcome, Space } from '../../../state/space.js';
import type { OwnDataProps, OwnData } from './own-data.js';
import { isServed } from '../save-status.js';
import { MeEraseEvent, MeExportEvent } from '../preferences-events.js';
import type { LazyChunk } from '../details-model.js';

type Host = LitElement & { readonly space: Space | undefined };

/** The two ways out of what is kept of the viewer: a copy to take along, and erasing. */
export class OwnDataController {
  readonly #host: Host;
  readonly #chunk: LazyController<LazyChunk>;
  readonly #send: (event: MeExportEvent | MeEraseEvent) => Promise<Outcome | undefined>;
  readonly #erased: () => void;
  #erasing: OwnDataProps['erasing'] = 'no';
  #isTaking = false;
  #isErasing = false;
  #hasDrafts = false;
  #outcome: Outcome | undefined;

  /**
   * @param send - Asks for a change; answers `undefined` where the page took it over.
   * @param erased - Called once all was erased, or will be.
   */
  constructor(
    host: Host,
    chunk: LazyController<LazyChunk>,
    send: (event: MeExportEvent | MeEraseEvent) => Promise<Outcome | undefined>,
    erased: () => void,
  ) {
    this.#host = host;
    this.#chunk = chunk;
    this.#send = send;
    this.#erased = erased;
  }

  props(own: OwnData, space: Space, t: Translate): OwnDataProps {
    return {
      own: { ...own, hasDrafts: this.#hasDrafts },
      erasing: this.#erasing,
      isServed: isServed(space),
      said: this.#said(t),
      take: () => this.#chunk.use((chunk) => this.#take(chunk)),
      ask: () => this.#become('asking', undefined, 'erase-question'),
      leave: () => this.#become('no', undefined, 'erase'),
      erase: () => this.#erase(),
    };
  }

  /** Somebody else is at the page. */
  forget(): void {
    this.#erasing = 'no';
    this.#outcome = undefined;
    this.#hasDrafts = false;
    const details = this.#host.renderRoot.querySelector<HTMLDetailsElement>('[part=known]');
    if (details?.open) void this.#chunk.use((chunk) => this.#look(chunk));
  }

  /** For the `<details>` in which it stands. */
  readonly onToggle = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) void this.#chunk.use((chunk) => this.#look(chunk));
  };

  /** Looks whether something waits to be finished. */
  async #look({ draftsOf }: LazyChunk): Promise<void> {
    const { space } = this.#host;
    const drafts = await (space && draftsOf(space))?.all();
    this.#hasDrafts = (drafts?.size ?? 0) > 0;
    this.#host.requestUpdate();
  }

  /** Why a copy did not come, or why nothing was erased. */
  #said(t: Translate): string | undefined {
    if (this.#isTaking) return t('loading');
    if (this.#outcome?.status === 'refused') return reasonOf(this.#outcome.problem, t);
    return this.#outcome?.status === 'waiting' && this.#erasing !== 'waiting' ? t('noConnection') : undefined;
  }

  /** A copy of what the device keeps; where there is a service, of all that it keeps too. */
  async #take({ giveFile, ownCopy, servedCopy }: LazyChunk): Promise<void> {
    const { space } = this.#host;
    if (!space || this.#isTaking) return;
    this.#outcome = undefined;
    this.#isTaking = isServed(space);
    this.#host.requestUpdate();
    if (!isServed(space)) {
      giveFile('vonk.json', await ownCopy(space));
      return;
    }
    const focusStayed = watchFocus(this.#host);
    const outcome = await this.#send(new MeExportEvent());
    this.#isTaking = false;
    this.#host.requestUpdate();
    if (outcome?.status === 'done') {
      giveFile('vonk.json', await servedCopy(space, outcome.export));
      return;
    }
    // A copy is for now: one that comes later would find nobody who waits for it.
    if (outcome?.status === 'waiting')
      for (const { action } of space.pending.get()) if (action.type === 'me.export') void space.withdraw(action.id);
    if (outcome) await this.#become(this.#erasing, outcome, 'erased', focusStayed);
  }

  async #erase(): Promise<void> {
    if (this.#isErasing) return;
    this.#isErasing = true;
    const focusStayed = watchFocus(this.#host);
    const outcome = await this.#send(new MeEraseEvent());
    this.#isErasing = false;
    if (outcome?.status === 'done') this.#forgetDrafts();
    if (outcome && outcome.status !== 'refused') this.#erased();
    const erasing = outcome?.status === 'done' ? 'erased' : outcome?.status === 'waiting' ? 'waiting' : 'no';
    await this.#become(erasing, outcome, 'erased', focusStayed);
  }

  /** Where the device keeps nothing, this page does. */
  #forgetDrafts(): void {
    const { space } = this.#host;
    if (space) this.#chunk.value?.draftsOf(space)?.erased();
    this.#hasDrafts = false;
  }

  /** Shows where this stands, and moves the focus there, unless somebody moved it elsewhere. */
  async #become(
    erasing: OwnDataProps['erasing'],
    outcome: Outcome | undefined,
    focus: string,
    focusStayed = (): boolean => true,
  ): Promise<void> {
    this.#erasing = erasing;
    this.#outcome = outcome;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focusStayed()) this.#host.renderRoot.querySelector<HTMLElement>(`#${focus}`)?.focus();
  }
}
