/** Where the numbered marks of an anatomy go: beside the picture, each as near to its part as the others let it. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Found {
  readonly name: string;
  readonly box: Box;
}
export interface Mark extends Found {
  /** The middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** Where its line ends: on the edge of the part. */
  readonly toX: number;
  readonly toY: number;
}
export interface Stage {
  readonly width: number;
  /** How far the marks stand from the sides of the stage. */
  readonly inset: number;
  /** A narrow stage has room on one side only. */
  readonly sides: readonly ('left' | 'right')[];
}

/** The least distance between the middles of two marks. */
const gap = 24;
/** A part lower than this is pointed at in its middle, a higher one near its top. */
const low = 56;

function preferred({ top, bottom }: Box): number {
  return bottom - top < low ? (top + bottom) / 2 : top + gap / 2;
}

/** The free place nearest to a wish; within the part it costs little, beside it much. */
function freePlace(box: Box, taken: readonly number[]): { y: number; cost: number } {
  const wanted = preferred(box);
  const places = [wanted, ...taken.flatMap((y) => [y - gap, y + gap])].filter(
    (y) => y >= 0 && taken.every((other) => Math.abs(other - y) >= gap),
  );
  const costs = places.map((y) => {
    const outside = Math.max(box.top - y, y - box.bottom, 0);
    return { y, cost: Math.abs(y - wanted) / 8 + outside * 6 };
  });
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best));
}

/** Places a mark for every part; what is small chooses first, since a large part can be pointed at anywhere. */
export function placeMarks(parts: readonly Found[], { width, inset, sides }: Stage): readonly Mark[] {
  const taken = { left: [] as number[], right: [] as number[] };
  const placed = new Map<string, Mark>();
  const height = ({ box }: Found): number => box.bottom - box.top;
  for (const part of [...parts].sort((a, b) => height(a) - height(b))) {
    const { box } = part;
    const choices = sides.map((side) => {
      const way = side === 'left' ? box.left : width - box.right;
      const place = freePlace(box, taken[side]);
      return { side, y: place.y, cost: place.cost + way / 4 };
    });
    const { side, y } = choices.reduce((best, next) => (next.cost < best.cost ? next : best));
    taken[side].push(y);
    placed.set(part.name, {
      ...part,
      x: side === 'left' ? inset : width - inset,
      y,
      toX: side === 'left' ? box.left : box.right,
      toY: Math.min(Math.max(y, box.top + 2), box.bottom - 2),
    });
  }
  return parts.flatMap(({ name }) => placed.get(name) ?? []);
}
