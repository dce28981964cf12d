import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedTokens } from '../../.config/published-tokens.js';
import { readTokens, stylesheetOf } from '../../.config/tokens.js';
import { readText } from '../helpers/browser.page.js';

type Json = Record<string, unknown>;
interface Token {
  readonly $type: string;
  readonly $value: unknown;
  readonly $description: string;
  readonly $extensions?: { readonly mode?: { readonly light: unknown; readonly dark: unknown } };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every token of a file by the name that its path gives a custom property. */
function tokensOf(group: Json, path: readonly string[] = []): Map<string, Token> {
  return new Map(
    Object.entries(group).flatMap(([name, item]): (readonly [string, Token])[] => {
      if (name.startsWith('$') || !isObject(item)) return [];
      const here = [...path, name];
      return '$value' in item ? [[here.join('-'), item as unknown as Token]] : [...tokensOf(item, here)];
    }),
  );
}

const finite = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const share = (value: unknown): boolean => finite(value) && (value as number) >= 0 && (value as number) <= 1;
const only = (value: Json, ...names: readonly string[]): boolean =>
  Object.keys(value).every((key) => names.includes(key));

/** What the form of the Design Tokens Community Group (2025.10) asks of the values of each type. */
const isRight: Readonly<Record<string, (value: unknown) => boolean>> = {
  color: (value) =>
    isObject(value) &&
    only(value, 'colorSpace', 'components', 'alpha', 'hex') &&
    value['colorSpace'] === 'srgb' &&
    Array.isArray(value['components']) &&
    value['components'].length === 3 &&
    value['components'].every(share) &&
    (value['alpha'] === undefined || share(value['alpha'])) &&
    /^#[0-9a-f]{6}$/.test(String(value['hex'])),
  dimension: (value) =>
    isObject(value) &&
    only(value, 'value', 'unit') &&
    finite(value['value']) &&
    ['px', 'rem'].includes(String(value['unit'])),
  duration: (value) =>
    isObject(value) &&
    only(value, 'value', 'unit') &&
    finite(value['value']) &&
    ['ms', 's'].includes(String(value['unit'])),
  fontFamily: (value) => typeof value === 'string' && value !== '',
  fontWeight: (value) => finite(value) && (value as number) >= 1 && (value as number) <= 1000,
  number: finite,
  cubicBezier: (value) =>
    Array.isArray(value) && value.length === 4 && value.every(finite) && share(value[0]) && share(value[2]),
  shadow: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (part) =>
        isObject(part) &&
        isRight['color']?.(part['color']) &&
        ['offsetX', 'offsetY', 'blur', 'spread'].every((name) => isRight['dimension']?.(part[name])),
    ),
};

/** The custom properties that a host may set, as the stylesheet of the widgets names them. */
const inStylesheet = (): Set<string> =>
  new Set([...readText('src/theme/tokens.css').matchAll(/var\(\s*--(vonk-[\w-]+),/g)].map(([, name = '']) => name));

test('tokens.css is what tokens.json gives', async () => {
  assert.equal(readText('src/theme/tokens.css'), await stylesheetOf(readTokens()));
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the published tokens of ${scheme} name every custom property, each with a type, a value and what it is for`, () => {
    const found = tokensOf(publishedTokens(readTokens(), scheme));

    assert.deepEqual([...found.keys()].sort(), [...inStylesheet()].sort());
    for (const [name, token] of found) {
      const { $type, $value, $description } = token;
      assert.ok($type in isRight, `${name} is of a type that the form knows: ${$type}`);
      assert.ok(isRight[$type]?.($value), `${name}: ${JSON.stringify($value)}`);
      assert.ok($description.length > 10, `${name} says what it is for`);
      for (const value of Object.values(token.$extensions?.mode ?? {}))
        assert.ok(isRight[$type]?.(value), `${name}, by scheme: ${JSON.stringify(value)}`);
    }
  });
}

test('the file of light tells the values of dark too', () => {
  const light = tokensOf(publishedTokens(readTokens(), 'light'));
  const dark = tokensOf(publishedTokens(readTokens(), 'dark'));

  for (const [name, { $value, $extensions }] of light) {
    assert.deepEqual($extensions?.mode?.dark ?? $value, dark.get(name)?.$value, name);
    assert.deepEqual($extensions?.mode?.light ?? $value, $value, name);
  }
  assert.notDeepEqual(light.get('vonk-surface')?.$value, dark.get('vonk-surface')?.$value);
});

test('names are such as every tool may use', () => {
  for (const name of tokensOf(readTokens() as Json).keys()) assert.match(name, /^vonk(-[a-z0-9]+)+$/);
});
