import { textIn, readText } from '../../../internal/stored-words.js';

/** What a person adds to a step that they noted. */
export interface StepWords {
  readonly note: string;
  /** On which day it was, as `YYYY-MM-DD`; none is the day on which it is noted. */
  readonly day?: string | undefined;
}

/** From what the device kept: an earlier release kept the note alone. */
export function readStepWords(stored: unknown): StepWords | undefined {
  const text = textIn(stored);
  const [note, day] = [readText(stored) ?? text('note') ?? '', text('day')];
  return note === '' && day === undefined ? undefined : { note, day };
}

/** A day of somebody's own calendar, as `YYYY-MM-DD`. */
export function calendarDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
