import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { templateProblems } from '../../.config/templates.js';
import { typedFields } from '../fixtures/typed-fields.js';

/** One template a row, and the rules that find a mistake in it. */
const templates: readonly (readonly [template: string, ...rules: string[]])[] = [
  ['<img src="a.png" alt="" />'],
  ['<img srcc="a.png" alt="" />', 'no-unknown-attribute'],
  ['<input .value=${"a"} />'],
  ['<input .valeu=${"a"} />', 'no-unknown-property'],
  ['<input type="checkbox" .checked=${"yes"} />', 'no-incompatible-type-binding'],
  ['<div role="group"></div>'],
  ['<div role="gruop"></div>', 'no-incompatible-type-binding'],
  ['<button ?disabled=${true}></button>'],
  ['<button ?disabled=${"yes"}></button>', 'no-incompatible-type-binding'],
  ['<button @click=${() => undefined}></button>'],
  ['<button @clikc=${() => undefined}></button>', 'no-unknown-event'],
  ['<button @click=${"a text"}></button>', 'no-noncallable-event-binding'],
  ['<details @toggle=${() => undefined} @focusout=${() => undefined}></details>'],
  ['<div @vonk-kudos-give=${() => undefined}></div>'],
  ['<div @vonk-kudos-giv=${() => undefined}></div>', 'no-unknown-event'],
  ['<p title=${undefined}></p>', 'no-incompatible-type-binding'],
  ['<vonk-leaderbord></vonk-leaderbord>', 'no-unknown-tag-name'],
];

test('a wrong attribute, property, role or event in a template is found, and what is right is not', () => {
  const file = 'src/parts/mistaken.ts';
  const lines = templates.map(([template], index) => `export const t${index} = html\`${template}\`;`);

  const found = templateProblems({ [file]: ["import { html } from 'lit';", ...lines].join('\n') });

  const expected = templates.flatMap(([template, ...rules], index) =>
    rules.map((rule) => ({ template, rule, line: index + 2 })),
  );
  assert.deepEqual(
    found.map((problem) => {
      const [, line, rule] = /^src\/parts\/mistaken[.]ts:(\d+): .* \(([a-z-]+)\)$/.exec(problem) ?? [];
      return { template: templates[Number(line) - 2]?.[0], rule, line: Number(line) };
    }),
    expected,
  );
});

/** The fields of a file in which somebody types, as their tags begin. */
function fieldsIn(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const tags = [...source.matchAll(/<(?:input|textarea)\b|\bcontenteditable=/gu)].map(({ index }) =>
    // A tag ends at the first ">" that belongs to no arrow.
    source.slice(index).replace(/(?<!=)>[^]*$/u, ''),
  );
  return tags.filter((tag) => !/\stype="(?:checkbox|radio|hidden)"/u.test(tag));
}

test('every field in which somebody types is among those of which a test asks that its words are kept', () => {
  const listed = new Map(typedFields.map(({ file, says }) => [`${file} ${says}`, { file, says }]));
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const file = `src/${name}`;
    const expected = [...listed.values()].filter((field) => field.file === file);
    const found = fieldsIn(file);
    for (const tag of found)
      assert.equal(
        expected.filter(({ says }) => tag.includes(says)).length,
        1,
        `${file}: test/fixtures/typed-fields.ts names this field once: ${tag}`,
      );
    assert.equal(found.length, expected.length, `${file}: its fields in test/fixtures/typed-fields.ts`);
  }
});
