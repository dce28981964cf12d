/** Sends what nothing holds up, a few at a time, and waits longer and longer where it does not get through. */
import type { Answer, Send } from '../../state/ports.js';
import { boundedWait } from '../retry-after.js';
import { backoff } from './backoff.js';
import { type DeliveryEvent, isOnItsWay } from './delivery-states.js';
import { readyToSend } from './dependencies.js';
import type { Entry } from './entry.js';
import type { OutboxEnvironment } from './environment.js';
import { readChange } from './post.js';

/** How many different things are on their way at once. */
const most = 4;

export interface SenderPorts {
  readonly send: Send;
  entries(): readonly Entry[];
  /** Whether this tab may send this one. */
  maySend(entry: Entry): boolean;
  /** What happens to a change. Resolves when all that follows from it is done. */
  dispatch(entry: Entry, event: DeliveryEvent): Promise<void>;
  /** The service took the viewer for nobody. */
  signedOut(): void;
}

const unknown: Answer = { status: 'unknown' };

export class Sender {
  /** Nobody is signed in: nothing is sent until `wake`. */
  isSignedOut = false;
  readonly #ports: SenderPorts;
  readonly #environment: OutboxEnvironment;
  readonly #closing = new AbortController();
  /** What takes a place among those that are on their way at once. */
  readonly #underWay = new Set<Entry>();
  /** What was sent while nobody was signed in. */
  readonly #denied = new WeakSet<Entry>();
  /** Before this moment nothing is sent: the service asked for it, or nothing got through. */
  #askedPause = 0;
  #ownPause = 0;
  #inVain = 0;
  #callOff: (() => void) | undefined;

  constructor(ports: SenderPorts, environment: OutboxEnvironment) {
    this.#ports = ports;
    this.#environment = environment;
  }

  close(): void {
    this.#closing.abort();
    this.#callOff?.();
  }

  /** Tries again now. What the service asked to wait for is waited for, unless a person wants to know. */
  wake(isWanted: boolean): void {
    this.isSignedOut = false;
    this.#gotThrough();
    if (isWanted) this.#askedPause = 0;
    for (const entry of this.#ports.entries()) entry.notBefore = 0;
    this.go();
  }

  /** Sends whatever may go now. */
  go(): void {
    this.#goAgainAt(Infinity);
    if (this.#closing.signal.aborted || this.isSignedOut) return;
    const now = this.#environment.now();
    const pause = Math.max(this.#askedPause, this.#ownPause);
    const chosen: Entry[] = [];
    let soonest = Infinity;
    for (const entry of this.#queue()) {
      if (this.#underWay.size >= most) break;
      if (this.#underWay.has(entry) || !this.#ports.maySend(entry)) continue;
      const moment = Math.max(pause, entry.notBefore);
      if (moment > now) soonest = Math.min(soonest, moment);
      else {
        this.#underWay.add(entry);
        chosen.push(entry);
      }
    }
    this.#goAgainAt(soonest);
    // All have their place before the first one starts: whoever hears of that may look for more.
    for (const entry of chosen) void this.#send(entry);
  }

  /** Infinity: not before something changes. */
  #goAgainAt(moment: number): void {
    this.#callOff?.();
    this.#callOff =
      moment < Infinity ? this.#environment.after(moment - this.#environment.now(), () => this.go()) : undefined;
  }

  /** What was denied before comes last, so that it does not keep the others from being tried. */
  #queue(): readonly Entry[] {
    const ready = readyToSend(this.#ports.entries());
    const isDenied = (entry: Entry): boolean => this.#denied.has(entry);
    return [...ready.filter((entry) => !isDenied(entry)), ...ready.filter(isDenied)];
  }

  async #send(entry: Entry): Promise<void> {
    const { signal: closing } = this.#closing;
    await this.#ports.dispatch(entry, { type: 'start' });
    const isWanted = isOnItsWay(entry.delivery) && !closing.aborted;
    const answer = isWanted ? await this.#ask(entry) : undefined;
    // An answer that holds keeps its place until the device knows of it.
    if (answer?.status === 'done' || answer?.status === 'refused') {
      this.#gotThrough();
      await this.#ports.dispatch(
        entry,
        answer.status === 'done' ? { type: 'done', answer } : { type: 'refused', problem: answer.problem },
      );
    }
    this.#underWay.delete(entry);
    if (answer?.status === 'signed-out') this.#denyAll(entry);
    // Broken off with the page or the viewer: it stays as it is, for the next time.
    else if ((answer?.status === 'unsent' || answer?.status === 'unknown') && !closing.aborted)
      this.#sendLater(entry, answer);
    this.go();
  }

  #gotThrough(): void {
    this.#inVain = 0;
    this.#ownPause = 0;
  }

  #denyAll(entry: Entry): void {
    this.isSignedOut = true;
    this.#denied.add(entry);
    this.#untouched(entry);
    this.#ports.signedOut();
  }

  #sendLater(entry: Entry, answer: Extract<Answer, { status: 'unsent' | 'unknown' }>): void {
    const now = this.#environment.now();
    entry.attempts += 1;
    this.#inVain += 1;
    entry.notBefore = now + this.#backoff(entry.attempts);
    // One thing that fails is its own matter; when nothing gets through, all of them wait.
    if (this.#inVain >= most) this.#ownPause = now + this.#backoff(Math.floor(this.#inVain / most));
    const asked = answer.status === 'unknown' ? boundedWait(answer.retryAfter) : undefined;
    if (asked !== undefined) this.#askedPause = Math.max(this.#askedPause, now + asked * 1000);
    if (answer.status === 'unsent') this.#untouched(entry);
    else void this.#ports.dispatch(entry, { type: 'lost' });
  }

  #backoff(attempts: number): number {
    return backoff(attempts, () => this.#environment.random());
  }

  /** The service did nothing with it; another tab may lead by now, and have sent it too. */
  #untouched(entry: Entry): void {
    void this.#ports.dispatch(entry, { type: this.#ports.maySend(entry) ? 'untouched' : 'lost' });
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
      callOff = this.#environment.after(this.#environment.patience, end);
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
