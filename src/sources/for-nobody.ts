import type { DocumentSource, Loaded } from '../state/space.js';

/**
 * A source as it is to somebody who is not signed in, whoever is: nobody looks, so nothing in it is anybody's own, and
 * nothing can be done with it.
 */
export function forNobody(source: DocumentSource): DocumentSource {
  // What did not change stays the same object.
  const known = new WeakMap<object, unknown>();
  const withoutViewer = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (!known.has(value)) {
      const { viewer, ...rest } = value as { readonly viewer?: unknown };
      known.set(value, viewer === undefined ? value : rest);
    }
    return known.get(value);
  };
  return {
    isFixed: source.isFixed === true,
    load: async (signal) => {
      const loaded = meantForAnybody(await source.load(signal));
      return loaded.status === 'loaded' ? { ...loaded, value: withoutViewer(loaded.value) } : loaded;
    },
    loadLink: async (href, signal) => meantForAnybody(await source.loadLink(href, signal)),
    expire: () => source.expire?.(),
    forget: () => source.forget?.(),
  };
}

/** Whoever it came for: what only they may see is left out further on, as for everybody else. */
function meantForAnybody(loaded: Loaded): Loaded {
  if (loaded.status !== 'loaded') return loaded;
  const { isFor: _, ...rest } = loaded;
  return rest;
}
