/** What the plugins and examples for other systems say twice, held against what they say it after. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { themes } from '../../src/embed/settings.js';
import { readText, root } from '../helpers/browser.page.js';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
}
const { modules } = JSON.parse(readText('custom-elements.json')) as {
  modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const elements = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, attributes = [] }) => (tagName === undefined ? [] : [[tagName, attributes] as const])),
);

const php = readText('demo/hosts/php/tag.php');
/** The text of one constant of the class. */
const constant = (name: string): string => new RegExp(`const ${name} =([^;]*);`).exec(php)?.[1] ?? '';
const listed = (text: string): readonly string[] => [...text.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
const keys = (text: string): readonly string[] => [...text.matchAll(/'([\w-]+)' =>/g)].map(([, name = '']) => name);

const ofAll = keys(constant('ATTRIBUTES'));
const ofOne = new Map(
  [...constant('ATTRIBUTES_OF').matchAll(/'([\w-]+)' => array\((.*)\)/g)].map(([, widget = '', inside = '']) => [
    widget,
    keys(inside),
  ]),
);

/** Attributes that an author of a page may not set there, and why. */
const leftOut: Readonly<Record<string, string>> = {
  src: 'comes from the list of an administrator, and is written by itself',
  credentials: 'whom a page shows its reader to is for an administrator',
  messages: 'the wording of the whole site is one, and stands in the document’s service',
  'messages-src': 'is an address, and addresses are for an administrator',
  preview: 'tells of mistakes in the document to all readers of the page',
  readonly: 'whether people may take part is not for the author of a page',
  'content-feed theme': 'the name is taken by the theme of the colours',
  'values-card screen': 'is for a screen in a hallway, which shows no page with a menu around it',
  'impact wait-days': 'how long an answer may take is the same on all pages',
};

test('the plugins know every widget, and no element that is not there', () => {
  assert.deepEqual(
    [...listed(constant('WIDGETS'))].sort(),
    [...elements.keys()]
      .filter((name) => name !== 'vonk-space')
      .map((name) => name.replace('vonk-', ''))
      .sort(),
  );
  assert.deepEqual([...listed(constant('THEMES'))].sort(), [...themes].sort());
});

test('each attribute of a widget is allowed by the plugins, or left out on purpose', () => {
  const used = new Set<string>();
  for (const [tag, attributes] of elements) {
    if (tag === 'vonk-space') continue;
    const widget = tag.replace('vonk-', '');
    const allowed = [...ofAll, ...(ofOne.get(widget) ?? [])];
    const names = attributes.map(({ name }) => name);
    for (const name of names) {
      const reasons = [name, `${widget} ${name}`].filter((one) => Object.hasOwn(leftOut, one));
      reasons.forEach((one) => used.add(one));
      assert.equal(
        Number(allowed.includes(name)) + reasons.length,
        1,
        `${name} of ${tag}: allow it in demo/hosts/php/tag.php, or say here why not`,
      );
    }
    for (const name of allowed) assert.ok(names.includes(name), `${tag} has no attribute ${name}`);
  }
  assert.deepEqual([...used].sort(), Object.keys(leftOut).sort(), 'a reason without an attribute');
  assert.ok([...ofOne.keys()].every((widget) => elements.has(`vonk-${widget}`)));
});

test('where an attribute has few words to say, the plugins let through those', () => {
  const patterns = new Map(
    [...php.matchAll(/'([\w-]+)' => '\/\^\(([\w|]+)\)/g)].map(([, name = '', words = '']) => [name, words]),
  );
  let compared = 0;
  for (const attribute of [...elements.values()].flat()) {
    const words = patterns.get(attribute.name);
    const told = [...(attribute.type?.text ?? '').matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word);
    if (words === undefined || told.length === 0) continue;
    compared += 1;
    assert.deepEqual(words.split('|').sort(), told.sort(), attribute.name);
  }
  assert.ok(compared > 1);
});

test('the block of WordPress has a field for each name that the tag takes', () => {
  const block =
    /const VONK_BLOCK = array\(([^;]*)\);/.exec(readText('demo/hosts/wordpress/includes/render.php'))?.[1] ?? '';
  const names = [...block.matchAll(/=> '([\w-]+)'/g)].map(([, name = '']) => name);
  const taken = ['widget', 'src', ...keys(constant('AROUND')), ...ofAll, ...[...ofOne.values()].flat()];
  assert.deepEqual([...new Set(names)].sort(), [...new Set(taken)].sort());
});

test('the examples for frameworks show one and the same company', () => {
  const files = readdirSync(join(root, 'demo/hosts'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/company.ts') && !file.includes('node_modules'));
  assert.ok(files.length >= 5, files.join(' '));
  const [first = '', ...others] = files.map((file) => readText(`demo/hosts/${file}`));
  for (const [index, other] of others.entries()) assert.equal(other, first, `${files[index + 1]} is not ${files[0]}`);
});
