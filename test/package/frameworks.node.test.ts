// Needs the build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type ComponentType, StrictMode, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { elementsIn } from '../../.config/frameworks/elements.js';
import { readText, root } from '../helpers/browser.page.js';

const elements = elementsIn(root);
const built = (file: string): string => readText(join('dist', file));

interface Told {
  readonly name: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly valueSet?: string;
    readonly values?: readonly { readonly name: string }[];
    readonly value?: { readonly type: string };
  }[];
}

type Component = ComponentType<Record<string, unknown>>;
type Components = Readonly<Record<string, Component>> & {
  readonly withPrefix: <C extends object>(prefix: string, components: C) => Readonly<Record<string, Component>>;
};

test('every element is a component, which a server renders as its tag, in silence', async () => {
  const module = pathToFileURL(join(root, 'dist/frameworks/react.js')).href;
  const { withPrefix, ...components } = (await import(module)) as Components;
  const told: unknown[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => told.push(words);
  try {
    for (const { name, tag, isWidget } of elements) {
      const component = components[name];
      assert.ok(component, name);
      const own = isWidget ? { headingLevel: 3, onSignIn: () => undefined } : {};
      const props = { id: 'here', className: 'wide', data: { vonk: 1 }, ...own };
      const html = renderToString(createElement(StrictMode, null, createElement(component, props)));
      assert.equal(html, `<${tag} id="here" class="wide"></${tag}>`);
      const { [name]: prefixed } = withPrefix('acme', components);
      assert.ok(prefixed);
      const other = tag.replace('vonk', 'acme');
      assert.equal(renderToString(createElement(prefixed, props)), `<${other} id="here" class="wide"></${other}>`);
    }
  } finally {
    console.error = error;
  }
  assert.deepEqual(told, []);
  assert.equal(Object.keys(components).length, elements.length);
});

test('a prefix gives the same component whenever it is asked for, and is refused where it is none', async () => {
  const module = pathToFileURL(join(root, 'dist/frameworks/react.js')).href;
  const { withPrefix, KudosWall } = (await import(module)) as Components;

  assert.notEqual(withPrefix('acme', { KudosWall }).KudosWall, KudosWall);
  assert.equal(withPrefix('acme', { KudosWall }).KudosWall, withPrefix('acme', { KudosWall }).KudosWall);
  assert.equal(withPrefix('vonk', { KudosWall }).KudosWall, KudosWall);
  for (const prefix of ['Acme', '', 'acme-', '1a'])
    assert.throws(() => withPrefix(prefix, { KudosWall }), { message: /is no prefix\. Write small letters/ });
});

test('the editors are told every attribute of every element, and what it may say', () => {
  const code = (JSON.parse(built('vscode.html-custom-data.json')) as { tags: readonly Told[] }).tags;
  const webTypes = JSON.parse(built('web-types.json')) as {
    readonly name: string;
    readonly version: string;
    readonly contributions: { readonly html: { readonly elements: readonly Told[] } };
  };
  const manifest = JSON.parse(readText('package.json')) as { readonly name: string; readonly version: string };

  assert.deepEqual([webTypes.name, webTypes.version], [manifest.name, manifest.version]);
  for (const { tag, properties } of elements) {
    const names = properties.flatMap(({ attribute }) => attribute ?? []).sort();
    for (const tags of [code, webTypes.contributions.html.elements]) {
      const attributes = tags.find(({ name }) => name === tag)?.attributes ?? [];
      assert.deepEqual(attributes.map(({ name }) => name).sort(), names, tag);
    }
  }
  const [card, space] = ['vonk-values-card', 'vonk-space'].map((tag) => {
    const attributes = code.find(({ name }) => name === tag)?.attributes ?? [];
    return Object.fromEntries(
      attributes.map(({ name, valueSet, values }) => [name, valueSet ?? values?.map((value) => value.name)]),
    );
  });
  assert.deepEqual([card?.preview, card?.density, card?.messages], ['v', ['comfortable', 'compact'], []]);
  assert.deepEqual(space?.credentials, ['include', 'same-origin', 'omit']);
});

test('what each framework is told names every property and every event', () => {
  const texts = ['src/frameworks/react.ts', 'src/frameworks/jsx-tags.ts', 'src/frameworks/vue-tags.ts'].map(readText);
  const angular = built('frameworks/angular.ts');
  for (const { tag, properties, events } of elements) {
    for (const { name } of properties) {
      for (const text of texts) assert.match(text, new RegExp(`readonly '?${name}'?\\?: `), `${tag} ${name}`);
      assert.match(angular, new RegExp(`set ${name}\\(value: `), `${tag} ${name}`);
    }
    for (const { type } of events)
      for (const text of texts) assert.ok(text.includes(`((event: ${type}) => void)`), `${tag} ${type}`);
  }
});

test('a wrapper for React brings no types of React into other projects', () => {
  const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  assert.deepEqual(
    Object.keys(dependencies ?? {}).filter((name) => name.includes('react')),
    [],
  );
  assert.deepEqual(Object.keys(peerDependencies ?? {}), ['react']);
  assert.deepEqual(peerDependenciesMeta, { react: { optional: true } });
  assert.doesNotMatch(
    built('frameworks/wrap-element.d.ts') + built('frameworks/wrap-element.js'),
    /from ["']@lit\/react/,
  );
  assert.match(built('frameworks/lit-react/create-component.js'), /@license/);
});
