/**
 * Makes a release into `.cache/release`: the package for npm, `vonk-x.y.z.zip`, the plugins for WordPress and DokuWiki,
 * `starter.html` and `check.html`. The same source gives the same bytes. Nothing is published.
 *
 *   node --import tsx .config/release.ts [folder]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { forEverybody } from '../demo/starter/json-text.js';
import type { Preload } from '../src/cli/snippet/preload.js';
import { readPage } from '../src/cli/snippet/page.js';
import { importMap, loadingTags } from '../src/cli/snippet/tags.js';
import { usualPrefix } from '../src/registration/prefix.js';
import { sourceAddress } from '../stories/guides/source-address.js';
import { hashOf, integrityOf } from '../src/cli/snippet/published.js';
import { type CheckedPage, checkedFrame } from './integrity.js';
import { onePage } from './one-page.js';
import { packageReadMe } from './package-read-me.js';
import { bytes, filesOf, scriptTag, within } from './release-files.js';
import { hostPlugins } from './release-hosts.js';
import { partsOf } from './release-parts.js';
import { readMeFirst } from './release-read-me.js';
import { zipOf } from './release-zip.js';
import { root } from './vonk-alias.js';

const target = resolve(process.argv[2] ?? join(root, '.cache/release'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function run(name: string, program: string, args: readonly string[], cwd = root): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
  });
  if (status !== 0) throw new Error(`The release stopped at ${name}.\n${stdout}${stderr}`);
}

/**
 * With `integrity` an import map tells a browser what each chunk has to be, before it runs any of them. No browser reads a
 * map from a file of its own, so a page under a strict policy allows this one by its hash.
 */
function servedPage(script: ReadonlyMap<string, Uint8Array>): CheckedPage {
  const html = readFileSync(join(root, 'demo/starter/served.html'), 'utf8');
  const modules = [...script].filter(([path]) => path.endsWith('.js'));
  const { tags, language, documents } = readPage(html, usualPrefix);
  const snippet = {
    tags,
    language,
    documents,
    folder: '../vonk/',
    prefix: usualPrefix,
    integrity: new Map(modules.map(([path, content]) => [path, integrityOf(content)])),
  };
  const mark = /<!-- integrity -->\s*<script type="module" src="\.\.\/vonk\/vonk\.js"><\/script>/;
  if (!mark.test(html)) throw new Error('starter/served.html has no place for the tags that load scripts.');
  const page = html.replace(mark, () => loadingTags(snippet, preloadIn(script)).join('\n    '));
  return { page, hash: hashOf(importMap(snippet)) };
}

const preloadIn = (script: ReadonlyMap<string, Uint8Array>): Preload =>
  JSON.parse(new TextDecoder().decode(script.get('preload.json'))) as Preload;

/**
 * The guides name a command in the place of what it writes, since that has the names of a build: in a release it stands
 * there.
 */
function withSnippets(
  docs: ReadonlyMap<string, Uint8Array>,
  script: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const mark = /<!-- npx vonk snippet (?:--widgets ([\w,-]+)|--all) --lang (\w+) -->/g;
  const preload = preloadIn(script);
  let count = 0;
  const filled = [...docs].map(([path, content]): readonly [string, Uint8Array] => {
    if (!path.endsWith('.js')) return [path, content];
    const text = new TextDecoder().decode(content);
    const written = text.replaceAll(mark, (_all, named: string | undefined, language: string) => {
      count += 1;
      const tags = named?.split(',') ?? Object.keys(preload.apart).filter((tag) => tag !== 'space');
      const links = loadingTags(
        { tags, language, folder: 'vonk/', prefix: usualPrefix, documents: [{ src: 'company.json' }] },
        preload,
      ).filter((tag) => tag.startsWith('<link'));
      // It stands in a text of a script, whatever marks that has around it.
      return links.join('\\n').replaceAll('"', '\\x22');
    });
    return [path, written === text ? content : bytes(written)];
  });
  if (count < 2) throw new Error('The guides have no place for the tags that load scripts.');
  return new Map(filled);
}

