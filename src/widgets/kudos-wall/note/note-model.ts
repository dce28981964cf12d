/** What stands below a note, and what can be done there. */
import type { TemplateResult, nothing } from 'lit';
import type { Kudos, KudosAudience, ReactionKind } from '../../../contract/kudos.js';
import type { WallModel } from '../wall-model.js';

/** What opens below a note, one at a time. */
export type NotePanel = 'audience' | 'answer' | 'more';

/** What can be done with one note. */
export interface NoteHandlers {
  unfold(): void;
  /** What is open below it; it is fetched later, when somebody comes near. */
  panel(draw: (panels: NotePanels) => TemplateResult): TemplateResult | typeof nothing;
  toggle(panel: NotePanel): void;
  type(text: string): void;
  react(kind: ReactionKind, isOn: boolean): void;
  show(shown: KudosAudience, external: boolean): void;
  answer(): void;
  takeBack(): void;
  report(): void;
}

export interface NoteFootState {
  /** Its place on the wall; names its parts for assistive technology. */
  readonly index: number;
  readonly panel: NotePanel | undefined;
  /** What was typed in the open panel. */
  readonly text: string;
  /** That it waited there, where it did. */
  readonly draft: TemplateResult | typeof nothing;
}

/** What draws the panels; it is fetched later, when somebody comes near. */
export interface NotePanels {
  /** Its receiver decides who sees it. */
  renderChoices(kudos: Kudos, state: NoteFootState, model: WallModel, handlers: NoteHandlers): TemplateResult;
  /** Words for the answer that its receiver may give. */
  renderAnswer(state: NoteFootState, model: WallModel, handlers: NoteHandlers): TemplateResult;
  /** One's own can be taken back; another's can be reported. */
  renderMore(isOwn: boolean, state: NoteFootState, model: WallModel, handlers: NoteHandlers): TemplateResult;
}
