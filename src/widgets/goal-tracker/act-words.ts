import type { Act } from '../../contract/acts.js';
import { channelName } from '../../parts/channels.js';
import type { Localizer } from '../../parts/localizer.js';
import { actFacts, dotted } from './goal-words.js';

/** "in person · 5 minutes · very light", for somebody who chooses. */
export function actWords(act: Act, localizer: Localizer): string {
  const effort = act.effort && localizer.t('goalsEfforts').split('|')[act.effort - 1];
  return dotted([...actFacts(act, localizer), act.channel && channelName(act.channel), effort]);
}
