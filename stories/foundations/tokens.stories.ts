import type { Meta, StoryObj } from '@storybook/web-components-vite';
import tokens from '@vonk-intranet/vonk/theme/tokens.css?raw';
import styles from './tokens.css?inline';

/**
 * Every token that a host may set, read from `tokens.css` itself. One is enough: `--vonk-accent`; everything else follows
 * from it, in light and in dark.
 */
const meta: Meta<Args> = {
  title: 'Foundations/Tokens',
  argTypes: { accent: { control: 'color', description: 'An accent of your own; empty for the usual one.' } },
  args: { accent: '' },
};
interface Args {
  accent: string;
}
export default meta;
type Story = StoryObj<Args>;

interface Token {
  readonly name: string;
  readonly fallback: string;
}
interface Group {
  readonly about: string;
  readonly tokens: readonly Token[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a token is when nobody sets it; other tokens under the names by which a host knows them. */
const fallbackOf = (value: string): string =>
  oneLine(value)
    .replace(/^var\( ?--vonk-[\w-]+, /, '')
    .replace(/ ?\)$/, '')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .replaceAll('var(--_', 'var(--vonk-');

/** The tokens of the file below the comment above them, in the order of the file. */
function groupsOf(css: string): readonly Group[] {
  const base = css.slice(css.indexOf('.base {'), css.indexOf(".base[data-density='compact']"));
  const groups: { about: string; tokens: Token[] }[] = [];
  for (const [, comment, name, value] of base.matchAll(/\/\*([\s\S]*?)\*\/|--_([\w-]+):\s*([\s\S]*?);/g)) {
    if (comment !== undefined) groups.push({ about: oneLine(comment), tokens: [] });
    else if (name !== undefined && value !== undefined)
      groups.at(-1)?.tokens.push({ name, fallback: fallbackOf(value) });
  }
  return groups;
}

function element(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

type Sample = (name: string) => readonly HTMLElement[];

const row = ({ name, fallback }: Token, sample: Sample): HTMLElement =>
  element(
    'li',
    '',
    element('div', 'sample', ...sample(name)),
    element('code', 'name', `--vonk-${name}`),
    element('code', 'value', fallback),
  );

/** The tokens that a story is about, each as it looks and as it is called. */
function list({ accent }: Args, only: (name: string) => boolean, sample: Sample): HTMLElement {
  const host = document.createElement('div');
  if (accent !== '') host.style.setProperty('--vonk-accent', accent);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}\n${styles}`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const sections = groupsOf(tokens)
    .map((group) => ({ ...group, tokens: group.tokens.filter(({ name }) => only(name)) }))
    .filter((group) => group.tokens.length > 0)
    .map((group) =>
      element(
        'section',
        '',
        element('p', 'about', group.about),
        element('ul', '', ...group.tokens.map((token) => row(token, sample))),
      ),
    );
  root.append(element('div', 'base', element('div', 'list', ...sections)));
  return host;
}

function styled(className: string, property: string, value: string, text = ''): HTMLElement {
  const made = element('div', className, text);
  made.style.setProperty(property, value);
  return made;
}

/** The same colour in light and in dark. */
const swatches: Sample = (name) =>
  ['light', 'dark'].map((scheme) => {
    const half = element('div', 'swatch');
    half.style.setProperty('color-scheme', scheme);
    half.style.setProperty('background', `var(--_${name})`);
    half.title = scheme;
    return half;
  });

const isType = (name: string): boolean => /^(font|line-height|line-length)/.test(name);
const isSpace = (name: string): boolean => name.startsWith('space') || name === 'target-size';
const isShape = (name: string): boolean => /^(radius|shadow|motion)/.test(name);

/** Roles, not hues: light on the left, dark on the right. Colour never carries meaning alone. */
export const Colours: Story = {
  render: (args) => list(args, (name) => !isType(name) && !isSpace(name) && !isShape(name), swatches),
};

const typeProperty = (name: string): string =>
  name.startsWith('font-size') ? 'font-size' : /regular|strong/.test(name) ? 'font-weight' : 'line-height';

/** Five sizes, two weights, the page's own font. */
export const Type: Story = {
  render: (args) => list(args, isType, (name) => [styled('word', typeProperty(name), `var(--_${name})`, 'Together')]),
};

/** A grid of four pixels in six steps. */
export const Space: Story = {
  render: (args) => list(args, isSpace, (name) => [styled('bar', 'inline-size', `var(--_${name})`)]),
};

/** Corners, the one shadow, and how long a movement lasts: point at one to see it. */
export const ShapeAndMovement: Story = {
  name: 'Shape and movement',
  render: (args) =>
    list(args, isShape, (name) =>
      name.startsWith('motion')
        ? [element('div', 'runner')]
        : [styled('corner', name === 'shadow' ? 'box-shadow' : 'border-radius', `var(--_${name})`)],
    ),
};
