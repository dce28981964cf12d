import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/goal-tracker/define.js';
import type { GoalTracker } from '../../src/widgets/goal-tracker/goal-tracker.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { button, mount, part, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const goal = {
  id: 'g-1',
  act: 'a-talk',
  visibility: 'only-me',
  startedAt: '2026-08-04T09:00:00+02:00',
  rhythm: { kind: 'per', count: 3, period: 'month' },
  steps: ['09-02', '09-12', '10-06', '11-11'].map((day, index) => ({
    id: `s-${index}`,
    at: `2026-${day}T12:00:00+02:00`,
    answer: 'done',
  })),
};

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const mounted = (): Promise<GoalTracker> =>
  mount('vonk-goal-tracker', { document: { ...fullDocument(), goals: [goal], preferences: {} } });
const canvas = (tracker: GoalTracker): HTMLCanvasElement =>
  part(tracker, 'chart').querySelector('canvas') as HTMLCanvasElement;
const unfold = (tracker: GoalTracker): void => {
  (part(tracker, 'history') as HTMLDetailsElement).open = true;
};

/** The colours in the picture, without what is transparent; '' while nothing was drawn. */
function painted(tracker: GoalTracker): string {
  const drawing = canvas(tracker);
  if (drawing.width === 0) return '';
  const { data } = drawing.getContext('2d')?.getImageData(0, 0, drawing.width, drawing.height) ?? { data: [] };
  const found = new Map<string, number>();
  for (let index = 0; index < data.length; index += 4) {
    if ((data[index + 3] ?? 0) < 255) continue;
    const colour = [data[index], data[index + 1], data[index + 2]].join();
    found.set(colour, (found.get(colour) ?? 0) + 1);
  }
  // The bars are the largest thing in it.
  return [...found].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const isFetched = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/parts/chart-drawing'));

describe('the chart of a goal', () => {
  afterEach(unmountAll);

  it('is fetched only once it comes on screen', async () => {
    const tracker = await mounted();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isFetched()).to.equal(false);
    expect(painted(tracker)).to.equal('');
    unfold(tracker);
    await until(() => painted(tracker) !== '', 'the bars');
    expect(isFetched()).to.equal(true);
  });

  it('has a table that says the same, also while it is not seen', async () => {
    const tracker = await mounted();
    const table = part(tracker, 'chart-table');
    expect([...table.querySelectorAll('tr')].map(words)).to.deep.equal([
      'PeriodSteps',
      'September 2026 2',
      'October 2026 1',
      'November 2026 1',
    ]);
    expect(words(table.querySelector('caption') as Element)).to.equal('Telling about it at the kitchen table');
    expect(canvas(tracker).closest('[aria-hidden=true]')).not.to.equal(null);
  });

  it('shows the table on request', async () => {
    const tracker = await mounted();
    unfold(tracker);
    const box = part(tracker, 'chart-table').parentElement as HTMLElement;
    expect(box.getBoundingClientRect().height).to.be.lessThan(2);
    const control = part(tracker, 'chart').querySelector('[role=switch]') as HTMLInputElement;
    expect(words(control.closest('label') as Element)).to.equal('As a table');
    control.click();
    expect(box.getBoundingClientRect().height).to.be.greaterThan(40);
  });

  it('gives way to the table where the browser forbids drawing', async () => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = () => null;
    try {
      const tracker = await mounted();
      unfold(tracker);
      const box = part(tracker, 'chart-table').parentElement as HTMLElement;
      await until(() => box.getBoundingClientRect().height > 40, 'the table');
      expect(part(tracker, 'chart').querySelector('.chart-switch')?.checkVisibility()).to.equal(false);
    } finally {
      HTMLCanvasElement.prototype.getContext = original;
    }
  });

  it('takes its colours from the tokens, and follows light and dark', async () => {
    const tracker = await mounted();
    tracker.style.setProperty('--vonk-accent', 'light-dark(rgb(200, 80, 20), rgb(40, 160, 220))');
    unfold(tracker);
    await until(() => painted(tracker) === '200,80,20', 'bars in the accent');
    tracker.style.setProperty('color-scheme', 'dark');
    await until(() => painted(tracker) === '40,160,220', 'bars in the accent of the dark');
  });

  it('draws a step that is logged while it is there', async () => {
    const tracker = await mounted();
    unfold(tracker);
    await until(() => painted(tracker) !== '', 'the bars');
    const before = canvas(tracker).toDataURL();
    button(tracker, 'I did it').click();
    await until(() => canvas(tracker).toDataURL() !== before, 'another picture');
  });

  it('leaves nothing behind when the widget goes, and draws again when it comes back', async () => {
    const tracker = await mounted();
    unfold(tracker);
    await until(() => painted(tracker) !== '', 'the bars');
    const frame = tracker.parentElement as Element;
    tracker.remove();
    // chart.js gives back the size that the canvas had before it.
    expect(canvas(tracker).style.height).to.equal('');
    frame.append(tracker);
    await until(() => painted(tracker) !== '', 'the bars once more');
  });

  it('draws under a writing direction from right to left with the latest on the left', async () => {
    const tracker = await mounted();
    const frame = tracker.closest<HTMLElement>('.vonk-test-frame');
    if (frame) frame.dir = 'rtl';
    unfold(tracker);
    await until(() => painted(tracker) !== '', 'the bars');
    const drawing = canvas(tracker);
    const { data, width } = drawing.getContext('2d')?.getImageData(0, 30, drawing.width, 1) ?? { data: [], width: 0 };
    // September has the only bar that reaches this high: it stands in the right third.
    const filled = Array.from({ length: width }, (_, x) => x).filter((x) => (data[x * 4 + 3] ?? 0) === 255);
    expect(filled.length).to.be.greaterThan(0);
    expect(Math.min(...filled)).to.be.greaterThan(width / 2);
  });
});
