import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import type { Cue } from '../../src/contract/acts.js';
import type { Goal, Step } from '../../src/contract/goals.js';
import { momentsOf } from '../../src/state/goal-moments.js';
import { type GoalProgress, historyOf, periodAround, progressOf } from '../../src/state/goal-progress.js';

const now = new Date(2026, 10, 22, 9);
const day = (value: Date): string => value.toLocaleDateString('sv');
const step = (at: Date, answer: Step['answer'] = 'done', cue?: string): Step => ({
  id: `s-${at.getTime()}-${answer}`,
  at: at.toISOString(),
  answer,
  ...(cue !== undefined && { cue }),
});
const goal = (more: Partial<Goal> = {}): Goal => ({
  id: 'g-1',
  act: 'a-1',
  visibility: 'only-me',
  startedAt: new Date(2026, 5, 1).toISOString(),
  rhythm: { kind: 'per', count: 3, period: 'month' },
  steps: [],
  ...more,
});
const after = (more: Partial<Goal> = {}): Goal => goal({ rhythm: { kind: 'after', every: 'event' }, ...more });
const cue = (id: string, at: Date): Cue => ({ id, name: id, at: at.toISOString() });
/** For somebody with this goal alone. */
const cuesToAsk = (one: Goal, cues: readonly Cue[], when: Date): readonly Cue[] =>
  momentsOf([one], cues, when).toAsk.get(one.id) ?? [];
const progressAmong = (one: Goal, cues: readonly Cue[]): GoalProgress =>
  progressOf(one, now, cuesToAsk(one, cues, now));

describe('the progress of a goal', () => {
  it('knows the week from Monday or another day, the month and the quarter, also across a year', () => {
    const sunday = periodAround(new Date(2027, 0, 3, 23, 59), 'week');
    expect([day(sunday.from), day(sunday.to)]).to.deep.equal(['2026-12-28', '2027-01-04']);
    const fromSunday = periodAround(new Date(2027, 0, 3, 23, 59), 'week', 7);
    expect([day(fromSunday.from), day(fromSunday.to)]).to.deep.equal(['2027-01-03', '2027-01-10']);
    const fromSaturday = periodAround(new Date(2027, 0, 1), 'week', 6);
    expect([day(fromSaturday.from), day(fromSaturday.to)]).to.deep.equal(['2026-12-26', '2027-01-02']);
    const month = periodAround(new Date(2026, 11, 31), 'month');
    expect([day(month.from), day(month.to)]).to.deep.equal(['2026-12-01', '2027-01-01']);
    const quarter = periodAround(new Date(2026, 10, 22), 'quarter');
    expect([day(quarter.from), day(quarter.to)]).to.deep.equal(['2026-10-01', '2027-01-01']);
  });

  it('counts the steps of this period, and no others', () => {
    const steps = [
      step(new Date(2026, 9, 31, 23, 59)),
      step(new Date(2026, 10, 1)),
      step(new Date(2026, 10, 21)),
      step(new Date(2026, 10, 21, 1), 'not-this-time'),
    ];
    expect(progressOf(goal({ steps }), now)).to.include({ done: 2, target: 3, reached: false });
  });

  it('is reached by a lower target as by one more step', () => {
    const steps = [step(new Date(2026, 10, 2)), step(new Date(2026, 10, 3))];
    expect(progressOf(goal({ steps }), now)).to.include({ reached: false });
    const lower = goal({ steps, rhythm: { kind: 'per', count: 2, period: 'month' } });
    expect(progressOf(lower, now)).to.include({ reached: true });
  });

  it('counts by the week in which the reader lives', () => {
    const weekly = goal({
      rhythm: { kind: 'per', count: 1, period: 'week' },
      steps: [step(new Date(2026, 10, 22, 12))],
    });
    const monday = new Date(2026, 10, 23, 12);
    expect(progressOf(weekly, monday)).to.include({ done: 0 });
    expect(progressOf(weekly, monday, [], 7)).to.include({ done: 1 });
    expect(historyOf(weekly, monday, 8, 7).map(({ done }) => done)).to.deep.equal([1]);
  });

  it('counts a step on the day that the person said, in their own calendar', () => {
    const at = new Date(2026, 10, 2, 0, 5);
    const steps = [
      { ...step(at), id: 's-1', day: '2026-10-31' },
      { ...step(at), id: 's-2', day: '2026-11-01' },
    ];
    expect(progressOf(goal({ steps }), now)).to.include({ done: 1 });
    expect(historyOf(goal({ steps }), now).map(({ from, done }) => [day(from), done])).to.deep.equal([
      ['2026-10-01', 1],
      ['2026-11-01', 1],
    ]);
  });

  it('starts a new period empty', () => {
    const steps = [step(new Date(2026, 10, 2)), step(new Date(2026, 10, 3))];
    expect(progressOf(goal({ steps }), new Date(2026, 11, 1))).to.include({ done: 0, reached: false });
  });
});

