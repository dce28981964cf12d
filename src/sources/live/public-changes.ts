/**
 * What a change may be told of on a channel between tabs, where any script of the same origin can listen: what every
 * colleague may see, and nothing of the viewer's own. Whatever is not known to be of that kind counts as the viewer's.
 */
import type { SectionName } from '../../contract/document.js';
import { isObject } from '../../contract/json-object.js';
import { ownSections } from '../../state/sections.js';

/** The section of the viewer's own that a change is about. */
export function ownSectionOf(change: unknown): SectionName | undefined {
  const section = isObject(change) ? change['section'] : undefined;
  return [...ownSections].find((own) => own === section);
}

/** Sections that others see too. */
const shared = 'organisation people teams values guidelines cues acts feed kudos board coaching'.split(' ');

/** Whether nothing in it is the viewer's own. */
export function isPublic(change: unknown): boolean {
  if (!isObject(change)) return false;
  const { section, put = [] } = change;
  if (typeof section !== 'string' || !shared.includes(section) || !Array.isArray(put)) return false;
  return put.every((item) => isObject(item) && isForAll(section, item));
}

/** Whether one thing in a section that others see holds nothing that is for the viewer alone. */
function isForAll(section: string, item: Readonly<Record<string, unknown>>): boolean {
  const { status, kept, rating, self, requests, shown } = item;
  // Proposed acts, marks on a feed's items, one's own number on the board, requests for coaching.
  if (status === 'proposed' || [kept, rating, self, requests].some((one) => one !== undefined)) return false;
  // Thanks are for the receiver alone until they decide.
  return section !== 'kudos' || shown === 'team' || shown === 'everyone';
}
