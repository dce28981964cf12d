/** Holds what a person did against what the service carried out and what the pages show. */
import type { Shown } from './in-page.js';
import type { Done } from './person.js';
import type { Entry, Sending } from './unreliable-service.js';

/** What happened to a page, and after how many deeds. */
export interface Incident {
  readonly after: number;
  /** In milliseconds. */
  readonly at: number;
  readonly kind: string;
  readonly life: string;
}

/** All that is known when a scenario is over. */
export interface Story {
  readonly done: readonly Done[];
  /** Numbers of what the page said it would not lose. */
  readonly accepted: ReadonlySet<number>;
  /** Numbers that the page said were refused, with the reason. */
  readonly refused: ReadonlyMap<number, string>;
  readonly journal: readonly Entry[];
  readonly sendings: readonly Sending[];
  /** When each life of a page was ended from outside. */
  readonly endedLives: ReadonlyMap<string, number>;
  /** When a page took the turn to send from one that gave no sign of life. */
  readonly takeOvers: readonly number[];
  /** Lives of pages whose device kept nothing, so that each had to send its own. */
  readonly livesInMemory: ReadonlySet<string>;
  /** From when the device's data were cleared until every page had its own there again: each sends what only it holds. */
  readonly clearings: readonly { readonly from: number; readonly to: number }[];
  readonly happened: readonly Incident[];
  readonly complaints: readonly string[];
  readonly errors: readonly string[];
  /** What each page still had waiting, and shows, when all was quiet. */
  readonly pending: readonly string[];
  readonly shown: readonly { readonly by: string; readonly is: Shown; readonly ought: Shown }[];
}

/** What went wrong, each kind as a list of sentences; all empty when nothing did. */
export interface Verdict {
  /** Accepted, and never carried out. */
  readonly lost: readonly string[];
  /** Carried out more than once. */
  readonly twice: readonly string[];
  /** Carried out in another order than the one in which it was done. */
  readonly disordered: readonly string[];
  /** Said to be refused though it could be carried out. */
  readonly refused: readonly string[];
  /** Carried out in somebody else's name, or though nobody did it. */
  readonly strange: readonly string[];
  /** The same change on its way twice at the same moment, or two pages sending at once. */
  readonly twoSenders: readonly string[];
  /** What a page shows that is not so, or still has waiting. */
  readonly shownWrong: readonly string[];
  /** What the service complained about, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

export const nothingWrong: Verdict = {
  lost: [],
  twice: [],
  disordered: [],
  refused: [],
  strange: [],
  twoSenders: [],
  shownWrong: [],
  complaints: [],
};

export function judge(story: Story): Verdict {
  const byContent = new Map<string, Entry[]>();
  for (const entry of story.journal) byContent.set(entry.content, [...(byContent.get(entry.content) ?? []), entry]);
  const who = new Map(story.done.map((one) => [one.content, one.person]));
  return {
    lost: story.done
      .filter(({ number, content }) => story.accepted.has(number) && !byContent.has(content))
      .map(({ number, content }) => `${number}: ${content}`),
    twice: [...byContent]
      .filter(([, entries]) => entries.length > 1)
      .map(([content, entries]) => `${content} as ${entries.map(({ id }) => id).join(', ')}`),
    disordered: disorder(story),
    refused: [...story.refused].map(([number, why]) => `${number}: ${story.done[number]?.content ?? ''} ${why}`),
    strange: story.journal
      .filter(({ content, person }) => who.get(content) !== person)
      .map(({ content, person }) => `${content} as ${person}, done by ${who.get(content) ?? 'nobody'}`),
    twoSenders: overlaps(story),
    shownWrong: [
      ...story.pending.map((one) => `still waiting: ${one}`),
      ...story.shown.flatMap(({ by, is, ought }) => differences(by, is, ought)),
    ],
    complaints: [...story.complaints, ...story.errors],
  };
}

const told = (happened: readonly Incident[]): string =>
  happened.map(({ after, at, kind, life }) => `${kind} of ${life} (deed ${after}, ${Math.round(at)} ms)`).join(', ');

/** Each subject's changes are carried out in the order in which the person did them. */
function disorder({ done, journal, sendings, happened }: Story): string[] {
  const ways = (one: Done): string => {
    const sent = sendings.filter(({ content }) => content === one.content);
    return sent.map(({ page, from, endedBy }) => `${page} at ${Math.round(from)} ended by ${endedBy}`).join(', ');
  };
  const known = new Map(done.map((one) => [one.content, one]));
  const last = new Map<string, Done>();
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { content } of journal) {
    const one = known.get(content);
    if (!one || seen.has(content)) continue;
    seen.add(content);
    const before = last.get(one.subject);
    if (before && before.number > one.number) {
      const near = happened.filter(({ after }) => after > one.number - 15 && after <= before.number + 1);
      found.push(
        `${one.subject}: ${before.number} (${before.content}; ${ways(before)}) before ${one.number} (${one.content}; ` +
          `${ways(one)}), after ${told(near)}`,
      );
    }
    last.set(one.subject, one);
  }
  return found;
}

