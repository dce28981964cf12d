import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { generated, stale } from '../../.config/generate.js';
import { ceilings } from '../../.config/size.js';
import { widgets } from '../../.config/vonk-alias.js';
import { readText, root } from '../helpers/browser.page.js';

interface Declared {
  readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[];
}

/** A copy of the files in which something is generated, and of what it is generated from. */
const copy = mkdtempSync(join(tmpdir(), 'vonk-list-'));
const list = join(copy, 'src/widgets/widgets.json');

before(async () => {
  for (const folder of ['src', 'stories', 'test/stories', 'test/helpers'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const file of [...(await generated()).keys(), 'custom-elements.json'])
    cpSync(join(root, file), join(copy, file));
});
after(() => rmSync(copy, { recursive: true, force: true }));

test('every file says what the list of widgets says', async () => {
  assert.deepEqual(
    (await stale()).map(([file]) => file),
    [],
  );
});

test('a widget that is added to the list is missing everywhere until it is generated', async () => {
  const before = readFileSync(list, 'utf8');
  writeFileSync(list, before.replace(/\n\}\s*$/, ',\n  "small-talk": { "needs": "values" }\n}\n'));
  mkdirSync(join(copy, 'src/widgets/small-talk'));
  writeFileSync(join(copy, 'src/widgets/small-talk/small-talk.ts'), 'export class SmallTalk extends BaseElement {}\n');
  writeFileSync(join(copy, 'src/widgets/small-talk/lazy-chunk.ts'), 'export {};\n');
  writeFileSync(join(copy, 'stories/small-talk.stories.ts'), 'export {};\n');
  const manifest = readFileSync(join(copy, 'custom-elements.json'), 'utf8');
  const { modules } = JSON.parse(manifest) as Declared;
  const goals = modules.find(({ declarations }) => declarations.some(({ tagName }) => tagName === 'vonk-goal-tracker'));
  const another = JSON.parse(JSON.stringify(goals).replaceAll('goal-tracker', 'small-talk')) as object;
  writeFileSync(join(copy, 'custom-elements.json'), JSON.stringify({ modules: [...modules, another] }));

  const files = new Map(await stale(copy));

  assert.deepEqual([...files.keys()].sort(), [...(await generated()).keys()].sort());
  for (const [file, text] of files) assert.match(text, /small-talk/, file);
  assert.match(
    files.get('src/index.ts') ?? '',
    /export \{ SmallTalk \} from '\.\/widgets\/small-talk\/small-talk\.js';/,
  );
  writeFileSync(list, before);
  writeFileSync(join(copy, 'custom-elements.json'), manifest);
});

test('what stands beside what is generated stays as it is', async () => {
  const file = join(copy, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { exports: object; files: string[] };
  const extended = { ...manifest, exports: { ...manifest.exports, './more/*.css': './dist/more/*.css' }, other: 1 };
  writeFileSync(file, JSON.stringify(extended));

  const text = (await generated(copy)).get('package.json') ?? '';

  assert.deepEqual(JSON.parse(text), extended);
  cpSync(join(root, 'package.json'), file);
});

test('every widget has a line in the README, and nothing but widgets has a ceiling', () => {
  const tags = [...readText('README.md').matchAll(/^\| `<(vonk-[a-z-]+)>`/gm)].map(([, tag]) => tag);

  assert.deepEqual(tags.sort(), ['vonk-space', ...widgets.map((name) => `vonk-${name}`)].sort());
  assert.deepEqual(
    Object.keys(ceilings).filter((name) => name !== 'all widgets' && !widgets.includes(name)),
    [],
  );
});
