import { expect } from '@open-wc/testing';
import type { Action } from '../../../src/contract/actions.js';
import { readyToSend } from '../../../src/sources/outbox/dependencies.js';

type Asked = readonly [type: string, data?: Record<string, unknown>, isRefused?: boolean];

const turns = (...asked: readonly Asked[]): readonly number[] => {
  const entries = asked.map(([type, data = {}, isRefused = false], index) => ({
    action: { id: `id-${index}`, type, at: '2026-11-22T09:00:00Z', data } as unknown as Action,
    isRefused,
    index,
  }));
  return readyToSend(entries).map(({ index }) => index);
};

describe('whose turn it is in the outbox', () => {
  it('lets a decision about a kudos wait for the kudos, and nothing else', () => {
    expect(
      turns(
        ['kudos.give', { kudos: 'k-1' }],
        ['kudos.show', { kudos: 'k-1' }],
        ['kudos.react', { kudos: 'k-2' }],
        ['goal.pause', { goal: 'k-1' }],
      ),
    ).to.deep.equal([0, 2, 3]);
  });

  it('lets a goal wait for the act that it is about, where that one is still on its way', () => {
    expect(
      turns(
        ['act.propose', { act: 'a-1' }],
        ['goal.set', { goal: 'g-1', act: 'a-1' }],
        ['goal.set', { goal: 'g-2', act: 'a-2' }],
        ['step.log', { goal: 'g-1', step: 's-1' }],
      ),
    ).to.deep.equal([0, 2]);
  });

  it('lets two goals for one known act go side by side', () => {
    expect(turns(['goal.set', { goal: 'g-1', act: 'a-1' }], ['goal.set', { goal: 'g-2', act: 'a-1' }])).to.deep.equal([
      0, 1,
    ]);
  });

  it('says in order for which goals a moment is, and answers about another one meanwhile', () => {
    expect(
      turns(
        ['cue.answer', { step: 's-1', cue: 'c-1' }],
        ['cue.answer', { goal: 'g-1', step: 's-2', cue: 'c-1' }],
        ['cue.answer', { goal: 'g-2', step: 's-3', cue: 'c-2', answer: 'done' }],
        ['cue.answer', { step: 's-4', cue: 'c-2' }],
      ),
    ).to.deep.equal([0, 2]);
  });

  it('asks for feedback about a step after the step', () => {
    expect(turns(['step.log', { goal: 'g-1', step: 's-1' }], ['feedback.ask', { step: 's-1' }])).to.deep.equal([0]);
  });

  it('keeps joining and leaving in order', () => {
    expect(turns(['board.join'], ['board.leave'], ['preferences.set'])).to.deep.equal([0, 2]);
  });

  it('forgets nothing before it arrived, and lets nothing overtake the forgetting', () => {
    expect(turns(['wish.share'], ['me.erase'], ['wish.share'])).to.deep.equal([0]);
    expect(turns(['me.erase'], ['wish.share'])).to.deep.equal([0]);
  });

  it('is not held up by what was refused', () => {
    expect(turns(['kudos.give', { kudos: 'k-1' }, true], ['kudos.take-back', { kudos: 'k-1' }])).to.deep.equal([1]);
    expect(turns(['wish.share', {}, true], ['me.erase'])).to.deep.equal([1]);
  });
});
