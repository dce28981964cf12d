/** A person who does one thing after another, each of which can be told apart, many of which need the one before. */
import type { ActionData, ActionType } from '@vonk-intranet/vonk';
import { itemAt, itemsAtFirst, kudosAtFirst, kudosFor } from './company.js';
import type { Deed } from './in-page.js';
import type { Chance } from './seeded.js';
import { contentOf } from './unreliable-service.js';

/** Something that the person changes step by step: a goal, an item, a thank-you, their preferences. */
export interface Subject {
  readonly name: string;
  /** What they will do with it, in this order. */
  readonly plan: Iterator<Omit<Deed, 'number'>, void>;
}

/** One thing that the person did. */
export interface Done extends Deed {
  readonly subject: string;
  readonly person: string;
  readonly content: string;
}

type Planned = Generator<Omit<Deed, 'number'>, void>;

const deed = <T extends ActionType>(type: T, data: ActionData<T>): Omit<Deed, 'number'> => ({ type, data });

function* goalPlan(goal: string, chance: Chance): Planned {
  let change = 0;
  yield deed('goal.set', {
    goal,
    act: 'talk',
    visibility: 'only-me',
    rhythm: { kind: 'per', count: 2, period: 'month' },
    treat: `${goal} at first`,
  });
  const steps: string[] = [];
  for (let left = chance.whole(3, 9); left > 0; left -= 1) {
    const [first] = steps;
    if (chance.hits(0.3)) {
      change += 1;
      yield deed('goal.change', { goal, treat: `${goal} change ${change}` });
    } else if (first !== undefined && chance.hits(0.3)) {
      steps.shift();
      yield deed('step.take-back', { goal, step: first });
    } else {
      const step = `${goal}-step-${left}`;
      steps.push(step);
      yield deed('step.log', { goal, step, answer: 'done', note: `Note ${left}` });
    }
  }
  if (chance.hits(0.5)) {
    yield deed('goal.pause', { goal });
    if (chance.hits(0.7)) yield deed('goal.resume', { goal });
  }
  if (chance.hits(0.4)) yield deed('goal.stop', { goal });
}

function* givenPlan(kudos: string, to: string, chance: Chance): Planned {
  yield deed('kudos.give', { kudos, to: [to], text: `Thank you for ${kudos}` });
  if (chance.hits(0.5)) yield deed('kudos.take-back', { kudos });
}

function* receivedPlan(kudos: string, chance: Chance): Planned {
  yield deed('kudos.show', { kudos, shown: 'team' });
  yield deed('kudos.show', { kudos, shown: 'everyone' });
  yield deed('kudos.answer', { kudos, text: `With pleasure, ${kudos}` });
  if (chance.hits(0.5)) yield deed('kudos.show', { kudos, shown: 'receiver' });
}

function* itemPlan(item: string, chance: Chance): Planned {
  yield deed('feed.keep', { item, kept: true });
  yield deed('feed.rate', { item, rating: 'worked' });
  yield deed('feed.rate', { item, rating: 'did-not' });
  if (chance.hits(0.5)) yield deed('feed.keep', { item, kept: false });
  if (chance.hits(0.5)) yield deed('feed.rate', { item, rating: 'none' });
}

function* preferencesPlan(): Planned {
  for (let count = 1; ; count += 1) yield deed('preferences.set', { skills: [`skill ${count}`] });
}

/** A wish needs no other; each is one of its own. */
function* wishPlan(name: string): Planned {
  yield deed('wish.share', { text: `I wish for ${name}` });
}

/** How many things somebody is busy with at the same time. */
const busyWith = 7;

export class Person {
  readonly done: Done[] = [];
  readonly #name: string;
  readonly #colleague: string;
  readonly #chance: Chance;
  readonly #preferences: Subject = { name: 'preferences', plan: preferencesPlan() };
  #subjects: Subject[] = [];
  #made = 0;

  constructor(name: string, colleague: string, chance: Chance) {
    this.#name = name;
    this.#colleague = colleague;
    this.#chance = chance;
  }

  /** What they do next, with one of the things that `free` allows, or with a new one. */
  next(free: (subject: string) => boolean): Done {
    for (;;) {
      const open = [this.#preferences, ...this.#subjects].filter(({ name }) => free(name));
      const subject =
        open.length > 0 && (this.#subjects.length >= busyWith || this.#chance.hits(0.8))
          ? this.#chance.pick(open)
          : this.#begin();
      const step = subject.plan.next();
      if (step.done !== true) {
        const { type, data } = step.value;
        const content = contentOf(type, data);
        const done = { number: this.done.length, type, data, subject: subject.name, person: this.#name, content };
        this.done.push(done);
        return done;
      }
      this.leave(subject.name);
    }
  }

  /** Does nothing with this any more. */
  leave(subject: string): void {
    this.#subjects = this.#subjects.filter(({ name }) => name !== subject);
  }

  #begin(): Subject {
    this.#made += 1;
    const name = `${this.#name}-${this.#made}`;
    const index = this.#made;
    const chance = this.#chance;
    const kinds: readonly (() => Subject)[] = [
      () => ({ name: `goal-${name}`, plan: goalPlan(`goal-${name}`, chance) }),
      () => ({ name: `goal-${name}`, plan: goalPlan(`goal-${name}`, chance) }),
      () => ({ name: `kudos-${name}`, plan: givenPlan(`kudos-${name}`, this.#colleague, chance) }),
      () => ({ name: `wish-${name}`, plan: wishPlan(name) }),
      ...(index < kudosAtFirst
        ? [() => ({ name: `received-${index}`, plan: receivedPlan(kudosFor(this.#name, index), chance) })]
        : []),
      ...(index < itemsAtFirst ? [() => ({ name: `item-${index}`, plan: itemPlan(itemAt(index), chance) })] : []),
    ];
    const subject = chance.pick(kinds)();
    this.#subjects.push(subject);
    return subject;
  }
}
