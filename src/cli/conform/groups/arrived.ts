/** What came beside what was asked for: in the answers to changes, and live. Each thing of it is for whom it came. */
import { isObject } from '../../../contract/json-object.js';
import { ForWhom, expectOwnPreferences, thingsIn, thingsOf } from '../for-whom.js';
import { entryOf } from '../live-stream.js';
import { Unchecked } from '../outcome.js';
import { type ChangeEntry, type Person, changesOf, isDone } from '../person.js';
import type { Group, Row } from '../row.js';
import type { World } from '../world.js';
import { setGoal } from './own-things.js';

/** All that came for one person in one way, in order. */
interface Arrived {
  readonly person: Person;
  readonly entries: readonly ChangeEntry[];
}

/** A little of everything that somebody else must not hear of. */
async function stir(world: World): Promise<void> {
  const { giver, receiver } = world.roles;
  const given = await world.give();
  await receiver.act('kudos.show', { kudos: given.id, shown: 'team' });
  await receiver.act('kudos.show', { kudos: given.id, shown: 'receiver' });
  const before = await giver.section('preferences');
  if (isDone(await giver.act('preferences.set', { skills: [world.mark()] })))
    world.atEnd(() => giver.act('preferences.set', { skills: before?.skills ?? [] }));
  await setGoal(world, giver).catch((error: unknown) => {
    if (!(error instanceof Unchecked)) throw error;
  });
}

/** @throws {Breach} Something is for somebody else. What people are sent when they ask tells whose each thing is. */
async function judge({ people }: World, arrived: readonly Arrived[]): Promise<void> {
  const forWhom = await ForWhom.among(people);
  for (const person of people) forWhom.note(person, await thingsOf(person));
  for (const { person, entries } of arrived) {
    const { forSections } = await person.document();
    const options = { base: person.documentUrl, ...forSections };
    let last: ReturnType<typeof thingsIn>['preferences'];
    for (const entry of entries) {
      const things = thingsIn(entry, options);
      forWhom.judge(person, things);
      last = things.preferences ?? last;
    }
    await expectOwnPreferences(person, last);
  }
}

const answers: Row = {
  id: 'received.answers',
  title: 'All that comes in the answer to a change is for whoever made it, and theirs to see',
  promise: 'N21',
  async check(world) {
    await stir(world);
    const arrived = world.people.map((person) => ({
      person,
      entries: world.log
        .filter(({ caller, method }) => caller === person.caller && method === 'POST')
        .flatMap((answer) => changesOf(answer).filter(isObject)),
    }));
    await judge(world, arrived);
  },
};

const live: Row = {
  id: 'received.live',
  title: 'All that comes live is for whoever listens, and theirs to see',
  promise: 'N21',
  isReadOnly: true,
  async check(world) {
    for (const person of world.people) await world.ear(person);
    if (world.isReadOnly) await world.watch();
    else {
      await stir(world);
      await world.settle();
    }
    const arrived = world.heard.map(({ person, stream }) => ({
      person,
      entries: stream.events.flatMap((event) => entryOf(event) ?? []),
    }));
    await judge(world, arrived);
  },
};

export const arrivedGroup: Group = { name: 'What came for whom', rows: [answers, live] };
