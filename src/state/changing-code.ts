import type * as Changing from './changing.js';

/** What changes need, once it was fetched. */
export class ChangingCode {
  #value: typeof Changing | undefined;
  #loading: Promise<typeof Changing | undefined> | undefined;

  get value(): typeof Changing | undefined {
    return this.#value;
  }

  /** `undefined` where it does not come; whoever asks next tries again. */
  load(): Promise<typeof Changing | undefined> {
    return (this.#loading ??= import('./changing.js').then(
      (code) => (this.#value = code),
      () => (this.#loading = undefined),
    ));
  }
}
