import type { TemplateResult, nothing } from 'lit';
import type { ActionData } from '../../../contract/actions.js';
import type { Person } from '../../../contract/people.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { GiveDialog, GivePorts } from './give-dialog.js';
import type { WallModel } from '../wall-model.js';

/** Thanking a colleague, in a dialog that is fetched when somebody is about to open it. */
export class LazyGiveDialog {
  readonly #dialog: LazyController<{ readonly dialog: GiveDialog }>;

  constructor(host: DraftHost, ports: GivePorts) {
    this.#dialog = new LazyController<{ readonly dialog: GiveDialog }>(host, async () => {
      const { GiveDialog, dialogStyles, peoplePickerStyles } = await import('../lazy-chunk.js');
      return { dialog: new GiveDialog(host, ports), styles: [dialogStyles, peoplePickerStyles] };
    });
  }

  render(people: readonly Person[], model: WallModel): TemplateResult | typeof nothing {
    return this.#dialog.show(({ dialog }) => dialog.render(people, model), model.t);
  }

  readonly open = (): void => {
    void this.#dialog.use(({ dialog }) => dialog.open());
  };

  /** Opens the form with the words of a note that was refused. */
  revise(note: ActionData<'kudos.give'>): void {
    void this.#dialog.use(({ dialog }) => dialog.open(note));
  }

  /** Somebody who was found in the form, whom the page may not know otherwise. */
  personOf(id: string): Person | undefined {
    return this.#dialog.value?.dialog.personOf(id);
  }
}
