/** One element as a component for React: a wrapper by `@lit/react`, which stands inside the package. */
import { createComponent } from '@lit/react';
import * as React from 'react';
import { defineElement } from '../registration/define-element.js';

/** What any component of an element takes. */
export type ElementProps<E> = React.HTMLAttributes<E>;

/** A component whose `ref` is the element. */
export type ElementComponent<E, Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<E>>;

/** On a server nothing is laid out, and React before 19 warns of an effect that waits for it. */
const react = typeof document === 'undefined' ? { ...React, useLayoutEffect: () => undefined } : React;

/** A component that registers its element, sets properties as such, and listens by `onKudosGive` to `vonk-kudos-give`. */
export function wrapElement<E extends HTMLElement, Props>(
  tagName: string,
  elementClass: new () => E,
  events: Readonly<Record<string, string>>,
): ElementComponent<E, Props> {
  defineElement(tagName, elementClass);
  return createComponent({ react, tagName, elementClass, events }) as unknown as ElementComponent<E, Props>;
}
