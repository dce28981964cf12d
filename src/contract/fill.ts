import type { ProblemDetails } from './problem.js';

/** Fills `{name}` in a sentence. A name without a value stays as it is, so that a slip is seen. */
export function fill(sentence: string, details: ProblemDetails = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : whole,
  );
}
