import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { createSpaceStores } from '../../src/state/space-stores.js';
import type { Action, ActionData, ActionType } from '../../src/contract/actions.js';
import { createId } from '../../src/sources/create-id.js';
import { openOutbox } from '../../src/sources/outbox/outbox.js';
import { valueOf } from '../../src/state/resource.js';
import type { Space } from '../../src/state/space.js';
import { ManualWorld } from '../helpers/manual-world.js';
import { ScriptedService, refused, unknown } from '../helpers/outbox.js';
import { until } from '../helpers/service.js';

/** What a small service keeps, and what a page must show of it. */
interface World {
  readonly hearts: readonly string[];
  readonly stance: string | undefined;
  readonly goals: readonly string[];
  readonly onBoard: boolean;
}

const nothing: World = { hearts: [], stance: undefined, goals: [], onBoard: false };

/** The service's own idea of a change, written apart from the one that is tested. */
function carriedOut(world: World, { type, data }: Pick<Action, 'type' | 'data'>): World {
  switch (type) {
    case 'kudos.react': {
      const { kudos, on } = data as ActionData<'kudos.react'>;
      const others = world.hearts.filter((id) => id !== kudos);
      return { ...world, hearts: on ? [...others, kudos].sort() : others };
    }
    case 'preferences.set':
      return { ...world, stance: (data as ActionData<'preferences.set'>).stance };
    case 'goal.set':
      return { ...world, goals: [...new Set([...world.goals, (data as ActionData<'goal.set'>).goal])].sort() };
    case 'board.join':
    case 'board.leave':
      return { ...world, onBoard: type === 'board.join' };
    default:
      return world;
  }
}

const at = '2026-11-22T09:00:00+01:00';
const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
const consent = { status: 'in', at, textVersion: '1' } as const;

/** Sections as the service would tell them. */
const kudosOf = ({ hearts }: World): readonly Record<string, unknown>[] =>
  ['k-1', 'k-2'].map((id) => ({
    id,
    from: 'p-2',
    to: ['p-1'],
    text: 'Thanks.',
    at,
    reactions: [{ kind: 'heart', by: hearts.includes(id) ? ['p-1'] : [] }],
  }));
const goalsOf = ({ goals }: World): readonly Record<string, unknown>[] =>
  goals.map((id) => ({ id, act: 'a-1', visibility: 'only-me', startedAt: at, rhythm, steps: [] }));
const boardOf = ({ onBoard }: World): Record<string, unknown> => ({
  measure: 'acts',
  mode: 'people',
  period: { from: '2026-11-01', to: '2026-11-30' },
  consentTexts: [{ version: '1', text: 'Yes' }],
  entries: onBoard ? [{ person: 'p-1', count: 1, consent }] : [],
});
const changesOf = (world: World): readonly { section: never; put: readonly unknown[] }[] =>
  [
    { section: 'kudos', put: kudosOf(world) },
    { section: 'goals', put: goalsOf(world) },
    { section: 'board', put: [boardOf(world)] },
    { section: 'preferences', put: [world.stance === undefined ? {} : { stance: world.stance }] },
  ] as never;

function shownBy(space: Space): World {
  const kudos = valueOf(space.sections.kudos.get())?.items ?? [];
  const board = valueOf(space.sections.board.get());
  return {
    hearts: kudos
      .filter(({ reactions }) => reactions?.[0]?.by.includes('p-1'))
      .map(({ id }) => id)
      .sort(),
    stance: space.stance.get(),
    goals: (valueOf(space.sections.goals.get())?.items ?? []).map(({ id }) => id).sort(),
    onBoard: board?.entries?.some(({ person }) => person === 'p-1') ?? false,
  };
}

const asked = fc.oneof(
  fc
    .record({ kudos: fc.constantFrom('k-1', 'k-2'), on: fc.boolean() })
    .map(({ kudos, on }) => ['kudos.react', { kudos, kind: 'heart', on }] as const),
  fc.constantFrom('yes', 'maybe', 'no').map((stance) => ['preferences.set', { stance }] as const),
  fc.constantFrom('g-1', 'g-2').map((goal) => ['goal.set', { goal, act: 'a-1', rhythm }] as const),
  fc.constantFrom(['board.join', { textVersion: '1' }] as const, ['board.leave', {}] as const),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ ask: asked }) },
  {
    weight: 4,
    arbitrary: fc.record({
      answer: fc.constantFrom('told', 'done', 'refused', 'unknown', 'lost'),
      which: fc.nat({ max: 3 }),
    }),
  },
);

describe('what is shown while answers come', () => {
  it('is what the service said with everything that waits laid over it, whatever comes in whatever order', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const service = new ScriptedService();
        const world = new ManualWorld();
        let truth = nothing;
        const carried = new Set<string>();
        const space = createSpaceStores({
          key: `test ${crypto.randomUUID()}`,
          createId,
          send: service.send,
          openOutbox: (ports) => openOutbox(ports, world),
          source: {
            load: () =>
              Promise.resolve({
                status: 'loaded',
                base: 'https://example.org/document',
                value: {
                  vonk: 1,
                  viewer: { id: 'p-1' },
                  people: [{ id: 'p-1', name: 'An' }],
                  acts: [{ id: 'a-1', name: 'Talk', place: 'in-person' }],
                  kudos: kudosOf(nothing),
                  goals: [],
                  preferences: {},
                  board: boardOf(nothing),
                },
              }),
            loadLink: () => Promise.reject(new Error('There are no links.')),
          },
        });
        const stop = space.retain();
        try {
          await until(() => space.document.get().status === 'ready');
          const waiting = (): readonly Action[] =>
            space.pending.get().flatMap(({ action, status }) => (status === 'refused' ? [] : action));
          for (const one of steps) {
            if ('ask' in one) {
              const [type, data] = one.ask as readonly [ActionType, never];
              const before = waiting();
              void space.request(type, data);
              // At once, and not when it is stored.
              const action = { type, data } as unknown as Action;
              expect(shownBy(space)).to.deep.equal([...before, action].reduce(carriedOut, truth));
              await until(() => waiting().length > before.length);
            } else {
              await until(() => {
                if (service.underWay.length === 0) world.pass(600_000);
                return waiting().length === 0 || service.underWay.length > 0;
              }, 'a request');
              const action = service.underWay[one.which % Math.max(service.underWay.length, 1)];
              if (!action) continue;
              const isRefused = one.answer === 'refused' && !carried.has(action.id);
              if (!isRefused && one.answer !== 'unknown' && !carried.has(action.id)) {
                truth = carriedOut(truth, action);
                carried.add(action.id);
              }
              const told = { status: 'done', ...(one.answer !== 'done' && { changes: changesOf(truth) }) } as const;
              const isKnown = one.answer !== 'lost' && one.answer !== 'unknown';
              service.answer(isRefused ? refused : isKnown ? told : unknown, action);
              if (isKnown) await until(() => !waiting().some(({ id }) => id === action.id), 'it to settle');
              else await until(() => space.pending.get().some(({ status }) => status === 'waiting'), 'it to wait');
            }
            expect(shownBy(space)).to.deep.equal(waiting().reduce(carriedOut, truth));
          }
        } finally {
          stop();
        }
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
});
