import type { Kudos } from '../../contract/kudos.js';

interface Change {
  /** The kudos as the document had it when the change was asked for. */
  readonly base: Kudos;
  /** The kudos as it is shown meanwhile; `undefined` where it goes away. */
  readonly change: (kudos: Kudos) => Kudos | undefined;
  isPending: boolean;
}

/**
 * Changes that show before they are confirmed. A refusal takes one back; after a yes it holds until the document
 * says something newer about the same kudos.
 */
export class ShownAtOnce {
  readonly #changes = new Map<string, readonly Change[]>();

  /** The kudos as it is to be shown now; `undefined` where it was taken back. */
  of(kudos: Kudos): Kudos | undefined {
    let shown: Kudos | undefined = kudos;
    for (const { base, change, isPending } of this.#changes.get(kudos.id) ?? [])
      if (shown && (isPending || base === kudos)) shown = change(shown);
    return shown;
  }

  /** Shows a change. The answer is called with whether it was carried out. */
  begin(base: Kudos, change: Change['change']): (isDone: boolean) => void {
    const begun: Change = { base, change, isPending: true };
    this.#changes.set(base.id, [...(this.#changes.get(base.id) ?? []), begun]);
    return (isDone) => {
      begun.isPending = false;
      if (isDone) return;
      const rest = (this.#changes.get(base.id) ?? []).filter((one) => one !== begun);
      if (rest.length > 0) this.#changes.set(base.id, rest);
      else this.#changes.delete(base.id);
    };
  }
}
