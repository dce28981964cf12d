import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import type { ActionData } from '../../src/contract/actions.js';
import type { Cue } from '../../src/contract/acts.js';
import { type Goal, type Rhythm, stepAnswers } from '../../src/contract/goals.js';
import { type GoalMoments, momentsOf } from '../../src/state/goal-moments.js';
import { progressOf } from '../../src/state/goal-progress.js';
import { type Own, changeOwn, nothingOwn } from '../../src/state/own.js';

const now = new Date(2026, 10, 22, 9);
const afterEach: Rhythm = { kind: 'after', every: 'event' };
const goal = (id: string, act: string, more: Partial<Goal> = {}): Goal => ({
  id,
  act,
  visibility: 'only-me',
  startedAt: new Date(2026, 10, 1).toISOString(),
  rhythm: afterEach,
  steps: [],
  ...more,
});
const cue = (id: string, acts?: readonly string[], day = 19): Cue => ({
  id,
  name: id,
  at: new Date(2026, 10, day, 13).toISOString(),
  ...(acts && { acts }),
});
/** Which goal asks about what, and what is to be sorted. */
function asked(goals: readonly Goal[], ...cues: readonly Cue[]): unknown {
  const { toAsk, toSort } = momentsOf(goals, cues, now);
  return {
    ask: [...toAsk].map(([id, asks]) => `${id}: ${asks.map((one) => one.id).join()}`),
    sort: toSort.map((one) => `${one.cue.id}: ${one.goals.map(({ id }) => id).join()}`),
  };
}

let count = 0;
/** Own things after an answer about a moment, as the device keeps them. */
function after(own: Own, data: Omit<ActionData<'cue.answer'>, 'step'>): Own {
  count += 1;
  const action = { id: 'x', type: 'cue.answer', at: now.toISOString(), data: { step: `s-${count}`, ...data } } as const;
  return changeOwn(own, action, { goal: () => undefined, goals: [], preferences: undefined });
}
const ownOf = (goals: readonly Goal[]): Own => ({ ...nothingOwn, goals });

