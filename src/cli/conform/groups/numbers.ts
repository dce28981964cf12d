/** The smallest group (N4) and no last place (N5), as they hold on the wire. */
import { allJoin, allLeave, boardOf, consentText, join, leave, listedIn, usualGroup } from '../board.js';
import type { Board, Person } from '../person.js';
import { Breach, Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import { logSteps, setGoal } from './own-things.js';

/** The least that "minimumGroup" may be. */
const lowestGroup = 3;

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
    for (const [index, person] of world.cast.entries())
      if (index > 0) await logSteps(world, person, await setGoal(world, person), index);
    const boards = new Map<Person, Board>();
    for (const person of world.cast) boards.set(person, await boardOf(person));
    if ([...boards.values()].every((board) => listedIn(board).length === 0))
      throw new Unchecked('The board names nobody.', 'optional');
    const counts = new Map<string, number>();
    for (const [{ id }, { self, entries = [] }] of boards) {
      entries.forEach((entry) => counts.set(entry.person, entry.count));
      if (self) counts.set(id, self.count);
    }
    const isAlone = [...counts.keys()].every((id) => world.people.some((person) => person.id === id));
    for (const [{ id, name }, board] of boards) {
      const others = listedIn(board).filter((one) => one !== id);
      const least = Math.min(...others.map((one) => counts.get(one) ?? 0));
      expect(least > 0, `nobody without an act for ${name}`, 'somebody');
      const skipped = world.cast.find((one) => (counts.get(one.id) ?? 0) >= least && !listedIn(board).includes(one.id));
      const isCut = others.length > 0 && skipped !== undefined && skipped.id !== id;
      expect(!isCut, `everybody with ${least} acts or more for ${name}`, `not ${skipped?.name ?? ''}`);
      if (!isAlone) continue;
      // Whoever may be listed is known: half of them can be counted.
      const most = Math.ceil(counts.size / 2);
      expect(others.length <= most, `at most ${most} others for ${name}`, String(others.length));
      const last = others.find((one) => counts.get(one) === Math.min(...counts.values()));
      expect(last === undefined, `nobody with the fewest acts for ${name}`, 'somebody');
    }
  },
};

export const numbersGroup: Group = { name: 'Numbers', rows: [smallGroups, lastPlace] };
