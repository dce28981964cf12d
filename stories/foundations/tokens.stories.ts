import type { Meta, StoryObj } from '@storybook/web-components-vite';
import tokens from 'vonk/theme/tokens.css?inline';

/**
 * Every token that a host may set, read from `tokens.css` itself. One is enough: `--vonk-accent`; everything else follows
 * from it, in light and in dark (try the toolbar).
 */
const meta: Meta = {
  title: 'Foundations/Tokens',
  argTypes: { accent: { control: 'color' } },
  args: { accent: '' },
};
export default meta;
type Story = StoryObj<{ accent: string }>;

interface Token {
  readonly name: string;
  readonly fallback: string;
  readonly about: string;
}

/** The tokens of the file with the comment above them, in the order of the file. */
function tokensOf(css: string): readonly Token[] {
  const base = css.slice(css.indexOf('.base {'), css.indexOf(".base[data-density='compact']"));
  const found: Token[] = [];
  let about = '';
  for (const [, comment, name, value] of base.matchAll(/\/\*([\s\S]*?)\*\/|--_([\w-]+):\s*([\s\S]*?);/g)) {
    if (comment !== undefined) about = comment.replace(/\s+/g, ' ').trim();
    else if (name !== undefined && value !== undefined)
      found.push({
        name,
        fallback: value
          .replace(/\s+/g, ' ')
          .replace(/^var\( ?--vonk-[\w-]+, /, '')
          .replace(/ ?\)$/, ''),
        about,
      });
  }
  return found;
}

function table(accent: string, only: (name: string) => boolean, sample: (name: string) => HTMLElement): HTMLElement {
  const host = document.createElement('div');
  if (accent !== '') host.style.setProperty('--vonk-accent', accent);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}
    .base { background: var(--_surface); color: var(--_text); font-family: system-ui, sans-serif; padding: 1.5rem; }
    table { border-collapse: collapse; inline-size: 100%; }
    th, td { text-align: start; padding: 0.5rem 1rem 0.5rem 0; border-block-end: 1px solid var(--_line); vertical-align: middle; }
    td:nth-child(3) { color: var(--_text-quiet); max-inline-size: 40ch; }
    code { font-family: ui-monospace, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
    .swatch { inline-size: 6rem; block-size: 2.5rem; border: 1px solid var(--_line-strong); border-radius: 6px; }
    .bar { block-size: 1rem; background: var(--_accent); }
    .corner { inline-size: 5rem; block-size: 2.5rem; background: var(--_accent-soft); border: 1px solid var(--_line-strong); }`);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const base = document.createElement('div');
  base.className = 'base';
  const tableElement = document.createElement('table');
  const head = tableElement.createTHead().insertRow();
  for (const title of ['Token', 'Looks like', 'For', 'Default']) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = title;
    head.append(cell);
  }
  const body = tableElement.createTBody();
  for (const token of tokensOf(tokens).filter(({ name }) => only(name))) {
    const row = body.insertRow();
    const code = document.createElement('code');
    code.textContent = `--vonk-${token.name}`;
    row.insertCell().append(code);
    row.insertCell().append(sample(token.name));
    row.insertCell().textContent = token.about;
    const fallback = document.createElement('code');
    fallback.textContent = token.fallback;
    row.insertCell().append(fallback);
  }
  base.append(tableElement);
  root.append(base);
  return host;
}

const styled = (className: string, property: string, value: string, text = ''): HTMLElement => {
  const element = document.createElement('div');
  element.className = className;
  element.style.setProperty(property, value);
  element.textContent = text;
  return element;
};

const isType = (name: string): boolean => /^(font|line-height|line-length)/.test(name);
const isSpace = (name: string): boolean => name.startsWith('space') || name === 'target-size';
const isShape = (name: string): boolean => /^(radius|shadow|motion)/.test(name);

/** Roles, not hues. Colour never carries meaning alone. */
export const Colours: Story = {
  render: ({ accent }) =>
    table(
      accent,
      (name) => !isType(name) && !isSpace(name) && !isShape(name),
      (name) => styled('swatch', 'background', `var(--_${name})`),
    ),
};

/** Five sizes, two weights, the page's own font. */
export const Type: Story = {
  render: ({ accent }) =>
    table(accent, isType, (name) =>
      styled(
        'sample',
        name.startsWith('font-size') ? 'font-size' : /regular|strong/.test(name) ? 'font-weight' : 'line-height',
        `var(--_${name})`,
        'We help before anybody asks.',
      ),
    ),
};

/** A grid of four pixels in six steps. */
export const Space: Story = {
  render: ({ accent }) => table(accent, isSpace, (name) => styled('bar', 'inline-size', `var(--_${name})`)),
};

/** Corners, the one shadow, and how long a movement lasts. */
export const ShapeAndMovement: Story = {
  name: 'Shape and movement',
  render: ({ accent }) =>
    table(accent, isShape, (name) =>
      name.startsWith('motion')
        ? styled('sample', 'color', 'inherit', name.includes('duration') ? 'how long' : 'how')
        : styled('corner', name === 'shadow' ? 'box-shadow' : 'border-radius', `var(--_${name})`),
    ),
};
