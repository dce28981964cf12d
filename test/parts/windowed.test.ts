import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/content-feed/define.js';
import '../../src/widgets/kudos-wall/define.js';
import type { KudosWall } from '../../src/widgets/kudos-wall/kudos-wall.js';
import { fullDocument, manyKudos } from '../fixtures/fixtures.js';
import { type TestStream, stream } from '../helpers/live.js';
import { button, mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
/** Thanks of uneven length, so that rows are of uneven height. */
const notes = (count: number): Record<string, unknown>[] =>
  manyKudos(count).map((one, index) => ({
    ...one,
    text: `Note ${index + 1}. ${'Thank you so much. '.repeat((index * 7) % 11)}`,
  }));
const rows = (wall: Element): HTMLElement[] => [
  ...(wall.shadowRoot?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];
const rooms = (wall: Element): HTMLElement[] => [
  ...(wall.shadowRoot?.querySelectorAll<HTMLElement>('[data-room]') ?? []),
];
const firstWord = (row: Element | null | undefined): string => /Note \d+/.exec(row?.textContent ?? '')?.[0] ?? '';
const rowOf = (wall: Element, number: number): HTMLElement | undefined =>
  rows(wall).find((row) => firstWord(row) === `Note ${number}`);
const isInView = (row: Element): boolean => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};
const nodesOf = (wall: Element): number => {
  const walker = document.createTreeWalker(wall.shadowRoot as Node, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
};

/** The wall has no hole where somebody looks: what is on the screen of the list is rows. */
function seesRowsOnly(wall: Element): void {
  for (const room of rooms(wall)) expect(isInView(room), 'room in view').to.equal(false);
}

interface Options {
  readonly count?: number;
  readonly limit?: number;
  readonly width?: number;
  readonly source?: TestStream;
}

async function longWall({ count = 300, limit = count, width = 1000, source }: Options = {}): Promise<KudosWall> {
  const wall = await mount('vonk-kudos-wall', {
    document: { ...fullDocument(), kudos: notes(count), ...(source && { live: { href: source.url } }) },
    attributes: { limit: String(limit) },
    width,
    space: { send: () => Promise.resolve({ status: 'done' }) },
  });
  await until(() => rooms(wall).length > 0, 'a window');
  await frame();
  return wall;
}

async function scrollToY(y: number): Promise<void> {
  scrollTo(0, y);
  await frame();
}

describe('a long list', () => {
  afterEach(() => {
    unmountAll();
    scrollTo(0, 0);
  });

  for (const width of [320, 700, 1000])
    it(`has few rows on the page and leaves no hole, wherever somebody scrolls, ${width} px wide`, async () => {
      const wall = await longWall({ width });
      const end = document.documentElement.scrollHeight;
      for (let y = 0; y < end; y += end / 37) {
        await scrollToY(y);
        seesRowsOnly(wall);
        expect(rows(wall).length).to.be.within(1, 40);
      }
    });

  it('is as light with 300 shown as with 3000', async () => {
    const wall = await longWall();
    const few = nodesOf(wall);
    unmountAll();
    const many = nodesOf(await longWall({ count: 3000 }));
    expect(many).to.be.below(few * 1.15);
  });

  it('stands in order and in line, as tall rows beside low ones', async () => {
    const wall = await longWall();
    await scrollToY(5000);
    const tops = rows(wall).map((row) => Math.round(row.getBoundingClientRect().top));
    const numbers = rows(wall).map((row) => Number(firstWord(row).slice(5)));
    expect(numbers).to.deep.equal(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    const first = (numbers[0] ?? 0) - 1;
    const columns = tops.filter((top) => top === tops[0]).length;
    expect(columns).to.be.above(1);
    expect(first % columns).to.equal(0);
  });

  it('keeps what is read where it is, over rows that were never seen before', async () => {
    const wall = await longWall();
    await scrollToY(document.documentElement.scrollHeight);
    for (let step = 0; step < 60; step += 1) {
      const seen = rows(wall).filter(isInView);
      const row = seen[Math.floor(seen.length / 2)];
      if (!row) throw new Error('Nothing is seen.');
      const name = firstWord(row);
      const before = row.getBoundingClientRect().top;
      const asked = -120;
      const from = scrollY;
      scrollBy({ top: asked, behavior: 'instant' });
      const now = row.getBoundingClientRect().top;
      await frame();
      const after = rows(wall).find((one) => firstWord(one) === name);
      expect(after?.getBoundingClientRect().top, `${name} at ${from}`).to.be.closeTo(now, 0.6);
      expect(now - before).to.be.within(100, 140);
    }
  });

  it('keeps what is read where it is when the column becomes another', async () => {
    const wall = await longWall({ width: 1000 });
    await scrollToY(6000);
    const seen = rows(wall).find((row) => row.getBoundingClientRect().bottom > 40);
    const name = firstWord(seen);
    (wall.closest('.vonk-test-frame') as HTMLElement).style.inlineSize = '500px';
    await frame();
    await frame();
    const row = rows(wall).find((one) => firstWord(one) === name);
    expect(row && isInView(row), name).to.equal(true);
    seesRowsOnly(wall);
  });

  it('holds back what arrives, and keeps the room of what leaves far above', async () => {
    const source = await stream();
    const wall = await longWall({ source });
    await until(async () => (await source.open()) === 1, 'an open stream');
    await scrollToY(6000);
    const row = rows(wall).find(isInView) as HTMLElement;
    const before = row.getBoundingClientRect().top;
    await source.send({
      data: {
        section: 'kudos',
        put: [{ ...notes(1)[0], id: 'k-new', from: 'p-2', at: '2026-11-22T07:59:00Z', text: 'New.' }],
      },
    });
    await until(() => parts(wall, 'arrivals').length > 0, 'the button');
    expect(row.getBoundingClientRect().top).to.be.closeTo(before, 0.6);
    await source.send({ data: { section: 'kudos', remove: ['k-2', 'k-4'] } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(row.getBoundingClientRect().top).to.be.closeTo(before, 0.6);
    await scrollToY(0);
    expect(wall.shadowRoot?.querySelectorAll('.gone').length).to.equal(2);
    seesRowsOnly(wall);
  });

  it('says where a row stands among those shown, and that there may be more', async () => {
    const wall = await longWall({ count: 300, limit: 120 });
    await scrollToY(4000);
    const row = rows(wall).find(isInView) as HTMLElement;
    expect(row.getAttribute('aria-setsize')).to.equal('-1');
    expect(row.getAttribute('aria-posinset')).to.equal(firstWord(row).slice(5));
    unmountAll();
    const whole = await longWall({ count: 120 });
    expect(rows(whole)[0]?.getAttribute('aria-setsize')).to.equal('120');
    expect(part(whole, 'list').querySelector('[data-room]')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('keeps the row in which the focus is, and its neighbours', async () => {
    const wall = await longWall({ width: 320 });
    await scrollToY(3000);
    const row = rows(wall).filter(isInView)[0] as HTMLElement;
    const name = firstWord(row);
    row.querySelector<HTMLElement>('[part=reaction]')?.focus({ preventScroll: true });
    const held = wall.shadowRoot?.activeElement;
    await scrollToY(20_000);
    seesRowsOnly(wall);
    expect(wall.shadowRoot?.activeElement).to.equal(held);
    const place = rows(wall).findIndex((one) => firstWord(one) === name);
    expect(firstWord(rows(wall)[place + 1])).to.equal(`Note ${Number(name.slice(5)) + 1}`);
    expect(firstWord(rows(wall)[place - 1])).to.equal(`Note ${Number(name.slice(5)) - 1}`);
    (held as HTMLElement).blur();
    await scrollToY(10_000);
    await scrollToY(20_000);
    expect(rows(wall).some((one) => firstWord(one) === name)).to.equal(false);
  });

  it('has the next row there for whoever goes from row to row by the keys', async () => {
    const wall = await longWall({ width: 320 });
    rowOf(wall, 1)?.querySelector<HTMLElement>('[part=reaction]')?.focus({ preventScroll: true });
    // Nothing scrolls: each row comes by the focus alone.
    for (let number = 2; number < 30; number += 1) {
      const next = rowOf(wall, number)?.querySelector<HTMLElement>('[part=reaction]');
      expect(next, `Note ${number}`).to.not.equal(undefined);
      next?.focus({ preventScroll: true });
    }
    expect(rows(wall).length).to.be.below(30);
  });

  it('keeps a row with words in it that are not finished', async () => {
    const wall = await longWall({ width: 700 });
    const row = rowOf(wall, 2) as HTMLElement;
    row.querySelector<HTMLElement>('[data-panel=more]')?.click();
    await until(() => row.querySelector('textarea') !== null, 'a form');
    const field = row.querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'Half a sen';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.blur();
    await scrollToY(15_000);
    seesRowsOnly(wall);
    expect(field.isConnected && field.value).to.equal('Half a sen');
  });

  it('keeps what is selected', async () => {
    const wall = await longWall({ width: 320 });
    const row = rowOf(wall, 1) as HTMLElement;
    const range = document.createRange();
    range.selectNodeContents(row.querySelector('[part=text]') as Node);
    const selection = (wall.shadowRoot as unknown as { getSelection(): Selection }).getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    await scrollToY(15_000);
    expect(row.isConnected).to.equal(true);
    document.getSelection()?.removeAllRanges();
  });

  it('is printed whole', async () => {
    const wall = await longWall({ width: 700 });
    await scrollToY(5000);
    const row = rows(wall).find(isInView) as HTMLElement;
    const before = row.getBoundingClientRect().top;
    dispatchEvent(new Event('beforeprint'));
    expect(rows(wall).length).to.equal(300);
    expect(rooms(wall).length).to.equal(0);
    dispatchEvent(new Event('afterprint'));
    expect(rows(wall).length).to.be.below(60);
    expect(row.getBoundingClientRect().top).to.be.closeTo(before, 0.6);
  });

  it('goes on where "show more" was pressed, and moves the focus to the first that came', async () => {
    const wall = await longWall({ count: 300, limit: 100 });
    await scrollToY(document.documentElement.scrollHeight);
    const more = part(wall, 'more');
    more.focus();
    const top = more.getBoundingClientRect().top;
    more.click();
    await until(() => firstWord(wall.shadowRoot?.activeElement) === 'Note 101', 'the focus on what came');
    await frame();
    expect(Math.abs((rowOf(wall, 101)?.getBoundingClientRect().top ?? 0) - top)).to.be.below(innerHeight);
    seesRowsOnly(wall);
  });

  it('becomes one by "show more", and moves nothing that is read', async () => {
    const wall = await mount('vonk-kudos-wall', {
      document: { ...fullDocument(), kudos: notes(300) },
      width: 700,
      space: { send: () => Promise.resolve({ status: 'done' }) },
    });
    expect(rows(wall).length).to.equal(20);
    await scrollToY(document.documentElement.scrollHeight);
    part(wall, 'more').focus();
    part(wall, 'more').click();
    await until(() => firstWord(wall.shadowRoot?.activeElement) === 'Note 21', 'the focus on what came');
    const held = wall.shadowRoot?.activeElement;
    const row = rowOf(wall, 21) as HTMLElement;
    const { top } = row.getBoundingClientRect();
    await until(() => rooms(wall).length > 0, 'a window');
    await frame();
    expect(wall.shadowRoot?.activeElement).to.equal(held);
    expect(row.getBoundingClientRect().top).to.be.closeTo(top, 0.6);
    seesRowsOnly(wall);
  });

  it('is of at most 900 nodes, however many are shown, and leaves none behind', async () => {
    const wall = await longWall({ count: 400, width: 1000 });
    for (let round = 0; round < 4; round += 1)
      for (const y of [0, 3000, 9000, 20_000]) {
        await scrollToY(y);
        expect(nodesOf(wall)).to.be.at.most(900);
      }
    const list = part(wall, 'list');
    expect(list.childNodes.length).to.equal(rows(wall).length + rooms(wall).length);
  });

  it('is all on the page when somebody searches it with the keys, until they press anything else', async () => {
    const wall = await longWall({ width: 700 });
    await scrollToY(5000);
    const row = rows(wall).find(isInView) as HTMLElement;
    const before = row.getBoundingClientRect().top;
    const press = (key: string, ctrlKey = false): boolean =>
      dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey }));
    press('Control', true);
    expect(rows(wall).length).to.be.below(60);
    press('f', true);
    expect(rows(wall).length).to.equal(300);
    expect(row.getBoundingClientRect().top).to.be.closeTo(before, 0.6);
    await scrollToY(0);
    expect(rows(wall).length).to.equal(300);
    press('ArrowDown');
    expect(rows(wall).length).to.be.below(60);
    seesRowsOnly(wall);
  });

  it('follows a box of the page that scrolls', async () => {
    const wall = await longWall({ width: 700 });
    const box = wall.closest('.vonk-test-frame') as HTMLElement;
    box.style.cssText += 'overflow-y: auto; block-size: 500px';
    for (const y of [0, 4000, 20_000, 9000]) {
      box.scrollTop = y;
      await frame();
      const { top, bottom } = box.getBoundingClientRect();
      for (const room of rooms(wall)) {
        const at = room.getBoundingClientRect();
        expect(at.bottom <= top || at.top >= bottom, `room in view at ${y}`).to.equal(true);
      }
      expect(rows(wall).length).to.be.within(1, 40);
    }
  });

  it('leaves no hole where what moves it tells nobody', async () => {
    const wall = await longWall({ width: 700 });
    const box = wall.closest('.vonk-test-frame') as HTMLElement;
    box.style.translate = '0 -9000px';
    await until(() => rooms(wall).every((room) => !isInView(room)), 'rows in view');
    expect(rows(wall).some(isInView)).to.equal(true);
  });

  it('goes on when the list is a short one again', async () => {
    const wall = await longWall();
    await scrollToY(5000);
    wall.limit = 5;
    await settled(wall);
    await frame();
    expect(rows(wall).length).to.equal(5);
    expect(rooms(wall)).to.have.lengthOf(0);
    expect(rows(wall)[0]?.hasAttribute('aria-setsize')).to.equal(false);
  });

  it('is whole again after it was taken out and put back', async () => {
    const wall = await longWall();
    const box = wall.parentElement as HTMLElement;
    wall.remove();
    box.append(wall);
    await settled(wall);
    await scrollToY(7000);
    seesRowsOnly(wall);
  });

  it('reacts in a row that came later', async () => {
    const wall = await longWall();
    await scrollToY(7000);
    const row = rows(wall).find(isInView) as HTMLElement;
    row.querySelector<HTMLElement>('[part=reaction]')?.click();
    await until(() => row.querySelector('[part=reaction]')?.getAttribute('aria-pressed') === 'true', 'a reaction');
    expect(row.isConnected).to.equal(true);
    expect(button(wall, /Show more|Thank/)).to.not.equal(undefined);
  });
});
