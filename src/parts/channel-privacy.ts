/** What is asked about channels before anything of them is shown, and the answers before it is known which are meant. */
import type { Preferences } from '../contract/preferences.js';
import type { Text } from '../contract/schema.js';

type Channels = Preferences['channels'];

/** The channels that a person keeps for themself. They stand in no button, suggestion, name or address. */
export interface ChannelPrivacy {
  /** Channels of which the person said that they are at ease there, or learn. */
  readonly others: readonly string[];
  readonly hasMail: boolean;
  /** Whether a channel is one of them, however it is written: "LinkedIn", "linked-in", "our LinkedIn page". */
  has(channel: string): boolean;
  /** Whether a text names one of them, or has an address of one. */
  isIn(text: string): boolean;
  /** Whether a text of the document names one, in any language: the reader may choose another. */
  isInText(text: Text): boolean;
  /** Whether an address leads to one of them: `https://lnkd.in/…` to "LinkedIn", `mailto:` to "mail". */
  holds(address: string): boolean;
  /** Where something leads, unless that is one of them. */
  linkOf(from: { readonly link?: string | undefined }): string | undefined;
}

/** Whether a person keeps any channel for themself. */
export const keepsPrivate = (channels: Channels): boolean => Object.values(channels ?? {}).includes('private');

/**
 * Without the names by which channels are known: where somebody keeps none for themself, none is private; where they keep
 * one, every channel, text and address counts as private.
 */
export function withoutNames(channels: Channels): ChannelPrivacy {
  const isClosed = keepsPrivate(channels);
  const answer = (): boolean => isClosed;
  return {
    others: Object.entries(channels ?? {}).flatMap(([name, comfort]) => (comfort === 'private' ? [] : [name])),
    hasMail: isClosed,
    has: answer,
    isIn: answer,
    isInText: answer,
    holds: answer,
    linkOf: ({ link }) => (isClosed ? undefined : link),
  };
}
