import { type LitElement, defaultConverter } from 'lit';

/**
 * Makes the properties of a class take text as their attributes do: React from 19 on and Vue set properties also where a
 * page writes `preview="false"` or `limit="3"`, as soon as the element is there.
 */
export function takesText({
  elementProperties,
  prototype,
}: Pick<typeof LitElement, 'elementProperties' | 'prototype'>): void {
  for (const [name, { type, converter = defaultConverter }] of elementProperties) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const read = typeof converter === 'function' ? converter : converter.fromAttribute;
    if (!descriptor?.set || !read || type === undefined) continue;
    Object.defineProperty(prototype, name, {
      ...descriptor,
      set(value: unknown) {
        descriptor.set?.call(this, typeof value === 'string' ? read(value, type) : value);
      },
    });
  }
}
