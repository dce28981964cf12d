import { type Sharing, inAddress, sharingAt } from '../../../parts/channel-sharing.js';
import type { ChannelPrivacy } from '../../../parts/channel-privacy.js';

/** The ways in which a text leaves the page beside the clipboard: each only on the person's own gesture, never as a post. */

export const canShare = (): boolean => typeof navigator.share === 'function';

/** Opens the share sheet of the device. `failed` where it could not open; closing it again is no failure. */
export async function shareText(text: string): Promise<'shared' | 'closed' | 'failed'> {
  try {
    await navigator.share({ text });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'closed' : 'failed';
  }
}

/** So many networks stand in a row at the most. */
const mostNetworks = 3;

/**
 * The networks whose own page is offered, each once: those that the person is at ease with or learns, those that the item
 * feels at home on, and LinkedIn. None that the person keeps private.
 */
export function networksFor(itemChannels: readonly string[], privateChannels: ChannelPrivacy): readonly Sharing[] {
  const names = [...privateChannels.others, ...itemChannels, 'LinkedIn'].filter((one) => !privateChannels.has(one));
  return [...new Set(names.flatMap((name) => sharingAt(name) ?? []))].slice(0, mostNetworks);
}

/** Longer than this, mail programs cut off an address. */
const longestMail = 1800;

/** A mail without an addressee, or `undefined` where the text is too long for an address. */
export function mailAddress(subject: string, text: string): string | undefined {
  const address = `mailto:?subject=${inAddress(subject)}&body=${inAddress(text)}`;
  return address.length <= longestMail ? address : undefined;
}
