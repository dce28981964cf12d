/** Before the page goes, the person is asked while something would go with it. */
export class UnloadWarning {
  #isWarning = false;

  get isWarning(): boolean {
    return this.#isWarning;
  }

  warn(isWanted: boolean): void {
    if (isWanted === this.#isWarning) return;
    this.#isWarning = isWanted;
    if (isWanted) addEventListener('beforeunload', askFirst);
    else removeEventListener('beforeunload', askFirst);
  }
}

const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
