/** Pictures of the craft. Each fills 640 by 360. */
import { box, chance, dot, form, oval, palette, stroke, together } from '../drawing.js';
import { potted, scene } from './props.js';

const sparks = (): string => {
  const random = chance('welding');
  const rays = Array.from({ length: 46 }, () => {
    const angle = -Math.PI * (0.04 + random() * 0.92);
    const from = 16 + random() * 40;
    const to = from + 12 + random() * 74;
    const at = (r: number): string =>
      `${(262 + Math.cos(angle) * r).toFixed(1)} ${(226 + Math.sin(angle) * r).toFixed(1)}`;
    return stroke(`M${at(from)} L${at(to)}`, random() < 0.55 ? palette.mustard : '#f6d58b', 1.4 + random() * 2.2);
  }).join('');
  return (
    scene('#3b4552', '#2b323d', 292) +
    box(404, 44, 196, 176, palette.night, { rx: 4 }) +
    box(414, 54, 176, 156, '#a9c6cf', { rx: 2 }) +
    form('M414 168 Q450 132 492 160 T590 144 V210 H414 Z', palette.moss) +
    dot(556, 84, 15, palette.cream) +
    stroke('M502 54 V210 M414 132 H590', palette.night, 6) +
    box(396, 220, 212, 11, palette.stone, { rx: 3 }) +
    potted(560, 220, 44) +
    dot(262, 226, 108, palette.mustard, { opacity: 0.1 }) +
    dot(262, 226, 58, palette.mustard, { opacity: 0.2 }) +
    rays +
    dot(262, 226, 12, palette.cream) +
    stroke('M100 240 H262 M262 240 V196', palette.stone, 15) +
    box(60, 246, 400, 17, palette.stone, { rx: 3 }) +
    box(60, 258, 400, 5, palette.ink, { opacity: 0.3 }) +
    box(84, 263, 15, 80, '#59626d') +
    box(420, 263, 15, 80, '#59626d') +
    form(
      'M40 360 C40 236 76 190 124 190 C164 190 176 214 184 246 L232 228 L240 244 L176 286 L166 360 Z',
      palette.leaf,
    ) +
    stroke('M236 236 L258 228', palette.walnut, 7) +
    form('M214 224 q18 -6 28 6 l-4 20 q-20 6 -28 -8 Z', palette.mustard) +
    form('M92 156 C86 96 168 92 172 148 L168 184 Q134 200 104 182 Z', palette.night) +
    form('M128 136 L172 134 L170 160 L132 164 Z', palette.mustard, { opacity: 0.85 })
  );
};

const bolts = (): string => {
  const bolt = (x: number, head: string, body: string): string =>
    together(
      `translate(${x} 66)`,
      form('M-40 0 L-20 -26 H20 L40 0 L20 26 H-20 Z', head),
      form('M-40 0 L-20 26 H20 L40 0 Z', palette.ink, { opacity: 0.16 }),
      box(-17, 26, 34, 168, body),
      ...Array.from({ length: 12 }, (_, row) =>
        stroke(`M-19 ${64 + row * 11} L19 ${58 + row * 11}`, palette.ink, 3, { opacity: 0.28 }),
      ),
      form('M-17 194 H17 L9 204 H-9 Z', body),
    );
  return (
    box(0, 0, 640, 360, '#e4dccd') +
    box(0, 250, 640, 110, palette.oak) +
    [268, 296, 330]
      .map((y) => stroke(`M0 ${y} C160 ${y - 8} 300 ${y + 10} 640 ${y - 4}`, palette.walnut, 2, { opacity: 0.35 }))
      .join('') +
    dot(490, 150, 128, palette.ember, { opacity: 0.12 }) +
    dot(490, 150, 84, palette.ember, { opacity: 0.14 }) +
    [120, 243, 366]
      .map((x) => oval(x, 272, 30, 7, palette.ink, { opacity: 0.2 }) + bolt(x, '#8f979b', '#a9b0b2'))
      .join('') +
    oval(490, 272, 30, 7, palette.ink, { opacity: 0.2 }) +
    bolt(490, palette.ember, '#d98555') +
    together(
      'rotate(-5 190 312)',
      box(112, 286, 160, 54, palette.cream, { rx: 2 }),
      stroke('M128 302 H250 M128 314 H238 M128 326 H196', palette.night, 2.6, { opacity: 0.6 }),
    )
  );
};

