/** How well one colour stands out from another: the arithmetic of WCAG 2.2, and the pairs that count in a widget. */

/** Red, green, blue and opacity, each from 0 to 1. */
export type Rgba = readonly [number, number, number, number];
export type Scheme = 'light' | 'dark';
export type Colours = ReadonlyMap<string, Rgba>;
export type Measured = Readonly<Record<Scheme, Colours>>;

/** A colour as it looks on what lies below it. */
export const over = ([r, g, b, a]: Rgba, [red, green, blue]: Rgba): Rgba => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

function luminance([red, green, blue]: Rgba): number {
  const linear = (channel: number): number =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 for the same colour to 21 for black on white. */
export function contrast(one: Rgba, other: Rgba): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `#b25417`; with an opacity, two signs more. */
export function toHex([red, green, blue, alpha]: Rgba): string {
  const channels = alpha < 1 ? [red, green, blue, alpha] : [red, green, blue];
  return `#${channels
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Some of one colour in another, in sRGB as the designers of Fluent's palettes do it. */
export const mix = (one: Rgba, other: Rgba, share: number): Rgba => over([one[0], one[1], one[2], share], other);

export interface Pair {
  readonly role: string;
  readonly on: string;
  /** What a person sees in this pair. */
  readonly sees: string;
  /** The least contrast; undefined where a line only decorates. */
  readonly least: number | undefined;
}

const pair = (role: string, on: string, least: number | undefined, sees: string): Pair => ({ role, on, least, sees });

/** Every pair that somebody has to read or find. Text needs 4.5 : 1 (1.4.3), what is not text 3 : 1 (1.4.11). */
export const pairs: readonly Pair[] = [
  pair('text', 'surface', 4.5, 'Text'),
  pair('text', 'surface-sunken', 4.5, 'Text on a sunken surface'),
  pair('text-quiet', 'surface', 4.5, 'Quiet text'),
  pair('text-quiet', 'surface-raised', 4.5, 'Quiet text on a card'),
  pair('text-quiet', 'surface-sunken', 4.5, 'Chips'),
  pair('text-accent', 'surface', 4.5, 'Links'),
  pair('text-accent', 'accent-soft', 4.5, 'A pressed button'),
  pair('on-accent', 'accent', 4.5, 'The main button'),
  pair('accent', 'surface-raised', 3, 'Rings and bars'),
  pair('line-strong', 'surface-raised', 3, 'Edges of fields'),
  pair('focus', 'surface', 3, 'Where the keyboard is'),
  pair('good', 'good-soft', 4.5, 'Applauded'),
  pair('heed', 'heed-soft', 4.5, 'Worth a look'),
  pair('line', 'surface', undefined, 'Lines between things'),
];

export interface Finding {
  readonly pair: Pair;
  readonly scheme: Scheme;
  /** Cut, never rounded up: 4.49 is not 4.5. */
  readonly ratio: number;
  readonly isEnough: boolean;
  /** The nearest colour for the role that would be enough. */
  readonly cure: string | undefined;
}

const black: Rgba = [0, 0, 0, 1];
const white: Rgba = [1, 1, 1, 1];

/** The colour nearest to one that is readable on another: more black or more white is mixed in until it is. */
export function nearestReadable(colour: Rgba, ground: Rgba, least: number): Rgba {
  const steps = Array.from({ length: 101 }, (_, index) => index / 100);
  const reaches = ([target, share]: readonly [Rgba, number]): boolean =>
    contrast(bytes(mix(target, colour, share)), ground) >= least;
  const [target, share] = steps.flatMap((step) => [[black, step] as const, [white, step] as const]).find(reaches) ?? [
    contrast(black, ground) > contrast(white, ground) ? black : white,
    1,
  ];
  return bytes(mix(target, colour, share));
}

/** As a hex code can say it. */
const bytes = ([r, g, b, a]: Rgba): Rgba => [
  Math.round(r * 255) / 255,
  Math.round(g * 255) / 255,
  Math.round(b * 255) / 255,
  a,
];

/** How each pair does in one scheme. `canvas` is what lies below a surface that lets it through. */
export function findings(measured: Measured, scheme: Scheme): readonly Finding[] {
  const colours = measured[scheme];
  const canvas = colours.get('canvas') ?? white;
  const colour = (role: string): Rgba => colours.get(role) ?? canvas;
  return pairs.map((pair) => {
    const ground = over(colour(pair.on), canvas);
    const front = over(colour(pair.role), ground);
    const ratio = Math.floor(contrast(front, ground) * 100) / 100;
    const isEnough = pair.least === undefined || ratio >= pair.least;
    const cure = isEnough || pair.least === undefined ? undefined : toHex(nearestReadable(front, ground, pair.least));
    return { pair, scheme, ratio, isEnough, cure };
  });
}
