import type { ComplexAttributeConverter } from 'lit';

/** A boolean attribute as HTML has it, which takes the word "false" at its word: whoever writes it means no. */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && value.trim().toLowerCase() !== 'false',
  toAttribute: (value) => (value ? '' : null),
};
