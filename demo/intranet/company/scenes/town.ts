/** Pictures of the town outside: a yard, a stop, a square at night. Each fills 640 by 360. */
import { box, chance, dot, form, oval, palette, stroke, together } from '../drawing.js';
import { bench, hill, scene, sitter, sun, tree } from './props.js';

const hillWithEars = (): string =>
  scene('#dfeaea', palette.sand, 292) +
  sun(112, 82, 36) +
  box(430, 128, 210, 168, palette.rose) +
  form('M418 130 L535 74 L652 130 Z', palette.clay) +
  [452, 512, 572]
    .map((x) => box(x, 164, 36, 52, palette.cream, { rx: 3 }) + box(x + 4, 168, 28, 44, palette.lake, { rx: 2 }))
    .join('') +
  box(520, 236, 40, 60, palette.walnut, { rx: 3 }) +
  form('M206 168 C186 96 214 70 232 84 C252 100 250 136 244 164 Z', palette.pine) +
  form('M322 164 C318 132 318 100 340 84 C358 72 384 100 360 170 Z', palette.pine) +
  form('M214 160 C202 112 216 96 228 104 C238 112 238 138 234 158 Z', palette.moss) +
  form('M330 158 C328 136 330 114 342 104 C354 98 364 118 350 160 Z', palette.moss) +
  form('M86 300 C120 176 210 132 286 132 C366 132 448 180 476 300 Z', palette.leaf) +
  form('M86 300 C120 176 210 132 286 132 C200 160 150 220 134 300 Z', palette.moss, { opacity: 0.6 }) +
  form('M316 146 C372 176 404 232 466 284 L486 296 L500 284 C446 246 414 190 344 140 Z', palette.mustard) +
  stroke('M318 147 C372 178 404 232 476 292', palette.ember, 6) +
  stroke('M344 140 C410 186 440 238 498 284', palette.ember, 6) +
  dot(252, 204, 7, palette.pine) +
  dot(306, 204, 7, palette.pine) +
  oval(279, 228, 13, 9, palette.pine) +
  dot(330, 122, 12, '#dba77f') +
  form('M318 122 C316 104 344 104 342 122 C336 115 324 115 318 122 Z', palette.walnut) +
  box(318, 132, 24, 24, palette.ember, { rx: 9 }) +
  dot(170, 276, 13, '#8f5f43') +
  form('M157 274 C156 255 184 255 183 274 C177 267 163 267 157 274 Z', palette.ink) +
  box(156, 287, 28, 30, palette.lake, { rx: 11 }) +
  stroke('M60 330 H150 M300 326 H420 M520 336 H600', palette.wheat, 4);

const bicycle = (x: number, y: number, colour: string): string =>
  together(
    `translate(${x} ${y})`,
    dot(0, -21, 20, 'none', { stroke: palette.ink, 'stroke-width': 3.5 }),
    dot(60, -21, 20, 'none', { stroke: palette.ink, 'stroke-width': 3.5 }),
    stroke('M0 -21 L19 -52 L48 -52 L28 -21 Z M19 -52 L28 -21 M60 -21 L46 -62 L56 -66', colour, 4.5),
    stroke('M12 -56 H25', palette.walnut, 6),
  );

const bicycles = (): string =>
  scene(palette.sky, '#d9d3c6', 282) +
  sun(556, 74, 30, palette.cream) +
  hill(120, 214, 240, '#b9ccb6') +
  hill(420, 232, 300, '#c6d5c0') +
  box(0, 282, 640, 78, '#d9d3c6') +
  stroke('M60 320 V150 M232 320 V136 M404 320 V122', palette.night, 9) +
  form('M30 166 L436 118 L436 106 L30 150 Z', palette.pine) +
  form('M30 150 L436 106 L436 100 L30 143 Z', palette.moss) +
  box(56, 232, 350, 6, palette.night, { opacity: 0.5 }) +
  oval(230, 326, 210, 7, palette.ink, { opacity: 0.1 }) +
  bicycle(86, 324, palette.ember) +
  bicycle(196, 324, palette.lake) +
  bicycle(306, 324, palette.mustard) +
  dot(532, 326, 44, palette.oak, { opacity: 0.25 }) +
  stroke('M510 326 V236 M554 326 V236 M510 252 H554', palette.oak, 4) +
  tree(532, 326, 172, palette.leaf);

const shelter = (): string => {
  const random = chance('rain');
  const rain = Array.from({ length: 70 }, () => {
    const x = random() * 660;
    const y = random() * 330;
    return stroke(`M${x.toFixed(0)} ${y.toFixed(0)} l-5 16`, palette.cream, 1.8, { opacity: 0.55 });
  }).join('');
  return (
    scene('#94a9b1', '#74858b', 290) +
    box(34, 128, 96, 162, '#84999f') +
    box(140, 96, 78, 194, '#8da2a9') +
    box(508, 116, 100, 174, '#84999f') +
    [52, 88].map((x) => box(x, 150, 20, 26, palette.mustard, { opacity: 0.75 })).join('') +
    box(536, 142, 22, 28, palette.mustard, { opacity: 0.75 }) +
    rain +
    oval(330, 318, 190, 12, palette.night, { opacity: 0.25 }) +
    box(198, 120, 264, 194, '#e8dfcc') +
    box(214, 134, 108, 76, palette.sky, { rx: 6 }) +
    box(342, 214, 96, 62, palette.sky, { rx: 6 }) +
    stroke('M226 196 L258 146 M246 200 L276 150', palette.cream, 4, { opacity: 0.7 }) +
    stroke('M354 266 L378 228', palette.cream, 4, { opacity: 0.7 }) +
    box(176, 98, 308, 24, palette.ember, { rx: 5 }) +
    box(176, 114, 308, 8, palette.clay, { rx: 3 }) +
    box(206, 120, 9, 198, palette.night) +
    box(446, 120, 9, 198, palette.night) +
    bench(222, 316, 96, palette.oak) +
    sitter(270, 282, palette.mustard, '#dba77f', palette.walnut) +
    dot(392, 246, 11, '#b9805a') +
    form('M381 246 C379 229 405 229 403 246 C397 240 387 240 381 246 Z', palette.ink) +
    box(379, 256, 26, 46, palette.lake, { rx: 11 }) +
    stroke('M540 318 V132', palette.night, 6) +
    dot(540, 122, 22, palette.mustard) +
    box(527, 114, 26, 15, palette.night, { rx: 4 }) +
    oval(96, 336, 56, 7, palette.sky, { opacity: 0.5 }) +
    oval(570, 342, 42, 6, palette.sky, { opacity: 0.5 })
  );
};

