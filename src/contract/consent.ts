import { isObject, own } from './json-object.js';
import type { Consent } from './schema.js';
import { isInstant } from './time.js';

/** Only a whole, dated yes to a wording that the document lists is a yes. Everything else is `undefined`. */
export function readConsent(value: unknown, versions: ReadonlySet<string>): Consent | undefined {
  if (!isObject(value) || own(value, 'status') !== 'in') return undefined;
  const at = own(value, 'at');
  const textVersion = own(value, 'textVersion');
  const holds = typeof at === 'string' && isInstant(at) && typeof textVersion === 'string' && versions.has(textVersion);
  return holds ? { status: 'in', at, textVersion } : undefined;
}
