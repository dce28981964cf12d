import type english from './languages/en.json';
import type languages from './languages.json';

type Named<Sentence> = Sentence extends { readonly placeholders: infer Placeholders } ? keyof Placeholders : never;

/**
 * All English sentences by part and name, each with what it wants filled in. A part is what one widget says, and is
 * fetched with it. The package has these types written out (see .config/sentences.js).
 */
export type English = {
  readonly [P in keyof typeof english]: {
    readonly [K in keyof (typeof english)[P]]: Named<(typeof english)[P][K]>;
  };
};

/** The languages that Vonk speaks. */
export type Language = keyof typeof languages;
