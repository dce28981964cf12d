/**
 * Reads src/theme/tokens.json, the one source of the tokens, in the form of the Design Tokens Community Group (2025.10).
 * What that form cannot say stands in `$extensions.vonk`: `css`, a rule, or one for light and one for dark; and `compact`,
 * the value in the density compact. The custom property of a token is called as its path: `vonk.space.xs` is
 * --vonk-space-xs.
 */

/** The tokens of a group in their order. The first one of a described group carries the description of the group. */
export function tokensIn(group, path = [], type = group.$type, about = undefined) {
  let description = about;
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, item]) => {
      const here = [...path, name];
      const said = item.$description ?? description;
      description = undefined;
      if (!('$value' in item || '$extensions' in item)) {
        return tokensIn(item, here, item.$type ?? type, said);
      }
      const { css, compact } = item.$extensions?.vonk ?? {};
      return [{ path: here, type: item.$type ?? type, about: said, value: item.$value, css, compact, source: item }];
    });
}

/** The name of a custom property, without `--vonk-`. */
export const cssName = (path) => path.join('-').replace(/^vonk-/, '');
const length = ({ value, unit }) => (value === 0 ? '0' : `${value}${unit}`);
/** A colour as CSS has it. */
export const writtenColour = ({ colorSpace, components, alpha }) => {
  const space = colorSpace === 'oklch' ? 'oklch(' : `color(${colorSpace} `;
  return `${space}${components.join(' ')}${alpha === undefined ? '' : ` / ${alpha}`})`;
};
const writtenShadow = ({ color, offsetX, offsetY, blur, spread }) =>
  [...[offsetX, offsetY, blur, ...(spread.value === 0 ? [] : [spread])].map(length), writtenColour(color)].join(' ');

/** A value of the form, as CSS has it. */
export const written = {
  color: writtenColour,
  dimension: length,
  duration: length,
  fontFamily: (value) => [value].flat().join(', '),
  fontWeight: String,
  number: String,
  cubicBezier: (value) => `cubic-bezier(${value.join(', ')})`,
  shadow: (value) => [value].flat().map(writtenShadow).join(', '),
};

/** What a token is while nobody sets it. Other tokens are called by their public names. */
export function rule({ type, value, css }) {
  if (css !== undefined) {
    return typeof css === 'string' ? css : `light-dark(${css.light}, ${css.dark})`;
  }
  const alias = typeof value === 'string' ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
  return alias ? `var(--${alias.replaceAll('.', '-')})` : written[type](value);
}
