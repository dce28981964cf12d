/** Writes a theme as the stylesheet that a page loads. */
import { catalogue } from './catalogue.js';
import type { Theme } from './theme.js';

/** In the order of tokens.css, so that two themes can be compared line by line. */
function declarations({ values }: Theme): readonly string[] {
  return [...catalogue.keys()].flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`  --vonk-${name}: ${value};`];
  });
}

export function writeCss(theme: Theme): string {
  const own = declarations(theme);
  const rule = (selector: string): string => [`${selector} {`, ...own, '}', ''].join('\n');
  if (theme.preset === 'ember') {
    return own.length === 0
      ? '/* Nothing to set: this is how Vonk looks by itself. */\n'
      : `/* On :root for the whole page, or on any element around the widgets. */\n${rule(':root')}`;
  }
  const load = `@import '@vonk-intranet/vonk/theme/${theme.preset}.css';\n`;
  if (own.length === 0) return load;
  return `${load}\n/* Written twice, to be stronger than the preset's own selector. */\n${rule(':root:root')}`;
}
