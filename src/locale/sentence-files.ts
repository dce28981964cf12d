/** Written from the language files by whatever builds or serves this module: see .config/sentences.js. */
import type { Language } from './english.js';
import type { MessagePart, Messages } from './messages.js';

/** The languages that Vonk speaks. */
export declare const languages: readonly Language[];

/** Fetches the sentences of one part in one language: their texts, without notes. */
export declare const fetchSentences: (language: Language, part: MessagePart) => Promise<Messages>;
