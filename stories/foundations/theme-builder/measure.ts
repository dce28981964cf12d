/** Asks the browser what a theme comes to: it alone knows light-dark(), relative colours and mixes. */
import tokens from '@vonk-intranet/vonk/theme/tokens.css?inline';
import { catalogue, roles } from './catalogue.js';
import type { Rgba, Scheme } from './contrast.js';
import { type Theme, allValues } from './theme.js';
import type { Computed } from './write-tokens.js';

let sheet: CSSStyleSheet | undefined;

/** The tokens as every widget adopts them. */
export function tokenSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens);
  }
  return sheet;
}

/** Sets a theme on an element, and only this one: what the page sets does not reach what stands in it. */
export function wear(element: HTMLElement, theme: Theme): void {
  const values = allValues(theme);
  for (const name of catalogue.keys()) element.style.setProperty(`--vonk-${name}`, values[name] ?? 'initial');
}

let brush: OffscreenCanvasRenderingContext2D | undefined;

/** A colour of CSS as the screen shows it; undefined when it is none. Names of the system's colours need an element. */
export function painted(css: string): Rgba | undefined {
  if (!CSS.supports('color', css)) return undefined;
  brush ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) ?? undefined;
  if (!brush) return undefined;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = css;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** Every role of a theme in light and in dark, and what the form of tokens needs to hear from a browser. */
export function measure(theme: Theme): Computed {
  const host = document.createElement('div');
  host.hidden = true;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokenSheet()];
  wear(host, theme);
  const base = document.createElement('div');
  base.className = 'base';
  // The theme's own colours count, also for a designer whose system forces others.
  base.style.forcedColorAdjust = 'none';
  root.append(base);
  document.body.append(host);
  const colourOf = (css: string): Rgba => {
    base.style.color = css;
    return painted(getComputedStyle(base).color) ?? [0, 0, 0, 0];
  };
  const inScheme = (scheme: Scheme): ReadonlyMap<string, Rgba> => {
    base.style.colorScheme = scheme;
    return new Map([
      ['canvas', colourOf('Canvas')],
      ...roles.map((role) => [role, colourOf(`var(--_${role})`)] as const),
    ]);
  };
  const colours = { light: inScheme('light'), dark: inScheme('dark') };
  base.style.boxShadow = 'var(--_shadow)';
  const shadow = inSrgb(getComputedStyle(base).boxShadow);
  host.remove();
  return { colours, shadow };
}

/** The same shadow with its colours in sRGB. */
const inSrgb = (shadow: string): string =>
  shadow.replace(/\b[a-z-]+\([^()]*\)/g, (css) => {
    const [red, green, blue, alpha] = painted(css) ?? [0, 0, 0, 0];
    return `rgba(${[red, green, blue].map((channel) => Math.round(channel * 255)).join(', ')}, ${alpha})`;
  });

/** Whether two values look the same: a screen shows 256 steps of each channel. */
export function looksSame(one: string, other: string): boolean {
  const [first, second] = [painted(one), painted(other)];
  return first !== undefined && second !== undefined
    ? first.every((channel, index) => Math.abs(channel - (second[index] ?? 0)) < 1.5 / 255)
    : one === other;
}
