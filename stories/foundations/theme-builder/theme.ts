/** A theme: the preset that it starts from, and what it sets itself. Pure; the page draws it and the exports write it. */
import contrast from '@vonk-intranet/vonk/theme/contrast.css?inline';
import fluent from '@vonk-intranet/vonk/theme/fluent.css?inline';
import material from '@vonk-intranet/vonk/theme/material.css?inline';
import plain from '@vonk-intranet/vonk/theme/plain.css?inline';
import sharepoint from '@vonk-intranet/vonk/theme/sharepoint.css?inline';
import { catalogue } from './catalogue.js';

export type Values = Readonly<Record<string, string>>;

export const presets = ['ember', 'fluent', 'sharepoint', 'material', 'plain', 'contrast'] as const;
export type PresetName = (typeof presets)[number];

export interface Theme {
  readonly preset: PresetName;
  /** What the theme sets itself, by token: any value of CSS. */
  readonly values: Values;
}

/** The tokens that the stylesheet of a preset sets. */
function valuesIn(css: string): Values {
  const found = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/--vonk-([\w-]+):\s*([^;}]+)/g)];
  return Object.fromEntries(
    found.map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()] as const),
  );
}

/** Ember is what everything is while nothing is set. */
export const presetValues: Readonly<Record<PresetName, Values>> = {
  ember: {},
  fluent: valuesIn(fluent),
  sharepoint: valuesIn(sharepoint),
  material: valuesIn(material),
  plain: valuesIn(plain),
  contrast: valuesIn(contrast),
};

/** Takes from a token what its preset says, so that it follows again. */
export const follow = 'initial';

/** Every token that has a value, of the theme itself or of its preset. */
export function allValues({ preset, values }: Theme): Values {
  const all = Object.entries({ ...presetValues[preset], ...values });
  return Object.fromEntries(all.filter(([, value]) => value !== follow));
}

/** What a token is in this theme: a value, or the rule by which it follows from others. */
export const valueOf = (theme: Theme, name: string): string => allValues(theme)[name] ?? catalogue.get(name)?.css ?? '';

/** The same theme with some tokens set, or left to follow again where the value is empty. */
export function withValues(theme: Theme, changes: Values): Theme {
  const values = { ...theme.values, ...changes };
  return { ...theme, values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) };
}

/** Roles that a preset may set and that look wrong beside another accent. */
const ofTheAccent = ['on-accent', 'text-accent', 'accent-soft', 'focus'];

/** An accent, and with it what a preset made for its own: links of another blue would stay behind. */
export function accentOf({ preset, values }: Theme, accent: string): Values {
  const behind = ofTheAccent.filter((role) => role in presetValues[preset] && !(role in values));
  return { accent, ...Object.fromEntries(behind.map((role) => [role, follow])) };
}

/** A length in pixels, at the usual 16 px a rem; undefined for what cannot be told without a page. */
export function pixels(value: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d*\.?\d+)(px|rem|)$/.exec(value.trim()) ?? [];
  if (number === '' || (unit === '' && Number(number) !== 0)) return undefined;
  return Number(number) * (unit === 'rem' ? 16 : 1);
}

const rem = (pixels: number): string => `${Math.round((pixels / 16) * 1e4) / 1e4}rem`;

/** Corners of cards, and of what stands in them: half as round. */
export const cornersOf = (radius: number): Values => ({
  'radius-m': `${radius}px`,
  'radius-s': `${Math.round(radius / 2)}px`,
});

/** Buttons and chips are as round as can be, or have the corners of fields. */
export const buttonsOf = (theme: Theme, round: boolean): Values => ({
  'radius-full': round ? '' : valueOf(theme, 'radius-s'),
});

const scale = { s: 13 / 15, m: 1, l: 1.2, xl: 22 / 15, '2xl': 2 } as const;

/** Five sizes around the size of text, in the proportions of the usual ones. */
export const sizesOf = (base: number): Values =>
  Object.fromEntries(Object.entries(scale).map(([step, factor]) => [`font-size-${step}`, rem(base * factor)]));

export type Density = 'comfortable' | 'compact';

const dense = [...catalogue.values()].filter(({ compact }) => compact !== undefined);

export const densityOf = (density: Density): Values =>
  Object.fromEntries(dense.map(({ name, compact = '' }) => [name, density === 'compact' ? compact : '']));

/** Undefined where spaces were set one by one. */
export function densityIn(theme: Theme): Density | undefined {
  const values = allValues(theme);
  if (dense.every(({ name }) => values[name] === undefined)) return 'comfortable';
  return dense.every(({ name, compact }) => values[name] === compact) ? 'compact' : undefined;
}

/** Nothing that would fetch from elsewhere or end the declaration: a theme also arrives by a link. */
const isHarmless = (value: string): boolean =>
  value.length < 500 && !/[;{}<>\\@]|\/\*|(url|image|image-set|src|element|paint)\(/i.test(value);

/** A theme as a part of an address. */
export function toHash({ preset, values }: Theme): string {
  const query = new URLSearchParams({ preset });
  for (const [name, value] of Object.entries(values)) query.append(name, value);
  return `#theme?${query.toString()}`;
}

/** The theme that an address tells; what is not a token of ours, or not harmless, is left out. */
export function fromHash(hash: string): Theme | undefined {
  if (!hash.startsWith('#theme?')) return undefined;
  const query = new URLSearchParams(hash.slice('#theme?'.length));
  const preset = presets.find((name) => name === query.get('preset')) ?? 'ember';
  const values = [...query].filter(([name, value]) => catalogue.has(name) && value !== '' && isHarmless(value));
  return { preset, values: Object.fromEntries(values) };
}
