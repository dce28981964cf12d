import { loadMessages, messagesNow } from '../locale/languages.js';
import type { MessagePart } from '../locale/messages.js';
import { names } from './tag-mistakes.js';

/** What all widgets say between them: those of the problems stay out, as nobody words them anew. */
const parts = ['common', 'drafts', 'pending', ...names.slice(1)] as readonly MessagePart[];
const waiting = new Set<() => void>();

/** Every sentence that a page may word anew, by name; `undefined` until they are here, which is then told. */
export function sentenceNames(changed: () => void): readonly string[] | undefined {
  const known = messagesNow('en', parts);
  if (known) return Object.keys(known);
  if (waiting.size === 0)
    void loadMessages('en', parts)
      .then(() => [...waiting])
      .catch(() => []) // Nothing is said of names that nobody knows.
      .then((told) => {
        waiting.clear();
        for (const tell of told) tell();
      });
  waiting.add(changed);
  return undefined;
}
