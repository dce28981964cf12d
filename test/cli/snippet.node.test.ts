import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { prefixIn, readPage } from '../../src/cli/snippet/page.js';
import { type Preload, filesFor } from '../../src/cli/snippet/preload.js';
import { loadingTags } from '../../src/cli/snippet/tags.js';
import { usualPrefix } from '../../src/registration/prefix.js';
import { fc } from '../helpers/fast-check.js';
import { vonk } from './hold.js';

const kinds = ['values-card', 'content-feed', 'kudos-wall', 'impact', 'leaderboard'];
const preload: Preload = {
  many: 4,
  together: ['list.js', 'all.js'],
  limits: ['limits.js'],
  apart: {
    space: ['space.js', 'shared.js'],
    ...Object.fromEntries(kinds.map((name) => [name, [`${name}.js`, 'shared.js']])),
  },
  words: Object.fromEntries(
    ['en', 'nl'].map((language) => [
      language,
      Object.fromEntries(['together', 'common', ...kinds].map((part) => [part, `${language}-${part}.js`])),
    ]),
  ),
};
const scratch = mkdtempSync(join(tmpdir(), 'vonk-snippet-'));
mkdirSync(join(scratch, 'site/vonk'), { recursive: true });
writeFileSync(join(scratch, 'site/vonk/preload.json'), JSON.stringify(preload));
writeFileSync(join(scratch, 'site/vonk/vonk.js'), 'export {};\n');
after(() => rmSync(scratch, { recursive: true }));

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="nl"><head>${head}</head><body>${body}</body></html>`;
/** Runs the command where the page stands. */
function forPage(html: string, ...options: readonly string[]): ReturnType<typeof vonk> {
  writeFileSync(join(scratch, 'site/page.html'), html);
  return vonk(['snippet', 'site/page.html', ...options], '', scratch);
}
const linesOf = ({ stdout, stderr }: { stdout: string; stderr: string }): readonly string[] => {
  assert.notEqual(stdout, '', stderr);
  return stdout.trimEnd().split('\n');
};

test('a page with few widgets is told the document, the code and the words of those, in its language', async () => {
  const ended = await forPage(
    page(
      '<script type="module" src="vonk/vonk.js"></script>',
      '<vonk-space src="company.json"><vonk-values-card></vonk-values-card><!-- <vonk-impact></vonk-impact> --></vonk-space>',
    ),
  );

  assert.equal(ended.status, 0);
  assert.equal(ended.stderr, '');
  assert.deepEqual(linesOf(ended), [
    '<script type="module" src="vonk/vonk.js"></script>',
    '<link rel="preload" as="fetch" crossorigin href="company.json" />',
    '<link rel="modulepreload" href="vonk/space.js" />',
    '<link rel="modulepreload" href="vonk/shared.js" />',
    '<link rel="modulepreload" href="vonk/values-card.js" />',
    '<link rel="modulepreload" href="vonk/nl-common.js" />',
    '<link rel="modulepreload" href="vonk/nl-values-card.js" />',
  ]);
});

test('a page with many is told the file of all, its words, and what limits need where there is a feed', async () => {
  const four = kinds.slice(0, 4);
  const ended = await vonk(
    [
      'snippet',
      '--widgets',
      four.join(),
      '--lang',
      'nl-BE',
      '--src',
      'a.json?x=1&y="',
      '--from',
      'site/vonk',
      '--folder',
      '/vonk',
    ],
    '',
    scratch,
  );

  assert.deepEqual(linesOf(ended), [
    '<meta name="vonk" content="a.json?x=1&amp;y=&quot;" />',
    '<script type="module" src="/vonk/vonk.js"></script>',
    '<link rel="preload" as="fetch" crossorigin href="a.json?x=1&amp;y=&quot;" />',
    ...['list', 'all', 'limits', 'nl-together'].map((name) => `<link rel="modulepreload" href="/vonk/${name}.js" />`),
  ]);
  const without = await vonk(
    ['snippet', '--widgets', kinds.filter((name) => name !== 'content-feed').join(), '--from', 'site/vonk'],
    '',
    scratch,
  );
  assert.doesNotMatch(without.stdout, /limits|-together/);
  assert.match(without.stderr, /^No language was said[^]*\nNo document was named/);
});

test('a space is named among the widgets, as it stands around them', async () => {
  const ended = await vonk(['snippet', '--widgets', 'space,values-card', '--from', 'site/vonk'], '', scratch);

  assert.ok(linesOf(ended).includes('<link rel="modulepreload" href="vonk/space.js" />'), ended.stdout);
});

test('cookies, prefixes and queries are those of the page', async () => {
  const ended = await forPage(
    page(
      '<meta name="acme" content="company.json"><script type="module" src="vonk/vonk.js?prefix=acme&amp;v=2"></script>',
      `<acme-impact credentials='include'></acme-impact><acme-values-card src=other.json credentials=omit></acme-values-card>
       <vonk-kudos-wall src="others.json"></vonk-kudos-wall>`,
    ),
  );

  assert.deepEqual(
    linesOf(ended).filter((line) => !line.includes('modulepreload')),
    [
      '<meta name="acme" content="company.json" />',
      '<script type="module" src="vonk/vonk.js?prefix=acme&amp;v=2"></script>',
      '<link rel="preload" as="fetch" crossorigin="use-credentials" href="company.json" />',
    ],
  );
  const other = await forPage(
    page('', '<acme-impact></acme-impact>'),
    '--prefix',
    'acme',
    '--credentials',
    'include',
    '--src',
    'a.json',
  );
  assert.match(
    other.stdout,
    /<meta name="acme" content="a\.json" \/>\n.*src="vonk\/vonk\.js\?prefix=acme"[^]*use-credentials/,
  );
});

test('checksums stand in an import map before all else, and its hash is told', async () => {
  const ended = await vonk(
    ['snippet', '--all', '--lang', 'nl', '--src', 'a.json', '--from', 'site/vonk', '--integrity'],
    '',
    scratch,
  );

  assert.match(
    ended.stdout,
    /^<script type="importmap">\n\{\n {2}"integrity": \{\n {4}"\.\/vonk\/vonk\.js": "sha384-[\w+/]{64}"/,
  );
  assert.match(ended.stdout, /src="vonk\/vonk\.js" integrity="sha384-[\w+/]{64}"><\/script>\n/);
  assert.match(
    ended.stderr,
    /^A strict policy lets the import map in by its hash: script-src 'self' 'sha256-[\w+/]{43}=';\n$/,
  );
});

test('names are read where the folder is published', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/x/preload.json' ? 200 : 404).end(JSON.stringify(preload));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  try {
    for (const place of [
      ['--from', address],
      ['--folder', `${address}/`],
    ]) {
      const ended = await vonk(
        ['snippet', '--widgets', 'impact', '--lang', 'nl', '--src', 'a.json', ...place],
        '',
        scratch,
      );
      assert.match(ended.stdout, /impact\.js/, ended.stderr);
      assert.equal(ended.stderr, '');
    }
    const { status, stderr } = await vonk(['snippet', '--all', '--from', address, '--integrity'], '', scratch);
    assert.equal(status, 2);
    assert.match(stderr, /Checksums are of files on this machine: say with --from/);
  } finally {
    server.close();
  }
});

for (const [what, args, sentence] of [
  ['no widgets', [], /Name a PAGE, or --widgets values-card,kudos-wall, or --all: one of the three\.\n$/],
  ['two ways to say widgets', ['--all', '--widgets', 'impact'], /one of the three\.\n$/],
  ['two pages', ['a.html', 'b.html'], /"b\.html" is one too many/],
  ['a page that is not there', ['none.html'], /none\.html was not found: PAGE is an HTML file/],
  ['a folder for a page', ['site'], /site cannot be read \(EISDIR\)/],
  [
    'a widget that there is not',
    ['--widgets', 'impact,weather', '--from', 'site/vonk'],
    /no widget "weather"; there are: values-card/,
  ],
  ['a prefix that is none', ['--all', '--prefix', 'Acme'], /"Acme" is no prefix: write small letters/],
  [
    'cookies that no browser knows',
    ['--all', '--credentials', 'maybe'],
    /--credentials is one of: include, same-origin, omit/,
  ],
  [
    'a place without the file',
    ['--all', '--from', 'elsewhere'],
    /No preload\.json was found in elsewhere: say with --from/,
  ],
] as const)
  test(`ends with 2 and one sentence after ${what}`, async () => {
    const { status, stdout, stderr } = await vonk(['snippet', ...args], '', scratch);

    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });

test('a page without a tag of its prefix is told so', async () => {
  const { status, stderr } = await forPage(page('', '<acme-impact></acme-impact>'));

  assert.equal(status, 2);
  assert.match(stderr, /has no tag that begins with <vonk-: --prefix says what its tags begin with\.\n$/);
});

test('what a browser takes for text, or keeps for later, is no tag', () => {
  const inside = '<vonk-impact src="a.json"></vonk-impact>';
  for (const around of [
    `<!-- ${inside} -->`,
    `<script>const a = '${inside}';</script>`,
    `<script type="application/json">"${inside}"</script>`,
    `<template>${inside}</template>`,
    `<textarea>${inside}</textarea>`,
    `<p title="${inside.replaceAll('"', "'")}">x</p>`,
    `<!-- ${inside}`,
  ])
    assert.deepEqual(readPage(around, 'vonk').tags, [], around);
  assert.deepEqual(readPage(`<P>${inside.toUpperCase()}`, 'vonk').tags, ['impact']);
});

test('whatever an address holds, it stands in the tags as one value, and is read from them again', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(undefined, 'include'),
      (src, credentials) => {
        fc.pre(!src.includes('\0'));
        const tags = loadingTags(
          {
            tags: ['impact'],
            language: 'nl',
            folder: 'vonk/',
            prefix: usualPrefix,
            pageDocument: src,
            documents: [{ src, credentials }],
          },
          preload,
        );
        const read = readPage(`${tags.join('')}<vonk-impact></vonk-impact>`, usualPrefix);
        assert.equal(read.pageDocument, src);
        assert.equal(read.script, 'vonk/vonk.js');
        assert.equal(tags.filter((tag) => tag.includes('rel="preload"')).length, 1);
      },
    ),
  );
});

test('any text is read as a page, in time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', 'vonk-impact ', 'src=', '"', "'", ' ', '>', 'a', '<!--', '<script', '/')),
      (parts) => {
        const html = parts.join('');
        prefixIn(html);
        for (const tag of readPage(html, 'vonk').tags) assert.equal(tag, 'impact');
      },
    ),
  );
  const long = '<vonk-impact '.repeat(20_000) + '"'.repeat(5);
  const before = performance.now();
  readPage(long, 'vonk');
  assert.ok(performance.now() - before < 2000, `${performance.now() - before} ms`);
});

test('a page is told no file twice, and none of another way', () => {
  const all = fc.subarray([...kinds, 'space', 'weather'], { minLength: 1 });
  fc.assert(
    fc.property(all, fc.constantFrom('nl', 'NL_be', 'es', undefined), (tags, language) => {
      const files = filesFor({ tags: [...tags, ...tags], language }, preload);
      const widgets = tags.filter((tag) => kinds.includes(tag));
      assert.equal(new Set(files).size, files.length);
      assert.equal(files.includes('all.js'), widgets.length >= preload.many);
      assert.equal(
        files.includes('shared.js'),
        widgets.length < preload.many && (widgets.length > 0 || tags.includes('space')),
      );
      const words = files.filter((file) => /^(?:en|nl)-/.test(file));
      const expected =
        widgets.length === 0 || language === undefined ? 0 : widgets.length >= preload.many ? 1 : widgets.length + 1;
      assert.equal(words.length, expected);
      const primary = language === 'es' ? 'en' : 'nl';
      assert.ok(words.every((file) => file.startsWith(`${primary}-`)));
    }),
  );
});
