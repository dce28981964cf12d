import { expect } from '@open-wc/testing';
import { publishedTokens } from '../../.config/published-tokens.js';
import css from '../../src/theme/tokens.css?inline';
import source from '../../src/theme/tokens.json';

interface Colour {
  readonly components: readonly number[];
}

type Group = Record<string, { readonly $type?: string; readonly $value?: Colour }>;

/** The bytes that the browser paints for a role, without a theme. */
function painted(role: string, scheme: 'light' | 'dark'): readonly number[] {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const base = document.createElement('div');
  base.className = 'base';
  base.style.colorScheme = scheme;
  base.style.color = `var(--_${role})`;
  root.append(base);
  document.body.append(host);
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('This browser has no canvas.');
  canvas.fillStyle = getComputedStyle(base).color;
  host.remove();
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

describe('published tokens', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(`are the colours that a browser paints in ${scheme}`, () => {
      const tokens = (publishedTokens(source, scheme) as unknown as { vonk: Group }).vonk;
      const colours = Object.entries(tokens).filter(([, { $type }]) => $type === 'color');

      expect(colours.length).to.be.greaterThan(14);
      for (const [role, { $value }] of colours) {
        const shown = painted(role, scheme);
        ($value?.components ?? []).forEach((component, index) =>
          expect(component * 255, `${role}: ${String($value?.components)} and ${String(shown)}`).to.be.closeTo(
            shown[index] ?? NaN,
            1,
          ),
        );
      }
    });
});
