/** The hair of a portrait, in the two layers between which the head is drawn. The head is centred on 48, 43. */
import { dot, form, oval, palette } from './drawing.js';
import type { HairStyle } from './looks.js';

/** What lies on the shoulders or around the head. `width` is half of the head's. */
export function hairBehind(style: HairStyle, colour: string, width: number): string {
  const left = 48 - width;
  const right = 48 + width;
  switch (style) {
    case 'long':
      return form(
        `M${left - 5} 40 C${left - 5} 12 ${right + 5} 12 ${right + 5} 40 L${right + 7} 76 Q48 84 ${left - 7} 76 Z`,
        colour,
      );
    case 'bob':
      return form(
        `M${left - 5} 42 C${left - 5} 13 ${right + 5} 13 ${right + 5} 42 L${right + 5} 58 Q${right} 65 ${right - 6} 62 L${left + 6} 62 Q${left} 65 ${left - 5} 58 Z`,
        colour,
      );
    case 'bun':
      return dot(48, 15, 9, colour);
    case 'afro':
      return dot(48, 34, 27, colour) + dot(26, 43, 9, colour) + dot(70, 43, 9, colour);
    case 'curls':
      return [left, left - 1, right, right + 1].map((x, index) => dot(x, index % 2 ? 39 : 31, 6.5, colour)).join('');
    case 'ponytail':
      return form(
        `M${right - 4} 24 C${right + 17} 25 ${right + 14} 54 ${right + 7} 66 C${right + 2} 58 ${right + 5} 44 ${right - 3} 38 Z`,
        colour,
      );
    case 'braids':
      return [left - 2, right + 2]
        .flatMap((x) =>
          [46, 54, 62, 70].map((y, row) => oval(x + (x < 48 ? -0.6 : 0.6) * row, y, 4.8 - row * 0.45, 5.2, colour)),
        )
        .join('');
    case 'scarf':
      return form(
        `M${left - 5} 44 C${left - 7} 12 ${right + 7} 12 ${right + 5} 44 C${right + 5} 60 ${right + 11} 72 ${right + 5} 79 Q48 90 ${left - 5} 79 C${left - 11} 72 ${left - 5} 60 ${left - 5} 44 Z`,
        colour,
      );
    default:
      return '';
  }
}

/** What lies over the forehead. */
export function hairInFront(style: HairStyle, colour: string, width: number): string {
  const left = 48 - width;
  const right = 48 + width;
  switch (style) {
    case 'short':
      return form(
        `M${left - 1} 42 C${left - 3} 14 ${right + 3} 14 ${right + 1} 42 C${right - 2} 36 ${right - 3} 33 ${right - 5} 30 C58 33 42 32 ${left + 6} 28 C${left + 2} 32 ${left + 1} 37 ${left - 1} 42 Z`,
        colour,
      );
    case 'crop':
      return form(
        `M${left} 39 C${left - 1} 15 ${right + 1} 15 ${right} 39 C${right - 2} 31 ${right - 7} 27 48 27 C${left + 7} 27 ${left + 2} 31 ${left} 39 Z`,
        colour,
      );
    case 'side':
      return form(
        `M${left - 1} 41 C${left - 4} 13 ${right + 4} 11 ${right + 1} 40 C${right - 1} 34 ${right - 3} 30 ${right - 6} 27 C60 33 48 35 ${left + 5} 31 C${left + 2} 34 ${left} 37 ${left - 1} 41 Z`,
        colour,
      );
    case 'fringe':
      return form(
        `M${left - 1.5} 47 C${left - 4} 12 ${right + 4} 12 ${right + 1.5} 47 C${right} 42 ${right - 1} 38 ${right - 2} 35.5 Q48 31 ${left + 2} 35.5 C${left + 1} 38 ${left} 42 ${left - 1.5} 47 Z`,
        colour,
      );
    case 'bob':
    case 'long':
      return form(
        `M${left - 1.5} 46 C${left - 5} 13 ${right + 5} 13 ${right + 1.5} 46 C${right} 37 ${right - 6} 31 ${right - 12} 26 C54 31 ${left + 8} 33 ${left + 4} 33 C${left + 1} 37 ${left} 41 ${left - 1.5} 46 Z`,
        colour,
      );
    case 'bun':
    case 'ponytail':
      return form(
        `M${left - 1} 43 C${left - 3} 13 ${right + 3} 13 ${right + 1} 43 C${right - 1} 34 ${right - 7} 28 48 28 C${left + 7} 28 ${left + 1} 34 ${left - 1} 43 Z`,
        colour,
      );
    case 'braids':
      return (
        form(
          `M${left - 1} 44 C${left - 3} 13 ${right + 3} 13 ${right + 1} 44 C${right - 1} 34 ${right - 6} 28 48 25 C${left + 6} 28 ${left + 1} 34 ${left - 1} 44 Z`,
          colour,
        ) + form('M47.4 16 L48.6 16 L48.4 25.5 L47.6 25.5 Z', palette.cream, { opacity: 0.25 })
      );
    case 'curls':
      return [-16, -10, -3, 4, 11, 17]
        .map((dx, index) => dot(48 + dx, [28, 23.5, 21.5, 21.5, 23.5, 28][index] ?? 24, 6.4, colour))
        .join('');
    case 'afro':
      return form(
        `M${left - 1} 42 C${left - 3} 11 ${right + 3} 11 ${right + 1} 42 C${right - 2} 32 ${right - 7} 28.5 48 28.5 C${left + 7} 28.5 ${left + 2} 32 ${left - 1} 42 Z`,
        colour,
      );
    case 'scarf':
      return (
        form(
          `M${left - 2} 47 C${left - 5} 12 ${right + 5} 12 ${right + 2} 47 C${right + 1} 33 ${right - 7} 26.5 48 26.5 C${left + 7} 26.5 ${left - 1} 33 ${left - 2} 47 Z`,
          colour,
        ) +
        form(
          `M${left - 2} 44 C${left} 60 40 66 48 67 C56 66 ${right} 60 ${right + 2} 44 L${right + 5} 66 Q48 86 ${left - 5} 66 Z`,
          colour,
        ) +
        form(`M${left - 2} 58 Q48 80 ${right + 4} 60 Q48 88 ${left - 3} 66 Z`, palette.ink, { opacity: 0.1 })
      );
    default:
      return '';
  }
}
