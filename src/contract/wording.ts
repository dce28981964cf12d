/** Reads a text that comes in one wording, or in one for each language. */
import { isObject } from './json-object.js';
import { languageTag } from './language-tag.js';
import { readNamedParts } from './named-parts.js';
import type { Plan } from './plan.js';
import { type Reading, invalid } from './reading.js';
import { limits } from './schema.js';
import { isEmptyCell } from './visible.js';

export function readText(plan: Plan, value: unknown, reading: Reading): unknown {
  if (typeof value === 'string') return readWording(plan, value, reading);
  const texts = isObject(value)
    ? readNamedParts(
        value,
        {
          max: limits.languages,
          unit: 'languages',
          wrongName: (name) =>
            languageTag.test(name)
              ? undefined
              : ['wrong-type', { expected: 'a language tag such as "nl" as the name' }],
          // A language without words is one that is not there yet.
          read: (wording) => (isNothing(wording) ? invalid : readWording(plan, wording, reading)),
        },
        reading,
      )
    : {};
  if (Object.keys(texts).length > 0) return texts;
  // A row of empty cells is as good as one.
  const isEmpty = isObject(value) && Object.values(value).every(isNothing);
  if (isEmpty && !plan.isRequired) return undefined;
  if (isEmpty && plan.pattern.test('')) return '';
  return isEmpty ? reading.report('empty-text') : reading.report('wrong-type', { expected: plan.expected });
}

/** A database gives `null` for a translation that is not there. */
const isNothing = (wording: unknown): boolean => wording === null || isEmptyCell(wording);

function readWording({ max, pattern }: Plan, value: unknown, reading: Reading): unknown {
  if (typeof value !== 'string') return reading.report('wrong-type', { expected: 'a text' });
  if (value.length > max) return reading.report('too-large', { limit: `${max} characters` });
  return pattern.test(value) ? value : reading.report('empty-text');
}
