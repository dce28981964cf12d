/**
 * Characters that leave nothing to see, as they stand in a class of a regular expression: blanks of any kind, marks of
 * control and of direction, fillers, joiners, and the halves of tags. Without flags, since a JSON Schema has none.
 */
export const unseen =
  '\\s\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f' +
  '\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\udb40\\udc00-\\udfff';

/** A text with something in it that somebody could read. */
export const visible = new RegExp(`[^${unseen}]`);

/** Whether there is anything in a text that somebody could read. */
export const isVisible = (text: string): boolean => visible.test(text);

/** An empty cell of a table: as good as left out, where something may be left out. */
export const isEmptyCell = (value: unknown): boolean => typeof value === 'string' && !isVisible(value);

/** What somebody wrote, without blanks around it; nothing where there is nothing to read. */
export const written = (text: string): string => (isVisible(text) ? text.trim() : '');
