/** Writes a theme as design tokens (DTCG), which Figma, Tokens Studio and Style Dictionary read. */
import { type CatalogueToken, catalogue } from './catalogue.js';
import { type Measured, type Rgba, toHex } from './contrast.js';
import { tokenAt } from './read-tokens.js';
import { type Json, isObject } from './token-value.js';
import { type Theme, allValues, pixels, valueOf } from './theme.js';

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const colourValue = (colour: Rgba): Json => ({
  colorSpace: 'srgb',
  components: colour.slice(0, 3).map(rounded),
  ...(colour[3] < 1 ? { alpha: rounded(colour[3]) } : {}),
  hex: toHex([colour[0], colour[1], colour[2], 1]),
});

const inPixels = (value: number): Json => ({ value, unit: 'px' });

function dimension(css: string): Json | undefined {
  if (pixels(css) === undefined) return undefined;
  return { value: Number.parseFloat(css), unit: css.endsWith('rem') ? 'rem' : 'px' };
}

const noShadow = [
  {
    color: { colorSpace: 'srgb', components: [0, 0, 0], alpha: 0, hex: '#000000' },
    offsetX: inPixels(0),
    offsetY: inPixels(0),
    blur: inPixels(0),
    spread: inPixels(0),
  },
];

/** Shadows as a browser tells them: `rgba(0, 0, 0, 0.14) 0px 2px 4px 0px, …`. */
function shadow(computed: string): readonly Json[] {
  const parts = [
    ...computed.matchAll(/(rgba?\([^)]*\)|\w+\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px (-?[\d.]+)px (-?[\d.]+)px/g),
  ];
  if (parts.length === 0) return noShadow;
  return parts.map(([, paint = '', ...lengths]) => {
    const [offsetX, offsetY, blur, spread] = lengths.map((length) => inPixels(Number(length)));
    const [red = 0, green = 0, blue = 0, alpha = 1] = (paint.match(/-?[\d.]+/g) ?? []).map(Number);
    return { color: colourValue([red / 255, green / 255, blue / 255, alpha]), offsetX, offsetY, blur, spread };
  });
}

/** What a browser made of the theme. */
export interface Computed {
  readonly colours: Measured;
  /** The computed shadow, its colours in sRGB. */
  readonly shadow: string;
}

/** A token's own value where the theme sets it in a way that the form can say, else the usual one. */
function plainValue(token: CatalogueToken, css: string, computed: Computed): unknown {
  switch (token.type) {
    case 'dimension':
      return dimension(css) ?? token.value;
    case 'shadow':
      return shadow(computed.shadow);
    case 'fontWeight':
    case 'number':
      return Number.isNaN(Number(css)) ? token.value : Number(css);
    case 'fontFamily':
      return css.includes('(') ? token.value : families(css);
    case 'duration':
      return { value: Number.parseFloat(css), unit: /[\d.]ms$/.test(css) ? 'ms' : 's' };
    case 'cubicBezier':
      return css.match(/-?[\d.]+/g)?.map(Number) ?? token.value;
    case 'color':
      return undefined;
  }
}

function families(css: string): string | readonly string[] {
  const names = css.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return names.length === 1 ? (names[0] ?? css) : names;
}

function tokenOf(theme: Theme, token: CatalogueToken, computed: Computed): Json {
  const css = valueOf(theme, token.name);
  const [light, dark] = (['light', 'dark'] as const).map((scheme) => {
    const colour = computed.colours[scheme].get(token.name);
    return token.type === 'color' && colour ? colourValue(colour) : plainValue(token, css, computed);
  });
  const isSet = token.name in allValues(theme);
  const differs = JSON.stringify(light) !== JSON.stringify(dark);
  return {
    $type: token.type,
    $description: token.about,
    $value: light,
    $extensions: {
      vonk: { css, follows: !isSet },
      ...(differs ? { mode: { light, dark } } : {}),
    },
  };
}

/** What is left of a file when our own tokens are taken out. */
function without(group: Json, path: readonly string[] = []): Json {
  const kept = Object.entries(group).flatMap(([name, item]): readonly (readonly [string, unknown])[] => {
    if (name.startsWith('$') || !isObject(item)) return [[name, item]];
    const here = [...path, name];
    if ('$value' in item || '$ref' in item) return tokenAt(here) ? [] : [[name, item]];
    const rest = without(item, here);
    return Object.keys(rest).some((key) => !key.startsWith('$')) ? [[name, rest]] : [];
  });
  return Object.fromEntries(kept);
}

/**
 * The theme as a file of design tokens.
 *
 * @param others A file that was read before: what in it is not ours goes along.
 */
export function writeTokens(theme: Theme, computed: Computed, others: Json = {}): Json {
  const rest = without(others);
  const vonk: Record<string, unknown> = isObject(rest['vonk']) ? { ...rest['vonk'] } : {};
  for (const token of catalogue.values()) {
    const [, ...path] = token.path;
    const last = path.pop() ?? '';
    const group = path.reduce<Record<string, unknown>>((found, name) => {
      const inner = isObject(found[name]) ? { ...found[name] } : {};
      found[name] = inner;
      return inner;
    }, vonk);
    group[last] = tokenOf(theme, token, computed);
  }
  const extensions = isObject(rest['$extensions']) ? rest['$extensions'] : {};
  return {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    ...rest,
    $extensions: { ...extensions, vonk: { preset: theme.preset } },
    vonk,
  };
}
