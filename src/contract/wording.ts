/** Reads a text that comes in one wording, or in one for each language. */
import { isObject } from './json-object.js';
import { languageTag } from './language-tag.js';
import { readNamedParts } from './named-parts.js';
import type { Plan } from './plan.js';
import type { Reading } from './reading.js';
import { limits } from './schema.js';

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
          read: (wording) => readWording(plan, wording, reading),
        },
        reading,
      )
    : {};
  return Object.keys(texts).length > 0 ? texts : reading.report('wrong-type', { expected: plan.expected });
}

function readWording({ max }: Plan, value: unknown, reading: Reading): unknown {
  if (typeof value !== 'string') return reading.report('wrong-type', { expected: 'a text' });
  return value.length > max ? reading.report('too-large', { limit: `${max} characters` }) : value;
}
