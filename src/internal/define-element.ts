import { version } from './version.js';

const warnedKey = Symbol.for('vonk.version-warnings.v1');

interface VersionedElement extends CustomElementConstructor {
  readonly vonkVersion?: string;
}

/**
 * Registers an element once, politely. The same version again (a page with two bundles) is silent; another version
 * is told once, naming both, and the first one stays. Never throws.
 */
export function defineElement(tag: string, element: VersionedElement): void {
  const registered: VersionedElement | undefined = customElements.get(tag);
  if (!registered) {
    customElements.define(tag, element);
    return;
  }
  const present = registered.vonkVersion ?? 'unknown';
  if (present === (element.vonkVersion ?? version)) return;
  const page = globalThis as { [warnedKey]?: Set<string> };
  const warned = (page[warnedKey] ??= new Set());
  const pair = `${present} ${version}`;
  if (warned.has(pair)) return;
  warned.add(pair);
  // The one place that writes to the console: nobody else on the page could tell.
  console.warn(
    `Vonk ${version} was loaded on a page where Vonk ${present} stands already. ` +
      `The elements of ${present} stay in use; load one version only.`,
  );
}
