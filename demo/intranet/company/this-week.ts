/**
 * Keeps the company in the present. All dates in the JSON are written around one anchor week; they are moved by whole
 * weeks, so that a Monday stays a Monday and the demo always looks like this week.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The Monday of the week that the JSON was written in. */
const anchorMonday = Date.UTC(2026, 10, 16);
const week = 7 * 24 * 60 * 60 * 1000;
const dated = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}:\d{2})[+-]\d{2}:\d{2})?$/;

/** Milliseconds since 1970 of an instant as JSON writes it. */
export const instantOf = (value: Json | undefined): number => (typeof value === 'string' ? Date.parse(value) : NaN);

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  timeZoneName: 'longOffset',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What calendar and clock say in Belgium at an instant, with the distance from UTC as in `+01:00`. */
function inBelgium(instant: number): { day: string; time: string; offset: string } {
  const part = Object.fromEntries(local.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}:${part['second']}`,
    offset: part['timeZoneName']?.replace('GMT', '') || '+00:00',
  };
}

export class ThisWeek {
  readonly #now: number;
  readonly #weeks: number;
  readonly #offsets = new Map<string, string>();

  constructor(now: Date) {
    this.#now = now.getTime();
    const today = Date.parse(`${inBelgium(this.#now).day}T00:00:00Z`);
    const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * (week / 7);
    this.#weeks = Math.round((monday - anchorMonday) / week);
  }

  /** A copy in which each day and each instant has moved to this week. */
  move<T extends Json>(value: T): T {
    return this.#moved(value, this.#weeks) as T;
  }

  /**
   * Copies of things that have happened already. What falls later in this week than now moves one week further into
   * the past, so nothing is lost and nothing comes from the future.
   */
  movePast<T extends JsonObject>(items: readonly T[], latest: (item: T) => Json | undefined): T[] {
    return items.map((item) => {
      const moved = this.move(item);
      return instantOf(latest(moved)) > this.#now ? (this.#moved(item, this.#weeks - 1) as T) : moved;
    });
  }

  /** Half past eight this morning, or the hour that has begun when it is earlier than that. */
  thisMorning(): string {
    const { day, time, offset } = inBelgium(this.#now);
    return `${day}T${time < '08:30:00' ? `${time.slice(0, 2)}:00:00` : '08:30:00'}${offset}`;
  }

  #moved(value: Json, weeks: number): Json {
    if (typeof value === 'string') {
      return this.#movedText(value, weeks);
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.#moved(item, weeks));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#moved(inner, weeks)]));
    }
    return value;
  }

  #movedText(text: string, weeks: number): string {
    const match = dated.exec(text);
    if (!match) {
      return text;
    }
    const [, year, month, dayOfMonth, time] = match;
    const midnight = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)) + weeks * week;
    const day = new Date(midnight).toISOString().slice(0, 10);
    return time === undefined ? day : `${day}T${time}${this.#offsetOn(day)}`;
  }

  /** Belgium's distance from UTC at noon of a day. Clocks change at night, when nobody of the company is at work. */
  #offsetOn(day: string): string {
    let offset = this.#offsets.get(day);
    if (offset === undefined) {
      offset = inBelgium(Date.parse(`${day}T12:00:00Z`)).offset;
      this.#offsets.set(day, offset);
    }
    return offset;
  }
}
