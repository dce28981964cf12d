import type { TemplateResult } from 'lit';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { isTexts, textIn } from '../../../internal/stored-words.js';
import type { StepName } from '../preferences-model.js';

const textFields = ['channel', 'skills', 'able', 'minutes', 'from', 'to'] as const;

/** What was typed in a step and is not saved: by field, and the places that were added and have no answer yet. */
export type Typed = Readonly<
  Partial<Record<(typeof textFields)[number], string | undefined>> & { added?: readonly string[] | undefined }
>;

/** What is typed in one step. It stays in its field and waits on the device, until it was saved or thrown away. */
export class StepDrafts {
  readonly #host: DraftHost;
  readonly #form: string;
  readonly #draft: DraftKeeper<Typed>;
  #isOpen = false;
  /** Grows when somebody else comes to the page, or all is forgotten. */
  #round = 0;

  constructor(host: DraftHost, step: StepName) {
    this.#host = host;
    this.#form = `preferences.${step}`;
    this.#draft = new DraftKeeper(host, {
      read: readTyped,
      fill: () => host.requestUpdate(),
      leave: () => this.#leave(),
    });
  }

  get typed(): Typed {
    return this.#draft.words ?? {};
  }

  /** Says that words waited; from then on what is typed is kept. */
  render(): TemplateResult {
    if (!this.#isOpen) queueMicrotask(() => this.#open());
    return this.#draft.render();
  }

  /** Keeps what is typed now; `undefined` is a field as it stands without anybody typing. */
  keep(changes: Typed): void {
    this.#draft.type(withWords({ ...this.typed, ...changes }));
    this.#host.requestUpdate();
  }

  /** For an answer that comes later: keeps something for whoever is here now, and for nobody after them. */
  later(): (changes: (typed: Typed) => Typed) => void {
    const round = this.#round;
    return (changes) => {
      if (round === this.#round) this.keep(changes(this.typed));
    };
  }

  /** All was forgotten. */
  begin(): void {
    this.#draft.close();
    this.#leave();
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    void this.#draft.open(this.#form);
  }

  #leave(): void {
    this.#round += 1;
    this.#isOpen = false;
  }
}

/** Nothing, where nothing is typed. */
function withWords({ added, ...texts }: Typed): Typed | undefined {
  const filled = Object.entries(texts).filter(([, text]) => text !== undefined);
  const typed: Typed = { ...Object.fromEntries(filled), ...(added && added.length > 0 && { added }) };
  return Object.keys(typed).length > 0 ? typed : undefined;
}

function readTyped(stored: unknown): Typed | undefined {
  const text = textIn(stored);
  const added = (stored as Partial<Record<'added', unknown>> | null)?.added;
  return withWords({
    ...Object.fromEntries(textFields.map((name) => [name, text(name)])),
    added: isTexts(added) ? added : undefined,
  });
}
