/**
 * What a change may be told of on a channel between tabs, where any script of the same origin can listen: what every
 * colleague may see, and nothing of the viewer's own. Whatever is not known to be of that kind counts as the viewer's.
 */
import { isObject } from '../contract/json-object.js';

type Item = Readonly<Record<string, unknown>>;

/** Of each section that others see too: whether something put into it holds nothing for the viewer alone. */
const isForAll: Readonly<Record<string, (item: Item) => boolean>> = {
  organisation: () => true,
  people: () => true,
  teams: () => true,
  values: () => true,
  guidelines: () => true,
  cues: () => true,
  acts: ({ status }) => status !== 'proposed',
  feed: ({ kept, rating }) => kept === undefined && rating === undefined,
  // Thanks are for the receiver alone until they decide.
  kudos: ({ shown }) => shown === 'team' || shown === 'everyone',
  board: ({ self }) => self === undefined,
  coaching: ({ requests }) => requests === undefined,
};

/** Whether nothing in it is the viewer's own. */
export function isPublic(change: unknown): boolean {
  if (!isObject(change)) return false;
  const { section, put = [] } = change;
  if (typeof section !== 'string' || !Object.hasOwn(isForAll, section) || !Array.isArray(put)) return false;
  return put.every((item) => isObject(item) && isForAll[section]?.(item) === true);
}
