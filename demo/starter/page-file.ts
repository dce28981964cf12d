/** The words of a page that stand in the page's own file. */

export interface Island {
  readonly text: string;
  /** Lines of the file before the first of the text. */
  readonly linesBefore: number;
}

/** The build writes into `data-line` in which line of the file the script's tag stands. */
export function islandOf(page: Document): Island {
  const script = page.querySelector<HTMLElement>('script[type="application/json"]');
  const all = script?.textContent ?? '';
  const text = all.replace(/^\r?\n/, '').trimEnd();
  return { text, linesBefore: Number(script?.dataset['line'] ?? 1) - (text === all.trimEnd() ? 1 : 0) };
}

const island = /(<script type="application\/json" data-line=")\d+(">)[^]*?(<\/script>)/;

/** A text as it may stand inside a script of HTML; JSON reads it as before. */
const inScript = (text: string): string => text.replaceAll('<', '\\u003c');

/** The file of a page, with another text in it. */
export function pageWith(html: string, text: string): string {
  const page = `<!doctype html>\n${html}\n`;
  const start = page.search(island);
  const line = page.slice(0, start).split('\n').length;
  return page.replace(island, (_all, open: string, end: string, close: string) =>
    [open, line, end, '\n', inScript(text), '\n', close].join(''),
  );
}
