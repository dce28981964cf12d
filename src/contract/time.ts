/** Instants are RFC 3339 with an offset; days are `YYYY-MM-DD`. Both are kept as the texts that they are. */

const dayShape = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clockShape = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const dayPattern = new RegExp(`^${dayShape}$`);
const instantPattern = new RegExp(
  String.raw`^${dayShape}[Tt]${clockShape}:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:[Zz]|[+-]${clockShape})$`,
);

export function isDay(value: string): boolean {
  return dayPattern.test(value) && isInMonth(value);
}

export function isInstant(value: string): boolean {
  return instantPattern.test(value) && isInMonth(value);
}

/**
 * Milliseconds since 1970 of an instant that was checked. A leap second counts as the second before it. Read digit by
 * digit: long lists are sorted by it.
 */
export function timeOf(instant: string): number {
  let zone = 19;
  let milliseconds = 0;
  if (instant.charCodeAt(zone) === point)
    for (let worth = 100; isDigit(digit(instant, (zone += 1))); worth = Math.floor(worth / 10))
      milliseconds += digit(instant, zone) * worth;
  const sign = comma - instant.charCodeAt(zone);
  const offset = Math.abs(sign) === 1 ? sign * (twoDigits(instant, zone + 1) * 60 + twoDigits(instant, zone + 4)) : 0;
  return (
    Date.UTC(
      twoDigits(instant, 0) * 100 + twoDigits(instant, 2) + 400,
      twoDigits(instant, 5) - 1,
      twoDigits(instant, 8),
      twoDigits(instant, 11),
      twoDigits(instant, 14) - offset,
      Math.min(twoDigits(instant, 17), 59),
      milliseconds,
    ) - fourCenturies
  );
}

/** In milliseconds. `Date.UTC` takes the years before 100 for others. */
const fourCenturies = 146_097 * 86_400_000;
const point = 46;
/** Stands between plus and minus. */
const comma = 44;

/** When something was: on a day of the reader's own calendar, where one is said, or else at that instant. */
export const dateOf = ({ at, day }: { readonly at: string; readonly day?: string | undefined }): Date =>
  new Date(day ? `${day}T00:00` : timeOf(at));

/** Whether a day whose parts are in range exists in its month. */
function isInMonth(value: string): boolean {
  const day = twoDigits(value, 8);
  return day <= 28 || day <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

const digit = (value: string, index: number): number => value.charCodeAt(index) - 48;
const twoDigits = (value: string, index: number): number => digit(value, index) * 10 + digit(value, index + 1);
const isDigit = (found: number): boolean => found >= 0 && found <= 9;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
