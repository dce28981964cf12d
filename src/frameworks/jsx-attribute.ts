/** What React makes of an attribute of an element that is not its own. */
import type * as React from 'react';
import type { Written } from './written.js';

/** From React 19 on, which also brought `use`, properties and events of elements are set; before, everything became text. */
type SetsProperties = typeof React extends { use: unknown } ? true : false;

/** What may be given for a property that has an attribute too. */
export type Attribute<T> = Written<T> | (SetsProperties extends true ? T : never);

/** What a tag takes: what any element does, what can be written as text, and, where React sets properties, the rest. */
export type Tag<Element, Attributes, Properties> = React.DetailedHTMLProps<React.HTMLAttributes<Element>, Element> & {
  readonly class?: string | undefined;
} & Attributes &
  (SetsProperties extends true ? Properties : unknown);
