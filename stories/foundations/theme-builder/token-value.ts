/** Values of design tokens, as files of many tools write them, and what they are in CSS. */
import type { TokenType } from './catalogue.js';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** How many channels are percentages in CSS, where the form has plain numbers. */
const functions: Readonly<Record<string, (channels: readonly (number | 'none')[]) => string>> = {
  hsl: ([h, s, l]) => `hsl(${h} ${percent(s)} ${percent(l)}`,
  hwb: ([h, w, b]) => `hwb(${h} ${percent(w)} ${percent(b)}`,
  lab: (channels) => `lab(${channels.join(' ')}`,
  lch: (channels) => `lch(${channels.join(' ')}`,
  oklab: (channels) => `oklab(${channels.join(' ')}`,
  oklch: (channels) => `oklch(${channels.join(' ')}`,
};
const percent = (value: number | 'none' | undefined): string => (value === 'none' ? value : `${value ?? 0}%`);
const predefined = ['srgb', 'srgb-linear', 'display-p3', 'a98-rgb', 'prophoto-rgb', 'rec2020', 'xyz-d65', 'xyz-d50'];

const hexForm = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const functionForm = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s.,%/+-]+\)$/i;

const byte = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0');

function colour(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return hexForm.test(text) ? text.toLowerCase() : functionForm.test(text) ? text : undefined;
  }
  if (!isObject(value)) return undefined;
  const { colorSpace, components, alpha, hex } = value;
  if (!Array.isArray(components)) {
    return typeof hex === 'string' && hexForm.test(hex) ? hex.toLowerCase() : undefined;
  }
  const channels = components.filter((one): one is number | 'none' => isNumber(one) || one === 'none');
  if (channels.length !== 3 || components.length !== 3 || typeof colorSpace !== 'string') return undefined;
  if (alpha !== undefined && !isNumber(alpha)) return undefined;
  const opacity = alpha ?? 1;
  // Plain sRGB is written as everybody knows it.
  if (colorSpace === 'srgb' && channels.every(isNumber)) {
    return `#${[...channels, ...(opacity < 1 ? [opacity] : [])].map(byte).join('')}`;
  }
  const tail = `${opacity < 1 ? ` / ${opacity}` : ''})`;
  if (predefined.includes(colorSpace)) return `color(${colorSpace} ${channels.join(' ')}${tail}`;
  const opened = Object.hasOwn(functions, colorSpace) ? functions[colorSpace]?.(channels) : undefined;
  return opened && `${opened}${tail}`;
}

/** `{ "value": 8, "unit": "px" }`, `"8px"`, and the plain number of tools that know no units. */
function quantity(value: unknown, units: readonly string[]): string | undefined {
  const [, number, unit] = typeof value === 'string' ? (/^(-?\d*\.?\d+)([a-z]*)$/.exec(value.trim()) ?? []) : [];
  const read = isObject(value)
    ? { number: value['value'], unit: value['unit'] }
    : {
        number: number === undefined ? value : Number(number),
        unit: unit === undefined || unit === '' ? units[0] : unit,
      };
  if (!isNumber(read.number) || typeof read.unit !== 'string' || !units.includes(read.unit)) return undefined;
  return read.number === 0 && units[0] === 'px' ? '0' : `${read.number}${read.unit}`;
}

const dimension = (value: unknown): string | undefined => quantity(value, ['px', 'rem']);

/** A name with a space or another sign goes between quotes. */
function fontFamily(value: unknown): string | undefined {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const written = names.map((name) => {
    if (typeof name !== 'string' || name.trim() === '' || /["\\;{}<>\n]/.test(name)) return undefined;
    return /^[a-z][\w-]*$/i.test(name.trim()) || name.includes(',') ? name.trim() : `"${name.trim()}"`;
  });
  return written.length > 0 && written.every((name) => name !== undefined) ? written.join(', ') : undefined;
}

const weights: Readonly<Record<string, number>> = {
  thin: 100,
  hairline: 100,
  'extra-light': 200,
  'ultra-light': 200,
  light: 300,
  normal: 400,
  regular: 400,
  book: 400,
  medium: 500,
  'semi-bold': 600,
  'demi-bold': 600,
  bold: 700,
  'extra-bold': 800,
  'ultra-bold': 800,
  black: 900,
  heavy: 900,
  'extra-black': 950,
  'ultra-black': 950,
};

function fontWeight(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.trim().toLowerCase().replace(/\s+/g, '-') : '';
  const weight = isNumber(value) ? value : (weights[name] ?? Number(name === '' ? Number.NaN : name));
  return weight >= 1 && weight <= 1000 ? String(weight) : undefined;
}

function plainNumber(value: unknown): string | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return isNumber(number) ? String(number) : undefined;
}

function cubicBezier(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isNumber)) return undefined;
  return `cubic-bezier(${value.join(', ')})`;
}

function shadow(value: unknown): string | undefined {
  const parts = (Array.isArray(value) ? value : [value]).map((part: unknown) => {
    if (!isObject(part)) return undefined;
    const lengths = ['offsetX', 'offsetY', 'blur', 'spread'].map((name) => dimension(part[name] ?? 0));
    const paint = colour(part['color']);
    if (paint === undefined || lengths.some((length) => length === undefined)) return undefined;
    return [part['inset'] === true ? 'inset' : undefined, ...lengths, paint].filter(Boolean).join(' ');
  });
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join(', ') : undefined;
}

/** What a value is in CSS; undefined when it is not one of its type. */
export const cssOf: Readonly<Record<TokenType, (value: unknown) => string | undefined>> = {
  color: colour,
  dimension,
  fontFamily,
  fontWeight,
  number: plainNumber,
  shadow,
  duration: (value) => quantity(value, ['ms', 's']),
  cubicBezier,
};

/** An example of each type, for whoever has to mend a file. */
export const example: Readonly<Record<TokenType, string>> = {
  color: '"#0b6e4f", or { "colorSpace": "srgb", "components": [0.04, 0.43, 0.31] }',
  dimension: '{ "value": 8, "unit": "px" }, in px or rem',
  fontFamily: '"Inter", or ["Inter", "sans-serif"]',
  fontWeight: '600, or "semi-bold"',
  number: '1.5',
  shadow: '{ "color": "#00000014", "offsetX": …, "offsetY": …, "blur": …, "spread": … }',
  duration: '{ "value": 200, "unit": "ms" }',
  cubicBezier: '[0.2, 0, 0, 1]',
};
