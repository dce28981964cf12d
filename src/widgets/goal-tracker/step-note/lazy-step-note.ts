import type { TemplateResult, nothing } from 'lit';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { Translate } from '../../../locale/translate.js';
import type { StepNote, StepNotePorts } from './step-note.js';

/** A note about a step, whose form is fetched when somebody is about to write one. */
export class LazyStepNote {
  readonly #form: LazyController<{ readonly form: StepNote }>;

  /** @param leave - Somebody else is at the page. */
  constructor(host: DraftHost, leave: () => void) {
    this.#form = new LazyController<{ readonly form: StepNote }>(host, async () => {
      const { StepNote } = await import('../lazy-chunk.js');
      return { form: new StepNote(host, leave) };
    });
  }

  /** Opens it for the steps of a goal, with what was being written or with words that were refused. */
  open(goal: string, opened: () => void, words?: string): void {
    void this.#form.use(({ form }) => form.open(goal, words).then(opened));
  }

  /** The note is on its way; the answer is called once it was kept, or will be. */
  send(): (() => void) | undefined {
    return this.#form.value?.form.send();
  }

  close(): void {
    this.#form.value?.form.close();
  }

  render(ports: StepNotePorts, t: Translate): TemplateResult | typeof nothing {
    return this.#form.show(({ form }) => form.render(ports, t), t);
  }
}
