/** Goals and preferences are the person's own (N9); they can be handed over, and erased. */
import type { ActionData, ActionTypeAbout } from '../../../contract/actions.js';
import { isObject } from '../../../contract/json-object.js';
import type { Answer } from '../caller.js';
import { type Item, type Person, newId, offeredAction } from '../person.js';
import { Unchecked, expect, offered } from '../outcome.js';
import type { Group, Row } from '../row.js';
import { type World, expectSameRefusal } from '../world.js';

const promise = 'N9';

/** A goal of somebody, stopped after the row. */
export async function setGoal(world: World, person: Person, treat?: string): Promise<string> {
  const act = offered((await person.items('acts'))?.[0], 'The document has no acts to set a goal for.');
  const goal = newId();
  const rhythm = { kind: 'per', count: 2, period: 'week' } as const;
  const answer = await person.act('goal.set', { goal, act: act.id, rhythm, ...(treat !== undefined && { treat }) });
  offeredAction(answer, 'goal.set');
  world.atEnd(() => person.act('goal.stop', { goal }));
  return goal;
}

/** Steps of a goal, taken back after the row. */
export async function logSteps(
  world: World,
  person: Person,
  goal: string,
  count: number,
  note?: string,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const step = newId();
    await person.done('step.log', { goal, step, answer: 'done', ...(note !== undefined && { note }) });
    world.atEnd(() => person.act('step.take-back', { goal, step }));
  }
}

async function goalOf(person: Person, goal: string): Promise<Item<'goals'> | undefined> {
  return (await person.items('goals'))?.find(({ id }) => id === goal);
}

const goals: Row = {
  id: 'own.goals',
  title: 'A goal and its steps are sent to nobody but the person',
  promise,
  async check(world) {
    const { giver } = world.roles;
    const [treat, note] = [world.mark(), world.mark()];
    const goal = await setGoal(world, giver, treat);
    await logSteps(world, giver, goal, 1, note);
    const own = await goalOf(giver, goal);
    expect(own?.treat === treat && own.steps.length === 1, 'the goal in their own document', own ? 'another' : 'none');
    for (const person of world.people.filter((one) => one !== giver)) {
      const text = await person.everything();
      const isThere = [goal, treat, note].some((word) => text.includes(word));
      expect(!isThere, `nothing of it in what ${person.name} is sent`, 'it is there');
    }
  },
};

/** How far a person's calendar may be from everybody else's, in milliseconds. */
const halfADay = 12 * 60 * 60 * 1000;

const days: Row = {
  id: 'own.days',
  title: 'A step keeps the day that the person says, from the start of its goal to today',
  async check(world) {
    const { giver } = world.roles;
    const goal = await setGoal(world, giver);
    const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
    const log = async (time: number): Promise<Answer> => {
      const step = newId();
      const answer = await giver.act('step.log', { goal, step, answer: 'done', day: dayAt(time) });
      world.atEnd(() => giver.act('step.take-back', { goal, step }));
      return answer;
    };
    const now = Date.now();
    offeredAction(await log(now), 'step.log');
    const kept = (await goalOf(giver, goal))?.steps.map(({ day }) => day);
    offered(kept?.[0], 'The service keeps no days of steps.');
    expect(kept?.[0] === dayAt(now), `the day ${dayAt(now)}`, String(kept?.[0]));
    // Two days are past the start, and past today, wherever somebody is.
    for (const time of [now - 4 * halfADay, now + 6 * halfADay]) {
      const { status } = await log(time);
      expect(status >= 400 && status < 500, `a refusal of ${dayAt(time)}`, String(status));
    }
  },
};

/** A change of each type to a goal. Setting one is none: there is nothing yet. */
const attempts: {
  readonly [T in Exclude<ActionTypeAbout<'goal' | 'step' | 'cue'>, 'goal.set'>]: (goal: string) => ActionData<T>;
} = {
  'goal.stop': (goal) => ({ goal }),
  'goal.pause': (goal) => ({ goal }),
  'goal.resume': (goal) => ({ goal }),
  'goal.change': (goal) => ({ goal, treat: 'cake' }),
  'step.log': (goal) => ({ goal, step: 'step-of-another', answer: 'done' }),
  'step.take-back': (goal) => ({ goal, step: 'step-of-another' }),
  'cue.answer': (goal) => ({ goal, step: 'step-of-another', cue: 'cue-of-another', answer: 'done' }),
};

const foreign: Row = {
  id: 'own.foreign-goals',
  title: 'Nobody changes another person’s goal, or learns that it exists',
  promise,
  async check(world) {
    const { giver, outsider } = world.roles;
    const goal = await setGoal(world, giver);
    const before = JSON.stringify(await goalOf(giver, goal));
    for (const [type, dataOf] of Object.entries(attempts)) {
      const at = new Date().toISOString();
      const [first, second, none] = [newId(), newId(), newId()];
      const attempt = (id: string, of: string): Promise<Answer> =>
        outsider.act(type as keyof typeof attempts, dataOf(of), { id, at });
      expectSameRefusal(await attempt(first, goal), await attempt(second, none), [first, second, goal, none]);
    }
    const after = JSON.stringify(await goalOf(giver, goal));
    expect(before === after, 'the goal as it was', 'another');
  },
};

const preferences: Row = {
  id: 'own.preferences',
  title: 'Preferences are sent to nobody but the person',
  promise,
  async check(world) {
    const { giver } = world.roles;
    const before = await giver.section('preferences');
    const skill = world.mark();
    const answer = await giver.act('preferences.set', { skills: [skill] });
    offeredAction(answer, 'preferences.set');
    world.atEnd(() => giver.act('preferences.set', { skills: before?.skills ?? [] }));
    const own = await giver.section('preferences');
    expect(own?.skills?.includes(skill) === true, 'the new preferences in their own document', 'others');
    for (const person of world.people.filter((one) => one !== giver)) {
      const isThere = (await person.everything()).includes(skill);
      expect(!isThere, `nothing of it in what ${person.name} is sent`, 'it is there');
    }
  },
};

const handedOver: Row = {
  id: 'own.export',
  title: 'A person gets all that is kept of them, and nothing private of others',
  async check(world) {
    const { giver, receiver, outsider } = world.roles;
    const given = await world.give();
    const between = await world.give(outsider, [receiver]);
    const treat = world.mark();
    await setGoal(world, giver, treat);
    const answer = await giver.act('me.export', {});
    offeredAction(answer, 'me.export');
    const text = JSON.stringify(isObject(answer.json) ? answer.json['export'] : undefined) ?? '';
    expect(text.includes(treat) && text.includes(given.text), 'own goals and thanks in "export"', 'not all of them');
    expect(!text.includes(between.text), 'nothing between two others', 'it is there');
  },
};

const erased: Row = {
  id: 'own.erase',
  title: 'A person who is erased leaves nothing behind',
  async check(world) {
    if (!world.isDestructive) throw new Unchecked('Asked for by --destructive only: it cannot be undone.', 'optional');
    const { fifth, receiver } = world.roles;
    const given = await world.give(fifth, [receiver]);
    const treat = world.mark();
    await setGoal(world, fifth, treat);
    offeredAction(await fifth.act('me.erase', {}), 'me.erase');
    expect(!(await fifth.everything()).includes(treat), 'no goal left', 'one');
    const kept = await receiver.kudos(given.id);
    expect(kept === undefined || kept.from !== fifth.id, 'no thanks in their name', 'some');
  },
};

export const ownThingsGroup: Group = {
  name: 'What is somebody’s own',
  rows: [goals, days, foreign, preferences, handedOver, erased],
};
