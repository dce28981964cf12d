/** The few shapes that portraits and pictures are drawn with. Presentation attributes only, so that any page may show them. */

export const palette = {
  paper: '#f7f1e7',
  cream: '#fbf7ef',
  sand: '#e8d6b8',
  wheat: '#d9b97c',
  mustard: '#dfa63d',
  ember: '#d4642f',
  clay: '#b1573a',
  rose: '#e3b3a1',
  oak: '#a8794b',
  walnut: '#6f4c33',
  moss: '#7f9a63',
  leaf: '#55805a',
  pine: '#2f5547',
  mist: '#dfe8e3',
  sky: '#c5dbe0',
  lake: '#6e9fae',
  night: '#27364a',
  plum: '#75536a',
  stone: '#b9b2a6',
  ink: '#2d2a2e',
} as const;

type Attributes = Record<string, string | number>;

/** One element. Numbers are kept to two decimals. */
export function shape(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : value}"`)
    .join('');
  return children.length > 0 ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}

export const box = (x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}): string =>
  shape('rect', { x, y, width, height, fill, ...more });

export const dot = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  shape('circle', { cx, cy, r, fill, ...more });

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}): string =>
  shape('ellipse', { cx, cy, rx, ry, fill, ...more });

export const form = (d: string, fill: string, more: Attributes = {}): string => shape('path', { d, fill, ...more });

export const stroke = (d: string, colour: string, width: number, more: Attributes = {}): string =>
  shape('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

/** Shapes that are moved, turned or scaled together. */
export const together = (transform: string, ...shapes: string[]): string => shape('g', { transform }, ...shapes);

export function svg(width: number, height: number, ...shapes: string[]): string {
  return shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    ...shapes,
  );
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function chance(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x6d2b79f5;
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, from: readonly [T, ...T[]]): T =>
  from[Math.floor(random() * from.length)] ?? from[0];
