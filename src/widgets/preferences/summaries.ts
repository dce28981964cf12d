import type { Comfort } from '../../contract/preferences.js';
import { formatList } from '../../locale/formats.js';
import { channelName } from '../../parts/channel-name.js';
import type { Talk } from './preferences-model.js';
import { limitOf, quietHoursOf } from './questions/limits.js';

const named = (label: string, names: readonly string[], { t, tag }: Talk): readonly string[] =>
  names.length === 0 ? [] : [t('labelled', { label, words: formatList(names, tag) })];

/** Where the person feels at ease and what they like to talk about, as short sentences; empty while nothing is said. */
export function whereSummary(talk: Talk): readonly string[] {
  const { t, preferences, themes } = talk;
  const channels = Object.entries(preferences.channels ?? {});
  const those = (comfort: Comfort): readonly string[] =>
    channels.filter(([, said]) => said === comfort).map(([channel]) => channelName(channel));
  const chosen = themes.filter(({ id }) => preferences.themes?.includes(id)).map(({ name }) => talk.text(name));
  return [
    ...named(t('preferencesComfortable'), those('comfortable'), talk),
    ...named(t('preferencesLearning'), those('learning'), talk),
    ...named(t('preferencesPrivate'), those('private'), talk),
    ...named(t('preferencesThemesChosen'), chosen, talk),
  ];
}

/** What the person wants to learn and can offer, and when, as short sentences; empty while nothing is said. */
export function howSummary(talk: Talk): readonly string[] {
  const { t, preferences } = talk;
  const limit = limitOf(preferences);
  const quiet = quietHoursOf(preferences);
  return [
    ...named(t('preferencesSkills'), preferences.skills ?? [], talk),
    ...named(t('preferencesAble'), preferences.able ?? [], talk),
    ...(limit === undefined ? [] : [t('preferencesMinutesWeek', { count: limit })]),
    ...(quiet ? [t('preferencesQuietBetween', quiet)] : []),
  ];
}
