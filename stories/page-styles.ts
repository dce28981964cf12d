/** Styles for pages that stories make up: they stand on the document once, as a host's own stylesheet would. */
const known = new Set<string>();

export function pageStyles(css: string): void {
  if (known.has(css)) return;
  known.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
