/** Keeps one person's changes on the device until they are settled, and sends them from one tab of the browser. */
import { type ReadableAtom, atom } from 'nanostores';
import { parseAction } from '../../contract/action.js';
import type { Action } from '../../contract/actions.js';
import { createProblem } from '../../contract/problem.js';
import type { Outbox, OutboxEntry, OutboxPorts, Outcome } from '../../state/ports.js';
import { Callers } from './callers.js';
import { Dispatcher } from './dispatcher.js';
import { Entry } from './entry.js';
import { EntryList } from './entry-list.js';
import { type OutboxEnvironment, browserEnvironment } from './environment.js';
import { LeaderElection } from './leader-election.js';
import { Persistence } from './persistence.js';
import { Sender } from './sender.js';
import { maySend } from './storage-states.js';
import { TabChannel, type TabMessage } from './tab-channel.js';
import { UnloadWarning } from './unload-warning.js';

export { createPost } from './post.js';

/** Milliseconds in which the tab that sends has to give a sign of life. */
const signOfLife = 5000;

/** Opens the outbox; what an earlier visit or another tab left in it is there when this resolves, if the device answers. */
export async function openOutbox(
  ports: OutboxPorts,
  environment: OutboxEnvironment = browserEnvironment,
): Promise<Outbox> {
  const outbox = new DeviceOutbox(ports, environment);
  await outbox.open();
  return outbox;
}

