import { actionsGroup } from './groups/actions.js';
import { answersGroup } from './groups/answers.js';
import { arrivedGroup } from './groups/arrived.js';
import { consentGroup } from './groups/consent.js';
import { documentGroup } from './groups/document.js';
import { liveGroup } from './groups/live.js';
import { numbersGroup } from './groups/numbers.js';
import { ownThingsGroup } from './groups/own-things.js';
import { pagingGroup } from './groups/paging.js';
import { receivedGroup } from './groups/received.js';
import { visibilityGroup } from './groups/visibility.js';
import { whoActsGroup } from './groups/who-acts.js';
import type { Group } from './row.js';

/**
 * Everything that a service is held against. What is there already comes before anything is given, what is said of all
 * answers comes last.
 */
export const groups: readonly Group[] = [
  receivedGroup,
  documentGroup,
  actionsGroup,
  whoActsGroup,
  visibilityGroup,
  ownThingsGroup,
  consentGroup,
  numbersGroup,
  pagingGroup,
  liveGroup,
  arrivedGroup,
  answersGroup,
];
