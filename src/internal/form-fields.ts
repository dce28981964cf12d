/** What stands in the fields of a form, by name, as plain JSON. */
import { isObject } from '../contract/parse.js';

export type Fields = Readonly<Record<string, string>>;

export const fieldsOf = (form: HTMLFormElement): Fields =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** Puts them back. A choice that is not among them is taken away; one that is not offered any more is left out. */
export function fillFields(form: HTMLFormElement, fields: Fields): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      field.checked = field.value === fields[field.name];
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      const value = fields[field.name];
      const isOffered = field instanceof HTMLInputElement || [...field.options].some((one) => one.value === value);
      if (value !== undefined && isOffered) field.value = value;
    }
  }
}

/** Fields in what a device stored of them, which another release or another program may have written. */
export const readFields = (stored: unknown): Fields | undefined =>
  isObject(stored) && Object.values(stored).every((value) => typeof value === 'string')
    ? (stored as Fields)
    : undefined;
