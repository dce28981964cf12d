/** README.md as the package has it: without what needs the source, and with addresses in the place of paths. */

/**
 * Between `<!-- source -->` and `<!-- end -->` stands what only holds where the source is; in `<!-- package: … -->` what
 * the package says in its place.
 *
 * @param source Where a browser shows what is in the source.
 */
export function packageReadMe(text: string, source: string): string {
  const files = `${source}/blob/HEAD`;
  return text
    .replaceAll(/<!-- source -->[^]*?<!-- end -->/g, '')
    .replaceAll(/<!-- package: ([^]*?) -->/g, (_all, words: string) => words)
    .replaceAll(/\]\((?!https?:|#)(?:\.\/)?([^)]+)\)/g, (_all, path: string) => `](${files}/${path})`)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimStart();
}
