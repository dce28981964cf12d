/** What Vue makes of an attribute of an element that is not its own. */
import type { AllowedComponentProps, HTMLAttributes, VNodeProps } from 'vue';
import type { Written } from './written.js';

/** What may be given for a property: itself, since Vue sets properties, or what its attribute may say. */
export type Bound<T> = Written<T> | T;

/** What a tag takes: what any element does, and its own. */
export type Tag<Props> = new () => {
  readonly $props: Props & Omit<HTMLAttributes, keyof Props> & VNodeProps & AllowedComponentProps;
};
