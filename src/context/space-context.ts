import { ContextRoot, createContext } from '@lit/context';
import type { Space } from '../state/space.js';
import { spaceProtocol } from './protocol.js';

/**
 * The nearest space. The value is set once; its stores carry the change. The key is the same in every copy of the library
 * with the same number of the protocol.
 */
export const spaceContext = createContext<Space, symbol>(Symbol.for(`vonk.space.v${spaceProtocol}`));

const rootKey = Symbol.for('vonk.context-root.v1');

/** Remembers who asked for a space before its provider stood on the page. One for the page. */
export function ensureContextRoot(): void {
  const page = globalThis as { [rootKey]?: ContextRoot };
  if (page[rootKey]) return;
  page[rootKey] = new ContextRoot();
  page[rootKey].attach(document.documentElement);
}
