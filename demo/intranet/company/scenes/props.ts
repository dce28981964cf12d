/** Things that stand in more than one picture. `x`, `y` is where they touch the ground. */
import { box, dot, form, oval, palette, stroke, together } from '../drawing.js';

export const width = 640;
export const height = 360;

/** A sky or a wall over the whole picture, and a ground from `horizon` down. */
export const scene = (above: string, below: string, horizon: number): string =>
  box(0, 0, width, height, above) + box(0, horizon, width, height - horizon, below);

export const sun = (x: number, y: number, r: number, colour: string = palette.mustard): string =>
  dot(x, y, r * 1.45, colour, { opacity: 0.18 }) + dot(x, y, r, colour);

/** A hill whose top is at `x`, `y`. */
export const hill = (x: number, y: number, half: number, colour: string): string =>
  form(
    `M${x - half} ${height} C${x - half * 0.55} ${height} ${x - half * 0.5} ${y} ${x} ${y} C${x + half * 0.5} ${y} ${x + half * 0.55} ${height} ${x + half} ${height} Z`,
    colour,
  );

export function tree(x: number, y: number, tall: number, colour: string = palette.leaf): string {
  const crown = tall * 0.36;
  const top = y - tall + crown;
  return (
    oval(x, y, tall * 0.22, tall * 0.035, palette.ink, { opacity: 0.12 }) +
    form(
      `M${x - tall * 0.032} ${y} L${x - tall * 0.018} ${top} L${x + tall * 0.018} ${top} L${x + tall * 0.032} ${y} Z`,
      palette.walnut,
    ) +
    stroke(`M${x} ${y - tall * 0.38} L${x + crown * 0.5} ${top + crown * 0.35}`, palette.walnut, tall * 0.02) +
    dot(x - crown * 0.5, top + crown * 0.25, crown * 0.72, colour) +
    dot(x + crown * 0.55, top + crown * 0.2, crown * 0.66, colour) +
    dot(x, top - crown * 0.15, crown * 0.85, colour) +
    dot(x - crown * 0.2, top - crown * 0.3, crown * 0.42, palette.cream, { opacity: 0.12 })
  );
}

/** A bench with slats, seen from the front. */
export function bench(
  x: number,
  y: number,
  wide: number,
  colour: string = palette.oak,
  legs: string = palette.night,
): string {
  const seat = y - 34;
  const slats = [0, 1, 2].map((row) => box(x, seat - 46 + row * 13, wide, 9, colour, { rx: 2.5 })).join('');
  return (
    oval(x + wide / 2, y + 2, wide * 0.54, 6, palette.ink, { opacity: 0.13 }) +
    [x + 14, x + wide - 22]
      .map((leg) => box(leg, seat - 44, 7, 46, legs, { rx: 2 }) + box(leg, seat, 7, y - seat, legs, { rx: 2 }))
      .join('') +
    slats +
    box(x - 4, seat, wide + 8, 11, colour, { rx: 3 }) +
    box(x - 4, seat + 7, wide + 8, 4, palette.ink, { rx: 2, opacity: 0.16 })
  );
}

/** Somebody who sits, without a face: the place matters here. `y` is the seat. */
export const sitter = (x: number, y: number, clothes: string, skin: string, hair: string): string =>
  form(`M${x - 17} ${y + 3} C${x - 19} ${y - 46} ${x + 19} ${y - 46} ${x + 17} ${y + 3} Z`, clothes) +
  box(x - 16, y - 6, 13, 40, palette.night, { rx: 6 }) +
  box(x + 3, y - 6, 13, 40, palette.night, { rx: 6 }) +
  dot(x, y - 50, 13.5, skin) +
  form(
    `M${x - 14} ${y - 50} C${x - 15} ${y - 70} ${x + 15} ${y - 70} ${x + 14} ${y - 50} C${x + 8} ${y - 58} ${x - 8} ${y - 58} ${x - 14} ${y - 50} Z`,
    hair,
  );

/** A pot with a small tree. */
export const potted = (x: number, y: number, tall: number): string =>
  form(`M${x - 17} ${y - 30} L${x + 17} ${y - 30} L${x + 12} ${y} L${x - 12} ${y} Z`, palette.clay) +
  box(x - 20, y - 36, 40, 9, palette.ember, { rx: 3 }) +
  form(`M${x} ${y - 36 - tall} L${x + tall * 0.34} ${y - 36} L${x - tall * 0.34} ${y - 36} Z`, palette.pine) +
  form(`M${x} ${y - 36 - tall} L${x + tall * 0.34} ${y - 36} L${x} ${y - 36} Z`, palette.ink, { opacity: 0.12 });

export const cup = (x: number, y: number, colour: string): string =>
  together(
    `translate(${x} ${y})`,
    stroke('M9 -12 q9 1 2 9', colour, 3),
    form('M-11 -17 L11 -17 L8 0 L-8 0 Z', colour),
    oval(0, -17, 11, 2.6, palette.walnut),
  );
