/** Consent, and that its absence says nothing (N1, N3), as they hold on the wire. */
import {
  allJoin,
  boardOf,
  consentText,
  emptyBoard,
  expectUnlisted,
  isJoined,
  join,
  leave,
  listedIn,
  usualGroup,
} from '../board.js';
import { type Person, isDone, told } from '../person.js';
import { expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import type { World } from '../world.js';
import { logSteps, setGoal } from './own-things.js';

/** More steps than this are not noted to bring somebody to the top of a list. */
const mostSteps = 25;

const refused: Row = {
  id: 'consent.unknown-text',
  title: 'A yes to a wording that is not offered is no yes',
  promise: 'N1',
  async check(world) {
    const { fifth } = world.roles;
    await emptyBoard(world);
    const answer = await fifth.act('board.join', { textVersion: `never offered (${world.mark()})` });
    expect(!isDone(answer), 'a refusal', told(answer));
    expect(!(await isJoined(fifth)), 'not on the board', 'on it');
  },
};

/** Brings somebody to the top of the list, where that takes few steps. */
async function climb(world: World, person: Person): Promise<boolean> {
  const goal = await setGoal(world, person);
  const counts = await Promise.all(world.cast.map(async (one) => (await boardOf(one)).entries ?? []));
  const top = Math.max(0, ...counts.flat().map(({ count }) => count));
  const own = (await boardOf(person)).self?.count ?? 0;
  const wanted = top - own + 1;
  if (wanted > mostSteps) return false;
  await logSteps(world, person, goal, Math.max(wanted, 1));
  return true;
}

const joined: Row = {
  id: 'consent.join',
  title: 'Nobody is listed before they said yes; whoever did is, with the record of it',
  promise: 'N1',
  async check(world) {
    const { fifth } = world.roles;
    await emptyBoard(world);
    for (const one of world.cast.filter((person) => person !== fifth)) {
      world.atEnd(() => leave(one));
      await join(one);
    }
    const isOnTop = await climb(world, fifth);
    await expectUnlisted(fifth, world.cast);
    world.atEnd(() => leave(fifth));
    await join(fifth);
    expect(await isJoined(fifth), 'the yes in their own document', 'none');
    const others = await boardOf(world.roles.outsider);
    if (isOnTop && (others.mode ?? 'together') === 'people' && (others.minimumGroup ?? usualGroup) <= world.cast.length)
      expect(listedIn(others).includes(fifth.id), `${fifth.name} on the list, at the top`, 'they are not');
  },
};

const left: Row = {
  id: 'consent.leave',
  title: 'Whoever leaves is gone at once; to others it looks as if they had never been there',
  promise: 'N3',
  async check(world) {
    const { fifth } = world.roles;
    await consentText(fifth);
    await allJoin(world);
    await climb(world, fifth);
    await leave(fifth);
    const others = world.cast.filter((person) => person !== fifth);
    const before = await Promise.all(others.map((person) => person.rawSection('board')));
    await join(fifth);
    await leave(fifth);
    await expectUnlisted(fifth, others);
    for (const [index, person] of others.entries()) {
      const after = await person.rawSection('board');
      expect(after === before[index], 'the very same board as before the yes', `another for ${person.name}`);
    }
  },
};

const neverThere: Row = {
  id: 'consent.absence',
  title: 'Having left and never having joined look the same, byte for byte',
  promise: 'N3',
  async check(world) {
    const { fifth } = world.roles;
    const version = await emptyBoard(world);
    const fresh = world.people.filter((person) => !world.cast.includes(person));
    const seen = async (): Promise<string> => {
      const texts = [];
      for (const person of world.others.filter((one) => one !== fifth)) texts.push(await person.rawSection('board'));
      return texts.join('\n');
    };
    const before = await seen();
    for (const person of [fifth, ...fresh.filter((one) => one.id !== fifth.id).slice(0, 1)]) {
      if (await isJoined(person)) continue;
      await person.done('board.join', { textVersion: version });
      await leave(person);
      expect((await seen()) === before, 'the same bytes', `others after ${person.name} came and went`);
    }
    expect(!before.includes(`"${fifth.id}"`), `no trace of ${fifth.name}`, 'one');
  },
};

const forOthers: Row = {
  id: 'consent.for-others',
  title: 'Nobody says yes for somebody else',
  promise: 'N1',
  async check(world) {
    const { giver, fifth } = world.roles;
    const version = await emptyBoard(world);
    world.atEnd(() => leave(giver));
    world.atEnd(() => leave(fifth));
    const names = ['person', 'viewer', 'from', 'for', 'user', 'on'].map((name) => [name, fifth.id]);
    const beside = Object.fromEntries(names) as Readonly<Record<string, string>>;
    await giver.act('board.join', { textVersion: version, ...beside }, { beside });
    expect(!(await isJoined(fifth)), `no yes of ${fifth.name}`, 'one');
  },
};

export const consentGroup: Group = { name: 'Consent', rows: [refused, joined, left, neverThere, forOthers] };
