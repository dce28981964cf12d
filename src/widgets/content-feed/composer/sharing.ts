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

/** Half a character, which a cut in the middle of an emoji leaves behind, cannot stand in an address. */
const inAddress = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** LinkedIn takes an address and nothing else, so the text is pasted there by the person. */
export const linkedInAddress = (link: string | undefined): string =>
  link !== undefined && /^https?:/.test(link)
    ? `https://www.linkedin.com/sharing/share-offsite/?url=${inAddress(link)}`
    : 'https://www.linkedin.com/feed/';

/** Longer than this, mail programs cut off an address. */
const longestMail = 1800;

/** A mail without an addressee, or `undefined` where the text is too long for an address. */
export function mailAddress(subject: string, text: string): string | undefined {
  const address = `mailto:?subject=${inAddress(subject)}&body=${inAddress(text)}`;
  return address.length <= longestMail ? address : undefined;
}
