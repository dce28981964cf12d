/** What stands before the name in a tag: `vonk`, or a word of the host's choice, so that versions stand side by side. */
export const usualPrefix = 'vonk';

/** A word, or several with hyphens between them, as a tag may begin. */
export const isPrefix = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

/** What is wrong with a prefix, and what to write. */
export const notAPrefix = (text: string): string =>
  `Vonk: "${text}" is no prefix. Write small letters, digits and single hyphens, a letter first: acme.`;

/** The prefix under which the class of an element was registered. */
export const prefixOf = ({ constructor }: Element): string =>
  (constructor as { readonly vonkPrefix?: string }).vonkPrefix ?? usualPrefix;
