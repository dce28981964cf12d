/** A page's worth of content for the widgets beside a theme: the full example, with little of each. */
import { type Json, fullDocument } from '../../../test/fixtures/fixtures.js';

const first = (list: unknown, count: number): unknown => (Array.isArray(list) ? list.slice(0, count) : list);

export function smallDocument(): Json {
  const { values, feed, goals, kudos, feedback, ...rest } = fullDocument();
  return {
    ...rest,
    values: first(values, 1),
    feed: first(feed, 2),
    goals: first(goals, 1),
    kudos: first(kudos, 3),
    feedback: first(feedback, 1),
  };
}
