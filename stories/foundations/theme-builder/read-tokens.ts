/** Reads a file of design tokens (DTCG), whoever wrote it, and says plainly what it could not use. */
import { type CatalogueToken, catalogue } from './catalogue.js';
import { type Json, cssOf, example, isObject } from './token-value.js';
import { type PresetName, presets } from './theme.js';

export interface Problem {
  /** The place in the file: a path, or a line. */
  readonly where: string;
  readonly problem: string;
  readonly cure: string;
}

/** What a token is in each scheme, as CSS. */
export interface Both {
  readonly light: string;
  readonly dark: string;
}

export interface TokenFile {
  readonly values: ReadonlyMap<string, Both>;
  /** The preset that a theme of this builder says it starts from. */
  readonly preset: PresetName | undefined;
  readonly problems: readonly Problem[];
  /** Paths of tokens that are not Vonk's. They are kept, and go along when the theme is written. */
  readonly others: readonly string[];
  /** The file as it was. */
  readonly document: Json;
}

interface Entry {
  readonly path: readonly string[];
  readonly token: Json;
}

/** Every token of a file. One with `$ref` in place of `$value` is a token too. */
function entriesIn(group: Json, path: readonly string[] = []): readonly Entry[] {
  return Object.entries(group).flatMap(([name, item]): readonly Entry[] => {
    if (name.startsWith('$') && name !== '$root') return [];
    if (!isObject(item)) return [];
    const here = name === '$root' ? path : [...path, name];
    return '$value' in item || '$ref' in item ? [{ path: here, token: item }] : entriesIn(item, here);
  });
}

/** The token of ours that a path means: after a group called vonk, or as a whole. Slashes part names in Figma. */
export function tokenAt(path: readonly string[]): CatalogueToken | undefined {
  const names = path.flatMap((name) => name.split('/')).map((name) => name.trim().toLowerCase());
  const ours = names.lastIndexOf('vonk');
  return catalogue.get(
    names
      .slice(ours + 1)
      .join('-')
      .replace(/^(--)?vonk-/, ''),
  );
}

class Unusable extends Error {
  constructor(
    message: string,
    readonly cure: string,
  ) {
    super(message);
  }
}

/** Follows aliases to what they stand for: `{vonk.accent}`, or `{ "$ref": "#/vonk/accent/$value" }`. */
class Aliases {
  readonly #byPath: ReadonlyMap<string, Json>;
  readonly #document: Json;

  constructor(document: Json, entries: readonly Entry[]) {
    this.#document = document;
    this.#byPath = new Map(entries.map(({ path, token }) => [path.join('.'), token]));
  }

  /** The value of a token in a scheme. */
  valueOf(token: Json, scheme: keyof Both, seen: readonly unknown[] = []): unknown {
    if (seen.includes(token))
      throw new Unusable('is an alias that comes back to itself', 'Give one of the tokens in this circle a value.');
    const value = '$ref' in token ? { $ref: token['$ref'] } : (darkOf(token, scheme) ?? token['$value']);
    return this.#follow(value, scheme, [...seen, token]);
  }

