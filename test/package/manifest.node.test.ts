import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { widgets } from '../../.config/vonk-alias.js';
import { readText, root } from '../helpers/browser.page.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}
interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly (Named & { readonly kind: string; readonly declaration: { readonly name: string } })[];
}

const { modules } = JSON.parse(readText('custom-elements.json')) as { readonly modules: readonly Module[] };

/** Where each element's class is written. */
const sources: Readonly<Record<string, string>> = {
  'vonk-space': 'src/context/space.ts',
  ...Object.fromEntries(widgets.map((name) => [`vonk-${name}`, `src/widgets/${name}/${name}.ts`])),
};

test('custom-elements.json is what the source gives now', () => {
  const { status, stderr } = spawnSync(process.execPath, ['.config/manifest-check.js'], {
    cwd: root,
    encoding: 'utf8',
  });

  assert.equal(status, 0, stderr);
});

/** The names that a class's comment gives with one tag, such as `@csspart name - …`. */
function documented(source: string, tag: string): readonly string[] {
  const pattern = new RegExp(`^ \\* @${tag}(?: \\{[^}]*\\})?[ \\t]+\\[?([^\\s=\\]]+)`, 'gm');
  return [...source.matchAll(pattern)].map(([, name]) => (name === '-' || name === undefined ? '' : name));
}

/** What a class documents, by the kind of thing. */
const kinds = [
  ['slot', 'slots'],
  ['csspart', 'cssParts'],
  ['cssproperty', 'cssProperties'],
  ['fires', 'events'],
] as const;

/** Where what widgets share is documented, and who has it. */
const shared = [
  { file: 'src/internal/base-element.ts', has: () => true },
  { file: 'src/internal/pending-changes.ts', has: (source: string) => /readonly concerns = \[\s*'/.test(source) },
];

for (const { file, has } of shared) {
  const documentation = readText(file);
  const having = widgets.filter((name) => has(readText(`src/widgets/${name}/${name}.ts`)));

  test(`what ${file} documents stands there alone, and in the manifest for each widget that has it`, () => {
    assert.ok(having.length >= 6);
    for (const name of widgets) {
      const element = modules
        .flatMap(({ declarations }) => declarations)
        .find(({ tagName }) => tagName === `vonk-${name}`);
      const source = readText(`src/widgets/${name}/${name}.ts`);
      for (const [jsdoc, kind] of kinds) {
        const wanted = documented(documentation, jsdoc);
        const listed = (element?.[kind] ?? []).map((one) => one.name);
        const again = documented(source, jsdoc).filter((one) => wanted.includes(one));
        assert.deepEqual(again, [], `${name} says it once more: @${jsdoc}`);
        assert.deepEqual(
          wanted.filter((one) => listed.includes(one)),
          having.includes(name) ? wanted : [],
          `@${jsdoc} of ${name}`,
        );
      }
    }
  });
}

for (const [tag, path] of Object.entries(sources)) {
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);

  test(`the manifest describes ${tag} and its attributes`, () => {
    const attributes = element?.attributes ?? [];

    assert.ok(element?.description, 'a sentence about the element');
    assert.ok(attributes.some(({ name }) => name === 'src'));
    assert.deepEqual(
      attributes.filter(({ description }) => !description).map(({ name }) => name),
      [],
      'attributes without a description',
    );
  });

  test(`the manifest holds every slot, part, property and event that ${tag} documents`, () => {
    const source = readText(path);
    const names = (list: readonly Named[] | undefined): readonly string[] => (list ?? []).map(({ name }) => name);

    for (const [jsdoc, kind] of kinds) {
      const list = element?.[kind];
      const wanted = documented(source, jsdoc);
      assert.deepEqual(
        wanted.filter((name) => !names(list).includes(name)),
        [],
        `@${jsdoc} in the comment, but not in the manifest`,
      );
      assert.deepEqual(
        (list ?? []).filter(({ description }) => !description).map(({ name }) => name),
        [],
        `@${jsdoc} without a description`,
      );
    }
    if (tag !== 'vonk-space') {
      assert.ok(names(element?.cssParts).includes('base'), 'the part "base"');
      assert.ok((element?.cssProperties ?? []).length > 0, 'at least one custom property');
    }
  });

  test(`every event of ${tag} has its name and its type`, () => {
    for (const event of element?.events ?? []) {
      assert.match(event.name, /^vonk-[a-z]+(-[a-z]+)+$/);
      assert.match(event.type?.text ?? '', /^[A-Z]\w*Event$/);
    }
  });

  test(`the manifest says which module registers ${tag}`, () => {
    const registers = modules.filter(({ exports }) =>
      exports.some(({ kind, name }) => kind === 'custom-element-definition' && name === tag),
    );

    assert.deepEqual(
      registers.map((module) => module.path),
      [path.replace(/^src\/(.*)\/[^/]+\.ts$/, 'dist/$1/define.js')],
    );
  });
}
