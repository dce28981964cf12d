/**
 * `Intl` formatters by language. Making one costs far more than using it, so the last few are kept; a page seldom has
 * more than two languages, and a stranger's tag falls back to English instead of throwing.
 */
const most = 60;
const kept = new Map<string, unknown>();

function keep<T>(key: string, tag: string, make: (tag: string) => T): T {
  const name = `${key} ${tag}`;
  const found = kept.get(name);
  if (found !== undefined) return found as T;
  const made = make(isTag(tag) ? tag : 'en');
  if (kept.size >= most) kept.clear();
  kept.set(name, made);
  return made;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

export const pluralRules = (tag: string): Intl.PluralRules => keep('plural', tag, (t) => new Intl.PluralRules(t));
export const numberFormat = (tag: string): Intl.NumberFormat => keep('number', tag, (t) => new Intl.NumberFormat(t));
const dayFormat = (tag: string): Intl.DateTimeFormat =>
  keep('day', tag, (t) => new Intl.DateTimeFormat(t, { day: 'numeric', month: 'long', year: 'numeric' }));
const shortDayFormat = (tag: string): Intl.DateTimeFormat =>
  keep('short-day', tag, (t) => new Intl.DateTimeFormat(t, { day: 'numeric', month: 'short' }));
const monthFormat = (tag: string): Intl.DateTimeFormat =>
  keep('month', tag, (t) => new Intl.DateTimeFormat(t, { month: 'long', year: 'numeric' }));
const relativeFormat = (tag: string): Intl.RelativeTimeFormat =>
  keep('relative', tag, (t) => new Intl.RelativeTimeFormat(t, { numeric: 'auto' }));
const listFormat = (tag: string): Intl.ListFormat =>
  keep('list', tag, (t) => new Intl.ListFormat(t, { type: 'conjunction' }));
const weekdayFormat = (tag: string): Intl.DateTimeFormat =>
  keep('weekday', tag, (t) => new Intl.DateTimeFormat(t, { weekday: 'long', timeZone: 'UTC' }));

export const formatNumber = (value: number, tag: string): string => numberFormat(tag).format(value);
/** "22 november 2026". */
export const formatDay = (date: Date, tag: string): string => dayFormat(tag).format(date);
/** "22 nov." */
export const formatShortDay = (date: Date, tag: string): string => shortDayFormat(tag).format(date);
/** "november 2026". */
export const formatMonth = (date: Date, tag: string): string => monthFormat(tag).format(date);
/** "An, Bram en Chloé". */
export const formatList = (items: readonly string[], tag: string): string => listFormat(tag).format(items);
/** "maandag"; 1 is Monday (ISO 8601). */
export const formatWeekday = (weekday: number, tag: string): string =>
  weekdayFormat(tag).format(new Date(Date.UTC(2024, 0, weekday)));

/** Some browsers have the method, some the property of an earlier draft, some neither yet. */
interface Weeks {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/**
 * The day on which weeks begin for a reader, 1 (Monday) to 7 (Sunday), by the region of the language (Unicode CLDR). A
 * language alone is spoken in many: then the reader's browser says which, and where it does not, it is Monday (ISO 8601).
 */
export function firstDayOfWeek(tag: string, spoken: readonly string[] = navigator.languages): number {
  const [own, ...others] = [tag, ...spoken].filter(isTag).map((one) => new Intl.Locale(one));
  const inRegion = [own, ...others].find((one) => one?.region !== undefined && one.language === own?.language);
  const weeks: (Intl.Locale & Weeks) | undefined = inRegion;
  return (weeks?.getWeekInfo?.() ?? weeks?.weekInfo)?.firstDay ?? 1;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "nu", "3 uur geleden", "gisteren"; past four weeks the day itself. */
export function formatRelative(date: Date, now: Date, tag: string): string {
  const away = date.getTime() - now.getTime();
  const size = Math.abs(away);
  const minutes = Math.round(away / minute);
  // "Nu": no minute at all is "binnen een minuut" in Dutch, as if it were still to come.
  if (minutes === 0) return relativeFormat(tag).format(0, 'second');
  if (size < hour) return relativeFormat(tag).format(minutes, 'minute');
  const days = Math.round((startOfDay(date) - startOfDay(now)) / day);
  if (days === 0) return relativeFormat(tag).format(Math.round(away / hour), 'hour');
  if (Math.abs(days) < 7) return relativeFormat(tag).format(days, 'day');
  if (Math.abs(days) < 28) return relativeFormat(tag).format(Math.round(days / 7), 'week');
  return formatDay(date, tag);
}

/** How long ago something happened. This clock may be behind that of a service: what happened is never still to come. */
export const formatSince = (date: Date, now: Date, tag: string): string =>
  formatRelative(date < now ? date : now, now, tag);

const startOfDay = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
