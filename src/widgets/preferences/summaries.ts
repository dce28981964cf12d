import type { Comfort } from '../../contract/preferences.js';
import { formatList } from '../../locale/formats.js';
import { channelName } from '../../parts/channels.js';
import type { PreferencesModel } from './preferences-model.js';
import { limitOf, quietHoursOf } from './questions/limits.js';

const named = (label: string, names: readonly string[], { t, tag }: PreferencesModel): readonly string[] =>
  names.length === 0 ? [] : [t('labelled', { label, words: formatList(names, tag) })];

/** Where the person feels at ease and what they like to talk about, as short sentences; empty while nothing is said. */
export function whereSummary(model: PreferencesModel): readonly string[] {
  const { t, preferences, themes } = model;
  const channels = Object.entries(preferences.channels ?? {});
  const those = (comfort: Comfort): readonly string[] =>
    channels.filter(([, said]) => said === comfort).map(([channel]) => channelName(channel));
  const chosen = themes.filter(({ id }) => preferences.themes?.includes(id)).map(({ name }) => model.text(name));
  return [
    ...named(t('preferencesComfortable'), those('comfortable'), model),
    ...named(t('preferencesLearning'), those('learning'), model),
    ...named(t('preferencesPrivate'), those('private'), model),
    ...named(t('preferencesThemesChosen'), chosen, model),
  ];
}

/** What the person wants to learn and can offer, and when, as short sentences; empty while nothing is said. */
export function howSummary(model: PreferencesModel): readonly string[] {
  const { t, preferences } = model;
  const limit = limitOf(preferences);
  const quiet = quietHoursOf(preferences);
  return [
    ...named(t('preferencesSkills'), preferences.skills ?? [], model),
    ...named(t('preferencesAble'), preferences.able ?? [], model),
    ...(limit === undefined ? [] : [t('preferencesMinutesWeek', { count: limit })]),
    ...(quiet ? [t('preferencesQuietBetween', quiet)] : []),
  ];
}