const timber = (): string => {
  const log = (x: number, y: number, r: number, turn: number): string =>
    together(
      `translate(${x} ${y}) rotate(${turn})`,
      box(-r, -r, r * 2, r * 2, '#c99e69', { rx: 4 }),
      box(-r, -r, r * 2, r * 2, 'none', { rx: 4, stroke: palette.walnut, 'stroke-width': 3 }),
      ...[0.2, 0.4, 0.62, 0.84].map((part) =>
        oval(r * 0.12, r * 0.1, r * part, r * part * 0.92, 'none', {
          stroke: palette.walnut,
          'stroke-width': 1.8,
          opacity: 0.65,
        }),
      ),
      stroke(`M${r * 0.12} ${r * 0.1} L${r * 0.7} ${-r * 0.66}`, palette.walnut, 1.8, { opacity: 0.6 }),
    );
  return (
    scene('#e3e7da', '#c7bfa9', 304) +
    form('M0 0 H640 V40 H0 Z', palette.walnut) +
    [90, 320, 550].map((x) => box(x - 8, 40, 16, 264, palette.walnut)).join('') +
    [0, 1, 2, 3]
      .flatMap((row) =>
        Array.from({ length: 6 - row }, (_, column) =>
          log(146 + column * 70 + row * 35, 274 - row * 62, 29, ((row * 5 + column * 3) % 4) * 90),
        ),
      )
      .join('') +
    [243, 181, 119].map((y, row) => box(108 + row * 35, y - 3, 424 - row * 70, 5, palette.mustard)).join('') +
    form(
      'M520 206 C534 196 566 196 578 208 L604 220 L600 244 L566 236 L536 240 C520 238 512 222 520 206 Z',
      '#dba77f',
    ) +
    form('M566 200 L640 216 V262 L562 244 Z', palette.leaf)
  );
};

const dovetail = (): string => {
  const grain = (y: number, from: number, to: number): string =>
    stroke(`M${from} ${y} C${from + 60} ${y - 7} ${to - 70} ${y + 8} ${to} ${y - 2}`, palette.walnut, 2, {
      opacity: 0.28,
    });
  return (
    box(0, 0, 640, 360, '#dfe3d8') +
    box(0, 0, 640, 360, palette.cream, { opacity: 0.35 }) +
    [40, 110, 180, 250, 320].map((y) => stroke(`M0 ${y} H640`, palette.stone, 1, { opacity: 0.35 })).join('') +
    [64, 192, 320, 448, 576].map((x) => stroke(`M${x} 0 V360`, palette.stone, 1, { opacity: 0.35 })).join('') +
    form(
      'M40 96 H300 L340 84 V128 L300 116 V160 L340 148 V192 L300 180 V224 L340 212 V256 L300 244 V264 H40 Z',
      '#c99e69',
    ) +
    [118, 150, 186, 222].map((y) => grain(y, 52, 290)).join('') +
    together(
      'translate(38 0)',
      form(
        'M600 96 H350 V82 L312 94 V118 L352 130 V146 L312 158 V182 L352 194 V210 L312 222 V246 L352 258 V264 H600 Z',
        '#e0c08c',
      ),
      ...[122, 162, 200, 240].map((y) => grain(y, 366, 590)),
    ) +
    together(
      'rotate(-14 210 310)',
      box(90, 300, 220, 15, palette.mustard, { rx: 2 }),
      form('M310 300 L340 307.5 L310 315 Z', palette.rose),
      form('M330 305 L340 307.5 L330 310 Z', palette.ink),
      box(78, 300, 16, 15, palette.ember, { rx: 3 }),
    ) +
    form('M466 318 q12 -22 30 -8 q16 12 34 -4 q10 16 -8 24 q-26 10 -56 -12 Z', '#e0c08c') +
    stroke('M478 316 q10 -10 20 -2 q12 8 24 -2', palette.oak, 2)
  );
};