/** A line for each file, by name; and last the one thing that is no file. */
function checksums(files: ReadonlyMap<string, Uint8Array>, hashes: readonly string[]): string {
  const lines = [...files].map(([path, content]) => `${integrityOf(content)}  ${path}\n`);
  const sorted = lines.toSorted((one, other) => (one.slice(73) < other.slice(73) ? -1 : 1));
  const maps = hashes.map((hash) => `'${hash}'`).join(' ');
  return `${sorted.join('')}\n# For script-src in a Content-Security-Policy: the import maps in starter/served.html and vonk/embed.html\n${maps}\n`;
}

/** The package, from copies with one date: npm writes what the files say, and `files` decides which. */
function packPackage(): void {
  const staged = mkdtempSync(join(tmpdir(), 'vonk-release-'));
  try {
    for (const path of ['package.json', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json', 'dist'])
      cpSync(join(root, path), join(staged, path), { recursive: true });
    writeFileSync(
      join(staged, 'README.md'),
      packageReadMe(readFileSync(join(root, 'README.md'), 'utf8'), sourceAddress),
    );
    run('the sub-paths', process.execPath, [join(root, '.config/sub-paths.js'), 'write', staged]);
    run('npm pack', 'npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', target], staged);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
run('the build', process.execPath, ['.config/build.js', '--if-stale']);
run('Storybook', process.execPath, ['.config/build-storybook.js', '--if-stale']);

const notices = readFileSync(join(root, 'dist/cdn/licenses.md'), 'utf8');
const [starter, check] = [
  await onePage(join(root, 'demo/starter/index.html'), notices),
  await onePage(join(root, 'demo/check/index.html'), notices),
];
const script = scriptTag();
const { page: servedHtml, hash: mapHash } = servedPage(script);
const parts = `${JSON.stringify(partsOf(root), null, 2)}\n`;
const files = new Map<string, Uint8Array>([
  ...within('vonk', script),
  ['starter/starter.html', bytes(starter)],
  ['starter/served.html', bytes(servedHtml)],
  ['starter/served.css', readFileSync(join(root, 'demo/starter/served.css'))],
  // A file: a strict policy lets no picture stand in an address.
  ['starter/icon.svg', readFileSync(join(root, 'demo/starter/icon.svg'))],
  ['starter/company.json', bytes(forEverybody(readFileSync(join(root, 'demo/starter/company.json'), 'utf8')))],
  ...within('starter/pictures', filesOf(join(root, 'demo/starter/pictures'))),
  ['check.html', bytes(check)],
  ...within(
    'docs',
    withSnippets(
      filesOf(join(root, 'storybook-static'), (path) => !/\.map$|^project\.json$/.test(path)),
      script,
    ),
  ),
  ['READ ME FIRST.html', bytes(readMeFirst(version))],
  ['parts.cdx.json', bytes(parts)],
  ['LICENSE', readFileSync(join(root, 'LICENSE'))],
  ['CHANGELOG.md', readFileSync(join(root, 'CHANGELOG.md'))],
]);
files.set('integrity.txt', bytes(checksums(files, [mapHash, checkedFrame(script).hash])));

writeFileSync(join(target, `vonk-${version}.zip`), zipOf(files));
for (const [name, content] of hostPlugins(version, script)) writeFileSync(join(target, name), content);
writeFileSync(join(target, 'starter.html'), starter);
writeFileSync(join(target, 'check.html'), check);
writeFileSync(join(target, 'parts.cdx.json'), parts);
packPackage();
for (const file of readdirSync(target).sort()) {
  const { size } = statSync(join(target, file));
  process.stdout.write(`${String(Math.round(size / 1024)).padStart(6)} KiB  ${file}\n`);
}
