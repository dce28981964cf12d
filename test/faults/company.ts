/** The company behind the unreliable service: what it knows, and what each change does to it. */
import type { Action, SectionChange } from '@vonk-intranet/vonk';

interface StoredStep {
  readonly id: string;
  readonly at: string;
  readonly answer: string;
  readonly note?: string;
}

interface StoredGoal {
  readonly id: string;
  readonly act: string;
  readonly visibility: string;
  readonly rhythm: unknown;
  readonly startedAt: string;
  readonly treat?: string;
  readonly pausedAt?: string;
  readonly stoppedAt?: string;
  readonly steps: readonly StoredStep[];
}

interface StoredKudos {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly at: string;
  readonly shown?: string;
  readonly answer?: { readonly text: string; readonly at: string };
}

interface StoredItem {
  readonly id: string;
  readonly kept?: boolean;
  readonly rating?: string;
}

/** All that is one person's own. */
interface Own {
  readonly goals: Map<string, StoredGoal>;
  readonly items: Map<string, StoredItem>;
  preferences: object;
  readonly wishes: string[];
}

export type CarriedOut = { readonly changes: readonly SectionChange[] } | { readonly refused: string };

const start = '2026-11-01T09:00:00Z';
/** How many items and received kudos each person finds when they begin. */
export const itemsAtFirst = 400;
export const kudosAtFirst = 200;

export const kudosFor = (person: string, index: number): string => `kudos-for-${person}-${index}`;
export const itemAt = (index: number): string => `item-${index}`;

export class Company {
  readonly #people: readonly string[];
  readonly #own = new Map<string, Own>();
  readonly #kudos = new Map<string, StoredKudos>();

  constructor(people: readonly string[]) {
    this.#people = people;
    for (const person of people) {
      this.#own.set(person, { goals: new Map(), items: new Map(), preferences: {}, wishes: [] });
      for (let index = 0; index < kudosAtFirst; index += 1) {
        const from = people.find((other) => other !== person) ?? person;
        const id = kudosFor(person, index);
        this.#kudos.set(id, { id, from, to: [person], text: 'Thank you.', at: start });
      }
    }
  }

