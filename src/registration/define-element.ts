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
  if (!isDefined(tag, element.vonkVersion)) customElements.define(tag, element);
}

/** Whether a tag is taken already. Where another version has it, that is told, once for the page. */
export function isDefined(tag: string, wanted: string = version): boolean {
  const registered: VersionedElement | undefined = customElements.get(tag);
  if (registered && (registered.vonkVersion ?? 'unknown') !== wanted) warn(registered.vonkVersion ?? 'unknown');
  return registered !== undefined;
}

function warn(present: string): void {
  const page = globalThis as { [warnedKey]?: Set<string> };
  const warned = (page[warnedKey] ??= new Set<string>());
  // Each of two versions may find the other first.
  const pair = [present, version].sort().join(' ');
  if (warned.has(pair)) return;
  warned.add(pair);
  // Nobody else on the page could tell.
  console.warn(
    `Vonk ${version} was loaded on a page where Vonk ${present} stands already. ` +
      `The elements of ${present} stay in use; load one version only.`,
  );
}
