/** The channels that are known by more than one name: what they are called, and where they are. Everything that reads a channel asks here. */

/**
 * A channel in a line: its name, other names of it, and those of its hosts that do not have one of these names as a part.
 * Names are written as `plain` leaves them.
 */
const known = `
LinkedIn|li lnkd linkdin linkedln|lnkd.in
X|twitter xtwitter twitterx|x.com t.co twimg.com
WhatsApp|whatsap watsapp wa|wa.me
Facebook|fb facebok|fb.com fb.me fb.watch
Messenger|facebookmessenger fbmessenger|m.me
Instagram|insta ig instagramm|instagr.am ig.me
YouTube|yt youtubeshorts|youtu.be
TikTok|tiktoc|
Threads||
Bluesky|bsky|bsky.app bsky.social
Mastodon|masto|mastodon.social mas.to
Telegram|tg|t.me telegram.me
Signal||signal.me
Snapchat|snap|snap.com
Pinterest||pin.it
Reddit||redd.it
Discord||discord.gg
Slack||
Microsoft Teams|teams msteams|teams.microsoft.com teams.live.com
Viva Engage|yammer|
XING||
Glassdoor||
E-mail|mail email mails emails epost courriel|
`;

/** Letters and digits alone: "Linked In" and "linkedin" are the same place. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const nameOf = new Map<string, string>();
/** The key of a channel, by each name of it. */
export const keyOfAlias = new Map<string, string>();
const keyOfHost = new Map<string, string>();
for (const line of known.trim().split('\n')) {
  const [name = '', aliases = '', hosts = ''] = line.split('|');
  const key = plain(name);
  nameOf.set(key, name);
  for (const alias of [key, ...aliases.split(' ')]) keyOfAlias.set(alias, key);
  for (const host of hosts.split(' ')) keyOfHost.set(host, key);
}
keyOfAlias.delete('');
keyOfHost.delete('');

/** The letters that a text cannot be without where it names a channel or has an address of it, as `plain` leaves them. */
export const tracesOf = (key: string): readonly string[] => [
  key,
  ...[...keyOfAlias, ...keyOfHost].flatMap(([name, of]) => (of === key ? [plain(name)] : [])),
];

/** Host of what looks like an address: `https://lnkd.in/…`, `www.linkedin.com/in/ann`, `x.com`. */
export function hostIn(text: string): string | undefined {
  const found = /^(?:[a-z]+:\/\/)?(?:[^/@\s]*@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[:/?#]|$)/iu.exec(text.trim());
  return found?.[1]?.toLowerCase();
}

/** The known channels of which a host is one, or is called after. */
function knownOfHost(host: string): readonly string[] {
  const labels = host.toLowerCase().split('.');
  const whole = labels.flatMap((_, at) => keyOfHost.get(labels.slice(at).join('.')) ?? []);
  // A single letter is part of many addresses, and no name in them.
  const parts = labels.flatMap((label) => [plain(label), ...label.split('-')]).filter((part) => part.length > 2);
  return [...whole, ...parts.flatMap((part) => keyOfAlias.get(part) ?? [])];
}

/** Keys of the channels that a host may be of: of those that are known, and of any that is called as a part of it. */
export const channelsOfHost = (host: string): readonly string[] => [
  ...knownOfHost(host),
  ...host
    .split('.')
    .map(plain)
    .filter(({ length }) => length > 1),
];

/** A channel without the accidents of its spelling: one key for all its names and addresses. */
export function channelKey(channel: string): string {
  const host = hostIn(channel);
  const key = plain(channel);
  return keyOfAlias.get(key) ?? (host === undefined ? undefined : knownOfHost(host)[0]) ?? key;
}

/** A channel as its users write it. A name of several words, or another than the first, stays as it was typed. */
export function channelName(channel: string): string {
  const key = channelKey(channel);
  const name = nameOf.get(key);
  if (name !== undefined && (plain(name) === plain(channel) || key === 'email' || hostIn(channel) !== undefined))
    return name;
  return /\s/.test(channel) ? channel : channel.charAt(0).toUpperCase() + channel.slice(1);
}