  /** Carries one change out, or says why that cannot be. */
  carryOut(person: string, action: Action): CarriedOut {
    const own = this.#ownOf(person);
    switch (action.type) {
      case 'goal.set': {
        const { goal: id, act, rhythm, treat, visibility = 'only-me' } = action.data;
        if (own.goals.has(id)) return { refused: `There is a goal ${id} already.` };
        return this.#putGoal(own, { id, act, rhythm, visibility, treat, startedAt: action.at, steps: [] });
      }
      case 'goal.change':
        return this.#changeGoal(own, action.data.goal, (goal) => ({ ...goal, treat: action.data.treat ?? goal.treat }));
      case 'goal.pause':
        return this.#changeGoal(own, action.data.goal, (goal) => ({ ...goal, pausedAt: action.at }));
      case 'goal.resume':
        return this.#changeGoal(own, action.data.goal, ({ pausedAt: _paused, ...goal }) => goal);
      case 'goal.stop':
        return this.#changeGoal(own, action.data.goal, (goal) => ({ ...goal, stoppedAt: action.at }));
      case 'step.log': {
        const { goal: id, step, answer, note } = action.data;
        return this.#changeGoal(own, id, (goal) =>
          goal.steps.some((found) => found.id === step)
            ? `There is a step ${step} already.`
            : {
                ...goal,
                steps: [...goal.steps, { id: step, at: action.at, answer, ...(note !== undefined && { note }) }],
              },
        );
      }
      case 'step.take-back': {
        const { goal: id, step } = action.data;
        return this.#changeGoal(own, id, (goal) =>
          goal.steps.some((found) => found.id === step)
            ? { ...goal, steps: goal.steps.filter((found) => found.id !== step) }
            : `There is no step ${step}.`,
        );
      }
      case 'preferences.set':
        own.preferences = { ...own.preferences, ...action.data };
        return { changes: [{ section: 'preferences', put: [own.preferences] }] };
      case 'feed.keep':
        return this.#markItem(own, {
          ...own.items.get(action.data.item),
          id: action.data.item,
          kept: action.data.kept,
        });
      case 'feed.rate': {
        const { rating: _rating, ...item } = own.items.get(action.data.item) ?? { id: action.data.item };
        const { rating } = action.data;
        return this.#markItem(own, rating === 'none' ? item : { ...item, rating });
      }
      case 'kudos.give': {
        const { kudos: id, to, text } = action.data;
        if (this.#kudos.has(id)) return { refused: `There are kudos ${id} already.` };
        this.#kudos.set(id, { id, from: person, to, text, at: action.at });
        return { changes: [] };
      }
      case 'kudos.take-back': {
        if (this.#kudos.get(action.data.kudos)?.from !== person) return { refused: 'These kudos are not yours.' };
        this.#kudos.delete(action.data.kudos);
        return { changes: [{ section: 'kudos', remove: [action.data.kudos] }] };
      }
      case 'kudos.show':
        return this.#changeReceived(person, action.data.kudos, (kudos) => ({ ...kudos, shown: action.data.shown }));
      case 'kudos.answer': {
        const answer = { text: action.data.text, at: action.at };
        return this.#changeReceived(person, action.data.kudos, (kudos) => ({ ...kudos, answer }));
      }
      case 'wish.share':
        own.wishes.push(action.data.text);
        return { changes: [] };
      default:
        return { refused: `Nobody here carries out ${action.type}.` };
    }
  }

  /** The document as this person may see it. */
  document(person: string | undefined): object {
    const own = person === undefined ? undefined : this.#ownOf(person);
    return {
      vonk: 1,
      organisation: { name: 'Rivierhuis' },
      ...(person !== undefined && { viewer: { id: person } }),
      people: this.#people.map((id) => ({ id, name: id })),
      acts: [{ id: 'talk', name: 'Talk about your work', place: 'in-person' }],
      feed: Array.from({ length: itemsAtFirst }, (_, index) =>
        itemOf({ ...own?.items.get(itemAt(index)), id: itemAt(index) }),
      ),
      ...(own && {
        goals: [...own.goals.values()],
        preferences: own.preferences,
        kudos: [...this.#kudos.values()].filter(({ to }) => person !== undefined && to.includes(person)),
      }),
      actions: { href: 'actions' },
    };
  }

  #ownOf(person: string): Own {
    const own = this.#own.get(person);
    if (!own) throw new Error(`${person} does not work here.`);
    return own;
  }

  #putGoal(own: Own, goal: StoredGoal): CarriedOut {
    own.goals.set(goal.id, goal);
    return { changes: [{ section: 'goals', put: [goal] }] };
  }

  /** A text instead of a goal says why not. */
  #changeGoal(own: Own, id: string, change: (goal: StoredGoal) => StoredGoal | string): CarriedOut {
    const goal = own.goals.get(id);
    if (!goal) return { refused: `There is no goal ${id}.` };
    const next = change(goal);
    return typeof next === 'string' ? { refused: next } : this.#putGoal(own, next);
  }

  #markItem(own: Own, item: StoredItem): CarriedOut {
    own.items.set(item.id, item);
    return { changes: [{ section: 'feed', put: [itemOf(item)] }] };
  }

  #changeReceived(person: string, id: string, change: (kudos: StoredKudos) => StoredKudos): CarriedOut {
    const kudos = this.#kudos.get(id);
    if (!kudos?.to.includes(person)) return { refused: `There are no kudos ${id} for you.` };
    const next = change(kudos);
    this.#kudos.set(id, next);
    return { changes: [{ section: 'kudos', put: [next] }] };
  }
}

const itemOf = (item: StoredItem): object => ({
  title: 'A day at the river',
  text: 'What we saw.',
  reuse: 'adapt',
  publishedAt: start,
  ...item,
});
