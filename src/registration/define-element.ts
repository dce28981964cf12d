import { usualPrefix } from './prefix.js';
import { version } from './version.js';

const warnedKey = Symbol.for('vonk.version-warnings.v1');

export interface VersionedElement extends CustomElementConstructor {
  readonly vonkVersion?: string;
}

/**
 * Registers an element once, politely. The same version again (a page with two bundles) is silent; another version
 * is told once, naming both, and the first one stays. Never throws.
 */
export function defineElement(tag: string, element: VersionedElement): void {
  if (!isDefined(tag, element.vonkVersion)) customElements.define(tag, element);
}

/** Registers an element under a prefix: a class has one tag only, so that of another prefix has a class of its own. */
export function definePrefixed(prefix: string, name: string, element: VersionedElement): void {
  const isUsual = prefix === usualPrefix;
  defineElement(
    `${prefix}-${name}`,
    isUsual
      ? element
      : class extends element {
          static readonly vonkPrefix = prefix;
        },
  );
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
      `The elements of ${present} stay in use: load one version only, or one with a prefix (vonk.js?prefix=acme).`,
  );
}
