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

/** Milliseconds since 1970 of an instant that was checked. A leap second counts as the second before it. */
export function timeOf(instant: string): number {
  const [, minute = '', second = '', fraction = '', zone = ''] = instantParts.exec(instant.toUpperCase()) ?? [];
  return Date.parse(`${minute}:${second === '60' ? '59' : second}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
}

/** When something was: on a day of the reader's own calendar, where one is said, or else at that instant. */
export const dateOf = ({ at, day }: { readonly at: string; readonly day?: string | undefined }): Date =>
  new Date(day ? `${day}T00:00` : timeOf(at));

const instantParts = /^(.{16}):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/;

/** Whether a day whose parts are in range exists in its month. */
function isInMonth(value: string): boolean {
  const day = digit(value, 8) * 10 + digit(value, 9);
  return day <= 28 || day <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

const digit = (value: string, index: number): number => value.charCodeAt(index) - 48;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
