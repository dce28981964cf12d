/** The smallest group (N4) and no last place (N5), as they hold on the wire. */
import { allJoin, allLeave, boardOf, consentText, join, leave, listedIn, usualGroup } from '../board.js';
import type { Board, Person } from '../person.js';
import { Breach, Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import { grewByFew, lowestGroup, singledOut } from '../singled-out.js';
import { logSteps, setGoal } from './own-things.js';

type Boards = ReadonlyMap<Person, Board>;

async function boardsOf(people: readonly Person[]): Promise<Boards> {
  const boards = new Map<Person, Board>();
  for (const person of people) {
    const board = await person.section('board');
    if (board) boards.set(person, board);
  }
  return boards;
}

const forPerson = ({ expected, seen }: Breach, { name }: Person): Breach =>
  new Breach(expected, `${seen}, for ${name}`);

function countsIn(boards: Boards): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [{ id }, { self, entries = [] }] of boards) {
    entries.forEach((entry) => counts.set(entry.person, entry.count));
    if (self) counts.set(id, self.count);
  }
  return counts;
}

/** That a list is cut where it may be, as far as those know whose boards these are. */
function wronglyCut(boards: Boards): Breach | undefined {
  const counts = countsIn(boards);
  for (const [{ id, name }, board] of boards) {
    const others = listedIn(board).filter((one) => one !== id);
    if (others.length === 0) continue;
    const least = Math.min(...others.map((one) => counts.get(one) ?? 0));
    if (least <= 0) return new Breach(`nobody without an act for ${name}`, 'somebody');
    const skipped = [...boards].find(
      ([one, { self }]) =>
        one.id !== id && self?.consent !== undefined && self.count >= least && !others.includes(one.id),
    );
    if (skipped) return new Breach(`everybody with ${least} acts or more for ${name}`, `not ${skipped[0].name}`);
  }
  return undefined;
}

const standing: Row = {
  id: 'numbers.standing',
  title: 'The board as it stands singles nobody out: no group too small, no tie cut, no total that grows by a few',
  promise: 'N4',
  isReadOnly: true,
  async check(world) {
    const first = await boardsOf(world.people);
    if (first.size === 0) throw new Unchecked('The document has no board.', 'optional');
    if (world.isReadOnly) await world.watch();
    const second = await boardsOf(world.people);
    for (const boards of [first, second])
      for (const [person, board] of boards) {
        const { minimumGroup = usualGroup } = board;
        expect(minimumGroup >= lowestGroup, `a minimum group of at least ${lowestGroup}`, String(minimumGroup));
        const breach = singledOut(board, person.id);
        if (breach) throw forPerson(breach, person);
      }
    for (const [person, board] of second) {
      const breach = grewByFew(first.get(person) ?? board, board);
      if (breach) throw forPerson(breach, person);
    }
    // Somebody may do something between two looks of one reading, though hardly of both.
    const cut = wronglyCut(first) && wronglyCut(second);
    if (cut) throw cut;
  },
};

const smallGroups: Row = {
  id: 'numbers.small-groups',
  title: 'No number tells of fewer people than the minimum group, however many take part',
  promise: 'N4',
  async check(world) {
    const { minimumGroup = usualGroup } = await boardOf(world.roles.outsider);
    expect(minimumGroup >= lowestGroup, `a minimum group of at least ${lowestGroup}`, String(minimumGroup));
    const before = new Map<Person, Board>();
    const look = async (): Promise<void> => {
      for (const person of world.cast) {
        const board = await boardOf(person);
        const breach = singledOut(board, person.id) ?? grewByFew(before.get(person) ?? board, board);
        if (breach) throw forPerson(breach, person);
        before.set(person, board);
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
    for (const [index, person] of world.cast.entries())
      if (index > 0) await logSteps(world, person, await setGoal(world, person), index);
    const boards = await boardsOf(world.cast);
    if ([...boards.values()].every((board) => listedIn(board).length === 0))
      throw new Unchecked('The board names nobody.', 'optional');
    const cut = wronglyCut(boards);
    if (cut) throw cut;
    const counts = countsIn(boards);
    // Whoever may be listed is known: half of them can be counted.
    if (![...counts.keys()].every((id) => world.people.some((person) => person.id === id))) return;
    const most = Math.ceil(counts.size / 2);
    for (const [{ id, name }, board] of boards) {
      const others = listedIn(board).filter((one) => one !== id);
      expect(others.length <= most, `at most ${most} others for ${name}`, String(others.length));
      const last = others.find((one) => counts.get(one) === Math.min(...counts.values()));
      expect(last === undefined, `nobody with the fewest acts for ${name}`, 'somebody');
    }
  },
};

export const numbersGroup: Group = { name: 'Numbers', rows: [standing, smallGroups, lastPlace] };
