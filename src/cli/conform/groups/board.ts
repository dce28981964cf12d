/** Consent (N1, N3), the smallest group (N4) and no last place (N5), as they hold on the wire. */
import type { Board, Person } from '../person.js';
import { isDone, told } from '../person.js';
import { Breach, type Group, type Row, Unchecked, expect, offered } from '../row.js';
import type { World } from '../world.js';
import { logSteps, setGoal } from './own-things.js';

/** The least that "minimumGroup" may be, and what it is where it is not given. */
const lowestGroup = 3;
const usualGroup = 5;
/** More steps than this are not noted to bring somebody to the top of a list. */
const mostSteps = 25;

async function boardOf(person: Person): Promise<Board> {
  return offered(await person.section('board'), 'The document has no board.');
}

/** The newest wording that may be agreed to. */
async function consentText(person: Person): Promise<string> {
  const texts = [
    ...(await boardOf(person)).consentTexts,
    ...((await person.section('organisation'))?.consentTexts ?? []),
  ];
  return offered(texts.at(-1)?.version, 'The board lists no consent text: nobody can join it.');
}

async function join(person: Person): Promise<void> {
  await person.done('board.join', { textVersion: await consentText(person) });
}

async function leave(person: Person): Promise<void> {
  await person.done('board.leave', {});
}

async function isJoined(person: Person): Promise<boolean> {
  const board = await boardOf(person);
  return board.self?.consent !== undefined || (board.entries ?? []).some((entry) => entry.person === person.id);
}

/** Nobody of the cast on the board; as it was, after the row. */
async function allLeave(world: World): Promise<void> {
  for (const person of world.cast) {
    if (!(await isJoined(person))) continue;
    world.atEnd(() => join(person));
    await leave(person);
  }
}

/** Everybody of the cast on the board; off it after the row. */
async function allJoin(world: World): Promise<void> {
  for (const person of world.cast) {
    world.atEnd(() => leave(person));
    await join(person);
  }
}

const listedIn = ({ entries = [] }: Board): readonly string[] => entries.map(({ person }) => person);

const refused: Row = {
  id: 'consent.unknown-text',
  title: 'A yes to a wording that is not offered is no yes',
  promise: 'N1',
  async check(world) {
    const { fifth } = world.roles;
    await consentText(fifth);
    await allLeave(world);
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
    await consentText(fifth);
    await allLeave(world);
    for (const one of world.cast.filter((person) => person !== fifth)) {
      world.atEnd(() => leave(one));
      await join(one);
    }
    const isOnTop = await climb(world, fifth);
    for (const person of world.cast)
      expect(
        !listedIn(await boardOf(person)).includes(fifth.id),
        `${fifth.name} on no list`,
        `on that of ${person.name}`,
      );
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
    for (const [index, person] of others.entries()) {
      const after = await person.rawSection('board');
      expect(
        !listedIn(await boardOf(person)).includes(fifth.id),
        `${fifth.name} on no list`,
        `on that of ${person.name}`,
      );
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
    const version = await consentText(fifth);
    await allLeave(world);
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
    const version = await consentText(fifth);
    await allLeave(world);
    world.atEnd(() => leave(giver));
    world.atEnd(() => leave(fifth));
    const names = ['person', 'viewer', 'from', 'for', 'user', 'on'].map((name) => [name, fifth.id]);
    const beside = Object.fromEntries(names) as Readonly<Record<string, string>>;
    await giver.act('board.join', { textVersion: version, ...beside }, { beside });
    expect(!(await isJoined(fifth)), `no yes of ${fifth.name}`, 'one');
  },
};

/** What a board tells one viewer must not single anybody out. */
function singledOut(board: Board, viewer: string): Breach | undefined {
  const k = Math.max(board.minimumGroup ?? usualGroup, lowestGroup);
  const { together } = board;
  if (!together) return undefined;
  if (together.participants < k)
    return new Breach(`no total of fewer than ${k} people`, `one of ${together.participants}`);
  const small = (together.history ?? []).find(({ participants }) => (participants ?? k) < k);
  if (small) return new Breach(`no stretch of fewer than ${k} people`, `one of ${small.participants ?? 0}`);
  if (board.mode !== 'people') return undefined;
  const named = new Set([...listedIn(board), viewer]).size;
  const rest = together.participants - named;
  if (listedIn(board).length > 0 && rest > 0 && rest < k)
    return new Breach(`a rest beside the list of nobody, or of at least ${k} people`, `a rest of ${rest}`);
  return undefined;
}

const smallGroups: Row = {
  id: 'numbers.small-groups',
  title: 'No number tells of fewer people than the minimum group, however many take part',
  promise: 'N4',
  async check(world) {
    const { minimumGroup = usualGroup } = await boardOf(world.roles.outsider);
    expect(minimumGroup >= lowestGroup, `a minimum group of at least ${lowestGroup}`, String(minimumGroup));
    const look = async (): Promise<void> => {
      for (const person of world.cast) {
        const breach = singledOut(await boardOf(person), person.id);
        if (breach) throw new Breach(breach.expected, `${breach.seen}, for ${person.name}`);
      }
    };
    await allLeave(world);
    await look();
    for (const person of world.cast) {
      await logSteps(world, person, await setGoal(world, person), 1);
      await look();
    }
    for (const person of world.cast) {
      world.atEnd(() => leave(person));
      await join(person);
      await look();
    }
  },
};

const lastPlace: Row = {
  id: 'numbers.last-place',
  title: 'Nobody is last: others are sent the upper half of the list at most, a tie whole or not at all',
  promise: 'N5',
  async check(world) {
    await consentText(world.roles.outsider);
    await allJoin(world);
    const counts = new Map<string, number>();
    for (const [index, person] of world.cast.entries()) {
      const goal = await setGoal(world, person);
      await logSteps(world, person, goal, index + 1);
    }
    const boards = new Map<Person, Board>();
    for (const person of world.cast) boards.set(person, await boardOf(person));
    for (const [{ id }, { self, entries = [] }] of boards) {
      entries.forEach((entry) => counts.set(entry.person, entry.count));
      if (self) counts.set(id, self.count);
    }
    const lists = [...boards.values()].map(listedIn);
    if (lists.every((list) => list.length === 0)) throw new Unchecked('The board names nobody.', 'optional');
    const fewest = Math.min(...world.cast.map(({ id }) => counts.get(id) ?? 0));
    const isAlone = [...counts.keys()].every((id) => world.people.some((person) => person.id === id));
    for (const [{ id, name }, board] of boards) {
      const others = listedIn(board).filter((one) => one !== id);
      const most = Math.ceil(Math.max(board.together?.participants ?? 0, counts.size) / 2);
      expect(others.length <= most, `at most ${most} others for ${name}`, `${others.length}`);
      const last = others.find((one) => counts.get(one) === fewest);
      if (isAlone) expect(last === undefined, `nobody with the fewest acts for ${name}`, 'somebody');
    }
  },
};

export const boardGroup: Group = {
  name: 'Consent and numbers',
  rows: [refused, joined, left, neverThere, forOthers, smallGroups, lastPlace],
};
