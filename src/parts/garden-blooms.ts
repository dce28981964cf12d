import { type SVGTemplateResult, svg } from 'lit';

/** The flower of one of five kinds, drawn around the top of its stem. */
export function bloom(kind: number): SVGTemplateResult {
  switch (kind) {
    case 0: // a daisy
      return flower(petals(11, 2, 9, 1.9), 3);
    case 1: // a tulip
      return svg`<path class="garden-petal" d="M0 2C-6.500 2 -8 -5 -6.200 -13.500L-3 -9.500L0 -15L3 -9.500L6.200 -13.500C8 -5 6.500 2 0 2Z" />`;
    case 2: // a globe of many small ones
      return svg`<circle class="garden-petal" r="6.500" /><path class="garden-petal" d=${petals(14, 5, 9.5, 1.3)} /><path class="garden-heart" opacity="0.55" d=${petals(7, 1, 4.5, 0.8)} />`;
    case 3: // a spike, like lavender
      return svg`${spike.map((place) => svg`<ellipse class="garden-petal" cx=${(place % 2 ? 0.2 : -0.2) * (11 - place)} cy=${4 - place * 1.9} rx=${3.3 - place * 0.22} ry="2" />`)}`;
    default: // a cosmos, with a few broad ones
      return flower(petals(6, 0.5, 9.5, 3.6), 2.4);
  }
}

/** From the lowest bud of a spike to the highest. */
const spike = Array.from({ length: 11 }, (_, place) => place);

const flower = (shape: string, heart: number): SVGTemplateResult =>
  svg`<path class="garden-petal" d=${shape} /><circle class="garden-heart" r=${heart} />`;

/** Rounded petals in a ring, from an inner to an outer distance. */
function petals(count: number, inner: number, outer: number, half: number): string {
  let path = '';
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    const at = (along: number, across: number): string =>
      `${round(Math.cos(angle) * along - Math.sin(angle) * across)} ${round(Math.sin(angle) * along + Math.cos(angle) * across)}`;
    const wide = outer + (outer - inner) * 0.08;
    path += `M${at(inner, 0)}C${at(inner + (outer - inner) * 0.35, -half)} ${at(wide, -half * 1.1)} ${at(outer, 0)}C${at(wide, half * 1.1)} ${at(inner + (outer - inner) * 0.35, half)} ${at(inner, 0)}Z`;
  }
  return path;
}

/** Two decimals: enough for a drawing, and the same in every browser. */
export const round = (value: number): number => Math.round(value * 100) / 100;
