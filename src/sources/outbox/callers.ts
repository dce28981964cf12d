/** Whoever asked for a change and waits to hear what became of it: briefly, and never in vain. */
import type { Action } from '../../contract/actions.js';
import type { Outcome } from '../../state/ports.js';
import type { OutboxEnvironment } from './environment.js';

/** Milliseconds after which somebody who asked for a change hears that it waits. */
const shortWait = 3000;
/** An export is of use only to whoever is there to take it. */
const exportWait = 60_000;

export class Callers {
  readonly #environment: OutboxEnvironment;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();

  constructor(environment: OutboxEnvironment) {
    this.#environment = environment;
  }

  /** What becomes of a change. */
  outcomeOf({ id }: Action): Promise<Outcome> {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  tell(id: string, outcome: Outcome = { status: 'waiting' }): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }

  tellAll(): void {
    for (const id of [...this.#waiting.keys()]) this.tell(id);
  }

  /** From now on it may be sent: an answer that takes long is not waited for. */
  begin({ id, type }: Action, outcome: Promise<Outcome>): void {
    const callOff = this.#environment.after(type === 'me.export' ? exportWait : shortWait, () => this.tell(id));
    void outcome.then(callOff);
  }
}
