import type { Kudos } from '../contract/kudos.js';
import type { Person } from '../contract/people.js';
import type { Viewer } from '../contract/viewer.js';

/**
 * Whether a viewer may see a kudos. The receiver decides; without a decision it is on nobody else's wall,
 * not even the giver's.
 */
export function isVisible(
  kudos: Kudos,
  viewer: Viewer | undefined,
  personOf: (id: string) => Person | undefined,
): boolean {
  if (viewer && kudos.to.includes(viewer.id)) return true;
  switch (kudos.shown ?? 'receiver') {
    case 'everyone':
      return true;
    case 'team': {
      const team = viewer && personOf(viewer.id)?.team;
      if (team === undefined) return false;
      return kudos.team === undefined ? kudos.to.some((id) => personOf(id)?.team === team) : kudos.team === team;
    }
    case 'receiver':
      return false;
  }
}
