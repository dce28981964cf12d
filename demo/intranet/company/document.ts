/**
 * Assembles the document of Lommerwerk, an invented company, for one of five people who look at the demo. It holds
 * only what that person may see, as a service would answer it.
 */
import acts from './acts.json' with { type: 'json' };
import board from './board.json' with { type: 'json' };
import coaching from './coaching.json' with { type: 'json' };
import cues from './cues.json' with { type: 'json' };
import feed from './feed.json' with { type: 'json' };
import guidelines from './guidelines.json' with { type: 'json' };
import kudos from './kudos.json' with { type: 'json' };
import organisation from './organisation.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import teams from './teams.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };
import { type Json, type JsonObject, ThisWeek, instantOf } from './this-week.js';
import { type DemoViewer, type Own, ownOf } from './viewers.js';

/** The files, seen as plain JSON: what TypeScript reads out of their text differs from item to item. */
const json = (file: unknown): Json => file as Json;
const list = (file: unknown): JsonObject[] => file as JsonObject[];

/** One contract document. `viewer` says who looks, `now` when: dates are moved to the week of `now`. */
export function companyDocument({ viewer, now }: { viewer: DemoViewer; now: Date }): JsonObject {
  const week = new ThisWeek(now);
  const own = ownOf(viewer);
  return {
    vonk: 1,
    organisation: week.move(json(organisation)),
    ...(own && { viewer: week.move({ joinedAt: week.thisMorning(), ...own.viewer }) }),
    people: json(people),
    teams: json(teams),
    values: week.move(json(values)),
    guidelines: json(guidelines),
    acts: json(acts),
    cues: week.move(json(cues)),
    feed: feedOf(own, week),
    kudos: kudosOf(own, week),
    board: boardOf(own, week),
    coaching: week.move({ coaches: json(coaching.coaches), ...(own?.requests && { requests: own.requests }) }),
    ...(own && {
      goals: own.goals.map((goal) => ({
        ...week.move(goal),
        steps: oldestFirst(
          week.movePast(list(goal['steps']), (step) => step['at']),
          'at',
        ),
      })),
      feedback: week.movePast(own.feedback, (letter) => letter['at']),
      preferences: own.preferences,
    }),
  };
}

/** The items, newest first, with what the viewer kept or said about them. */
function feedOf(own: Own | undefined, week: ThisWeek): Json {
  const items = week.movePast(list(feed), (item) => item['publishedAt']);
  return oldestFirst(items, 'publishedAt')
    .reverse()
    .map((item) => ({ ...item, ...own?.feed?.[typeof item['id'] === 'string' ? item['id'] : ''] }));
}

/** Thanks that the viewer gave or received, those shown to their team, and those shown to the whole company. */
function kudosOf(own: Own | undefined, week: ThisWeek): Json {
  const viewer = own?.viewer['id'];
  const teamOf = new Map(people.map((person) => [person.id, person.team]));
  const team = typeof viewer === 'string' ? teamOf.get(viewer) : undefined;
  const visible = kudos.filter((note) => {
    const concerns = [note.from, ...note.to];
    if (typeof viewer === 'string' && concerns.includes(viewer)) {
      return true;
    }
    return note.shown === 'everyone' || (note.shown === 'team' && note.to.some((id) => teamOf.get(id) === team));
  });
  const moved = week.movePast(list(visible), ({ at, answer }) => (answer as JsonObject | undefined)?.['at'] ?? at);
  return oldestFirst(moved, 'at').reverse();
}

/** The shared total. Names only for somebody who works here; their own count only for themselves. */
function boardOf(own: Own | undefined, week: ThisWeek): Json {
  const { entries, ...shared } = board;
  return week.move({
    ...(json(shared) as JsonObject),
    ...(own && { entries: json(entries) }),
    ...(own?.self && { self: own.self }),
  });
}

function oldestFirst(items: readonly JsonObject[], key: string): JsonObject[] {
  const moment = (item: JsonObject): number => instantOf(item[key]);
  return [...items].sort((a, b) => moment(a) - moment(b));
}
