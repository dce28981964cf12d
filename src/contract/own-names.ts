/**
 * Names that whoever writes the document keeps for themself, such as `_note` or `x-source`: no one takes them for a
 * mistake. `__proto__` is nobody's own: it is told, and never read. Without flags, since a JSON Schema has none.
 */
export const ownNames = /^(?!__proto__$)(?:[_$]|[Xx]-|\/\/)/;

export const isOwnName = (name: string): boolean => ownNames.test(name);
