import { written } from '../../../contract/visible.js';
import { nothing } from 'lit';
import type { ActionData } from '../../../contract/actions.js';
import type { Kudos } from '../../../contract/kudos.js';
import type { DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { watchFocus } from '../../../internal/keep-focus.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { Outcome } from '../../../state/space.js';
import type { NoteState } from './note.js';
import { audienceOf } from './note-foot.js';
import type { NoteHandlers, NotePanel } from './note-model.js';
import type * as notePanels from './note-panels.js';
import type { WallModel } from '../wall-model.js';

interface Panels {
  readonly panels: typeof notePanels;
  /** The words in the open one. */
  readonly draft: DraftKeeper<string>;
}

/** A change on its way; `undefined` where the host took it over. */
type PendingOutcome = Promise<Outcome | undefined>;

/** What the notes need of the wall. */
export interface NotePorts {
  show(detail: ActionData<'kudos.show'>): PendingOutcome;
  takeBack(detail: ActionData<'kudos.take-back'>): PendingOutcome;
  react(detail: ActionData<'kudos.react'>): PendingOutcome;
  answer(detail: ActionData<'kudos.answer'>): PendingOutcome;
  report(detail: ActionData<'kudos.report'>): PendingOutcome;
  /** Why something was refused, after a first sentence. */
  refusal(first: 'kudosKept' | 'kudosUnchanged', outcome: Outcome): string;
  /** Says what became of it; `note` is the id of the note beside which it stands, if it is to be seen at all. */
  say(text: string, note?: string): void;
  /** A note, once it is drawn; where it went away, what stands at its place now. */
  noteOf(id: string, index: number): Promise<HTMLElement | undefined>;
}

/** What the viewer does with single notes: which one is open, what they type, what was asked for. */
export class NoteController {
  readonly #host: DraftHost;
  readonly #panels: LazyController<Panels>;
  readonly #ports: NotePorts;
  readonly #unfolded = new Set<string>();
  readonly #busy = new Set<string>();
  #opened: { readonly id: string; readonly panel: NotePanel } | undefined;

  constructor(host: DraftHost, ports: NotePorts) {
    this.#host = host;
    this.#ports = ports;
    this.#panels = new LazyController<Panels>(host, async () => {
      const { DraftKeeper, notePanels, notePanelsStyles, readText } = await import('../lazy-chunk.js');
      const draft = new DraftKeeper<string>(host, {
        read: readText,
        fill: () => host.requestUpdate(),
        leave: () => (this.#opened = undefined),
      });
      return { panels: notePanels, draft, styles: [notePanelsStyles] };
    });
  }

  stateOf({ id }: Kudos): Pick<NoteState, 'panel' | 'text' | 'draft' | 'isUnfolded'> {
    const panel = this.#opened?.id === id ? this.#opened.panel : undefined;
    const draft = panel && this.#draft;
    return { panel, text: draft?.words ?? '', draft: draft?.render() ?? nothing, isUnfolded: this.#unfolded.has(id) };
  }

  /** What can be done with one note: `base` as the document has it, at a place of the wall. */
  handlersOf(base: Kudos, index: number, model: WallModel): NoteHandlers {
    const { id } = base;
    const words = (): string => written(this.#draft?.words ?? '');
    return {
      unfold: () => {
        if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
        this.#host.requestUpdate();
      },
      panel: (draw) => this.#panels.show(({ panels }) => draw(panels), model.t),
      toggle: (panel) => void this.#toggle(id, panel, index),
      type: (text) => this.#draft?.type(text === '' ? undefined : text),
      react: (kind, isOn) => {
        if (model.viewer === undefined) return;
        void this.#change(id, this.#ports.react({ kudos: id, kind, on: isOn }));
      },
      show: (shown, external) => {
        void this.#change(id, this.#ports.show({ kudos: id, shown, external })).then((isDone) => {
          if (isDone) this.#ports.say(audienceOf({ ...base, shown, external }, model), '');
        });
      },
      answer: () => void this.#answer(base, words(), index, model),
      takeBack: () => void this.#takeBack(base, index, model),
      report: () => void this.#report(base, words(), index, model),
    };
  }

  /** Opens a panel of a note with what was written in a change that was refused. */
  revise(id: string, panel: NotePanel, text: string, index: number): void {
    if (this.#isOpen(id, panel)) this.#opened = undefined;
    void this.#toggle(id, panel, index, text);
  }

  get #draft(): DraftKeeper<string> | undefined {
    return this.#panels.value?.draft;
  }

  #isOpen(id: string, panel: NotePanel): boolean {
    return this.#opened?.id === id && this.#opened.panel === panel;
  }

  async #toggle(id: string, panel: NotePanel, index: number, text?: string): Promise<void> {
    const isOpen = this.#isOpen(id, panel);
    this.#draft?.close();
    this.#opened = isOpen ? undefined : { id, panel };
    this.#host.requestUpdate();
    if (!isOpen && !this.#panels.value) await this.#panels.use(() => undefined);
    if (this.#isOpen(id, panel)) await this.#draft?.open(`kudos.${panel} ${id}`, text);
    const note = await this.#ports.noteOf(id, index);
    const target = isOpen ? `[data-panel=${panel}]` : '.panel textarea';
    note?.querySelector<HTMLElement>(target)?.focus();
  }

  /** The space shows a change at once, and takes it back where it was not carried out; the reason is said here. */
  async #change(id: string, asked: PendingOutcome): Promise<boolean> {
    const outcome = await asked;
    if (outcome?.status === 'refused') this.#ports.say(this.#ports.refusal('kudosUnchanged', outcome), id);
    return outcome !== undefined && outcome.status !== 'refused';
  }

  async #answer(base: Kudos, text: string, index: number, { t }: WallModel): Promise<void> {
    const { id } = base;
    if (text === '') {
      this.#ports.say(t('kudosTextMissing'), id);
      return;
    }
    const sent = this.#draft?.send();
    const asked = this.#once(`answer ${id}`, () => this.#ports.answer({ kudos: id, text }));
    await this.#keepFocus(id, index);
    const outcome = await asked;
    if (outcome?.status === 'refused') this.#ports.say(this.#ports.refusal('kudosKept', outcome), id);
    if (!outcome || outcome.status === 'refused') return;
    this.#close(sent);
    this.#ports.say(t(outcome.status === 'done' ? 'kudosAnswered' : 'keptToSend'), '');
    await this.#keepFocus(id, index);
  }

  async #report(base: Kudos, reason: string, index: number, { t }: WallModel): Promise<void> {
    const { id } = base;
    const detail = { kudos: id, ...(reason !== '' && { reason }) };
    const focusStayed = watchFocus(this.#host);
    const sent = this.#draft?.send();
    const outcome = await this.#once(`more ${id}`, () => this.#ports.report(detail));
    if (outcome?.status === 'refused') this.#ports.say(this.#ports.refusal('kudosKept', outcome), id);
    if (!outcome || outcome.status === 'refused') return;
    this.#close(sent);
    this.#ports.say(t(outcome.status === 'done' ? 'kudosReported' : 'keptToSend'), id);
    const note = await this.#ports.noteOf(id, index);
    if (focusStayed()) note?.querySelector<HTMLElement>('[data-panel=more]')?.focus();
  }

  async #takeBack(base: Kudos, index: number, { t }: WallModel): Promise<void> {
    const asked = this.#change(base.id, this.#ports.takeBack({ kudos: base.id }));
    await this.#keepFocus(base.id, index);
    if (await asked) this.#ports.say(t('kudosTakenBack'));
    await this.#keepFocus(base.id, index);
  }

  /** Moves the focus to the note where what had it is gone; somebody who went on meanwhile is left alone. */
  async #keepFocus(id: string, index: number): Promise<void> {
    const note = await this.#ports.noteOf(id, index);
    if (document.activeElement === null || document.activeElement === document.body) note?.focus();
  }

  /** Sends once, however often a button is pressed meanwhile. */
  async #once(key: string, ask: () => PendingOutcome): PendingOutcome {
    if (this.#busy.has(key)) return undefined;
    this.#busy.add(key);
    const outcome = await ask();
    this.#busy.delete(key);
    return outcome;
  }

  #close(sent: (() => void) | undefined): void {
    sent?.();
    this.#draft?.close();
    this.#opened = undefined;
    this.#host.requestUpdate();
  }
}
