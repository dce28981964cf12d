import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from 'lit';
import { bloom } from './garden-blooms.js';

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
  readonly turn: number;
}

/** Three rows, the nearest last, so that it stands before the others; each a third of a step further along. */
const rows = [
  { y: 101, scale: 0.86, from: 18 },
  { y: 116, scale: 1, from: 43 },
  { y: 136, scale: 1.16, from: 30 },
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
    y: round(row.y + ((x - 160) / 160) ** 2 * 7 + (chance(index, 2) - 0.5) * 5),
    scale: row.scale,
    height: round(30 + chance(index, 3) * 24),
    bend: round((chance(index, 4) - 0.5) * 9),
    kind: index % 5,
    tone: (index * 3 + Math.floor(index / perRow)) % 4,
    turn: (index * 11 + 5) % plantCount,
  };
});

/** How far one plant has come: the first act gives a sprout, and only the whole target brings all to bloom. */
export function stageOf(share: number, turn: number): Stage {
  const reached = Math.min(Math.max(share, 0), 1);
  if (reached === 1) return 4;
  const growth = (reached * (plantCount - 1 + together) - turn) / together;
  return growth <= 0 ? 0 : growth >= 1 ? 4 : (Math.ceil(growth * 3) as Stage);
}

/**
 * A garden that grows from soil to bloom. The same share always gives the same garden. It says nothing to a screen
 * reader: the number stands beside it in words.
 *
 * @param share - What was reached of the target, 0 to 1; above it stays in bloom.
 */
export function garden(share: number): TemplateResult {
  const green = round(Math.min(Math.max(share, 0), 1));
  return html`<svg class="garden" part="garden" viewBox="0 0 320 156" aria-hidden="true" focusable="false">
    <circle class="garden-sun" cx="266" cy="30" r="14" />
    <path class="garden-far" d="M0 156V104C44 84 92 78 148 84S262 92 320 78V156Z" />
    <path class="garden-soil" d="M0 156V112C60 97 112 93 160 93S262 97 320 112V156Z" />
    <path class="garden-grass" d="M0 156V112C60 97 112 93 160 93S262 97 320 112V156Z" opacity=${green} />
    ${plants.map((plant) => drawPlant(plant, stageOf(share, plant.turn)))}
  </svg>`;
}

function drawPlant(plant: Plant, stage: Stage): SVGTemplateResult {
  const grown = [0, 0.3, 0.62, 0.86, 1][stage] ?? 0;
  const top = round(-plant.height * grown);
  return svg`<g transform=${`translate(${plant.x} ${plant.y}) scale(${plant.scale})`} class=${`garden-tone-${plant.tone}`}>
    <ellipse class="garden-hole" rx="6" ry="2" />
    ${stage === 0 ? nothing : drawStem(plant, stage, top)}
    ${stage === 3 ? drawBud(top) : stage === 4 ? svg`<g transform=${`translate(0 ${top})`}>${bloom(plant.kind)}</g>` : nothing}
  </g>`;
}

function drawStem({ bend }: Plant, stage: Stage, top: number): SVGTemplateResult {
  const leaves =
    stage === 1
      ? leaf(0, top, 1, 0.75) + leaf(0, top, -1, 0.75)
      : leaf(bend * 0.4, top * 0.3, 1, 1) +
        leaf(bend * 0.5, top * 0.5, -1, 0.9) +
        (stage > 2 ? leaf(bend * 0.4, top * 0.68, 1, 0.6) : '');
  return svg`<path class="garden-stem" d=${`M0 0Q${bend} ${round(top / 2)} 0 ${top}`} /><path class="garden-leaf" d=${leaves} />`;
}

/** One leaf, to the right (1) or to the left (-1). */
function leaf(x: number, y: number, side: 1 | -1, size: number): string {
  const to = (value: number): number => round(value * size * side);
  const up = (value: number): number => round(value * size);
  return `M${round(x)} ${round(y)}c${to(2)} ${up(-5)} ${to(6)} ${up(-7.5)} ${to(11)} ${up(-7.5)}c${to(-0.5)} ${up(4.5)} ${to(-5)} ${up(7.5)} ${to(-11)} ${up(7.5)}z`;
}

const drawBud = (top: number): SVGTemplateResult =>
  svg`<g transform=${`translate(0 ${top})`}><path class="garden-petal" d="M0 -9.500C3.400 -6.500 4 -2.500 2.600 1H-2.600C-4 -2.500 -3.400 -6.500 0 -9.500Z" /><path class="garden-leaf" d="M-3.400 -1.500Q0 2 3.400 -1.500Q3.200 3.200 0 3.200T-3.400 -1.500Z" /></g>`;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

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
    background: light-dark(
      color-mix(in oklab, var(--_accent) 12%, var(--_surface-raised)),
      color-mix(in oklab, var(--_accent) 9%, var(--_surface-raised))
    );
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
    fill: var(--_heart);
  }
  .garden-tone-0 {
    --_petal: oklch(from var(--_bloom) clamp(0.58, l, 0.72) c h);
    --_heart: oklch(0.88 0.13 88);
  }
  .garden-tone-1 {
    --_petal: oklch(from var(--_bloom) 0.84 calc(min(c, 0.14) * 0.95) calc(h + 42));
    --_heart: oklch(from var(--_bloom) 0.56 c h);
  }
  .garden-tone-2 {
    --_petal: oklch(from var(--_bloom) 0.74 calc(min(c, 0.15) * 0.85) calc(h - 42));
    --_heart: oklch(0.9 0.1 88);
  }
  .garden-tone-3 {
    --_petal: light-dark(oklch(from var(--_bloom) 0.975 0.012 h), oklch(from var(--_bloom) 0.93 0.02 h));
    --_heart: oklch(0.82 0.14 80);
  }
  @media (forced-colors: active) {
    .garden {
      background: Canvas;
      border: 1px solid CanvasText;
    }
    .garden-sun,
    .garden-far,
    .garden-soil,
    .garden-grass {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 1;
      opacity: 1;
    }
    .garden-hole,
    .garden-leaf {
      fill: CanvasText;
    }
    .garden-stem {
      stroke: CanvasText;
    }
    .garden-petal {
      fill: Highlight;
      stroke: Canvas;
      stroke-width: 0.4;
    }
    .garden-heart {
      fill: Canvas;
    }
  }
`;
