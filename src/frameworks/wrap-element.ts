/** One element as a component for React: a wrapper by `@lit/react`, which stands inside the package. */
import { createComponent } from '@lit/react';
import * as React from 'react';
import { type VersionedElement, definePrefixed } from '../registration/define-element.js';
import { isPrefix, notAPrefix, usualPrefix } from '../registration/prefix.js';

/** What any component of an element takes. */
export type ElementProps<E> = React.HTMLAttributes<E>;

/** What a component is made from, so that it can be made under another prefix too. */
interface Wrapped {
  /** Its tag, without the prefix. */
  readonly name: string;
  readonly elementClass: VersionedElement;
  /** Which event a handler listens to. */
  readonly events: Readonly<Record<string, string>>;
}

/** A component whose `ref` is the element. */
export interface ElementComponent<E, Props> extends React.ForwardRefExoticComponent<Props & React.RefAttributes<E>> {
  readonly wrapped: Wrapped;
}

/** On a server nothing is laid out, and React before 19 warns of an effect that waits for it. */
const react = typeof document === 'undefined' ? { ...React, useLayoutEffect: () => undefined } : React;

function makeComponent(prefix: string, wrapped: Wrapped): ElementComponent<HTMLElement, object> {
  const { name, elementClass, events } = wrapped;
  // A tag is registered when it is first drawn, and not where its module is read: whoever takes another prefix leaves
  // the usual tags to whoever else is on the page.
  const createElement = (...given: Parameters<typeof React.createElement>): React.ReactElement => {
    definePrefixed(prefix, name, elementClass);
    return React.createElement(...given);
  };
  const component = createComponent({
    react: { ...react, createElement: createElement as typeof React.createElement },
    tagName: `${prefix}-${name}`,
    elementClass,
    events,
  });
  return Object.assign(component, { wrapped }) as unknown as ElementComponent<HTMLElement, object>;
}

/** A component that sets properties as such, and listens by `onKudosGive` to `vonk-kudos-give`. */
export const wrapElement = <E extends HTMLElement, Props>(
  name: string,
  elementClass: new () => E,
  events: Wrapped['events'],
): ElementComponent<E, Props> =>
  makeComponent(usualPrefix, { name, elementClass, events }) as ElementComponent<E, Props>;

/** What was made under a prefix: a component made anew would take what stands in its forms away. */
const made = new WeakMap<Wrapped, Map<string, ElementComponent<HTMLElement, object>>>();

function underPrefix(prefix: string, wrapped: Wrapped): ElementComponent<HTMLElement, object> {
  const known = made.get(wrapped) ?? new Map<string, ElementComponent<HTMLElement, object>>();
  made.set(wrapped, known);
  const component = known.get(prefix) ?? makeComponent(prefix, wrapped);
  known.set(prefix, component);
  return component;
}

/**
 * The same components under a prefix of the host's choice: of `withPrefix('acme', { KudosWall })`, `KudosWall` draws
 * `<acme-kudos-wall>`. Throws where the prefix is none.
 */
export function withPrefix<Components extends Readonly<Record<string, { readonly wrapped: Wrapped }>>>(
  prefix: string,
  components: Components,
): Components {
  if (!isPrefix(prefix)) throw new TypeError(notAPrefix(prefix));
  return Object.fromEntries(
    Object.entries(components).map(([name, { wrapped }]) => [
      name,
      prefix === usualPrefix ? components[name] : underPrefix(prefix, wrapped),
    ]),
  ) as unknown as Components;
}