class DeviceOutbox implements Outbox {
  readonly entries: ReadableAtom<readonly OutboxEntry[]>;
  readonly keeping = atom<'device' | 'memory'>('device');
  readonly #environment: OutboxEnvironment;
  readonly #list = new EntryList();
  readonly #warning = new UnloadWarning();
  readonly #callers: Callers;
  readonly #channel: TabChannel;
  readonly #election: LeaderElection;
  readonly #persistence: Persistence;
  readonly #dispatcher: Dispatcher;
  readonly #sender: Sender;
  #isClosed = false;
  /** Whether it closes as soon as nothing would be lost by it. */
  #isClosing = false;
  #othersSignedOut = false;
  #callOffTakeover: (() => void) | undefined;
  /** What other tabs say of a change is heard after the change itself is known. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor({ key, send, settled, report }: OutboxPorts, environment: OutboxEnvironment) {
    this.#environment = environment;
    this.entries = this.#list.shown;
    this.#callers = new Callers(environment);
    const name = `vonk-outbox ${key}`;
    this.#channel = new TabChannel(name, (message) => void this.#hear(message));
    this.#election = new LeaderElection(name, environment, () => void this.#lead());
    this.#persistence = new Persistence({
      key,
      list: this.#list,
      environment,
      channel: this.#channel,
      report,
      isLeader: () => this.#election.isLeader,
      dispatch: (entry, event) => void this.#dispatcher.dispatch(entry, event),
      changed: () => this.#changed(),
    });
    this.#dispatcher = new Dispatcher({
      list: this.#list,
      environment,
      persistence: this.#persistence,
      channel: this.#channel,
      callers: this.#callers,
      settled: (action, answer) => {
        if (!this.#isClosed) settled(action, answer);
      },
      changed: () => this.#changed(),
    });
    this.#sender = new Sender(
      {
        send,
        entries: () => this.#list.all,
        maySend: ({ storage, delivery }) => delivery !== 'missing' && maySend(storage, this.#election.isLeader),
        dispatch: (entry, event) => this.#dispatcher.dispatch(entry, event),
        signedOut: () => {
          this.#channel.tell({ type: 'signed-out', is: true });
          this.#callers.tellAll();
        },
      },
      environment,
    );
  }

  async open(): Promise<void> {
    await this.#persistence.read();
    if (this.#isClosed) return;
    addEventListener('online', this.#wake);
    addEventListener('pageshow', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.#election.open();
    // A tab that crashed may have stored something without telling.
    this.#channel.tell({ type: 'wake', isWanted: false });
  }

  drain(): void {
    this.#isClosing = true;
    if (!this.#warning.isWarning) this.close();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#warning.warn(false);
    removeEventListener('online', this.#wake);
    removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#callOffTakeover?.();
    this.#sender.close();
    this.#election.close();
    this.#channel.close();
    this.#persistence.close();
    this.#callers.tellAll();
  }

  async add(asked: Action): Promise<Outcome> {
    const { action, problems } = parseAction(asked);
    if (!action) return { status: 'refused', problem: problems[0] ?? createProblem('malformed', '') };
    const entry = new Entry(action);
    const outcome = this.#callers.outcomeOf(action);
    this.#list.put(entry);
    if (entry.isPassing) this.#list.keepInMemory(entry);
    else entry.written = this.#persistence.write();
    this.#show();
    await entry.written;
    if (this.#isClosed) this.#callers.tell(action.id);
    else {
      this.#sender.go();
      this.#callers.begin(action, outcome);
      if (this.#isSignedOut) this.#callers.tell(action.id);
    }
    return outcome;
  }

  withdraw(id: string): Promise<boolean> {
    return this.#dispatcher.withdraw(id);
  }

  retry(): void {
    this.#wakeUp(true);
  }

  // Between this tab and its surroundings.

  async #lead(): Promise<void> {
    // What another tab was sending when it went away is not on its way any more.
    for (const entry of this.#list.all) void this.#dispatcher.dispatch(entry, { type: 'this tab leads' });
    await this.#persistence.read();
    this.#sender.go();
  }

  async #hear(message: TabMessage): Promise<void> {
    switch (message.type) {
      case 'added':
        this.#reading = Promise.all([this.#reading, this.#persistence.readOne(message.sequence)]);
        return;
      case 'changed':
        await this.#reading;
        this.#dispatcher.hearChanged(message);
        return;
      case 'gone':
        await this.#reading;
        this.#dispatcher.hearGone(message);
        return;
      case 'signed-out':
        this.#othersSignedOut = message.is;
        this.#show();
        return;
      case 'wake':
        if (!this.#election.isLeader) return;
        this.#channel.tell({ type: 'here' });
        await this.#persistence.read();
        this.#resume(message.isWanted);
        return;
      case 'here':
        this.#callOffTakeover?.();
        this.#callOffTakeover = undefined;
    }
  }

  readonly #wake = (): void => {
    if (document.visibilityState === 'visible') this.#wakeUp(false);
  };

  #wakeUp(isWanted: boolean): void {
    if (this.#isClosed) return;
    if (this.#election.isLeader) {
      void this.#persistence.read().then(() => this.#resume(isWanted));
      return;
    }
    // What was settled while this tab was frozen, or kept for "back", it has not heard of.
    void this.#persistence.read();
    this.#resume(isWanted);
    this.#channel.tell({ type: 'wake', isWanted });
    this.#callOffTakeover?.();
    this.#callOffTakeover = this.#environment.after(signOfLife, () => this.#election.takeOver());
  }

  #resume(isWanted: boolean): void {
    if (this.#isClosed) return;
    this.#othersSignedOut = false;
    if (this.#election.isLeader && this.#sender.isSignedOut) this.#channel.tell({ type: 'signed-out', is: false });
    this.#sender.wake(isWanted);
    this.#show();
  }

  get #isSignedOut(): boolean {
    return this.#election.isLeader ? this.#sender.isSignedOut : this.#othersSignedOut || this.#sender.isSignedOut;
  }

  /** Something is not as it was: the page and the sender look anew. */
  #changed(): void {
    this.#show();
    this.#sender.go();
  }

  #show(): void {
    if (this.#isClosed) return;
    const { all } = this.#list;
    this.#list.show(this.#isSignedOut);
    const inMemory = all.some(({ isAtRisk, sequence }) => isAtRisk && sequence !== undefined);
    this.keeping.set(this.#persistence.isWorking && !inMemory ? 'device' : 'memory');
    this.#warning.warn(all.some(({ isAtRisk }) => isAtRisk));
    if (this.#isClosing && !this.#warning.isWarning) this.close();
  }
}
