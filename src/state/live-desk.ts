/** Follows what changes elsewhere. What that needs comes when there is something to follow. */
import type { VonkDocument } from '../contract/document.js';
import { createProblem } from '../contract/problem.js';
import type { Viewer } from '../contract/viewer.js';
import type { ChangingCode } from './changing-code.js';
import type { LiveSpace, LiveSpacePorts } from './live-space.js';

export class LiveDesk {
  readonly #code: Pick<ChangingCode, 'load'>;
  readonly #ports: LiveSpacePorts;
  #space: LiveSpace | undefined;
  /** What is to be followed, and for whom. */
  #latest: readonly [VonkDocument, Viewer | undefined] | undefined;
  #name: string | undefined;
  #callOff: (() => void) | undefined;
  /** Readings that are under way. */
  readonly #readings = new Set<Promise<unknown>>();

  constructor(code: Pick<ChangingCode, 'load'>, ports: LiveSpacePorts) {
    this.#code = code;
    this.#ports = ports;
  }

  /** Follows what a document names, for whom it is; goes on where it does already. */
  follow(document: VonkDocument, viewer: Viewer | undefined): void {
    if (this.#space) return this.#space.follow(document, viewer);
    const { live, isFixed, key } = this.#ports;
    const stream = document.live;
    if (!live || (stream === undefined && isFixed)) return this.stop();
    this.#latest = [document, viewer];
    const name = `${stream ?? key} ${viewer?.id ?? ''}`;
    if (this.#name === name) return;
    this.#callOff?.();
    this.#name = name;
    this.#callOff = live.whenDue(stream, () => void this.#begin(name));
  }

  /** Tries again where it waits, or where the service had said that it ends. */
  again(): void {
    this.#space?.again();
  }

  /** While the page itself reads, what arrives is applied afterwards. */
  async hold<R>(work: () => Promise<R>): Promise<R> {
    if (this.#space) return this.#space.hold(work);
    const reading = work();
    this.#readings.add(reading);
    try {
      return await reading;
    } finally {
      this.#readings.delete(reading);
    }
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#name = undefined;
    this.#space?.stop();
  }

  async #begin(name: string): Promise<void> {
    const code = await this.#code.load();
    if (this.#name !== name || !this.#latest || this.#space) return;
    const [document, viewer] = this.#latest;
    if (!code) {
      this.#name = undefined;
      return this.#ports.reportOnce(createProblem('unreachable', document.live ?? ''));
    }
    const space = new code.LiveSpace(this.#ports);
    this.#space = space;
    space.follow(document, viewer);
    for (const reading of this.#readings)
      void space.hold(() =>
        reading.then(
          () => undefined,
          () => undefined,
        ),
      );
  }
}
