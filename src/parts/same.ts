/** Keeps what was made of some things for as long as they are the same ones, so that what is drawn from it may stay. */
export class Same<T> {
  #from: readonly unknown[] = [];
  #made: T | undefined;

  /** @param from - As many things each time. */
  of(from: readonly unknown[], make: () => T): T {
    if (this.#made === undefined || from.some((one, index) => one !== this.#from[index])) this.#made = make();
    this.#from = from;
    return this.#made;
  }
}
