import type { Reading } from './reading.js';
import { limits } from './schema.js';
import { noLink } from './whole-address.js';

/**
 * Makes an address absolute, or answers `undefined` where it may not be used.
 * Allowed: `https:`; `http:` on the document's own host; relative ones; and for links `mailto:` and `tel:`. A page that
 * was opened as a file may name files beside it, or in a folder there.
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
    case 'file:':
      return from?.protocol === 'file:' && url.href.startsWith(new URL('.', from).href) ? url.href : undefined;
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

/**
 * Reads an address, and reports one that may not be used, or that is none: a page would look for `www.example.com`
 * beside the document, and for nothing in the document itself.
 *
 * @param steps - Where it stands, from where the reading stands.
 */
export function readLink(
  value: unknown,
  steps: readonly string[],
  reading: Reading,
  use: 'page' | 'resource' = 'resource',
  isNone = noLink,
): string | undefined {
  const given = typeof value === 'string' ? value : undefined;
  const address = given === undefined ? undefined : readAddress(given, reading.base, use);
  // Of what may not be used at all, that is told.
  const isUsable = address !== undefined || (given !== undefined && readAddress(given, anywhere, use) !== undefined);
  if (given === undefined || !isUsable || !isNone.test(given)) {
    if (address === undefined) reading.reportAt('unsafe-address', steps);
    return address;
  }
  reading.reportAt('incomplete-address', steps);
  return undefined;
}

/** Stands for the document's own address where that is not known. */
const anywhere = 'https://document.invalid/';
