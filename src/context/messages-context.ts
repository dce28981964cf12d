import { createContext } from '@lit/context';
import type { MessageOverrides } from '../locale/messages.js';

/** A host's own wording for every widget inside a `<vonk-space>`. */
export const messagesContext = createContext<MessageOverrides, symbol>(Symbol.for('vonk.messages'));
