/** Reads what a device stored of a form, which another release or another program may have written. */
import { isObject } from '../contract/parse.js';

/** A form of one text. */
export const readText = (stored: unknown): string | undefined =>
  typeof stored === 'string' && stored !== '' ? stored : undefined;

/** The texts of a form by name. */
export const textIn =
  (stored: unknown) =>
  (name: string): string | undefined =>
    isObject(stored) ? readText(stored[name]) : undefined;

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