const greens = (): string => {
  const tones = [
    '#22372c',
    '#2f5547',
    '#37664b',
    '#3f7350',
    '#55805a',
    '#4f7a6c',
    '#67906a',
    '#7f9a63',
    '#6c8a4c',
    '#8aa86b',
    '#9bb27f',
    '#a9bf8d',
    '#8fb39a',
    '#b3c79f',
    '#c3cf9f',
    '#c9d6b8',
    '#d9e2cc',
  ];
  return (
    box(0, 0, 640, 360, '#f1ebe0') +
    box(0, 318, 640, 42, palette.oak) +
    box(0, 318, 640, 6, palette.walnut) +
    form('M420 0 L640 0 L640 318 L250 318 Z', palette.cream, { opacity: 0.8 }) +
    stroke('M0 40 H640', palette.stone, 3) +
    tones
      .map((tone, i) =>
        together(
          `translate(${40 + i * 35} 40) rotate(${((i * 37) % 7) - 3})`,
          stroke('M0 0 V14', palette.stone, 2),
          box(-14, 14, 28, 150 + ((i * 53) % 5) * 16, tone, { rx: 3 }),
          dot(0, 24, 3, '#f1ebe0'),
        ),
      )
      .join('') +
    box(430, 266, 66, 52, '#9aa1a3', { rx: 3 }) +
    oval(463, 266, 33, 8, '#3f7350') +
    stroke('M430 268 C436 224 490 224 496 268', '#757c80', 3) +
    form('M452 266 q4 34 0 40 q-6 4 -8 -2 q-2 -18 0 -37 Z', '#3f7350') +
    together(
      'rotate(24 548 290)',
      box(540, 226, 14, 66, palette.ember, { rx: 6 }),
      box(532, 288, 30, 12, '#9aa1a3'),
      form('M532 300 H562 L558 326 Q547 332 536 326 Z', '#3f7350'),
    )
  );
};

const canvas = (): string => {
  const striped = (x: number, y: number, wide: number, tall: number, first: string): string =>
    Array.from({ length: Math.ceil(wide / 17) }, (_, i) =>
      box(x + i * 17, y, Math.min(17, wide - i * 17), tall, i % 2 ? palette.cream : first),
    ).join('');
  const bag = (x: number, tall: number, colour: string): string =>
    stroke(
      `M${x + 22} ${300 - tall} C${x + 22} ${258 - tall} ${x + 80} ${258 - tall} ${x + 80} ${300 - tall}`,
      palette.walnut,
      6,
    ) +
    striped(x, 300 - tall, 102, tall, colour) +
    box(x, 300 - tall, 102, 11, palette.walnut, { rx: 2 }) +
    box(x + 32, 300 - tall * 0.58, 38, tall * 0.34, colour, { rx: 3 }) +
    stroke(`M${x + 34} ${304 - tall * 0.58} h34`, palette.cream, 1.8, { 'stroke-dasharray': '4 3' });
  return (
    scene('#e6eceb', '#d7c7ab', 300) +
    form('M24 20 H616 V40 H24 Z', palette.night) +
    Array.from({ length: 17 }, (_, i) => {
      const x = 32 + i * 34;
      return form(`M${x} 40 h34 v72 q-17 22 -34 0 Z`, i % 2 ? palette.cream : palette.ember);
    }).join('') +
    form('M32 40 H610 V54 H32 Z', palette.ink, { opacity: 0.12 }) +
    bag(92, 118, palette.ember) +
    bag(270, 96, palette.lake) +
    bag(448, 128, palette.pine) +
    stroke('M120 182 V152 M132 182 V146', palette.stone, 5) +
    form('M500 172 l4 -34 l10 2 l-3 32 Z', palette.mustard) +
    oval(320, 306, 270, 7, palette.ink, { opacity: 0.1 }) +
    stroke('M216 330 q40 -18 90 2 t110 -4', palette.ember, 3) +
    dot(430, 326, 9, palette.ember) +
    dot(430, 326, 3, palette.cream)
  );
};

export const craft = {
  sparks,
  bolts,
  timber,
  dovetail,
  greens,
  canvas,
};
