import { expect } from '@open-wc/testing';
import type { Goal } from '../../src/contract/goals.js';
import { type Own, type OwnAction, changeOwn, nothingOwn, readOwn, writeOwn } from '../../src/state/own.js';

const at = '2026-11-22T09:00:00+01:00';
const goal: Goal = {
  id: 'g-1',
  act: 'a-1',
  visibility: 'only-me',
  startedAt: at,
  rhythm: { kind: 'per', count: 3, period: 'week' },
  steps: [],
};
const base = {
  goal: (id: string): Goal | undefined => (id === 'g-1' ? goal : undefined),
  goals: [goal],
  preferences: undefined,
};

function after(own: Own, ...actions: readonly Omit<OwnAction, 'id' | 'at'>[]): Own {
  return actions.reduce((now, action) => changeOwn(now, { id: 'x', at, ...action } as OwnAction, base), own);
}

describe('what is the viewer’s own', () => {
  it('takes a change of a goal that only the document knows', () => {
    const own = after(nothingOwn, {
      type: 'goal.change',
      data: { goal: 'g-1', rhythm: { kind: 'per', count: 1, period: 'week' } },
    });
    expect(own.goals[0]?.rhythm).to.deep.equal({ kind: 'per', count: 1, period: 'week' });
  });

  it('counts a repeated change once', () => {
    const log = { type: 'step.log', data: { goal: 'g-1', step: 's-1', answer: 'done' } } as const;
    const set = { type: 'goal.set', data: { goal: 'g-2', act: 'a-1', rhythm: goal.rhythm } } as const;
    const own = after(nothingOwn, log, log, set, set);
    expect(own.goals.map(({ id, steps }) => [id, steps.length])).to.deep.equal([
      ['g-1', 1],
      ['g-2', 0],
    ]);
  });

  it('keeps the language of a treat as long as the treat, and of a form of one’s own with its name', () => {
    const treat = { type: 'goal.change', data: { goal: 'g-1', treat: 'Taart', language: 'nl' } } as const;
    const rhythm = { type: 'goal.change', data: { goal: 'g-1', rhythm: goal.rhythm } } as const;
    expect(after(nothingOwn, treat, rhythm).goals[0]).to.include({ treat: 'Taart', language: 'nl' });
    for (const other of ['Cake', '']) {
      const own = after(nothingOwn, treat, { type: 'goal.change', data: { goal: 'g-1', treat: other } });
      expect(own.goals[0]).not.to.have.property('language');
    }
    const name = { name: 'Verven', place: 'in-person' } as const;
    const proposed = after(nothingOwn, { type: 'act.propose', data: { act: 'a-2', ...name, language: 'nl' } });
    expect(proposed.acts[0]).to.deep.equal({
      id: 'a-2',
      name: { nl: 'Verven' },
      place: 'in-person',
      status: 'proposed',
    });
  });

  it('pauses, goes on and stops without touching the steps', () => {
    const log = { type: 'step.log', data: { goal: 'g-1', step: 's-1', answer: 'done' } } as const;
    const paused = after(nothingOwn, log, { type: 'goal.pause', data: { goal: 'g-1' } });
    expect(paused.goals[0]).to.include({ pausedAt: at });
    const resumed = after(paused, { type: 'goal.resume', data: { goal: 'g-1' } });
    expect(resumed.goals[0]).not.to.have.property('pausedAt');
    const stopped = after(resumed, { type: 'goal.stop', data: { goal: 'g-1' } });
    expect(stopped.goals[0]).to.include({ stoppedAt: at });
    expect(stopped.goals[0]?.steps).to.have.length(1);
  });

  it('takes a step back', () => {
    const own = after(
      nothingOwn,
      { type: 'step.log', data: { goal: 'g-1', step: 's-1', answer: 'done' } },
      { type: 'cue.answer', data: { goal: 'g-1', step: 's-2', cue: 'c-1', answer: 'not-this-time' } },
      { type: 'step.take-back', data: { goal: 'g-1', step: 's-1' } },
    );
    expect(own.goals[0]?.steps).to.deep.equal([{ id: 's-2', at, answer: 'not-this-time', cue: 'c-1' }]);
  });

  it('changes nothing for a goal that is nowhere', () => {
    expect(after(nothingOwn, { type: 'goal.pause', data: { goal: 'elsewhere' } })).to.equal(nothingOwn);
  });

  it('gives a proposed act to the person at once, as proposed', () => {
    const own = after(nothingOwn, {
      type: 'act.propose',
      data: { act: 'a-9', name: 'Bake for the street', place: 'in-person' },
    });
    expect(own.acts).to.deep.equal([
      { id: 'a-9', name: 'Bake for the street', place: 'in-person', status: 'proposed' },
    ]);
  });

  it('takes a rating away again', () => {
    const own = after(
      nothingOwn,
      { type: 'feed.rate', data: { item: 'f-1', rating: 'worked' } },
      { type: 'feed.rate', data: { item: 'f-1', rating: 'none' } },
    );
    expect(own.marks.get('f-1')?.rating).to.equal(undefined);
  });

  it('comes back from the device as it went', () => {
    const own = after(
      nothingOwn,
      { type: 'goal.set', data: { goal: 'g-2', act: 'a-1', rhythm: { kind: 'after', every: 'event' } } },
      { type: 'preferences.set', data: { stance: 'yes', channels: { LinkedIn: 'private' } } },
      { type: 'step.log', data: { goal: 'g-2', step: 's-1', answer: 'done', day: '2026-11-20' } },
      { type: 'cue.answer', data: { goal: 'g-2', step: 's-2', cue: 'c-1' } },
      { type: 'cue.answer', data: { step: 's-3', cue: 'c-2' } },
      { type: 'feed.keep', data: { item: 'f-1', kept: true } },
      { type: 'act.propose', data: { act: 'a-9', name: 'x', place: 'online' } },
    );
    const { own: back, problems } = readOwn(JSON.parse(JSON.stringify(writeOwn(own))));
    expect(problems).to.deep.equal([]);
    expect(back).to.deep.equal(own);
    const [kept] = back.goals;
    expect([kept?.cues, kept?.otherCues, kept?.steps[0]?.day]).to.deep.equal([['c-1'], ['c-2'], '2026-11-20']);
  });
});
