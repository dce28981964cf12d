/** A space that follows a live stream, and what may arrive there. */
import { type SpaceOptions, createSpace } from '../../src/context/create-space.js';
import { valueOf } from '../../src/state/resource.js';
import type { Space } from '../../src/state/space.js';
import { type TestStream, stream } from './live.js';
import { until } from './service.js';

export const kudos = (id: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  from: 'p-2',
  to: ['p-1'],
  text: `Thanks ${id}.`,
  at: '2026-11-20T10:00:00+01:00',
  shown: 'everyone',
  ...changes,
});

export const company = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  vonk: 1,
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'An Peeters' },
    { id: 'p-2', name: 'Bram Claes' },
    { id: 'p-3', name: 'Chloé Dubois' },
  ],
  kudos: [kudos('k-1')],
  ...more,
});

const stops: (() => void)[] = [];

/** Lets go of all spaces that were started. */
export const stopAll = (): void => stops.splice(0).forEach((stop) => stop());

export async function start(options: SpaceOptions): Promise<Space> {
  const space = createSpace({ key: `test ${crypto.randomUUID()}`, ...options });
  stops.push(
    space.retain(),
    space.sections.kudos.listen(() => undefined),
    space.sections.feed.listen(() => undefined),
  );
  await until(() => space.document.get().status !== 'loading', 'the document');
  return space;
}

/** A space that follows a stream, once the stream is open. */
export async function following(
  more: Record<string, unknown> = {},
  options: SpaceOptions = {},
): Promise<[Space, TestStream]> {
  const source = await stream();
  const space = await start({ data: company({ live: { href: source.url }, ...more }), ...options });
  await until(async () => (await source.open()) === 1, 'an open stream');
  return [space, source];
}

export const ids = (space: Space): string[] => (valueOf(space.sections.kudos.get())?.items ?? []).map(({ id }) => id);
export const put = (...items: unknown[]): { data: unknown } => ({ data: { section: 'kudos', put: items } });
export const later = (seconds: number): string =>
  new Date(Date.parse('2026-11-21T10:00:00Z') + seconds * 1000).toISOString();
