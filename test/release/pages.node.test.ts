import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { packageReadMe } from '../../.config/package-read-me.js';
import { partsOf } from '../../.config/release-parts.js';
import { readMeFirst } from '../../.config/release-read-me.js';
import { zipOf } from '../../.config/release-zip.js';
import { readBytes } from '../../demo/check/read-bytes.js';
import { languageOf, words } from '../../demo/check/words.js';
import { starterWords } from '../../demo/starter/starter-words.js';
import { forEverybody, valueAt, withValue } from '../../demo/starter/json-text.js';
import { pageWith } from '../../demo/starter/page-file.js';
import { findSentence, sentences } from '../../demo/starter/sentences.js';
import { asking, mailto } from '../../stories/guides/mails.js';
import { sourceAddress } from '../../stories/guides/source-address.js';
import { readText, root } from '../helpers/browser.page.js';
import { fc } from '../helpers/fast-check.js';

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

test('each sentence that people change first stands in the words of the starter, in each language, at a mark', () => {
  const company = JSON.parse(readText('demo/starter/company.json')) as unknown;
  for (const sentence of sentences) {
    for (const language of ['nl', 'en', 'fr', 'de'] as const)
      assert.ok(findSentence(company, sentence, language)?.text, `${sentence.label} in ${language}`);
    const marks = sentence.path.flatMap((_step, index) => {
      const around = valueAt(company, sentence.path.slice(0, index));
      return Object.keys(around as object).filter((name) => /^_\d$/.test(name));
    });
    assert.ok(marks.length > 0, `Nothing says CHANGE ME at ${sentence.path.join('/')}`);
  }
  const places = [['values', 0, 'behaviours', 0], ['kudos', 0], ['guidelines', 0], ['organisation'], ['feed', 0]];
  for (const place of places)
    assert.ok(
      Object.values(valueAt(company, place) as object).some((text) => String(text).includes('CHANGE ME')),
      place.join('/'),
    );
});

test('the words of the starter, which a server gives to everybody, are nobody’s own', () => {
  const company = JSON.parse(forEverybody(readText('demo/starter/company.json'))) as {
    kudos: readonly { shown?: string }[];
    viewer?: unknown;
    goals?: unknown;
    preferences?: unknown;
  };
  assert.deepEqual([company.viewer, company.goals, company.preferences], [undefined, undefined, undefined]);
  assert.deepEqual(new Set(company.kudos.map(({ shown }) => shown)), new Set(['everyone']));
});

test('a document for everybody is the same but for its viewer, wherever that stands', () => {
  const others = fc.dictionary(
    fc.string().filter((name) => name !== 'viewer' && name !== '__proto__'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(others, others, fc.jsonValue(), fc.constantFrom(undefined, 2), (before, after, viewer, indent) => {
      const given = { ...before, viewer, ...after };
      const { viewer: _, ...rest } = given;
      assert.deepEqual(JSON.parse(forEverybody(JSON.stringify(given, null, indent))), JSON.parse(JSON.stringify(rest)));
      const without = JSON.stringify({ ...before, inside: { viewer } }, null, indent);
      assert.equal(forEverybody(without), without);
    }),
  );
  assert.equal(forEverybody('{ "viewer": '), '{ "viewer": ');
});

test('READ ME FIRST tells in each language how changed words reach a server, before any mail', () => {
  const page = readMeFirst('1.2.3');
  for (const language of ['nl', 'en', 'fr', 'de'] as const) {
    const [, section = ''] = new RegExp(`<section lang="${language}"([^]*?)</section>`).exec(page) ?? [];
    const [before = ''] = section.split('<details>');
    assert.ok(before.includes(words[language].save), language);
    const steps = /<ol>([^]*?)<\/ol>/.exec(section)?.[1] ?? '';
    assert.ok(steps.includes(words[language].save), language);
    assert.match(before, /zip[^]*\.js/i, `${language}: what to attach`);
    assert.ok(section.includes('integrity.txt</code>') && /script-src/.test(section), language);
  }
});

/** Paths of all texts in a value. */
const textsIn = (value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, part]) =>
          textsIn(part, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];

