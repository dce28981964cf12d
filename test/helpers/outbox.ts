import type { Action, ActionData, ActionType } from '../../src/contract/actions.js';
import type { Problem } from '../../src/contract/problem.js';
import { createId } from '../../src/sources/create-id.js';
import { openOutbox } from '../../src/sources/outbox/outbox.js';
import type { Answer, Outbox, OutboxEntry, Send } from '../../src/state/ports.js';
import { ManualWorld } from './manual-world.js';

export function act<T extends ActionType>(type: T, data: ActionData<T>): Action {
  return { id: createId(), type, at: '2026-11-22T09:00:00+01:00', data } as unknown as Action;
}

/** A change that is about nothing else than itself. */
export const wish = (text = 'More light.'): Action => act('wish.share', { text });
export const give = (kudos: string): Action => act('kudos.give', { kudos, to: ['p-2'], text: 'Thanks.' });
export const show = (kudos: string): Action => act('kudos.show', { kudos, shown: 'team' });

/** A service of which the test decides what it answers, one request after the other. */
export class ScriptedService {
  readonly sent: Action[] = [];
  #open: { readonly action: Action; readonly signal: AbortSignal; readonly answer: (answer: Answer) => void }[] = [];
  readonly signals: AbortSignal[] = [];

  readonly send: Send = (action, signal) => {
    this.sent.push(action);
    this.signals.push(signal);
    return new Promise((resolve) => this.#open.push({ action, signal, answer: resolve }));
  };

  /** What is on its way now. */
  get underWay(): readonly Action[] {
    this.#open = this.#open.filter(({ signal }) => !signal.aborted);
    return this.#open.map(({ action }) => action);
  }

  /** Answers the oldest request, or the one that carries a change. */
  answer(answer: Answer, action?: Action): void {
    const index = action ? this.#open.findIndex((one) => one.action.id === action.id) : 0;
    const [one] = this.#open.splice(index, 1);
    if (!one) throw new Error('Nothing is on its way.');
    one.answer(answer);
  }
}

export const done: Answer = { status: 'done' };
export const unknown: Answer = { status: 'unknown' };
export const signedOut: Answer = { status: 'signed-out' };
export const refusal: Problem = { code: 'refused', path: '/actions', message: 'No.', details: { status: '422' } };
export const refused: Answer = { status: 'refused', problem: refusal };

export interface Tab {
  readonly outbox: Outbox;
  readonly world: ManualWorld;
  readonly service: ScriptedService;
  readonly settled: readonly (readonly [Action | undefined, Answer | undefined])[];
  readonly problems: readonly Problem[];
  /** What is shown of the outbox. */
  states(): readonly OutboxEntry['status'][];
}

const open = new Set<Outbox>();

/** A tab with this outbox, in a browser and before a service of the test's own. */
export async function openTab(
  key: string,
  service: ScriptedService = new ScriptedService(),
  world = new ManualWorld(),
): Promise<Tab> {
  const settled: (readonly [Action | undefined, Answer | undefined])[] = [];
  const problems: Problem[] = [];
  const outbox = await openOutbox(
    {
      key,
      send: service.send,
      settled: (action, answer) => settled.push([action, answer]),
      report: (problem) => problems.push(problem),
    },
    world,
  );
  open.add(outbox);
  const states = (): readonly OutboxEntry['status'][] => outbox.entries.get().map(({ status }) => status);
  return { outbox, world, service, settled, problems, states };
}

export function closeTabs(): void {
  for (const outbox of open) outbox.close();
  open.clear();
}
