import { limits } from './schema.js';

/**
 * Makes an address absolute, or answers `undefined` where it may not be used.
 * Allowed: `https:`; `http:` on the document's own host; relative ones; and for links `mailto:` and `tel:`.
 *
 * @param use - `resource`: the page loads it by itself; over https: it then never asks by http:.
 */
export function readAddress(
  value: string,
  base: string | URL | undefined,
  use: 'page' | 'resource',
): string | undefined {
  if (value.length > limits.address) return undefined;
  const from = base === undefined || base instanceof URL ? base : toUrl(base);
  const url = toUrl(value, from);
  if (!url || url.username || url.password) return undefined;
  switch (url.protocol) {
    case 'https:':
      return url.href;
    case 'http:':
      return from?.host === url.host && (use === 'page' || from.protocol === 'http:') ? url.href : undefined;
    case 'mailto:':
    case 'tel:':
      return use === 'page' ? url.href : undefined;
    default:
      return undefined;
  }
}

function toUrl(value: string, base?: URL): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}