const nightCrane = (): string => {
  const random = chance('stars');
  const stars = Array.from({ length: 46 }, () =>
    dot(random() * 640, random() * 190, 0.9 + random() * 1.3, palette.cream, { opacity: 0.75 }),
  ).join('');
  return (
    scene(palette.night, '#1b2636', 286) +
    stars +
    dot(92, 76, 28, palette.cream) +
    dot(104, 68, 25, palette.night) +
    form('M200 210 L560 186 L640 340 L120 340 Z', palette.mustard, { opacity: 0.14 }) +
    stroke('M470 300 V30 M500 300 V30', palette.mustard, 6) +
    Array.from({ length: 9 }, (_, i) => stroke(`M470 ${56 + i * 27} L500 ${42 + i * 27}`, palette.mustard, 3)).join(
      '',
    ) +
    stroke('M190 44 H610 M230 60 H600', palette.mustard, 6) +
    Array.from({ length: 15 }, (_, i) => stroke(`M${232 + i * 25} 60 L${244 + i * 25} 44`, palette.mustard, 3)).join(
      '',
    ) +
    box(578, 58, 30, 34, palette.stone, { rx: 3 }) +
    box(462, 66, 46, 34, palette.ember, { rx: 4 }) +
    box(468, 72, 20, 18, palette.sky, { rx: 2 }) +
    stroke('M300 60 V126 M300 126 L212 168 M300 126 L392 162', palette.cream, 2.5) +
    form('M176 170 L436 154 L452 172 L166 190 Z', palette.ember) +
    form('M166 190 L452 172 L452 180 L168 198 Z', palette.clay) +
    stroke('M200 300 V216 M410 300 V204', palette.stone, 9) +
    box(120, 300, 400, 8, palette.stone, { rx: 3 }) +
    [238, 300, 362]
      .map((x) => dot(x, 198, 6, palette.mustard) + dot(x, 198, 15, palette.mustard, { opacity: 0.25 }))
      .join('') +
    [150, 552]
      .map(
        (x, i) =>
          dot(x, 258, 10, i ? '#b9805a' : '#eabd9d') +
          form(`M${x - 12} 256 C${x - 12} 240 ${x + 12} 240 ${x + 12} 256 Z`, palette.mustard) +
          box(x - 12, 268, 24, 46, palette.ember, { rx: 9 }) +
          box(x - 12, 284, 24, 6, palette.cream),
      )
      .join('')
  );
};

const shadeMap = (): string => {
  const random = chance('overmeule');
  const blocks: string[] = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 6; column++) {
      const x = 18 + column * 104 + row * 6;
      const y = 14 + row * 86 - column * 3;
      const wide = 64 + random() * 20;
      const tall = 44 + random() * 18;
      if (row === 1 && (column === 2 || column === 3)) {
        continue;
      }
      blocks.push(
        form(`M${x} ${y} h${wide} l14 12 v${tall} h-${wide} l-14 -12 Z`, palette.lake, { opacity: 0.5 }) +
          box(x, y, wide, tall, '#efe6d4', { rx: 2 }),
      );
    }
  }
  const trees = Array.from({ length: 11 }, (_, i) => {
    const x = 236 + (i % 6) * 34 + random() * 10;
    const y = 116 + Math.floor(i / 6) * 48 + random() * 12;
    return (
      oval(x + 9, y + 8, 17, 13, palette.lake, { opacity: 0.6 }) +
      dot(x, y, 12, palette.leaf) +
      dot(x - 3, y - 3, 5, palette.moss)
    );
  }).join('');
  return (
    box(0, 0, 640, 360, palette.cream) +
    together(
      'rotate(-4 320 180)',
      ...blocks,
      stroke('M-20 268 C160 240 260 330 420 262 S600 250 680 230', palette.sky, 22),
      trees,
      [0, 1, 2, 3, 4, 5].map((i) => box(244 + i * 34, 194, 20, 6, palette.ember, { rx: 2 })).join(''),
    ) +
    together(
      'translate(582 300)',
      dot(0, 0, 34, palette.paper, { stroke: palette.sand, 'stroke-width': 3 }),
      form('M0 -24 L8 0 L0 6 L-8 0 Z', palette.ember),
      form('M0 24 L8 0 L0 -6 L-8 0 Z', palette.stone),
    )
  );
};

export const town = {
  'hill-with-ears': hillWithEars,
  bicycles,
  shelter,
  'night-crane': nightCrane,
  'shade-map': shadeMap,
};
