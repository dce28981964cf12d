/** Makes a theme of a file that was read: what follows from the accent by itself goes on following. */
import { catalogue } from './catalogue.js';
import { type Both, type TokenFile, readTokens } from './read-tokens.js';
import { type Theme, accentOf, withValues } from './theme.js';
import type { Json } from './token-value.js';

export interface Drawing {
  /** A theme as the file that would be written of it. */
  write(theme: Theme): Json;
  /** Whether two values of CSS look the same. */
  isSame(one: string, other: string): boolean;
}

const inBoth = ({ light, dark }: Both): string => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** What is kept of the theme that was there: what a file without a preset does not speak of. */
function before(file: TokenFile, { preset, values }: Theme): Theme {
  if (file.preset) return { preset: file.preset, values: {} };
  return { preset, values: Object.fromEntries(Object.entries(values).filter(([name]) => !file.values.has(name))) };
}

/** The theme of a file. A value that comes out the same without being set is left to follow. */
export function themeOf(file: TokenFile, present: Theme, drawing: Drawing): Theme {
  let theme = before(file, present);
  const drawn = (): ReadonlyMap<string, Both> => readTokens(JSON.stringify(drawing.write(theme))).values;
  let outcome = drawn();
  // In the order of the catalogue: the accent first, then what others follow from.
  for (const { name, type } of catalogue.values()) {
    const wanted = file.values.get(name);
    const now = outcome.get(name);
    if (!wanted) continue;
    const isSame = (['light', 'dark'] as const).every(
      (scheme) => now !== undefined && (now[scheme] === wanted[scheme] || drawing.isSame(now[scheme], wanted[scheme])),
    );
    if (isSame) continue;
    // Only colours can differ between light and dark.
    const css = type === 'color' ? inBoth(wanted) : wanted.light;
    theme = withValues(theme, name === 'accent' ? accentOf(theme, css) : { [name]: css });
    if (type === 'color') outcome = drawn();
  }
  return theme;
}

/** A file that holds the colours of the dark alone, as Figma exports one for each mode, laid over what is there. */
export function asDark(dark: TokenFile, present: TokenFile): TokenFile {
  const values = new Map(present.values);
  for (const [name, value] of dark.values)
    if (catalogue.get(name)?.type === 'color')
      values.set(name, { light: values.get(name)?.light ?? value.light, dark: value.light });
  return { ...dark, values, preset: present.preset, document: present.document };
}
