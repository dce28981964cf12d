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

/** The theme of a file. A value that comes out the same without being set is left to follow. */
export function themeOf(file: TokenFile, drawing: Drawing): Theme {
  let theme: Theme = { preset: file.preset ?? 'ember', values: {} };
  const drawn = (): ReadonlyMap<string, Both> => readTokens(JSON.stringify(drawing.write(theme))).values;
  let present = drawn();
  // In the order of the catalogue: the accent first, then what others follow from.
  for (const { name, type } of catalogue.values()) {
    const wanted = file.values.get(name);
    const now = present.get(name);
    if (!wanted) continue;
    const isSame = (['light', 'dark'] as const).every(
      (scheme) => now !== undefined && (now[scheme] === wanted[scheme] || drawing.isSame(now[scheme], wanted[scheme])),
    );
    if (isSame) continue;
    // Only colours can differ between light and dark.
    const css = type === 'color' ? inBoth(wanted) : wanted.light;
    theme = withValues(theme, name === 'accent' ? accentOf(theme, css) : { [name]: css });
    if (type === 'color') present = drawn();
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