/** Within so many milliseconds a service may not have noticed that a page gave up. */
const unnoticed = 10;

/**
 * Two pages of one browser never send at the same moment. A sending that the page itself gave up, or whose page was
 * ended from outside by then, is none any more; what such a page had sent before may arrive after that. Where a page took the turn from one that seemed dead, both may have; and
 * while a page alone holds what the device lost, it sends that whoever's turn it is. Nobody ever sends the same as another.
 */
function overlaps({ sendings, endedLives, takeOvers, livesInMemory, clearings, happened }: Story): string[] {
  const wasTakenOver = (moment: number): boolean =>
    takeOvers.some((takeOver) => moment > takeOver - 200 && moment < takeOver + 2000);
  const mayBeInMemory = (one: Sending): boolean => clearings.some(({ from, to }) => one.from > from && one.from < to);
  const isOver = ({ page }: Sending, moment: number): boolean => (endedLives.get(page) ?? Infinity) <= moment;
  const found: string[] = [];
  let open: Sending[] = [];
  for (const one of sendings.filter(({ page }) => !livesInMemory.has(page))) {
    open = open.filter(({ to }) => to === undefined || to > one.from + unnoticed);
    for (const other of open) {
      const stands =
        other.endedBy === 'service' && !isOver(other, one.from) && !isOver(one, one.from) && !wasTakenOver(one.from);
      const areTwo = other.page !== one.page && !mayBeInMemory(one) && !mayBeInMemory(other);
      if (stands && (areTwo || other.content === one.content)) {
        const since = Math.round(one.from - other.from);
        const left = other.to === undefined ? 'without end' : `${Math.round(other.to - one.from)} ms more`;
        found.push(
          `${other.page} sends ${other.content} since ${since} ms and ${left}, while ${one.page} sends ${one.content}` +
            `, after ${told(happened.filter(({ at }) => at > one.from - 2500 && at < one.from + 100))}`,
        );
      }
    }
    open.push(one);
  }
  return found;
}

export function differences(by: string, is: Shown, ought: Shown): string[] {
  return (Object.keys(ought) as (keyof Shown)[]).flatMap((part) => {
    const [shown, right] = [[is[part]].flat(), [ought[part]].flat()];
    const extra = shown.filter((one) => !right.includes(one));
    const missing = right.filter((one) => !shown.includes(one));
    return extra.length + missing.length === 0
      ? []
      : [`${by} shows of ${part} ${JSON.stringify(extra.slice(0, 5))} and not ${JSON.stringify(missing.slice(0, 5))}`];
  });
}

/** The counts of a verdict in one line. */
export const summary = (verdict: Verdict): string =>
  Object.entries(verdict)
    .map(([kind, found]: [string, readonly string[]]) => `${kind} ${found.length}`)
    .join(', ');

/** What there is to say of a verdict that is not empty; the first few of each kind. */
export const details = (verdict: Verdict): string =>
  Object.entries(verdict)
    .filter(([, found]: [string, readonly string[]]) => found.length > 0)
    .map(
      ([kind, found]: [string, readonly string[]]) => `${kind} (${found.length}):\n  ${found.slice(0, 6).join('\n  ')}`,
    )
    .join('\n');
