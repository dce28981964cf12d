/** A channel without the accidents of its spelling: "Linked In" and "linkedin" are the same place. */
export const plainChannel = (channel: string): string => channel.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const spellings: ReadonlyMap<string, string> = new Map([
  ['linkedin', 'LinkedIn'],
  ['whatsapp', 'WhatsApp'],
  ['youtube', 'YouTube'],
  ['tiktok', 'TikTok'],
  ['mail', 'E-mail'],
  ['email', 'E-mail'],
]);

/** A channel as its users write it. A name of several words stays as it was typed. */
export const channelName = (channel: string): string =>
  spellings.get(plainChannel(channel)) ??
  (/\s/.test(channel) ? channel : channel.charAt(0).toUpperCase() + channel.slice(1));
