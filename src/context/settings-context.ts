import { createContext } from '@lit/context';
import type { MessageOverrides } from '../locale/messages.js';
import { spaceProtocol } from './protocol.js';

/** What a `<vonk-space>` says for every widget inside it. */
export interface Settings {
  /** The host's own wording. */
  readonly messages: MessageOverrides | undefined;
  /** Address of a language that Vonk does not bring. */
  readonly messagesSrc: string | undefined;
  readonly preview: boolean;
}

export const settingsContext = createContext<Settings, symbol>(Symbol.for(`vonk.settings.v${spaceProtocol}`));
