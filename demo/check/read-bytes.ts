/** Reads the text of a file in whatever encoding a program saved it. */

export const encodings = ['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface ReadBytes {
  readonly text: string;
  readonly encoding: Encoding;
}

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** By its mark; else by where the zeros stand around the first character, which in JSON is never beyond ASCII. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (begins(bytes, 0xff, 0xfe)) return 'UTF-16 LE';
  if (begins(bytes, 0xfe, 0xff)) return 'UTF-16 BE';
  if (bytes.length > 1 && first !== 0 && second === 0) return 'UTF-16 LE';
  if (bytes.length > 1 && first === 0 && second !== 0) return 'UTF-16 BE';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'UTF-8';
  } catch {
    return 'Windows-1252';
  }
}

/** A mark of the byte order at the beginning is no part of the text. */
export function readBytes(bytes: Uint8Array): ReadBytes {
  const encoding = encodingOf(bytes);
  const label = encoding.toLowerCase().replace(' ', '');
  return {
    text: new TextDecoder(label === 'utf-16le' || label === 'utf-16be' ? label : encoding).decode(bytes),
    encoding,
  };
}
