/** The board as one person gets it, and people who come and go on it. */
import type { Board, Person } from './person.js';
import { expect, offered } from './outcome.js';
import type { World } from './world.js';

/** What the minimum group is where a board does not say. */
export const usualGroup = 5;

export async function boardOf(person: Person): Promise<Board> {
  return offered(await person.section('board'), 'The document has no board.');
}

/** The newest wording that may be agreed to; the organisation's are asked where the board has none of its own. */
export async function consentText(person: Person): Promise<string> {
  const { consentTexts } = await boardOf(person);
  const texts = consentTexts.length > 0 ? consentTexts : (await person.section('organisation'))?.consentTexts;
  return offered(texts?.at(-1)?.version, 'The board lists no consent text: nobody can join it.');
}

export async function join(person: Person): Promise<void> {
  await person.done('board.join', { textVersion: await consentText(person) });
}

export async function leave(person: Person): Promise<void> {
  await person.done('board.leave', {});
}

export async function isJoined(person: Person): Promise<boolean> {
  const board = await boardOf(person);
  return board.self?.consent !== undefined || (board.entries ?? []).some((entry) => entry.person === person.id);
}

/** Nobody of the cast on the board; as it was, after the row. */
export async function allLeave(world: World): Promise<void> {
  for (const person of world.cast) {
    if (!(await isJoined(person))) continue;
    world.atEnd(() => join(person));
    await leave(person);
  }
}

/** Begins a row with nobody of the cast on a board that may be joined. Answers the wording to agree to. */
export async function emptyBoard(world: World): Promise<string> {
  const version = await consentText(world.roles.fifth);
  await allLeave(world);
  return version;
}

/** Somebody must not be on the list that others are sent. */
export async function expectUnlisted(person: Person, others: readonly Person[]): Promise<void> {
  for (const other of others) {
    const isListed = listedIn(await boardOf(other)).includes(person.id);
    expect(!isListed, `${person.name} on no list`, `on that of ${other.name}`);
  }
}

/** Everybody of the cast on the board; off it after the row. */
export async function allJoin(world: World): Promise<void> {
  for (const person of world.cast) {
    world.atEnd(() => leave(person));
    await join(person);
  }
}

export const listedIn = ({ entries = [] }: Board): readonly string[] => entries.map(({ person }) => person);