  #follow(value: unknown, scheme: keyof Both, seen: readonly unknown[]): unknown {
    const name = typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value.trim())?.[1] : undefined;
    if (name !== undefined) return this.valueOf(this.#named(name), scheme, seen);
    if (Array.isArray(value)) return value.map((part) => this.#follow(part, scheme, seen));
    if (!isObject(value)) return value;
    if (typeof value['$ref'] === 'string') return this.#pointedAt(value['$ref'], scheme, seen);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#follow(part, scheme, seen)]));
  }

  #named(name: string): Json {
    const token = this.#byPath.get(name) ?? this.#byPath.get(name.replaceAll('/', '.'));
    if (token) return token;
    throw new Unusable(
      `is an alias of ${name}, which is not in this file`,
      'Export the file together with the tokens that it names, or write the value itself.',
    );
  }

  #pointedAt(pointer: string, scheme: keyof Both, seen: readonly unknown[]): unknown {
    const steps = pointer
      .replace(/^#\//, '')
      .split('/')
      .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
    const at = steps.indexOf('$value');
    const path = at < 0 ? steps : steps.slice(0, at);
    const inside = at < 0 ? [] : steps.slice(at + 1);
    const found = path.reduce<unknown>((item, step) => (isObject(item) ? item[step] : undefined), this.#document);
    if (!isObject(found) || !pointer.startsWith('#/')) return this.valueOf(this.#named(path.join('.')), scheme, seen);
    return inside.reduce<unknown>(
      (item, step) =>
        isObject(item) ? item[step] : Array.isArray(item) ? (item as unknown[])[Number(step)] : undefined,
      this.valueOf(found, scheme, seen),
    );
  }
}

/** The value for the dark that some tools keep beside `$value`, which is the one for light. */
function darkOf(token: Json, scheme: keyof Both): unknown {
  const extensions = token['$extensions'];
  const modes = isObject(extensions) && isObject(extensions['mode']) ? extensions['mode'] : {};
  return scheme === 'dark'
    ? Object.entries(modes).find(([name]) => name.trim().toLowerCase() === 'dark')?.[1]
    : undefined;
}

const nothing = { values: new Map<string, Both>(), preset: undefined, others: [], document: {} };

/** Where JSON breaks off, as a line, in browsers that tell it; all of them tell what stands there. */
function lineOf(text: string, said: string): string {
  const [, line, at] = /line (\d+)|position (\d+)/.exec(said) ?? [];
  return line ?? (at === undefined ? '' : String(text.slice(0, Number(at)).split('\n').length));
}

const usesOldForm = (item: unknown): boolean =>
  isObject(item) && (('value' in item && 'type' in item) || Object.values(item).some(usesOldForm));

function notJson(text: string, error: unknown): Problem {
  if (text.trim() === '') {
    const cure = 'Paste the text of a file of design tokens, or choose one.';
    return { where: 'the file', problem: 'There is nothing in it.', cure };
  }
  const said = error instanceof Error ? error.message : String(error);
  const line = lineOf(text, said);
  return {
    where: line === '' ? 'the file' : `line ${line}`,
    problem: `This is not JSON: ${said}.`,
    cure: 'Look there for a missing comma or quotation mark. Files of design tokens end in .json or .tokens.',
  };
}

/** Reads the text of a file. Whatever is wrong with it, the rest is read. */
export function readTokens(text: string): TokenFile {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ...nothing, problems: [notJson(text, error)] };
  }
  if (!isObject(document)) {
    const cure = 'The outermost sign of such a file is {, with groups and tokens inside.';
    return { ...nothing, problems: [{ where: 'the file', problem: 'This JSON holds no groups.', cure }] };
  }
  const entries = entriesIn(document);
  const aliases = new Aliases(document, entries);
  const values = new Map<string, Both>();
  const problems: Problem[] = [];
  const others: string[] = [];
  for (const { path, token } of entries) {
    const ours = tokenAt(path);
    const where = path.join('.');
    if (!ours) {
      others.push(where);
      continue;
    }
    try {
      const [light, dark] = (['light', 'dark'] as const).map((scheme) => read(aliases.valueOf(token, scheme), ours));
      if (light !== undefined && dark !== undefined) values.set(ours.name, { light, dark });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      problems.push({ where, problem: `This token ${error.message}.`, cure: error.cure });
    }
  }
  if (entries.length === 0) problems.push(usesOldForm(document) ? oldForm : noTokens);
  else if (values.size === 0 && problems.length === 0) problems.push(noneOfOurs(others));
  return { values, problems, others, document, preset: presetIn(document) };
}

function read(value: unknown, { type }: CatalogueToken): string {
  const css = cssOf[type](value);
  if (css !== undefined) return css;
  const said = JSON.stringify(value) ?? 'nothing';
  throw new Unusable(
    `has a value that is not a ${type}: ${said.length > 60 ? `${said.slice(0, 60)}…` : said}`,
    `Write it like this: ${example[type]}.`,
  );
}

function presetIn(document: Json): PresetName | undefined {
  const extensions = document['$extensions'];
  const own = isObject(extensions) && isObject(extensions['vonk']) ? extensions['vonk']['preset'] : undefined;
  return presets.find((name) => name === own);
}

const oldForm: Problem = {
  where: 'the file',
  problem: 'Its tokens say "value" and "type" without a dollar sign, as tools did before the format was agreed.',
  cure: 'Export it once more in the DTCG format: in Tokens Studio under Settings, Token format; in Style Dictionary with convertToDTCG.',
};
const noTokens: Problem = {
  where: 'the file',
  problem: 'There is no token in it.',
  cure: 'A token is an object with a "$value". Is it the right file?',
};
const noneOfOurs = (others: readonly string[]): Problem => ({
  where: others.slice(0, 3).join(', '),
  problem: 'None of its tokens is one of Vonk.',
  cure: `Call them as Vonk does, such as vonk.accent; an alias is enough: "vonk": { "accent": { "$type": "color", "$value": "{${others[0] ?? 'brand.blue'}}" } }.`,
});
