/** Made by the plugin in `.storybook/sentences.ts`, from the files of the languages. */
declare module 'virtual:vonk-sentences' {
  /** One text, or one for each plural form. */
  export type Sentence = string | Readonly<Record<string, string>>;
  /** Each language's own name for itself. */
  export const languages: Readonly<Record<string, string>>;
  /** What each part says, by key, in every language, with the note for translators. */
  export const sentences: Readonly<
    Record<string, Readonly<Record<string, { texts: Readonly<Record<string, Sentence>>; note?: string }>>>
  >;
}
