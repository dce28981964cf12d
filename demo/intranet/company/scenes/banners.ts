/** Drawings of another shape than the news: the wide one at the top of the home page, and the company's mark. */
import { box, dot, form, oval, palette, stroke, svg, together } from '../drawing.js';
import { bench, sitter, tree } from './props.js';

interface Tones {
  sky: string;
  halo: string;
  glow: string;
  light: string;
  hills: string;
  field: string;
  ground: string;
  walls: readonly [string, string, string];
  roof: string;
  window: string;
  crown: string;
  bushes: readonly [string, string];
  birds: string;
}

const day: Tones = {
  sky: '#f4dfc3',
  halo: '#f9ecd6',
  glow: '#fbf3e4',
  light: '#eeb25c',
  hills: '#e3cda6',
  field: '#cfc190',
  ground: '#b9a877',
  walls: ['#d99b77', '#e6c6a0', '#c98766'],
  roof: palette.clay,
  window: '#fbf3e4',
  crown: palette.leaf,
  bushes: ['#7f9a63', '#93a870'],
  birds: palette.walnut,
};

const night: Tones = {
  sky: '#2a2724',
  halo: '#322d28',
  glow: '#3b342c',
  light: '#e9d7b0',
  hills: '#34302a',
  field: '#3a3a2c',
  ground: '#453f31',
  walls: ['#6b4637', '#71583f', '#5c3c31'],
  roof: '#4b2d24',
  window: '#e8b65c',
  crown: '#3c5a43',
  bushes: ['#46583a', '#4f6142'],
  birds: '#6b6055',
};

/** A square, quiet on the left where words stand. */
const square = (tones: Tones): string =>
  svg(
    1200,
    360,
    box(0, 0, 1200, 360, tones.sky),
    dot(810, 196, 150, tones.halo),
    dot(810, 196, 92, tones.glow),
    dot(810, 196, 46, tones.light),
    form('M300 286 C430 214 560 250 660 236 C800 214 900 262 1200 214 V360 H300 Z', tones.hills),
    form('M0 300 C260 262 520 300 700 284 C900 266 1040 288 1200 276 V360 H0 Z', tones.field),
    together('translate(598 286) scale(0.7)', ...tones.walls.map((wall, index) => house(index * 104, wall, tones))),
    form('M0 322 C300 300 700 312 1200 300 V360 H0 Z', tones.ground),
    tree(1092, 330, 292, tones.crown),
    tree(760, 312, 104, tones.bushes[0]),
    tree(520, 306, 66, tones.bushes[1]),
    bench(868, 334, 200, palette.oak),
    sitter(918, 300, palette.ember, '#8f5f43', palette.ink),
    sitter(1002, 300, palette.lake, '#eabd9d', '#a9a5a0'),
    dog(690, 338),
    stroke('M700 90 q9 -9 17 0 q8 -9 17 0 M756 66 q7 -7 13 0 q6 -7 13 0', tones.birds, 3),
  );

const house = (x: number, wall: string, { roof, window }: Tones): string =>
  box(x, -96, 84, 96, wall) +
  form(`M${x - 8} -94 L${x + 42} -134 L${x + 92} -94 Z`, roof) +
  [14, 50].map((dx) => box(x + dx, -74, 20, 24, window, { rx: 2 })).join('') +
  box(x + 32, -38, 20, 38, palette.walnut, { rx: 2 });

/** A dog that sits and looks at the bench. */
const dog = (x: number, y: number): string =>
  together(
    `translate(${x} ${y})`,
    oval(2, 0, 26, 4, palette.ink, { opacity: 0.15 }),
    stroke('M-16 -4 q-14 -2 -13 -15', palette.walnut, 5),
    form('M-20 0 C-22 -20 -6 -36 6 -40 L18 -36 L16 0 Z', palette.walnut),
    form('M2 -40 C2 -54 20 -56 24 -46 L36 -40 Q36 -32 26 -32 L14 -32 Q4 -32 2 -40 Z', palette.walnut),
    form('M6 -50 C-2 -48 -2 -36 4 -32 L12 -42 Z', palette.oak),
    box(4, -32, 14, 5, palette.ember, { rx: 2.5 }),
    dot(20, -45, 1.6, palette.cream),
    dot(35, -39, 2.2, palette.ink),
  );

const mark = (): string =>
  svg(
    48,
    48,
    form('M6 23a18 18 0 0 1 36 0Z', palette.leaf),
    stroke('M8 35h32M13 35v8M35 35v8M24 23v12', palette.ember, 4.5),
  );

export const banners = { morning: (): string => square(day), evening: (): string => square(night), mark };
