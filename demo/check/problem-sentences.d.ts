/** Made by the plugin in `.config/one-page.ts`, from the files of the languages. */
declare module 'virtual:vonk-problem-sentences' {
  /** What each language says of problems; English stands in the contract. */
  export const problemSentences: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
