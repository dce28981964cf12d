/** Pictures of what people do together. Each fills 640 by 360. */
import { box, dot, form, oval, palette, shape, stroke, together } from '../drawing.js';
import { cup, scene } from './props.js';

const openDay = (): string =>
  scene('#3a4d5e', '#55606a', 286) +
  box(70, 60, 500, 230, palette.clay) +
  Array.from({ length: 9 }, (_, row) => stroke(`M70 ${84 + row * 24} H570`, palette.ink, 1.4, { opacity: 0.14 })).join(
    '',
  ) +
  form('M50 64 L320 6 L590 64 Z', palette.walnut) +
  shape('path', { d: 'M214 290 V168 C214 92 426 92 426 168 V290 Z', fill: '#f7dd9f' }) +
  form('M214 290 L426 290 L548 360 L92 360 Z', '#f7dd9f', { opacity: 0.6 }) +
  form('M214 290 V168 C214 150 220 138 232 128 L180 150 V304 Z', palette.pine) +
  form('M426 290 V168 C426 150 420 138 408 128 L460 150 V304 Z', palette.pine) +
  stroke('M190 168 V296 M450 168 V296', palette.leaf, 4) +
  dot(320, 212, 34, 'none', { stroke: palette.stone, 'stroke-width': 5, 'stroke-dasharray': '9 5' }) +
  dot(320, 212, 8, palette.stone) +
  box(262, 240, 116, 12, palette.oak, { rx: 3 }) +
  box(276, 252, 8, 38, palette.walnut) +
  box(356, 252, 8, 38, palette.walnut) +
  stroke('M84 96 Q200 132 320 100 Q440 132 556 96', palette.cream, 2) +
  [118, 164, 212, 262, 372, 424, 474, 522]
    .map((x, i) =>
      form(
        `M${x - 8} ${[104, 111, 114, 110, 110, 114, 111, 104][i]} h16 l-8 17 Z`,
        [palette.mustard, palette.sky, palette.ember, palette.cream][i % 4] ?? palette.cream,
      ),
    )
    .join('') +
  tinyTrees();

function tinyTrees(): string {
  return [108, 158, 482, 532]
    .map(
      (x, i) =>
        form(`M${x - 15} 296 h30 l-4 28 h-22 Z`, i % 2 ? palette.mustard : palette.ember) +
        form(`M${x} ${214 + (i % 2) * 14} L${x + 24} 296 H${x - 24} Z`, palette.leaf) +
        form(`M${x} ${214 + (i % 2) * 14} L${x + 24} 296 H${x} Z`, palette.ink, { opacity: 0.14 }),
    )
    .join('');
}

const soup = (): string => {
  const soups = [
    '#c8622f',
    '#8ba05c',
    '#e0b04a',
    '#9c4a3c',
    '#d8956a',
    '#5f8a5f',
    '#eed9a6',
    '#b9793f',
    '#7c5a72',
    '#dcc06b',
    '#c98a4e',
  ];
  return (
    box(0, 0, 640, 360, '#e9ddc8') +
    box(0, 0, 640, 360, palette.oak, { opacity: 0.14 }) +
    [60, 130, 205, 280]
      .map((y) => stroke(`M0 ${y} C180 ${y - 12} 420 ${y + 14} 640 ${y - 4}`, palette.oak, 2, { opacity: 0.25 }))
      .join('') +
    soups
      .map((colour, i) => {
        const row = i < 4 ? 0 : i < 7 ? 1 : 2;
        const column = row === 0 ? i : row === 1 ? i - 4 : i - 7;
        const x = row === 1 ? 182 + column * 140 : 112 + column * 140;
        const y = 76 + row * 104;
        return (
          dot(x + 3, y + 6, 47, palette.ink, { opacity: 0.12 }) +
          dot(x, y, 47, palette.cream) +
          dot(x, y, 38, '#eee4d2') +
          dot(x, y, 35, colour) +
          stroke(`M${x - 16} ${y + 4} q8 -12 16 -2 t15 -4`, palette.cream, 3.2, { opacity: 0.6 }) +
          dot(x + 10, y + 14, 3.2, palette.leaf) +
          dot(x - 10, y - 14, 2.6, palette.leaf)
        );
      })
      .join('') +
    together(
      'rotate(28 574 180)',
      box(568, 110, 10, 104, palette.stone, { rx: 5 }),
      oval(573, 100, 15, 22, palette.stone),
    ) +
    together(
      'rotate(-20 62 180)',
      box(44, 150, 54, 62, '#c99354', { rx: 18 }),
      stroke('M56 168 q14 -8 28 0 M56 186 q14 -8 28 0', palette.cream, 3, { opacity: 0.7 }),
    )
  );
};

