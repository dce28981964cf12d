import type { TemplateResult, nothing } from 'lit';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { Translate } from '../../../locale/translate.js';
import type { StepNote, StepNotePorts, StepNoteProps } from './step-note.js';
import type { StepWords } from './step-words.js';

/** A note about a step, whose form is fetched when somebody is about to write one. */
export class LazyStepNote {
  readonly #form: LazyController<{ readonly form: StepNote }>;

  constructor(ports: StepNotePorts) {
    this.#form = new LazyController<{ readonly form: StepNote }>(ports.element, async () => {
      const { StepNote } = await import('../lazy-chunk.js');
      return { form: new StepNote(ports) };
    });
  }

  /** Opens it for the steps of a goal, with what was being written or with words that were refused. */
  open(goal: string, opened: () => void, words?: StepWords): void {
    void this.#form.use(({ form }) => form.open(goal, words).then(opened));
  }

  close(): void {
    this.#form.value?.form.close();
  }

  render(props: StepNoteProps, t: Translate): TemplateResult | typeof nothing {
    return this.#form.show(({ form }) => form.render(props), t);
  }
}