test('a sentence that is changed in a field changes nothing else in the file, down to the spaces', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.string(), fc.nat(4), fc.nat(), (json, sentence, indent, pick) => {
      const value = JSON.parse(json) as unknown;
      const given = JSON.stringify(value, null, indent);
      const paths = textsIn(value);
      fc.pre(paths.length > 0);
      const path = paths[pick % paths.length] ?? [];
      const now = withValue(given, path, sentence) ?? '';

      assert.equal(valueAt(JSON.parse(now), path), sentence);
      assert.equal(withValue(now, path, String(valueAt(value, path))), given);
    }),
  );
  const company = readText('demo/starter/company.json');
  for (const { path } of sentences) {
    const found = findSentence(JSON.parse(company), { label: 'value', path, shownIn: '' }, 'nl');
    const now = withValue(company, found?.path ?? [], 'X') ?? '';
    assert.equal(now.split('\n').filter((line, index) => line !== company.split('\n')[index]).length, 1);
  }
  assert.equal(withValue('{ "a": { "b": "c" } }', ['a', 'x'], 'y'), undefined);
  assert.equal(withValue('{"a":"1","a":"2"}', ['a'], '3'), '{"a":"1","a":"3"}');
});

test('READ ME FIRST begins with one sentence that says what Vonk is, in each language', () => {
  const page = readMeFirst('9.9.9');
  for (const [tag, is] of [
    ['nl', 'Vonk is '],
    ['en', 'Vonk is '],
    ['fr', 'Vonk est '],
    ['de', 'Vonk ist '],
  ] as const) {
    const [, said = ''] =
      new RegExp(`<section lang="${tag}" id="${tag}">\\n<h2>[^<]+</h2>\\n<p[^>]*>([^<]+)</p>`).exec(page) ?? [];
    assert.ok(said.startsWith(is) && said.endsWith('.'), `${tag}: ${said}`);
    assert.equal(said.split(/[.!?](?:\s|$)/).filter(Boolean).length, 1, said);
  }
});

test('every page that is handed out has the mark of Vonk, so that no browser asks for one that is not there', () => {
  const mark = readText('.storybook/public/favicon.svg').replaceAll(/\s+/g, ' ').replaceAll('> <', '><').trim();
  const pages = ['demo/starter/index.html', 'demo/check/index.html', 'src/embed/embed.html'];
  // A strict policy lets no picture stand in an address, so a page on a server has a file.
  assert.match(readText('demo/starter/served.html'), /<link rel="icon" type="image\/svg\+xml" href="icon\.svg" \/>/);
  assert.equal(readText('demo/starter/icon.svg').trim(), mark);
  for (const [name, page] of [
    ...pages.map((file) => [file, readText(file)] as const),
    ['READ ME', readMeFirst('1')],
  ] as const) {
    const [, icon = ''] =
      /<link\s+rel="icon"\s+type="image\/svg\+xml"\s+href="data:image\/svg\+xml,([^"]+)"/.exec(page) ?? [];
    assert.equal(decodeURIComponent(icon).replaceAll("'", '"'), mark, name);
  }
});

test('READ ME FIRST has each mail in the words of the one place where mails are written, and guides write none of their own', () => {
  const all = asking('9.9.9');
  const page = readMeFirst('9.9.9');
  const escaped = (words: string): string =>
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  for (const [language, { asks }] of Object.entries(all)) {
    assert.deepEqual(
      asks.map(({ id }) => id),
      ['server', 'wordpress', 'frame', 'sharepoint'],
      language,
    );
    const start = page.indexOf(`<section lang="${language}"`);
    const section = page.slice(start, page.indexOf('</section>', start));
    for (const { id, mail } of asks) {
      const words = mail.body.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
      assert.ok(section.includes(`<blockquote>\n${words}\n</blockquote>`), `${language} ${id}`);
      assert.ok(section.includes(escaped(mailto(mail))), `${language} ${id}`);
      assert.ok(mailto(mail).length < 1900, `${language} ${id}: ${mailto(mail).length}`);
    }
  }
  for (const guide of ['download', 'wordpress', 'frames', 'embedding']) {
    const text = readText(`stories/guides/${guide}.mdx`);
    assert.doesNotMatch(text, /^> (?:\*\*|Hello|Dag)/m, guide);
    if (guide === 'download' || guide === 'wordpress') assert.match(text, /\{mail\.body\.map\(/, guide);
  }
});

test('the README of the package speaks of nothing that only the source has, and all its links are addresses', () => {
  const told = packageReadMe(readText('README.md'), sourceAddress);
  assert.doesNotMatch(told, /npm (?:ci|run|test|start|pack)|localhost|test\/faults|!\[|<!--/);
  const links = [...told.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);
  assert.ok(links.length > 5);
  for (const link of links) {
    assert.ok(link.startsWith(`${sourceAddress}/blob/HEAD/`), link);
    assert.ok(existsSync(join(root, link.replace(`${sourceAddress}/blob/HEAD/`, ''))), link);
  }
  // What the source says stays as it is, and the package says what the source need not.
  assert.match(readText('README.md'), /npm ci && npm start/);
  assert.match(told, /folder `docs`/);
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
