import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from 'lit';
import { bloom, round } from './garden-blooms.js';

/** How many plants grow in the garden. */
export const plantCount = 24;
const perRow = 8;
/** How many plants are on their way at the same time: some bloom while others sprout. */
const together = 9;

/** 0: bare soil · 1: a sprout · 2: leaves · 3: a bud · 4: in bloom. */
export type Stage = 0 | 1 | 2 | 3 | 4;

interface Plant {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Height of the grown stem. */
  readonly height: number;
  readonly bend: number;
  readonly kind: number;
  readonly tone: number;
  /** Its turn to grow. */
  readonly order: number;
}

/** Three rows below the edge of the soil, the nearest last, so that it stands before the others. */
const rows = [
  { below: 8, curve: 1, scale: 0.86, from: 18 },
  { below: 23, curve: 0.6, scale: 1, from: 43 },
  { below: 43, curve: 0.2, scale: 1.16, from: 30 },
] as const;
/** From one plant to the next in a row. */
const step = 37;

/** A number from 0 to 1 that looks like chance and is always the same. */
const chance = (index: number, salt: number): number => {
  const sine = Math.sin((index + 1) * 12.9898 + salt * 78.233) * 43758.5453;
  return sine - Math.floor(sine);
};

const plants: readonly Plant[] = Array.from({ length: plantCount }, (_, index) => {
  const row = rows[Math.floor(index / perRow)] ?? rows[0];
  const x = row.from + (index % perRow) * step + (chance(index, 1) - 0.5) * 9;
  return {
    x: round(x),
    y: round(93 + row.below + row.curve * 19 * ((x - 160) / 160) ** 2 + (chance(index, 2) - 0.5) * 5),
    scale: row.scale,
    height: round(30 + chance(index, 3) * 24),
    bend: round((chance(index, 4) - 0.5) * 9),
    kind: index % 5,
    tone: (index * 3 + Math.floor(index / perRow)) % 4,
    order: (index * 11 + 5) % plantCount,
  };
});

/** How far one plant has come: the first act gives a sprout, and only the whole target brings all to bloom. */
export function stageOf(share: number, order: number): Stage {
  const growth = (share * (plantCount - 1 + together) - order) / together;
  return growth <= 0 ? 0 : growth >= 1 ? 4 : (Math.ceil(growth * 3) as Stage);
}

/**
 * A garden that grows from soil to bloom. The same share always gives the same garden. It says nothing to a screen
 * reader: the number stands beside it in words.
 *
 * @param share - What was reached of the target, 0 to 1; above it stays in bloom.
 */
export function garden(share: number): TemplateResult {
  return html`<svg class="garden" part="garden" viewBox="0 0 320 156" aria-hidden="true" focusable="false">
    <circle class="garden-sun" cx="266" cy="30" r="14" />
    <path class="garden-far" d="M0 156V104C44 84 92 78 148 84S262 92 320 78V156Z" />
    <path class="garden-soil" d="M0 156V112C60 97 112 93 160 93S262 97 320 112V156Z" />
    <path class="garden-grass" d="M0 156V112C60 97 112 93 160 93S262 97 320 112V156Z" opacity=${round(share)} />
    ${plants.map((plant) => drawPlant(plant, stageOf(share, plant.order)))}
  </svg>`;
}

function drawPlant(plant: Plant, stage: Stage): SVGTemplateResult {
  const { x, y, scale, height, bend, kind, tone } = plant;
  const top = round(-height * ([0, 0.3, 0.62, 0.86, 1][stage] ?? 0));
  const at = `translate(0 ${top})`;
  return svg`<g transform=${`translate(${x} ${y}) scale(${scale})`} class=${`garden-tone-${tone}`}>
    <ellipse class="garden-hole" rx="6" ry="2" />
    ${stage > 0 ? svg`<path class="garden-stem" d=${`M0 0Q${bend} ${top / 2} 0 ${top}`} />` : nothing}
    ${stage === 1 ? sprout.map((leaf) => drawLeaf(leaf, 0, top)) : leaves.slice(0, stage).map((leaf) => drawLeaf(leaf, bend / 2, top))}
    ${stage === 3 ? svg`<g transform=${at}>${bud}</g>` : stage === 4 ? svg`<g transform=${at}>${bloom(kind)}</g>` : nothing}
  </g>`;
}

