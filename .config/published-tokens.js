/** What the package publishes as tokens.json: plain values for every tool that reads design tokens. */
import { colourOf } from './token-colours.js';
import { cssName, rule, tokensIn, writtenColour } from './token-source.js';

const rounded = (value) => Math.round(value * 1e4) / 1e4;
const hex = (channels) =>
  `#${channels
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** A colour as every tool for tokens reads it: sRGB, and the six signs beside it. */
function colourValue({ r, g, b, alpha }) {
  const channels = [r, g, b];
  const components = channels.map(rounded);
  return { colorSpace: 'srgb', components, ...(alpha === undefined ? {} : { alpha }), hex: hex(channels) };
}

/** What a token comes to in one scheme. */
function valueIn(scheme, token, byName) {
  const ruleIn = ({ css, ...rest }) => rule({ ...rest, css: css?.[scheme] ?? css });
  if (token.type === 'color') {
    return colourValue(colourOf(ruleIn(token), (name) => ruleIn(byName.get(name))));
  }
  return token.type === 'shadow'
    ? token.value.map((part) => ({ ...part, color: colourValue(colourOf(writtenColour(part.color))) }))
    : token.value;
}

/**
 * The tokens as the package publishes them: every token with its type, its description and a plain value, so that any
 * tool reads them. A token without a description has that of the one above it.
 *
 * @param {any} source
 * @param {'light' | 'dark'} scheme Whose values stand in `$value`. With light, those of dark stand in `$extensions.mode`.
 */
export function publishedTokens(source, scheme) {
  const tokens = tokensIn(source);
  const byName = new Map(tokens.map((token) => [cssName(token.path), token]));
  const published = {
    $schema: source.$schema,
    $description: `The tokens of Vonk as they are in ${scheme}, without a theme. Rules by which they follow from the accent stand in $extensions.vonk.css.`,
  };
  let about = '';
  for (const token of tokens) {
    about = token.about ?? about;
    const value = valueIn(scheme, token, byName);
    const dark = valueIn('dark', token, byName);
    const differs = scheme === 'light' && JSON.stringify(dark) !== JSON.stringify(value);
    const extensions = {
      ...token.source.$extensions,
      ...(differs ? { mode: { light: value, dark } } : {}),
    };
    const [last, ...groups] = [...token.path].reverse();
    const group = groups.reverse().reduce((found, name) => (found[name] ??= {}), published);
    group[last] = {
      $type: token.type,
      $description: about,
      $value: value,
      ...(Object.keys(extensions).length === 0 ? {} : { $extensions: extensions }),
    };
  }
  return published;
}