describe('the goals to which a moment belongs', () => {
  const [post, talk] = [goal('post', 'a-post'), goal('talk', 'a-talk')];

  it('are those of its acts, and no others', () => {
    const fair = cue('fair', ['a-talk', 'a-fair']);
    expect(asked([post, talk], fair)).to.deep.equal({ ask: ['talk: fair'], sort: [] });
    expect(asked([post], fair)).to.deep.equal({ ask: [], sort: [] });
    const both = cue('both', ['a-talk', 'a-post']);
    expect(asked([post, talk], both)).to.deep.equal({ ask: ['post: both', 'talk: both'], sort: [] });
    expect(asked([post, talk], cue('unknown', ['a-gone']))).to.deep.equal({ ask: [], sort: [] });
  });

  it('are asked of the person, once, where the moment names no act and there are several', () => {
    expect(asked([post, talk], cue('fair'), cue('empty', []))).to.deep.equal({
      ask: [],
      sort: ['fair: post,talk', 'empty: post,talk'],
    });
    expect(asked([{ ...post, cues: ['fair'] }, talk], cue('fair'))).to.deep.equal({ ask: ['post: fair'], sort: [] });
    const none = [
      { ...post, otherCues: ['fair'] },
      { ...talk, otherCues: ['fair'] },
    ];
    expect(asked(none, cue('fair'))).to.deep.equal({ ask: [], sort: [] });
    expect(asked([...none, goal('later', 'a-walk')], cue('fair'))).to.deep.equal({ ask: [], sort: [] });
  });

  it('are the only goal that waits for moments, without asking', () => {
    const weekly = goal('weekly', 'a-talk', { rhythm: { kind: 'per', count: 1, period: 'week' } });
    const resting = { ...talk, pausedAt: now.toISOString() };
    expect(asked([weekly, post, resting], cue('fair'))).to.deep.equal({ ask: ['post: fair'], sort: [] });
  });

  it('are never those of so many times a period, whatever the moment names', () => {
    const weekly = goal('weekly', 'a-talk', { rhythm: { kind: 'per', count: 1, period: 'week' } });
    expect(asked([weekly], cue('fair', ['a-talk']), cue('free'))).to.deep.equal({ ask: [], sort: [] });
  });

  it('leave an answer of before where it stands, and ask nobody else', () => {
    const answered = {
      ...post,
      steps: [{ id: 's', at: now.toISOString(), answer: 'not-this-time' as const, cue: 'fair' }],
    };
    expect(asked([answered, talk], cue('fair'))).to.deep.equal({ ask: [], sort: [] });
    expect(progressOf(answered, now)).to.include({ done: 0, moments: 1 });
  });

  it('know which of their moments comes next', () => {
    const cues = [
      cue('late', ['a-post'], 28),
      cue('soon', ['a-post'], 25),
      cue('other', ['a-talk'], 24),
      cue('free', undefined, 23),
    ];
    const { next } = momentsOf([post, talk], cues, now);
    expect([...next].map(([id, one]) => `${id}: ${one.id}`).sort()).to.deep.equal(['post: soon', 'talk: other']);
    expect(momentsOf([post], cues, now).next.get('post')?.id).to.equal('free');
  });

  it('can be told apart, whatever their ids', () => {
    const one = goal('1 a', 'a-post', { cues: ['b'] });
    const other = goal('1', 'a-talk', { cues: [' ab'] });
    expect(asked([one, other], cue('b'), cue(' ab'))).to.deep.equal({ ask: ['1 a: b', '1:  ab'], sort: [] });
  });

  it('may be said anew: the last word counts', () => {
    const start = ownOf([post, talk, goal('weekly', 'a-talk', { rhythm: { kind: 'per', count: 1, period: 'week' } })]);
    const none = after(start, { cue: 'fair' });
    expect(none.goals.map(({ otherCues }) => otherCues)).to.deep.equal([['fair'], ['fair'], undefined]);
    const chosen = after(none, { goal: 'talk', cue: 'fair' });
    expect(asked(chosen.goals, cue('fair'))).to.deep.equal({ ask: ['talk: fair'], sort: [] });
    const again = after(chosen, { cue: 'fair' });
    expect(again.goals.map(({ cues }) => cues)).to.deep.equal([undefined, undefined, undefined]);
    expect(asked(again.goals, cue('fair'))).to.deep.equal({ ask: [], sort: [] });
  });

  it('hold for any goals, any moments and any answers: each is asked at most once, and of its own goals alone', () => {
    const acts = ['a-1', 'a-2', 'a-3'];
    const rhythm = fc.constantFrom<Rhythm>(afterEach, afterEach, { kind: 'per', count: 2, period: 'week' });
    const goals = fc.array(fc.tuple(fc.constantFrom(...acts), rhythm, fc.integer({ min: 1, max: 24 })), {
      maxLength: 4,
    });
    const cues = fc.array(fc.tuple(fc.option(fc.subarray(acts), { nil: undefined }), fc.integer({ min: 1, max: 25 })), {
      maxLength: 6,
    });
    const will = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(goals, cues, will, (someGoals, someCues, choices) => {
        let own = ownOf(
          someGoals.map(([act, one, day], index) =>
            goal(`g-${index}`, act, { rhythm: one, startedAt: new Date(2026, 10, day).toISOString() }),
          ),
        );
        const all = someCues.map(([of, day], index) => cue(`c-${index}`, of, day));
        const seen = new Set<string>();
        const once = (question: string): void => {
          expect(seen.has(question), `${question} is asked once`).to.equal(false);
          seen.add(question);
        };
        for (const choice of choices) {
          const moments: GoalMoments = momentsOf(own.goals, all, now);
          const sorting = moments.toSort[0];
          const [asking] = moments.toAsk;
          if (sorting) {
            once(`which ${sorting.cue.id}`);
            expect(sorting.goals.length).to.be.at.least(2);
            const chosen = sorting.goals.filter((_, index) => (choice >> index) % 2 === 1);
            if (chosen.length === 0) own = after(own, { cue: sorting.cue.id });
            for (const { id } of chosen) own = after(own, { goal: id, cue: sorting.cue.id });
          } else if (asking) {
            const [id, [first]] = asking as [string, [Cue]];
            once(`${id} ${first.id}`);
            const before = own.goals.find((one) => one.id === id) as Goal;
            expect(before.rhythm.kind).to.equal('after');
            if (first.acts?.length) expect(first.acts).to.include(before.act);
            const standing = progressOf(before, now, moments.toAsk.get(id));
            const answer = [...stepAnswers, undefined][choice % 4];
            const isFree = !first.acts?.length && before.cues?.includes(first.id) !== true;
            if (answer === undefined && !isFree) own = after(own, { goal: id, cue: first.id, answer: 'done' });
            else own = after(own, { cue: first.id, ...(answer !== undefined && { goal: id, answer }) });
            const changed = own.goals.find((one) => one.id === id) as Goal;
            const next = progressOf(changed, now, momentsOf(own.goals, all, now).toAsk.get(id));
            if (answer === 'not-this-time') expect(next).to.deep.equal(standing);
            expect(next.done).to.be.at.least(standing.done);
          } else break;
        }
        const { toAsk, toSort } = momentsOf(own.goals, all, now);
        expect([toAsk.size, toSort.length]).to.deep.equal([0, 0]);
      }),
    );
  });
});
