/**
 * Names that whoever writes the document keeps for themself, such as `_note` or `x-source`: no one takes them for a
 * mistake. Without flags, since a JSON Schema has none.
 */
export const ownNames = /^(?:[_$]|[Xx]-|\/\/)/;

export const isOwnName = (name: string): boolean => ownNames.test(name);
