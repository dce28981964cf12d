import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/content-feed/define.js';
import type { ContentFeed } from '../../src/widgets/content-feed/content-feed.js';
import { type TestStream, stream } from '../helpers/live.js';
import { mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const item = (id: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: `f-${id}`,
  title: `Item ${id}`,
  text: 'Come along on Thursday.',
  reuse: 'adapt',
  publishedAt: new Date(Date.parse('2026-11-20T10:00:00Z') + id * 60_000).toISOString(),
  ...changes,
});

async function feedWith(count = 6): Promise<[ContentFeed, TestStream]> {
  const source = await stream();
  const feed = await mount('vonk-content-feed', {
    document: {
      vonk: 1,
      viewer: { id: 'p-1' },
      feed: Array.from({ length: count }, (_, index) => item(index)),
      live: { href: source.url },
    },
    width: 400,
  });
  await until(async () => (await source.open()) === 1, 'an open stream');
  return [feed, source];
}

const put = (...items: unknown[]): { data: unknown } => ({ data: { section: 'feed', put: items } });
const titles = (feed: Element): string[] => parts(feed, 'title').map((one) => one.textContent?.trim() ?? '');
const tops = (feed: Element): number[] => parts(feed, 'item').map((one) => one.getBoundingClientRect().top);
const saysNew = (feed: Element, label: string): Promise<void> =>
  until(() => parts(feed, 'arrivals')[0]?.textContent?.trim() === label, `"${label}"`);

describe('vonk-content-feed, while things arrive', () => {
  afterEach(unmountAll);

  it('holds back what arrives, moves nothing, and shows it when asked', async () => {
    const [feed, source] = await feedWith();
    const before = tops(feed);
    await source.send(put(item(100)), put(item(101)));
    await saysNew(feed, '2 new');
    expect(tops(feed)).to.deep.equal(before);
    part(feed, 'arrivals').click();
    await until(() => titles(feed)[0] === 'Item 101', 'the newest');
    await settled(feed);
    expect(titles(feed)).to.have.length(8);
    expect(feed.shadowRoot?.activeElement?.closest('[part=item]')).to.equal(parts(feed, 'item')[0]);
  });

  it('keeps the focus where it is while something is put in, put over and taken out', async () => {
    const [feed, source] = await feedWith();
    const keep = parts(feed, 'keep')[3];
    keep?.focus();
    await source.send(put(item(100)), put(item(4, { title: 'Edited' })), {
      data: { section: 'feed', remove: ['f-3'] },
    });
    await until(() => titles(feed).includes('Edited'), 'the edit');
    await until(() => parts(feed, 'item').length === 5, 'the one that goes');
    expect(feed.shadowRoot?.activeElement).to.equal(keep);
    expect(feed.shadowRoot?.textContent).to.include('This is no longer shown.');
  });

  it('says how many more there are below without those that are held back', async () => {
    const [feed, source] = await feedWith(14);
    expect(part(feed, 'more').textContent?.trim()).to.equal('Show 4 more');
    await source.send(put(item(100)));
    await saysNew(feed, '1 new');
    expect(part(feed, 'more').textContent?.trim()).to.equal('Show 4 more');
    part(feed, 'more').click();
    await until(() => parts(feed, 'item').length === 14, 'the rest');
    expect(titles(feed)[0]).to.equal('Item 13');
  });
});
