import { nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import type { DraftKeeper } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { NoteState } from './note.js';
import type { NoteActions } from './note-actions.js';
import type { NoteHandlers, NotePanel, NotePorts } from './note-model.js';
import type * as notePanels from './note-panels.js';
import type { WallModel } from '../wall-model.js';

interface Panels {
  readonly panels: typeof notePanels;
  /** The words in the open one. */
  readonly draft: DraftKeeper<string>;
  readonly actions: NoteActions;
}

/** What the viewer does with single notes: which one is open, what they type, what was asked for. */
export class NoteController {
  readonly #panels: LazyController<Panels>;
  readonly #ports: NotePorts;
  readonly #unfolded = new Set<string>();
  #opened: { readonly id: string; readonly panel: NotePanel } | undefined;

  constructor(ports: NotePorts) {
    this.#ports = ports;
    const { host } = ports;
    this.#panels = new LazyController<Panels>(host, async () => {
      const { DraftKeeper, NoteActions, notePanels, notePanelsStyles, readText, showTip } =
        await import('../lazy-chunk.js');
      const close = (): void => {
        this.#opened = undefined;
        host.requestUpdate();
      };
      const draft = new DraftKeeper<string>(host, { read: readText, fill: () => host.requestUpdate(), leave: close });
      host.renderRoot.addEventListener('pointerover', showTip);
      return {
        panels: notePanels,
        draft,
        actions: new NoteActions(ports, { draft, close }),
        styles: [notePanelsStyles],
      };
    });
  }

  /** Whether a note has a panel open. */
  isOpen(id: string): boolean {
    return this.#opened?.id === id;
  }

  stateOf({ id }: Kudos): Pick<NoteState, 'panel' | 'text' | 'draft' | 'isUnfolded'> {
    const panel = this.#opened?.id === id ? this.#opened.panel : undefined;
    const draft = panel && this.#draft;
    return { panel, text: draft?.words ?? '', draft: draft?.render() ?? nothing, isUnfolded: this.#unfolded.has(id) };
  }

  /** What can be done with one note: `base` as the document has it. */
  handlersOf(base: Kudos, model: WallModel): NoteHandlers {
    const { id } = base;
    const act = (task: (actions: NoteActions) => unknown): void =>
      void this.#panels.use(({ actions }) => task(actions));
    return {
      unfold: () => {
        if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
        this.#ports.host.requestUpdate();
      },
      panel: (draw) => this.#panels.show(({ panels }) => draw(panels), model.t),
      toggle: (panel) => void this.#toggle(id, panel),
      type: (text) => this.#draft?.type(text === '' ? undefined : text),
      react: (kind, isOn) => {
        if (model.viewer === undefined) return;
        const asked = this.#ports.react({ kudos: id, kind, on: isOn });
        act((actions) => actions.change(id, asked));
      },
      show: (shown, external) => act((actions) => actions.show(base, shown, external, model)),
      answer: () => act((actions) => actions.answer(base, model)),
      takeBack: () => act((actions) => actions.takeBack(base, model)),
      report: () => act((actions) => actions.report(base, model)),
    };
  }

  /** Opens a panel of a note with what was written in a change that was refused. */
  revise(id: string, panel: NotePanel, text: string): void {
    if (this.#isOpenAt(id, panel)) this.#opened = undefined;
    void this.#toggle(id, panel, text);
  }

  get #draft(): DraftKeeper<string> | undefined {
    return this.#panels.value?.draft;
  }

  #isOpenAt(id: string, panel: NotePanel): boolean {
    return this.#opened?.id === id && this.#opened.panel === panel;
  }

  async #toggle(id: string, panel: NotePanel, text?: string): Promise<void> {
    const index = this.#ports.placeOf(id);
    const isOpen = this.#isOpenAt(id, panel);
    this.#draft?.close();
    this.#opened = isOpen ? undefined : { id, panel };
    this.#ports.host.requestUpdate();
    if (!isOpen && !this.#panels.value) await this.#panels.use(() => undefined);
    if (this.#isOpenAt(id, panel)) await this.#draft?.open(`kudos.${panel} ${id}`, text);
    const note = await this.#ports.noteOf(id, index);
    const target = isOpen ? `[data-panel=${panel}]` : '.panel textarea';
    note?.querySelector<HTMLElement>(target)?.focus();
  }
}
