import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Terminal } from './terminal.js';

/** How a program ends: all is well, something is wrong with what was checked, or it could not be checked at all. */
export const exits = { fine: 0, problems: 1, unusable: 2 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** All that `--help` says after the first line of usage. */
  readonly usage: string;
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<Exit>;
}

/** A mistake in how the program was called, as one sentence. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and operands; whatever is not known is told in one sentence. */
export function readArguments<const T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw new UsageError(`${sentence.replace(/\.$/, '')}; --help tells how it is written.`);
  }
}

/** The one operand that a command asks for. */
export function onlyOperand(positionals: readonly string[], name: string): string {
  const [first, second] = positionals;
  if (first === undefined || first === '') throw new UsageError(`${name} is missing.`);
  if (second !== undefined) throw new UsageError(`One ${name} at a time: "${second}" is one too many.`);
  return first;
}

/** One of a few words. */
export function oneOf<const T extends string>(value: string | undefined, allowed: readonly T[], option: string): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`${option} is one of: ${allowed.join(', ')}.`);
  return found;
}

/** A header as it is written on the wire, `Name: value`. */
export function readHeader(given: string): readonly [name: string, value: string] {
  const [, name, value] = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*?)\s*$/s.exec(given) ?? [];
  if (name === undefined || value === undefined || /[\r\n\0]/.test(value))
    throw new UsageError(`A header is written as "Name: value".`);
  return [name, value];
}