/** How high on the stem, on which side, and how large; in the order in which they grow. */
type Leaf = readonly [height: number, side: 1 | -1, size: number];
const sprout: readonly Leaf[] = [
  [1, 1, 0.75],
  [1, -1, 0.75],
];
const leaves: readonly Leaf[] = [
  [0.3, 1, 1],
  [0.5, -1, 0.9],
  [0.68, 1, 0.6],
];

const drawLeaf = ([height, side, size]: Leaf, x: number, top: number): SVGTemplateResult =>
  svg`<path class="garden-leaf" transform=${`translate(${x} ${round(top * height)}) scale(${side * size} ${size})`}
    d="M0 0c2-5 6-7.5 11-7.5-.5 4.5-5 7.5-11 7.5z" />`;

const bud = svg`<path class="garden-petal" d="M0-9.5C3.4-6.5 4-2.5 2.6 1h-5.2C-4-2.5-3.4-6.5 0-9.5Z" />
  <path class="garden-leaf" d="M-3.4-1.5Q0 2 3.4-1.5 3.2 3.2 0 3.2T-3.4-1.5Z" />`;

export const gardenStyles = css`
  .garden {
    --_bloom: var(--vonk-leaderboard-bloom, var(--_accent));
    --_leaf: var(--vonk-leaderboard-leaf, light-dark(oklch(0.58 0.105 142), oklch(0.7 0.1 142)));
    --_soil: var(--vonk-leaderboard-soil, light-dark(oklch(0.79 0.045 62), oklch(0.37 0.035 62)));
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 320 / 156;
    border-radius: var(--_radius-m);
    background: var(--_accent-soft);
  }
  .garden-sun {
    fill: color-mix(in oklab, oklch(0.86 0.12 85) 55%, var(--_surface-raised));
  }
  .garden-far {
    fill: color-mix(in oklab, var(--_leaf) 18%, var(--_surface-raised));
  }
  .garden-soil {
    fill: var(--_soil);
  }
  .garden-grass {
    fill: color-mix(in oklab, var(--_leaf) 46%, var(--_surface-raised));
  }
  .garden-hole {
    fill: oklch(0.2 0.02 60 / 0.24);
  }
  .garden-stem {
    fill: none;
    stroke: var(--_leaf);
    stroke-width: 1.7;
    stroke-linecap: round;
  }
  .garden-leaf {
    fill: var(--_leaf);
  }
  .garden-petal {
    fill: var(--_petal);
    stroke: color-mix(in oklab, var(--_petal) 82%, black);
    stroke-width: 0.35;
  }
  .garden-heart {
    fill: var(--_heart, oklch(0.86 0.14 84));
  }
  .garden-tone-0 {
    --_petal: oklch(from var(--_bloom) clamp(0.58, l, 0.72) c h);
  }
  .garden-tone-1 {
    --_petal: oklch(from var(--_bloom) 0.84 min(c, 0.13) calc(h + 42));
    --_heart: var(--_bloom);
  }
  .garden-tone-2 {
    --_petal: oklch(from var(--_bloom) 0.74 min(c, 0.13) calc(h - 42));
  }
  .garden-tone-3 {
    --_petal: oklch(from var(--_bloom) 0.97 0.014 h);
  }
  @media (forced-colors: active) {
    .garden {
      background: Canvas;
      border: 1px solid CanvasText;
    }
    .garden * {
      fill: Canvas;
      stroke: CanvasText;
      opacity: 1;
    }
    .garden-hole,
    .garden-leaf {
      fill: CanvasText;
    }
    .garden-stem {
      fill: none;
    }
    .garden-petal {
      fill: Highlight;
      stroke: Canvas;
    }
  }
`;
