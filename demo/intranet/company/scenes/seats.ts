/** Pictures of places to sit. Each fills 640 by 360. */
import { box, chance, dot, form, oval, palette, stroke } from '../drawing.js';
import { bench, scene, sitter, sun, tree } from './props.js';

const armrest = (): string =>
  scene(palette.mist, '#d3ddd2', 288) +
  dot(470, 150, 104, palette.cream, { opacity: 0.7 }) +
  oval(330, 316, 196, 12, palette.ink, { opacity: 0.1 }) +
  form('M196 96 L214 92 L254 214 L236 222 Z', palette.oak) +
  form('M176 104 L196 96 L236 222 L218 230 Z', palette.walnut) +
  form('M222 204 L420 204 L420 226 L230 226 Z', palette.oak) +
  form('M230 226 L420 226 L420 234 L232 234 Z', palette.walnut) +
  stroke('M246 232 L232 314 M398 232 L406 314', palette.night, 13) +
  stroke('M216 150 C280 132 352 130 396 136 Q416 139 414 160 L410 206', palette.night, 13) +
  stroke('M224 145 C282 129 350 127 392 132', palette.ember, 13) +
  stroke('M500 204 V136', palette.ember, 3) +
  stroke('M490 204 H510 M490 136 H510', palette.ember, 3) +
  [150, 164, 178, 192].map((y) => stroke(`M500 ${y} H507`, palette.ember, 2)).join('') +
  stroke('M409 196 q22 6 16 22 q-6 10 -15 2', palette.mustard, 5) +
  form('M400 238 Q402 226 424 226 Q446 226 448 238 L454 282 Q424 292 394 282 Z', palette.plum) +
  stroke('M410 234 Q424 206 438 234', palette.plum, 5) +
  box(417, 244, 14, 9, palette.mustard, { rx: 2 });

const odette = (): string =>
  scene('#ecdfd2', palette.moss, 276) +
  sun(540, 84, 34, palette.ember) +
  box(0, 254, 640, 26, palette.pine) +
  Array.from({ length: 22 }, (_, i) =>
    dot(14 + i * 29, 252, 20 + (i % 3) * 4, i % 2 ? palette.leaf : palette.pine),
  ).join('') +
  tree(84, 288, 190, palette.leaf) +
  box(0, 300, 640, 60, palette.sand) +
  bench(150, 322, 190, palette.ember) +
  sitter(206, 288, palette.lake, '#eabd9d', '#a9a5a0') +
  sitter(284, 288, palette.mustard, '#8f5f43', palette.ink) +
  stroke('M344 250 q15 2 12 13', palette.night, 4) +
  form('M340 276 Q342 264 356 264 Q370 264 372 276 L376 302 Q356 309 336 302 Z', palette.plum) +
  stroke('M347 272 Q356 254 365 272', palette.plum, 4) +
  dot(452, 304, 30, 'none', { stroke: palette.night, 'stroke-width': 6 }) +
  dot(452, 304, 5, palette.night) +
  stroke('M452 304 L452 276 M452 304 L476 318 M452 304 L428 318', palette.night, 2.5) +
  stroke('M422 236 L428 282 H474 L492 322 H506', palette.night, 6) +
  sitter(448, 280, palette.plum, '#f3d3bd', '#dedad3') +
  stroke('M524 336 H612 M40 338 H120', palette.wheat, 4);

const catBench = (): string => {
  const random = chance('library');
  const books = [0, 1, 2]
    .map((row) => {
      let x = 122;
      let shelf = '';
      while (x < 506) {
        const wide = 9 + random() * 11;
        const tall = 34 + random() * 22;
        const colour =
          [
            palette.ember,
            palette.lake,
            palette.pine,
            palette.mustard,
            palette.plum,
            palette.clay,
            palette.stone,
            palette.moss,
          ][Math.floor(random() * 8)] ?? palette.stone;
        shelf += box(x, 98 + row * 66 - tall, wide, tall, colour, { rx: 1.5 });
        x += wide + 2.5;
      }
      return shelf + box(116, 98 + row * 66, 408, 5, palette.walnut);
    })
    .join('');
  return (
    scene('#d8c3a5', '#bfb5a4', 292) +
    Array.from({ length: 6 }, (_, row) => stroke(`M0 ${28 + row * 50} H640`, palette.oak, 1.5, { opacity: 0.3 })).join(
      '',
    ) +
    box(98, 22, 444, 238, palette.night, { rx: 6 }) +
    box(110, 34, 420, 214, '#f2e3bf', { rx: 3 }) +
    books +
    box(110, 232, 420, 16, '#f2e3bf') +
    box(315, 34, 8, 214, palette.night) +
    form('M130 34 L210 34 L120 220 L110 220 L110 90 Z', palette.cream, { opacity: 0.22 }) +
    box(86, 256, 468, 14, palette.cream, { rx: 3 }) +
    bench(190, 332, 260, palette.oak) +
    form('M304 298 C292 262 318 244 344 252 C372 246 392 268 384 298 Z', palette.ink) +
    dot(322, 248, 20, palette.ink) +
    form('M305 240 L303 216 L320 231 Z M325 230 L340 215 L341 240 Z', palette.ink) +
    stroke('M384 294 C420 296 424 268 408 262', palette.ink, 9) +
    dot(315, 247, 2.6, palette.mustard) +
    dot(330, 247, 2.6, palette.mustard) +
    form('M320 254 h5 l-2.5 3 Z', palette.rose)
  );
};

export const seats = {
  armrest,
  odette,
  'cat-bench': catBench,
};
