/** What stands below a note, and what can be done there. */
import type { TemplateResult, nothing } from 'lit';
import type { ActionData } from '../../../contract/actions.js';
import type { Kudos, KudosAudience, ReactionKind } from '../../../contract/kudos.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import type { Outcome } from '../../../state/space.js';
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
  readonly number: number;
  readonly panel: NotePanel | undefined;
  /** What was typed in the open panel. */
  readonly text: string;
  /** That a change to it waits. */
  readonly mark: TemplateResult | typeof nothing;
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

/** A change on its way; `undefined` where the host took it over. */
export type PendingOutcome = Promise<Outcome | undefined>;

/** What the notes need of the wall. */
export interface NotePorts {
  readonly host: DraftHost;
  show(detail: ActionData<'kudos.show'>): PendingOutcome;
  takeBack(detail: ActionData<'kudos.take-back'>): PendingOutcome;
  react(detail: ActionData<'kudos.react'>): PendingOutcome;
  answer(detail: ActionData<'kudos.answer'>): PendingOutcome;
  report(detail: ActionData<'kudos.report'>): PendingOutcome;
  /** Why something was refused, after a first sentence. */
  refusal(first: 'kudosKept' | 'kudosUnchanged', outcome: Outcome): string;
  /** Says what became of it; `note` is the id of the note beside which it stands, if it is to be seen at all. */
  say(text: string, note?: string): void;
  /** The place of a note among those that are shown. */
  placeOf(id: string): number;
  /** A note, once it is drawn; where it went away, what stands at its place now. */
  noteOf(id: string, index: number): Promise<HTMLElement | undefined>;
}
