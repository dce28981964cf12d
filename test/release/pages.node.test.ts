import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { partsOf } from '../../.config/release-parts.js';
import { zipOf } from '../../.config/release-zip.js';
import { readBytes } from '../../demo/check/read-bytes.js';
import { languageOf, words } from '../../demo/check/words.js';
import { starterWords } from '../../demo/starter/starter-words.js';
import { pageWith } from '../../demo/starter/page-file.js';
import { readText, root } from '../helpers/browser.page.js';

const text = '{ "vonk": 1, "organisation": { "name": "Grötzi & Søn" } }';
const utf16 = (given: string): Buffer => Buffer.from(given, 'utf16le');

for (const [encoding, bytes] of [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE', utf16(`\uFEFF${text}`)],
  ['UTF-16 LE', utf16(text)],
  ['UTF-16 BE', utf16(`\uFEFF${text}`).swap16()],
  ['UTF-16 BE', utf16(text).swap16()],
  ['Windows-1252', Buffer.from(text, 'latin1')],
] as const)
  test(`a file that begins with ${bytes.subarray(0, 4).toString('hex')} and holds letters in ${encoding} is read whole`, () => {
    assert.deepEqual(readBytes(new Uint8Array(bytes)), { text, encoding });
  });

test('an empty file, and one of a single letter, are read too', () => {
  assert.deepEqual(readBytes(new Uint8Array()), { text: '', encoding: 'UTF-8' });
  assert.deepEqual(readBytes(new Uint8Array([0x7b])), { text: '{', encoding: 'UTF-8' });
});

test('the pages say the same sentences in each language, with the same places to fill', () => {
  const places = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
  for (const all of [words, starterWords]) {
    for (const [language, said] of Object.entries(all))
      for (const [key, english] of Object.entries(all.en)) {
        const sentence = (said as Readonly<Record<string, string>>)[key] ?? '';
        assert.deepEqual(places(sentence), places(english), `${language} ${key}`);
        if (language !== 'en') assert.notEqual(sentence, english, `${language} ${key}`);
      }
  }
  assert.equal(languageOf(['es-ES', 'fr-BE', 'nl']), 'fr');
  assert.equal(languageOf(['es']), 'en');
});

test('a page is saved with other words in it, which cannot end the script that holds them', () => {
  const html =
    '<html><head></head><body>\n<script type="application/json" data-line="9">\n{}\n</script>\n</body></html>';
  const saved = pageWith(html, '{ "a": "</script><b>" }');

  assert.match(saved, /^<!doctype html>\n<html>/);
  assert.match(saved, /data-line="3">\n\{ "a": "\\u003c\/script>\\u003cb>" \}\n<\/script>/);
  assert.equal(saved.split('\n')[2]?.startsWith('<script type="application/json"'), true);
});

test('a zip has the same bytes in whatever order its files come', () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['b.txt', new TextEncoder().encode('b')],
    ['a/a.txt', new TextEncoder().encode('a')],
  ];
  const zip = zipOf(new Map(files));

  assert.deepEqual(zip, zipOf(new Map(files.toReversed())));
  assert.deepEqual(Object.keys(unzipSync(zip)), ['a/a.txt', 'b.txt']);
});

test('the list of parts names each dependency, its own ones, and who needs whom', () => {
  const list = partsOf(root) as {
    readonly serialNumber: string;
    readonly components: readonly { readonly purl: string; readonly hashes?: readonly unknown[] }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Readonly<Record<string, string>> };
  const refs = new Set(list.dependencies.map(({ ref }) => ref));

  assert.match(list.serialNumber, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.deepEqual(list, partsOf(root));
  for (const name of Object.keys(dependencies))
    assert.ok(
      list.components.some(({ purl }) => purl.startsWith(`pkg:npm/${name.replace('@', '%40')}@`)),
      name,
    );
  for (const { purl, hashes } of list.components) {
    assert.ok(refs.has(purl), purl);
    assert.equal(hashes?.length, 1, purl);
  }
  for (const { dependsOn } of list.dependencies) for (const ref of dependsOn) assert.ok(refs.has(ref), ref);
  assert.ok(list.dependencies[0]?.dependsOn.every((ref) => !ref.includes('storybook')));
});