const longTable = (): string => {
  const chair = (x: number, y: number, colour: string): string =>
    box(x, y, 46, 40, colour, { rx: 9 }) +
    box(x + 4, y < 150 ? y : y + 31, 38, 9, palette.ink, { rx: 4, opacity: 0.18 });
  const places = Array.from({ length: 9 }, (_, i) => 36 + i * 64);
  return (
    box(0, 0, 640, 360, '#d9dfd6') +
    Array.from({ length: 9 }, (_, i) => stroke(`M${i * 80} 0 V360`, palette.cream, 2, { opacity: 0.6 })).join('') +
    [72, 144, 216, 288].map((y) => stroke(`M0 ${y} H640`, palette.cream, 2, { opacity: 0.6 })).join('') +
    places
      .map(
        (x, i) =>
          chair(x, 62, i === 2 ? palette.ember : i === 6 ? palette.lake : palette.oak) +
          chair(x, 258, i === 4 ? palette.mustard : palette.oak),
      )
      .join('') +
    box(20, 116, 604, 136, palette.ink, { rx: 10, opacity: 0.1 }) +
    box(16, 108, 604, 138, '#d3ab77', { rx: 8 }) +
    [136, 164, 192, 220]
      .map((y) => stroke(`M24 ${y} C200 ${y - 5} 420 ${y + 6} 612 ${y}`, palette.walnut, 1.6, { opacity: 0.3 }))
      .join('') +
    places
      .map(
        (x, i) =>
          dot(x + 23, 134, 15, palette.cream) +
          dot(x + 23, 134, 9.5, ['#c8622f', '#8ba05c', '#e0b04a'][i % 3] ?? palette.ember) +
          dot(x + 23, 220, 15, palette.cream) +
          dot(x + 23, 220, 9.5, ['#d8956a', '#eed9a6', '#9c4a3c'][i % 3] ?? palette.ember),
      )
      .join('') +
    dot(320, 177, 22, palette.pine) +
    [0, 60, 120, 180, 240, 300]
      .map((a) => oval(320, 160, 6, 13, palette.leaf, { transform: `rotate(${a} 320 177)` }))
      .join('') +
    dot(320, 177, 6, palette.mustard) +
    box(150, 166, 56, 22, '#c99354', { rx: 11 }) +
    box(436, 166, 56, 22, '#c99354', { rx: 11 })
  );
};

const fair = (): string => {
  const cushions = [
    palette.ember,
    palette.lake,
    palette.mustard,
    palette.leaf,
    palette.plum,
    palette.rose,
    palette.pine,
  ];
  return (
    scene('#efe5d6', '#cdbb9f', 286) +
    box(44, 70, 552, 216, '#f8f2e7') +
    box(44, 70, 552, 7, palette.oak) +
    stroke('M0 34 Q160 96 320 48 Q480 96 640 34', palette.walnut, 2.5) +
    Array.from({ length: 15 }, (_, i) => {
      const x = 26 + i * 42;
      const y = 34 + Math.abs(Math.sin(((x % 320) / 320) * Math.PI)) * 32;
      return form(`M${x - 11} ${y.toFixed(1)} h22 l-11 25 Z`, cushions[i % 7] ?? palette.ember);
    }).join('') +
    dot(168, 162, 33, palette.leaf) +
    form('M168 162 m-2 -20 h4 v64 h-4 Z', palette.walnut) +
    stroke('M238 146 H400 M238 168 H352', palette.stone, 9) +
    oval(320, 322, 268, 9, palette.ink, { opacity: 0.12 }) +
    box(64, 262, 512, 15, palette.oak, { rx: 4 }) +
    box(64, 272, 512, 5, palette.ink, { rx: 2, opacity: 0.2 }) +
    [92, 232, 396, 536].map((x) => form(`M${x - 8} 277 h16 l5 45 h-26 Z`, palette.night)).join('') +
    cushions
      .map(
        (colour, i) =>
          box(82 + i * 69, 244, 58, 20, colour, { rx: 9 }) +
          stroke(`M${92 + i * 69} 254 h38`, palette.cream, 1.6, { opacity: 0.55, 'stroke-dasharray': '4 4' }),
      )
      .join('') +
    box(500, 182, 66, 8, palette.walnut, { rx: 2 }) +
    box(529, 190, 8, 54, palette.walnut) +
    form('M512 182 L516 138 H542 L548 182 Z', palette.stone) +
    stroke('M548 150 q18 6 4 24', palette.stone, 5) +
    form('M516 142 L498 132 L514 160 Z', palette.stone) +
    box(522, 130, 14, 9, palette.night, { rx: 3 }) +
    cup(568, 182, palette.ember)
  );
};

const hands = (): string => {
  const glove = (x: number, y: number, turn: number): string =>
    together(
      `translate(${x} ${y}) rotate(${turn})`,
      form('M-20 0 H20 V22 H-20 Z', palette.ember),
      form(
        'M-20 20 C-30 50 -30 62 -24 84 L-24 116 Q-18 126 -12 116 L-11 92 L-9 126 Q-3 136 3 126 L4 92 L7 120 Q13 129 18 119 L18 84 C22 78 24 70 26 62 L38 46 Q38 32 28 36 L20 50 L20 20 Z',
        palette.mustard,
      ),
      stroke('M-12 46 q10 6 22 0', palette.ink, 2, { opacity: 0.22 }),
      box(-4, -14, 8, 22, palette.walnut, { rx: 2 }),
    );
  return (
    scene('#cfe0e0', palette.moss, 316) +
    dot(540, 70, 26, palette.cream) +
    oval(120, 74, 56, 15, palette.cream, { opacity: 0.8 }) +
    oval(164, 64, 36, 14, palette.cream, { opacity: 0.8 }) +
    oval(398, 40, 46, 11, palette.cream, { opacity: 0.7 }) +
    form('M0 316 C120 276 200 300 320 290 S540 268 640 300 V360 H0 Z', palette.leaf) +
    stroke('M34 330 V78 M606 330 V78', palette.walnut, 11) +
    stroke('M34 92 Q320 150 606 92', palette.night, 3) +
    [104, 176, 248, 320, 392, 464, 536]
      .map((x, i) => glove(x, 92 + 29 * (1 - ((x - 320) / 286) ** 2) + 12, [5, -3, 2, 0, -4, 3, -5][i] ?? 0))
      .join('') +
    Array.from({ length: 18 }, (_, i) =>
      stroke(`M${20 + i * 36} 346 l4 -14 M${27 + i * 36} 346 l-1 -11`, palette.pine, 2.2, { opacity: 0.6 }),
    ).join('')
  );
};

export const gatherings = {
  'open-day': openDay,
  soup,
  'long-table': longTable,
  fair,
  hands,
};
