/** Illustrations of the company's news: warm, plain shapes in 16 to 9. */
import { svg } from './drawing.js';
import { banners } from './scenes/banners.js';
import { craft } from './scenes/craft.js';
import { gatherings } from './scenes/gatherings.js';
import { height, width } from './scenes/props.js';
import { seats } from './scenes/seats.js';
import { town } from './scenes/town.js';

const scenes: Readonly<Record<string, () => string>> = {
  ...banners,
  ...Object.fromEntries(
    Object.entries({ ...town, ...seats, ...craft, ...gatherings }).map(([name, draw]) => [
      name,
      () => svg(width, height, draw()),
    ]),
  ),
};

export const pictureNames: readonly string[] = Object.keys(scenes);

/** A picture as an SVG, or nothing when there is none of that name. */
export function picture(name: string): string | undefined {
  return Object.hasOwn(scenes, name) ? scenes[name]?.() : undefined;
}
