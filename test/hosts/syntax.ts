/** Files for systems that are not tried themselves, read by a parser of each language, and what comes of them where it draws. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { widgets } from '../../.config/vonk-alias.js';
import { readSettings } from '../../src/embed/settings.js';
import { here } from '../frameworks/prepare.js';
import { readText, root } from '../helpers/browser.page.js';

const textOf = (file: string): string => readText(join('demo/hosts', file));
const installed = createRequire(join(here, 'parsers/package.json'));
const packageAt = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(installed.resolve(name)).href)) as T;
const files = readdirSync(join(root, 'demo/hosts'), { recursive: true, encoding: 'utf8' });

interface Library {
  readonly js: Readonly<Record<string, { readonly attributes: object; readonly preprocess: boolean }>>;
}

test('Drupal: the library is a module that nobody puts together with others', () => {
  const info = parseYaml(textOf('drupal/vonk.info.yml')) as Record<string, unknown>;
  const libraries = parseYaml(textOf('drupal/vonk.libraries.yml')) as Readonly<Record<string, Library>>;

  assert.deepEqual([info.type, info.core_version_requirement], ['module', '^10.2 || ^11']);
  const script = libraries.widgets?.js['vonk/vonk.js'];
  assert.deepEqual([script?.attributes, script?.preprocess], [{ type: 'module' }, false]);
  assert.ok(textOf('drupal/templates/vonk-widgets.html.twig').includes("attach_library('vonk/widgets')"));
});

test('Drupal: the template draws the tags, and what an editor wrote stays text', async () => {
  const { default: engine } = await packageAt<{ default: Twig }>('twig');
  engine.extendFunction('attach_library', () => '');
  const template = engine.twig({ data: textOf('drupal/templates/vonk-widgets.html.twig'), autoescape: true });
  const drawn = template.render({ widgets: ['values-card', 'kudos-wall'], address: '/a.json"><script>' });

  assert.equal(
    drawn.replace(/\s+/g, ' ').trim(),
    '<vonk-space src="/a.json&quot;&gt;&lt;script&gt;"> ' +
      '<vonk-values-card heading-level="2"></vonk-values-card> ' +
      '<vonk-kudos-wall heading-level="2"></vonk-kudos-wall> </vonk-space>',
  );
});

test('Drupal: the block is PHP, and offers every widget', async () => {
  const { default: Php } = await packageAt<{ default: new (options: object) => PhpParser }>('php-parser');
  const php = new Php({ parser: { version: 803 }, ast: { withPositions: false } });
  for (const file of ['drupal/vonk.module', 'drupal/src/Plugin/Block/VonkBlock.php'])
    assert.ok(php.parseCode(textOf(file), file).children.length > 0);
  assert.throws(() => php.parseCode('<?php function {', 'wrong.php'));
  const block = textOf('drupal/src/Plugin/Block/VonkBlock.php');
  assert.deepEqual(
    Array.from(block.matchAll(/^ {4}'([\w-]+)' => '/gm), ([, name]) => name).sort(),
    [...widgets].sort(),
  );
});

test('Liferay: each client extension is a tag of ours, with attributes that it has', () => {
  const { assemble, ...extensions } = parseYaml(textOf('liferay/client-extension.yaml')) as {
    readonly assemble: readonly { readonly into: string }[];
  } & Readonly<Record<string, Extension>>;
  const { modules } = JSON.parse(readText('custom-elements.json')) as Manifest;
  const declarations = modules.flatMap((one) => one.declarations);

  assert.equal(assemble[0]?.into, 'static/vonk');
  assert.ok(Object.keys(extensions).length > 0);
  for (const [id, extension] of Object.entries(extensions)) {
    const element = declarations.find(({ tagName }) => tagName === extension.htmlElementName);
    assert.ok(element, `${id}: ${extension.htmlElementName}`);
    assert.deepEqual(
      [extension.type, extension.useESM, extension.urls],
      ['customElement', true, ['vonk/vonk.js']],
      'a module, from the folder that goes along',
    );
    for (const property of extension.properties)
      assert.ok(
        element.attributes?.some(({ name }) => name === property.split('=')[0]),
        `${id}: ${property}`,
      );
  }
});

test('Astro: every component is read without a complaint', async () => {
  const { transform } = await packageAt<Astro>('@astrojs/compiler');
  const components = files.filter((file) => file.endsWith('.astro'));
  assert.ok(components.length >= 2);
  const problemsOf = async (text: string): Promise<readonly unknown[]> => {
    const { code, diagnostics } = await transform(text, { filename: 'a.astro' });
    // It becomes a module, in which everything between the tags is code.
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };
    const read = ts.transpileModule(code, { reportDiagnostics: true, compilerOptions });
    return [...diagnostics, ...(read.diagnostics ?? [])].map((one) => ('text' in one ? one.text : one.messageText));
  };
  for (const file of components) assert.deepEqual(await problemsOf(textOf(file)), [], file);
  for (const wrong of ['---\nconst a = ;\n---\n<p>{a}</p>', '<p>{a b}</p>'])
    assert.notDeepEqual(await problemsOf(wrong), []);
});

test('Confluence: the macro draws a widget that there is, and what somebody wrote stays text', async () => {
  const { default: Velocity } = await packageAt<{ default: Velocity }>('velocityjs');
  const macro = textOf('confluence/user-macro.vm');
  const [, offered = ''] = /@param Widget:.*enumValues=([\w,-]+)/.exec(macro) ?? [];
  assert.deepEqual(offered.split(',').sort(), [...widgets].sort());

  const generalUtil = { htmlEncode: (text: string) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;') };
  const draw = (paramWidget: string): string =>
    Velocity.render(macro, { paramWidget, paramAddress: '/a.json"><script>', generalUtil }).replace(/\s+/g, ' ').trim();

  for (const widget of widgets)
    assert.equal(
      draw(widget),
      '<script type="module" src="/vonk/vonk.js"></script> ' +
        `<vonk-${widget} src="/a.json&quot;>&lt;script>" heading-level="2"></vonk-${widget}>`,
    );
  assert.doesNotMatch(draw('kudos-wall onclick="alert(1)"'), /onclick/);
});

test('Confluence: the addresses are such as the page for frames takes', (context) => {
  const lines = textOf('confluence/addresses.txt').trim().split('\n');
  assert.ok(lines.length > 1);
  context.after(() => Reflect.deleteProperty(globalThis, 'location'));
  for (const line of lines) {
    const page = new URL(line);
    assert.match(page.pathname, /\/vonk\/embed\.html$/);
    Object.assign(globalThis, { location: page });
    assert.ok(!('sentence' in readSettings(page.searchParams, [])), line);
  }
});

test('the guides show these files as they are, to the last space', () => {
  const guides = readdirSync(join(root, 'stories/guides')).filter((file) => /^hosts-.*\.mdx$/.test(file));
  const shown = guides.flatMap((file) => readText(join('stories/guides', file)).match(/<Source .*/g) ?? []);
  assert.ok(shown.length > 8);
  // Storybook would move lines to the left, which is another text in YAML.
  assert.deepEqual(
    shown.filter((line) => !line.includes('format={false}')),
    [],
  );
});

/** What each package gives, as far as it is used here. */
interface Twig {
  extendFunction(name: string, draw: () => string): void;
  twig(options: object): { render(given: object): string };
}
interface PhpParser {
  parseCode(text: string, file: string): { readonly children: readonly unknown[] };
}
interface Extension {
  readonly type: string;
  readonly htmlElementName: string;
  readonly useESM: boolean;
  readonly urls: readonly string[];
  readonly properties: readonly string[];
}
interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}
interface Astro {
  transform(
    text: string,
    options: object,
  ): Promise<{ readonly code: string; readonly diagnostics: readonly { readonly text: string }[] }>;
}
interface Velocity {
  render(template: string, given: object): string;
}
