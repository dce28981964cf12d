/** What others wrote, as it stands on the page: each text in the direction of its own script, whichever way the page runs. */
import { type TemplateResult, html, nothing } from 'lit';
import type { Text } from '../contract/schema.js';
import type { Localizer } from './localizer.js';

type Reading = Pick<Localizer, 'text' | 'langOf'>;

/** A text of the document in a line with others. A paragraph of its own says `dir="auto"` instead. */
export const asText = (text: Text, { text: read, langOf }: Reading): TemplateResult =>
  html`<bdi lang=${langOf(text)}>${read(text)}</bdi>`;

/** The name of a person, a value, a team, an organisation or a place: no translation of the page touches it. */
export const asName = (name: Text, reading?: Reading): TemplateResult =>
  html`<bdi translate="no" lang=${reading?.langOf(name) ?? nothing}>${reading?.text(name) ?? name}</bdi>`;

/**
 * A sentence of ours around what others wrote: `sentence((mark) => t(key, { name: mark(asName(name)) }))`.
 *
 * @param make - Makes the sentence as a string; `mark` puts a piece of markup in it.
 */
export function sentence(make: (mark: (piece: unknown) => string) => string): readonly unknown[] {
  const pieces: unknown[] = [];
  // Two signs that no text holds stand around the number of a piece.
  const made = make((piece) => `\uE000${pieces.push(piece) - 1}\uE001`);
  return made.split(/\uE000(\d+)\uE001/).map((part, index) => (index % 2 === 1 ? pieces[Number(part)] : part));
}
