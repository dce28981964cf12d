/** Sends what has its turn, a few at a time, and waits longer and longer where it does not get through. */
import type { Answer, Send } from '../../state/ports.js';
import type { Entry } from './entry.js';
import { pauseAfter } from './pauses.js';
import { boundedWait } from '../retry-after.js';
import { turnsOf } from './turns.js';
import { readChange } from './post.js';
import type { OutboxWorld } from './world.js';

/** How many different things are on their way at once. */
const most = 4;

export interface CarrierPorts {
  readonly send: Send;
  entries(): readonly Entry[];
  /** Whether this tab may send this one. */
  mayCarry(entry: Entry): boolean;
  /** Called before it is sent. Answers whether it is still wanted. */
  begin(entry: Entry): Promise<boolean>;
  /** Called with a yes or a no that holds. */
  settle(entry: Entry, answer: Extract<Answer, { status: 'done' | 'refused' }>): Promise<void>;
  /** Called when it is to be sent again. */
  again(entry: Entry): void;
}

const unknown: Answer = { status: 'unknown' };

export class Carrier {
  /** Nobody is signed in: nothing is sent until `wake`. */
  isSignedOut = false;
  readonly #ports: CarrierPorts;
  readonly #world: OutboxWorld;
  readonly #closing = new AbortController();
  readonly #carried = new Set<Entry>();
  /** Before this moment nothing is sent: the service asked for it, or nothing got through. */
  #askedPause = 0;
  #ownPause = 0;
  #inVain = 0;
  #callOff: (() => void) | undefined;

  constructor(ports: CarrierPorts, world: OutboxWorld) {
    this.#ports = ports;
    this.#world = world;
  }

  /** Whether this tab is sending it, or is about to. */
  carries(entry: Entry): boolean {
    return this.#carried.has(entry);
  }

  close(): void {
    this.#closing.abort();
    this.#callOff?.();
  }

  /** Tries again now. What the service asked to wait for is waited for, unless a person wants to know. */
  wake(isWanted: boolean): void {
    this.isSignedOut = false;
    this.#inVain = this.#ownPause = 0;
    if (isWanted) this.#askedPause = 0;
    for (const entry of this.#ports.entries()) entry.notBefore = 0;
    this.go();
  }

  /** Sends whatever has its turn now. */
  go(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#closing.signal.aborted || this.isSignedOut) return;
    const now = this.#world.now();
    const pause = Math.max(this.#askedPause, this.#ownPause);
    let soonest = Infinity;
    if (this.#carried.size >= most) return;
    for (const entry of this.#turns()) {
      if (this.#carried.has(entry) || !this.#ports.mayCarry(entry)) continue;
      const moment = Math.max(pause, entry.notBefore);
      if (moment > now) soonest = Math.min(soonest, moment);
      else void this.#carry(entry);
      if (this.#carried.size >= most) return;
    }
    if (soonest < Infinity) this.#callOff = this.#world.after(soonest - now, () => this.go());
  }

  /** What was denied before comes last, so that it does not keep the others from being tried. */
  #turns(): readonly Entry[] {
    const turns = turnsOf(this.#ports.entries());
    return [...turns.filter(({ wasDenied }) => !wasDenied), ...turns.filter(({ wasDenied }) => wasDenied)];
  }

  async #carry(entry: Entry): Promise<void> {
    this.#carried.add(entry);
    const wasSent = entry.isSent;
    entry.isSending = true;
    if (await this.#ports.begin(entry)) {
      const answer = this.#closing.signal.aborted ? undefined : await this.#ask(entry);
      entry.isSending = false;
      // Broken off with the page or the viewer: it stays as it is, for the next time.
      if (answer && !(this.#closing.signal.aborted && (answer.status === 'unknown' || answer.status === 'unsent')))
        await this.#take(entry, answer, wasSent);
    }
    this.#carried.delete(entry);
    this.go();
  }

  async #take(entry: Entry, answer: Answer, wasSent: boolean): Promise<void> {
    // The service did nothing with it; another tab may have the turn by now, and have sent it too.
    if (answer.status === 'signed-out' || answer.status === 'unsent')
      entry.isSent = wasSent || !this.#ports.mayCarry(entry);
    switch (answer.status) {
      case 'done':
      case 'refused':
        this.#inVain = this.#ownPause = 0;
        await this.#ports.settle(entry, answer);
        return;
      case 'signed-out':
        this.isSignedOut = true;
        entry.wasDenied = true;
        this.#again(entry);
        return;
      case 'unsent':
      case 'unknown': {
        const now = this.#world.now();
        entry.attempts += 1;
        this.#inVain += 1;
        entry.notBefore = now + pauseAfter(entry.attempts, () => this.#world.random());
        // One thing that fails is its own matter; when nothing gets through, all of them wait.
        if (this.#inVain >= most)
          this.#ownPause = now + pauseAfter(Math.floor(this.#inVain / most), () => this.#world.random());
        const asked = answer.status === 'unknown' ? boundedWait(answer.retryAfter) : undefined;
        if (asked !== undefined) this.#askedPause = Math.max(this.#askedPause, now + asked * 1000);
        this.#again(entry);
      }
    }
  }

  #again(entry: Entry): void {
    this.#carried.delete(entry);
    this.#ports.again(entry);
  }

  /** One attempt. It never takes longer than the patience, and never rejects. */
  async #ask(entry: Entry): Promise<Answer> {
    const { signal: closing } = this.#closing;
    const attempt = new AbortController();
    let callOff: () => void = () => undefined;
    let end: () => void = () => undefined;
    const given = new Promise<Answer>((resolve) => {
      end = () => {
        attempt.abort();
        resolve(unknown);
      };
      callOff = this.#world.after(this.#world.patience, end);
      closing.addEventListener('abort', end);
    });
    try {
      const answer = await Promise.race([this.#ports.send(entry.action, attempt.signal), given]);
      return isAnswer(answer) ? readAnswer(answer) : unknown;
    } catch {
      return unknown; // A host's own way of sending failed: nobody knows how far it came.
    } finally {
      callOff();
      closing.removeEventListener('abort', end);
    }
  }
}

/** Changes that have not the shape of changes are left out; the answer counts all the same. */
export function readAnswer<A extends Answer>(answer: A): A {
  if (answer.status !== 'done' || answer.changes === undefined) return answer;
  const changes: unknown = answer.changes;
  return { ...answer, changes: Array.isArray(changes) ? (changes as readonly unknown[]).flatMap(readChange) : [] };
}

/** A host may answer anything. */
function isAnswer(answer: unknown): answer is Answer {
  const { status, problem } = (answer ?? {}) as { status?: unknown; problem?: unknown };
  if (status === 'refused') return typeof problem === 'object' && problem !== null;
  return status === 'done' || status === 'unknown' || status === 'unsent' || status === 'signed-out';
}
