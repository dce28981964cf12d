import type { Kudos, KudosAudience } from '../../../contract/kudos.js';
import { written } from '../../../contract/visible.js';
import type { DraftKeeper } from '../../../internal/draft-keeper.js';
import { watchFocus } from '../../../internal/keep-focus.js';
import type { WallModel } from '../wall-model.js';
import { audienceOf } from './note-foot.js';
import type { NotePorts, PendingOutcome } from './note-model.js';

/** What the actions need besides: the words in the open panel, and the closing of it. */
interface OpenPanel {
  readonly draft: DraftKeeper<string>;
  close(): void;
}

/** Carries out what somebody does with a note, and says what came of it. Fetched when somebody comes near. */
export class NoteActions {
  readonly #ports: NotePorts;
  readonly #open: OpenPanel;
  readonly #busy = new Set<string>();

  constructor(ports: NotePorts, open: OpenPanel) {
    this.#ports = ports;
    this.#open = open;
  }

  /** The space shows a change at once, and takes it back where it was not carried out; the reason is said here. */
  async change(id: string, asked: PendingOutcome): Promise<boolean> {
    const outcome = await asked;
    if (outcome?.status === 'refused') this.#ports.say(this.#ports.refusal('kudosUnchanged', outcome), id);
    return outcome !== undefined && outcome.status !== 'refused';
  }

  async show(base: Kudos, shown: KudosAudience, external: boolean, model: WallModel): Promise<void> {
    const asked = this.#ports.show({ kudos: base.id, shown, external });
    if (await this.change(base.id, asked)) this.#ports.say(audienceOf({ ...base, shown, external }, model), '');
  }

  async answer({ id }: Kudos, { t }: WallModel): Promise<void> {
    const text = this.#words;
    const index = this.#ports.placeOf(id);
    if (text === '') {
      this.#ports.say(t('kudosTextMissing'), id);
      return;
    }
    const sent = this.#open.draft.send();
    const asked = this.#once(`answer ${id}`, () => this.#ports.answer({ kudos: id, text }));
    await this.#keepFocus(id, index);
    const outcome = await asked;
    if (outcome?.status === 'refused') this.#ports.say(this.#ports.refusal('kudosKept', outcome), id);
    if (!outcome || outcome.status === 'refused') return;
    this.#close(sent);
    this.#ports.say(t(outcome.status === 'done' ? 'kudosAnswered' : 'keptToSend'), '');
    await this.#keepFocus(id, index);
  }

  async report({ id }: Kudos, { t }: WallModel): Promise<void> {
    const reason = this.#words;
    const index = this.#ports.placeOf(id);
    const detail = { kudos: id, ...(reason !== '' && { reason }) };
    const focusStayed = watchFocus(this.#ports.host);
    const sent = this.#open.draft.send();
    const outcome = await this.#once(`more ${id}`, () => this.#ports.report(detail));
    if (outcome?.status === 'refused') this.#ports.say(this.#ports.refusal('kudosKept', outcome), id);
    if (!outcome || outcome.status === 'refused') return;
    this.#close(sent);
    this.#ports.say(t(outcome.status === 'done' ? 'kudosReported' : 'keptToSend'), id);
    const note = await this.#ports.noteOf(id, index);
    if (focusStayed()) note?.querySelector<HTMLElement>('[data-panel=more]')?.focus();
  }

  async takeBack({ id }: Kudos, { t }: WallModel): Promise<void> {
    const index = this.#ports.placeOf(id);
    const asked = this.change(id, this.#ports.takeBack({ kudos: id }));
    await this.#keepFocus(id, index);
    if (await asked) this.#ports.say(t('kudosTakenBack'));
    await this.#keepFocus(id, index);
  }

  get #words(): string {
    return written(this.#open.draft.words ?? '');
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

  #close(sent: () => void): void {
    sent();
    this.#open.draft.close();
    this.#open.close();
  }
}

/** What a picture means, for who holds a pointer over it: made when one comes there. Others hear it as a name. */
export function showTip({ target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : undefined;
  const icon = button?.querySelector('svg');
  if (!button || !icon) return;
  const tip = icon.querySelector('title') ?? icon.appendChild(document.createElementNS(icon.namespaceURI, 'title'));
  tip.textContent = button.dataset['tip'] ?? '';
}
