import { expect } from '@open-wc/testing';
import '../../src/widgets/values-card/define.js';
import contrastCss from '../../src/theme/contrast.css?inline';
import emberCss from '../../src/theme/ember.css?inline';
import fluentCss from '../../src/theme/fluent.css?inline';
import materialCss from '../../src/theme/material.css?inline';
import plainCss from '../../src/theme/plain.css?inline';
import sharepointCss from '../../src/theme/sharepoint.css?inline';
import { mount, part, unmountAll } from '../helpers/mount.js';

const presets = {
  ember: emberCss,
  fluent: fluentCss,
  sharepoint: sharepointCss,
  material: materialCss,
  plain: plainCss,
  contrast: contrastCss,
} as const;
const data = { vonk: 1, values: [] };

/** Relative luminance of a CSS colour, WCAG 2.2, as the browser paints it on a ground. */
function luminance(colour: string, ground: string): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas.');
  for (const fill of [ground, colour]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

async function colours(css: string, scheme: 'light' | 'dark', names: readonly string[]): Promise<Map<string, string>> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.documentElement.style.colorScheme = scheme;
  const element = await mount('vonk-values-card', { document: data });
  const probe = document.createElement('span');
  part(element, 'base').append(probe);
  const found = new Map<string, string>();
  for (const name of names) {
    probe.style.color = `var(--_${name})`;
    found.set(name, getComputedStyle(probe).color);
  }
  return found;
}

function contrast(found: ReadonlyMap<string, string>, text: string, ground: string, scheme: 'light' | 'dark'): number {
  const page = scheme === 'light' ? '#ffffff' : '#121212';
  const [one, other] = [text, ground].map((name) => found.get(name) ?? '');
  const under = luminance(other ?? '', page);
  // A colour with an alpha is painted on its ground.
  const over = luminance(one ?? '', other ?? page);
  return (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05);
}

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'accent-soft'] as const;
const names = [
  'text',
  'text-quiet',
  'text-accent',
  'on-accent',
  'accent',
  'good',
  'heed',
  'good-soft',
  'heed-soft',
  'line-strong',
  'focus',
  ...grounds,
];

function check(found: ReadonlyMap<string, string>, scheme: 'light' | 'dark', what: string): void {
  const pairs: readonly (readonly [string, string, number])[] = [
    ...grounds.flatMap((ground) => ['text', 'text-quiet', 'text-accent'].map((text) => [text, ground, 4.5] as const)),
    ...['surface', 'surface-raised'].flatMap((ground) => ['good', 'heed'].map((text) => [text, ground, 4.5] as const)),
    ['on-accent', 'accent', 4.5],
    ['good', 'good-soft', 4.5],
    ['heed', 'heed-soft', 4.5],
    ['text', 'heed-soft', 4.5],
    ['line-strong', 'surface-raised', 3],
    ['line-strong', 'surface', 3],
    ['focus', 'surface', 3],
    ['focus', 'surface-raised', 3],
  ];
  for (const [text, ground, least] of pairs)
    expect(contrast(found, text, ground, scheme), `${what}, ${scheme}: ${text} on ${ground}`).to.be.at.least(least);
}

describe('contrast', () => {
  afterEach(() => {
    unmountAll();
    document.adoptedStyleSheets = [];
    document.documentElement.style.colorScheme = '';
  });

  it('measures what is known: black on white is 21, and mid grey on white 4.48', () => {
    const known = new Map([
      ['black', '#000'],
      ['grey', '#777'],
      ['white', '#fff'],
    ]);
    expect(contrast(known, 'black', 'white', 'light')).to.be.closeTo(21, 0.01);
    expect(contrast(known, 'grey', 'white', 'light')).to.be.closeTo(4.48, 0.01);
  });

  for (const [name, css] of Object.entries(presets))
    for (const scheme of ['light', 'dark'] as const)
      it(`is enough in the preset ${name}, ${scheme}`, async () => {
        check(await colours(css, scheme, names), scheme, name);
      });

  for (const scheme of ['light', 'dark'] as const)
    it(`is enough with any accent that a host may set, ${scheme}`, async function () {
      this.timeout(60_000);
      for (const accent of [
        '#ffff00',
        '#00ff00',
        '#0000ff',
        '#ff0000',
        '#00ffff',
        '#ff00ff',
        '#000000',
        '#ffffff',
        '#777777',
        '#c2410c',
        '#0f6cbd',
        '#7a1fa2',
        '#e8f5e9',
        '#1b1b3a',
      ]) {
        check(await colours(`:root { --vonk-accent: ${accent}; }`, scheme, names), scheme, accent);
        unmountAll();
        document.adoptedStyleSheets = [];
      }
    });
});
