import { type TemplateResult, html } from 'lit';
import type { Comfort } from '../../contract/preferences.js';
import { formatList } from '../../locale/formats.js';
import { channelName } from '../../parts/channels.js';
import type { PreferencesModel } from './preferences-model.js';
import { limitOf, quietHoursOf } from '../../state/limits.js';
import { asName, asText, sentence } from '../../parts/texts.js';

const named = (
  label: string,
  names: readonly TemplateResult[],
  { t, tag }: PreferencesModel,
): readonly (readonly unknown[])[] =>
  names.length === 0 ? [] : [sentence((mark) => t('labelled', { label, words: formatList(names.map(mark), tag) }))];

const own = (words: readonly string[] = []): readonly TemplateResult[] => words.map((word) => html`<bdi>${word}</bdi>`);

/** Where the person feels at ease and what they like to talk about, as short sentences; empty while nothing is said. */
export function whereSummary(model: PreferencesModel): readonly unknown[] {
  const { t, preferences, themes } = model;
  const channels = Object.entries(preferences.channels ?? {});
  const those = (comfort: Comfort): readonly TemplateResult[] =>
    channels.filter(([, said]) => said === comfort).map(([channel]) => asName(channelName(channel)));
  const chosen = themes.filter(({ id }) => preferences.themes?.includes(id)).map(({ name }) => asText(name, model));
  return [
    ...named(t('preferencesComfortable'), those('comfortable'), model),
    ...named(t('preferencesLearning'), those('learning'), model),
    ...named(t('preferencesPrivate'), those('private'), model),
    ...named(t('preferencesThemesChosen'), chosen, model),
  ];
}

/** What the person wants to learn and can offer, and when, as short sentences; empty while nothing is said. */
export function howSummary(model: PreferencesModel): readonly unknown[] {
  const { t, preferences } = model;
  const limit = limitOf(preferences);
  const quiet = quietHoursOf(preferences);
  return [
    ...named(t('preferencesSkills'), own(preferences.skills), model),
    ...named(t('preferencesAble'), own(preferences.able), model),
    ...(limit === undefined ? [] : [t('preferencesMinutesWeek', { count: limit })]),
    ...(quiet ? [t('preferencesQuietBetween', quiet)] : []),
  ];
}
