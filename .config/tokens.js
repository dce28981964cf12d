/**
 * Makes what follows from src/theme/tokens.json, the one source of the tokens (see token-source.js).
 *
 *   node .config/tokens.js           writes src/theme/tokens.css
 *   node .config/tokens.js --check   says whether tokens.css is what the source gives now
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { publishedTokens } from './published-tokens.js';
import { cssName, rule, tokensIn, written } from './token-source.js';
import { root } from './vonk-alias.js';

const stylesheet = join(root, 'src/theme/tokens.css');

/** The source, read anew. */
export const readTokens = () => JSON.parse(readFileSync(join(root, 'src/theme/tokens.json'), 'utf8'));

/** Lengths inside a widget hang on the token `rem`, and not on whatever the page made of its own. */
const hanging = (name, value) =>
  name === 'rem'
    ? value
    : value.replace(/([\d.]+)rem\b/g, (_, number) =>
        number === '1' ? 'var(--_rem)' : `calc(${number} * var(--_rem))`,
      );

/** The same rule inside a widget, where each token has a private name. */
const declaration = (name, value) =>
  `--_${name}: var(--vonk-${name}, ${hanging(name, value).replaceAll('var(--vonk-', 'var(--_')});`;

/** A comment of at most 120 characters a line, one paragraph below the other. */
function comment(text, indent) {
  const single = `${indent}/* ${text} */`;
  if (single.length <= 120 && !text.includes('\n')) {
    return single;
  }
  const wrap = (paragraph) =>
    paragraph.split(' ').reduce(
      (lines, word) => {
        const longer = `${lines.at(-1)} ${word}`;
        return longer.length <= 120 ? [...lines.slice(0, -1), longer] : [...lines, `${indent} * ${word}`];
      },
      [`${indent} *`],
    );
  return [`${indent}/*`, ...text.split('\n').flatMap(wrap), `${indent} */`].map((line) => line.trimEnd()).join('\n');
}

/** The stylesheet that every widget adopts. */
export async function stylesheetOf(source) {
  const tokens = tokensIn(source);
  const made = 'This file is made from tokens.json: npm run tokens.';
  const css = [
    comment(`${source.$description}\n\n${made}`, ''),
    '.base {',
    ...tokens.flatMap((token, index) => [
      ...(token.about === undefined ? [] : [`${index === 0 ? '' : '\n'}${comment(token.about, '  ')}`]),
      declaration(cssName(token.path), rule(token)),
    ]),
    '}',
    '',
    ".base[data-density='compact'] {",
    ...tokens
      .filter(({ compact }) => compact !== undefined)
      .map(({ path, type, compact }) => declaration(cssName(path), written[type](compact))),
    '}',
    '',
  ].join('\n');
  return format(css, { ...(await resolveConfig(stylesheet)), parser: 'css' });
}

/** Writes the published files beside the stylesheets of the themes. */
export function writePublishedTokens(folder) {
  const source = readTokens();
  mkdirSync(folder, { recursive: true });
  const write = (file, tokens) => writeFileSync(join(folder, file), `${JSON.stringify(tokens, null, 2)}\n`);
  write('tokens.json', publishedTokens(source, 'light'));
  write('tokens.dark.json', publishedTokens(source, 'dark'));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const css = await stylesheetOf(readTokens());
  if (!process.argv.includes('--check')) {
    writeFileSync(stylesheet, css);
  } else if (readFileSync(stylesheet, 'utf8') !== css) {
    console.error('src/theme/tokens.css is not what tokens.json gives. Run: npm run tokens');
    process.exitCode = 1;
  }
}
