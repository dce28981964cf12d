import { exampleOf, written } from './example.js';
import { expectation } from './expectation.js';
import type { ProblemDetails } from './problem.js';
import type { AnySchema } from './schema.js';
import { type SectionName, sectionSchemas } from './sections.js';

/** What a reader would gladly have besides, with an example. */
export const detailsOfHint = (field: string, schema: AnySchema): ProblemDetails => {
  const expected = expectation(schema);
  const hasExample = expected.includes(' such as ');
  return { field, expected: hasExample ? expected : `${expected} such as ${written(exampleOf(schema, field))}` };
};

/** What a document has at least that is to have a section. */
export const detailsOfSection = (section: SectionName): ProblemDetails => ({
  section,
  example: `"${section}": ${written(exampleOf(sectionSchemas[section], section))}`,
});
