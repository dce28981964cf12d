/**
 * What is kept of an answer, so that a copy of the change is answered the same. Of what is not the viewer’s alone it
 * keeps which, not what it said: that is read anew for the copy, so that nothing comes back that was taken back, and
 * nobody who left or was erased stands in the answers to others.
 */
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { boardFor } from '../sections/board.js';
import type { Editorial } from '../sections/editorial.js';
import { kudosById, visibleKudos } from '../sections/kudos.js';
import { coachingOf } from '../sections/own.js';
import type { Change } from './change.js';
import { goalAsChanges } from './goals.js';

export function toKeep(changes: readonly Change[]): readonly Change[] {
  // People come with what names them, and again with it.
  const own = changes.filter(({ section }) => section !== 'people');
  return own.map((change) => {
    if (!change.put) return change;
    if (change.section === 'kudos' || change.section === 'goals')
      return { ...change, put: idsIn(change.put).map((id) => ({ id })) };
    return change.section === 'board' || change.section === 'coaching' ? { ...change, put: [] } : change;
  });
}

export async function fillIn(
  database: Queryable,
  viewer: Viewer,
  editorial: Editorial,
  kept: readonly Change[],
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const change of kept) {
    const { section, put, remove = [] } = change;
    if (!put) changes.push(change);
    else if (section === 'board') {
      const board = await boardFor(database, viewer, editorial);
      if (board) changes.push({ section, put: [board] });
    } else if (section === 'coaching') {
      changes.push({ section, put: [await coachingOf(database, viewer, editorial)] });
    } else if (section === 'goals') {
      for (const id of idsIn(put)) changes.push(...(await goalAsChanges(database, viewer, id)));
    } else if (section === 'kudos') {
      const ids = idsIn(put);
      const visible = await visibleKudos(database, viewer, ids);
      const found = await kudosById(database, [...visible]);
      const now = ids.flatMap((id) => found.get(id) ?? []);
      const gone = [...remove, ...ids.filter((id) => !found.has(id))];
      changes.push({ section, ...(now.length > 0 && { put: now }), ...(gone.length > 0 && { remove: gone }) });
    } else changes.push(change);
  }
  return changes;
}

const idsIn = (items: readonly unknown[]): readonly string[] => items.map((item) => (item as { id: string }).id);