describe('the moments of an if–then goal', () => {
  const fair = cue('fair', new Date(2026, 10, 19, 13));
  const visit = cue('visit', new Date(2026, 10, 22, 18));

  it('asks about what is past or today, the latest first', () => {
    const tomorrow = cue('tomorrow', new Date(2026, 10, 23));
    expect(cuesToAsk(after(), [fair, visit, tomorrow], now)).to.deep.equal([visit, fair]);
  });

  it('asks about nothing from before the goal was set, and nothing older than a month', () => {
    const old = cue('old', new Date(2026, 9, 1));
    expect(cuesToAsk(after(), [old, fair], now)).to.deep.equal([fair]);
    const today = after({ startedAt: new Date(2026, 10, 22, 8).toISOString() });
    expect(cuesToAsk(today, [old, fair, visit], now)).to.deep.equal([visit]);
  });

  it('asks once about each, whatever the answer', () => {
    for (const answer of ['done', 'not-this-time'] as const)
      expect(cuesToAsk(after({ steps: [step(now, answer, 'fair')] }), [fair, visit], now)).to.deep.equal([visit]);
  });

  it('asks nothing any more after "stop asking", while paused, and once stopped', () => {
    const cues = [fair, visit];
    expect(cuesToAsk(after({ steps: [step(now, 'stop-asking', 'fair')] }), cues, now)).to.deep.equal([]);
    expect(cuesToAsk(after({ pausedAt: now.toISOString() }), cues, now)).to.deep.equal([]);
    expect(cuesToAsk(after({ stoppedAt: now.toISOString() }), cues, now)).to.deep.equal([]);
    expect(cuesToAsk(goal(), cues, now)).to.deep.equal([]);
  });

  it('changes neither number by "not this time"', () => {
    const before = after({ steps: [step(new Date(2026, 10, 2))] });
    const later = after({ steps: [...before.steps, step(now, 'not-this-time', 'fair')] });
    expect(progressAmong(before, [fair, visit])).to.deep.equal({ kind: 'after', done: 1, moments: 3 });
    expect(progressAmong(later, [fair, visit])).to.deep.equal({ kind: 'after', done: 1, moments: 3 });
  });

  it('never has fewer done, nor more moments, for whatever a person answers', () => {
    const answers = fc.array(fc.constantFrom('done', 'not-this-time', 'stop-asking'), { maxLength: 6 });
    fc.assert(
      fc.property(answers, (given) => {
        const cues = given.map((_, index) => cue(`c-${index}`, new Date(2026, 10, 10 + index)));
        let one = after();
        for (const [index, answer] of given.entries()) {
          const before = progressAmong(one, cues);
          one = { ...one, steps: [...one.steps, step(new Date(2026, 10, 22, index), answer, `c-${index}`)] };
          const next = progressAmong(one, cues);
          if (before.kind !== 'after' || next.kind !== 'after') throw new Error('An if–then goal counts moments.');
          expect(next.done).to.be.at.least(before.done);
          // A person who answers after "stop asking" does so elsewhere, about one moment more.
          if (!one.steps.slice(0, -1).some(({ answer: said }) => said === 'stop-asking'))
            expect(next.moments).to.be.at.most(before.moments);
        }
      }),
    );
  });
});

describe('the history of a goal', () => {
  it('has the periods in which something was done, and this one', () => {
    const steps = [
      step(new Date(2026, 5, 3)),
      step(new Date(2026, 8, 4)),
      step(new Date(2026, 8, 5)),
      step(new Date(2026, 9, 5), 'not-this-time'),
    ];
    const found = historyOf(goal({ steps }), now).map(({ from, done }) => [day(from), done]);
    expect(found).to.deep.equal([
      ['2026-06-01', 1],
      ['2026-09-01', 2],
      ['2026-11-01', 0],
    ]);
  });

  it('has this period alone for somebody who began today', () => {
    const today = goal({ startedAt: now.toISOString() });
    expect(historyOf(today, now).map(({ done }) => done)).to.deep.equal([0]);
  });

  it('keeps the last periods where there are many, and nothing of the future', () => {
    const steps = Array.from({ length: 30 }, (_, index) => step(new Date(2024, index, 2)));
    const found = historyOf(goal({ steps: [...steps, step(new Date(2027, 0, 2))] }), now, 4);
    expect(found.map(({ from }) => day(from))).to.deep.equal(['2026-04-01', '2026-05-01', '2026-06-01', '2026-11-01']);
  });

  it('counts each done step once, for every rhythm', () => {
    const times = fc.array(fc.date({ min: new Date(2020, 0, 1), max: now, noInvalidDate: true }), { maxLength: 60 });
    fc.assert(
      fc.property(times, fc.constantFrom('week', 'month', 'quarter'), (dates, period) => {
        const one = goal({ rhythm: { kind: 'per', count: 1, period }, steps: dates.map((date) => step(date)) });
        const total = historyOf(one, now, Infinity).reduce((sum, { done }) => sum + done, 0);
        expect(total).to.equal(dates.length);
      }),
    );
  });
});
