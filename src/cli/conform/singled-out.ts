/** Whether the numbers of a board tell of so few people that somebody could be known by them (N4). */
import { listedIn, usualGroup } from './board.js';
import type { Board } from './person.js';
import { Breach } from './outcome.js';

/** The least that "minimumGroup" may be. */
export const lowestGroup = 3;

export const groupOf = ({ minimumGroup = usualGroup }: Board): number => Math.max(minimumGroup, lowestGroup);

/** What a board tells one viewer must not single anybody out. */
export function singledOut(board: Board, viewer: string): Breach | undefined {
  const k = groupOf(board);
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

/** A total that grows by the doing of a few says what they did, to whoever read it before. */
export function grewByFew(before: Board, after: Board): Breach | undefined {
  const k = groupOf(after);
  const grew = (after.together?.count ?? 0) - (before.together?.count ?? 0);
  if (!before.together || !after.together || grew <= 0 || grew >= k) return undefined;
  return new Breach(`a total that stays, or grows by what at least ${k} people did`, `one that grew by ${grew}`);
}
