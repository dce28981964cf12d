import { type VersionedElement, definePrefixed } from './define-element.js';
import { isPrefix, notAPrefix } from './prefix.js';

/**
 * Registers elements under a prefix of the host's choice: `defineElements('acme', { 'kudos-wall': KudosWall })` makes
 * `<acme-kudos-wall>`. As polite as every registration; throws where the prefix is none.
 *
 * @param elements - Classes, by what stands behind the prefix in their tags.
 */
export function defineElements(prefix: string, elements: Readonly<Record<string, VersionedElement>>): void {
  if (!isPrefix(prefix)) throw new TypeError(notAPrefix(prefix));
  for (const [name, element] of Object.entries(elements)) definePrefixed(prefix, name, element);
}
