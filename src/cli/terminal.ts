/** Where a command writes to: answers to stdout, everything about its course to stderr. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** Whether stderr is looked at by somebody, so that progress may be drawn there. */
  readonly isWatched: boolean;
  paint(colour: Colour, text: string): string;
}

export type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  dim: [2, 22],
  bold: [1, 22],
};

/** The terminal that the program was started in. Colours only where somebody looks, and never against `NO_COLOR`. */
export function processTerminal(): Terminal {
  const hasColours = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
    paint(colour, text) {
      const [on, off] = codes[colour];
      return hasColours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
  };
}
