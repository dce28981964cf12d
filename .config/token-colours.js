/**
 * What the colour rules of src/theme/tokens.json come to: relative colours, mixes, and colours for light and dark. It
 * reads the forms of CSS that stand there and names any other; a test holds its answers against a browser's.
 */
import { converter, modeLrgb, modeOklab, modeOklch, modeRgb, modeXyz65, useMode } from 'culori/fn';

[modeRgb, modeLrgb, modeOklab, modeOklch, modeXyz65].forEach((mode) => useMode(mode));
const toRgb = converter('rgb');
const toOklab = converter('oklab');
const spaces = {
  oklch: { convert: converter('oklch'), channels: ['l', 'c', 'h'] },
  'xyz-d65': { convert: converter('xyz65'), channels: ['x', 'y', 'z'] },
};

/** Cuts a text where a separator stands outside of brackets. */
function split(text, separator) {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === separator && depth === 0) {
      parts.push('');
    } else {
      parts[parts.length - 1] += sign;
    }
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const call = (text) => /^([\w-]+)\((.*)\)$/s.exec(text)?.slice(1);
const functions = {
  calc: (value) => value,
  min: Math.min,
  max: Math.max,
  clamp: (least, value, most) => Math.max(least, Math.min(value, most)),
};

/** A number of CSS: `0.6`, a channel such as `l`, a sum or a product with spaces around its sign, or a function. */
function number(text, channels) {
  for (const [sign, compute] of [
    ['+', (one, other) => one + other],
    ['-', (one, other) => one - other],
    ['*', (one, other) => one * other],
  ]) {
    const words = split(text, ' ');
    const at = words.lastIndexOf(sign);
    if (at > 0) {
      const [before, after] = [words.slice(0, at), words.slice(at + 1)].map((side) => side.join(' '));
      return compute(number(before, channels), number(after, channels));
    }
  }
  const [name, inside] = call(text) ?? [];
  if (name !== undefined && name in functions) {
    return functions[name](...split(inside, ',').map((part) => number(part, channels)));
  }
  const value = channels?.[text] ?? (text.startsWith('(') ? number(text.slice(1, -1), channels) : Number(text));
  if (Number.isNaN(value)) {
    throw new Error(`This is not a number that the generator of tokens reads: ${text}`);
  }
  return value;
}

/** Reads `oklch(from … l c h)` and `color(from … xyz-d65 x y z)`, and both without a colour that they start from. */
function inSpace(name, words, colour) {
  const origin = words[0] === 'from' ? colour(words[1]) : undefined;
  const rest = origin ? words.slice(2) : words;
  const { convert, channels } = spaces[name === 'color' ? rest.shift() : name];
  const from = origin && convert(origin);
  const known = from && Object.fromEntries(channels.map((channel) => [channel, from[channel] ?? 0]));
  const [parts, alpha] = rest.join(' ').split(' / ');
  const numbers = split(parts, ' ').map((part) => number(part, known));
  return {
    mode: convert({ mode: 'rgb', r: 0, g: 0, b: 0 }).mode,
    ...Object.fromEntries(channels.map((channel, index) => [channel, numbers[index]])),
    ...(alpha === undefined ? {} : { alpha: number(alpha) }),
  };
}

function mixed([how, one, other], colour) {
  const [first, percent] = split(one, ' ');
  if (how !== 'in oklab' || !/^\d+%$/.test(percent ?? '')) {
    throw new Error(`This is not a mix that the generator of tokens reads: ${how}, ${one}, ${other}`);
  }
  const [from, to] = [colour(first), colour(other)].map((part) => toOklab(part));
  const share = Number.parseFloat(percent) / 100;
  const channel = (name) => from[name] * share + to[name] * (1 - share);
  return { mode: 'oklab', l: channel('l'), a: channel('a'), b: channel('b') };
}

/**
 * A colour in sRGB, as a screen shows it: each channel from 0 to 1.
 *
 * @param {string} css The rule.
 * @param {(name: string) => string} ruleOf The rule of a token that it names, without `--vonk-`.
 * @returns {{ r: number; g: number; b: number; alpha?: number }}
 */
export function colourOf(css, ruleOf) {
  const colour = (text) => {
    const [name, inside] = call(text) ?? [];
    switch (name) {
      case 'var':
        return colour(ruleOf(inside.replace(/^--vonk-/, '')));
      case 'color-mix':
        return mixed(split(inside, ','), colour);
      case 'oklch':
      case 'color':
        return inSpace(name, split(inside, ' '), colour);
      default:
        throw new Error(`This is not a colour that the generator of tokens reads: ${text}`);
    }
  };
  const { r, g, b, alpha } = toRgb(colour(css));
  const shown = (channel) => Math.max(0, Math.min(1, channel));
  return { r: shown(r), g: shown(g), b: shown(b), ...(alpha === undefined ? {} : { alpha }) };
}
