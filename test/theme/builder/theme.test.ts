import { expect } from '@open-wc/testing';
import { catalogue } from '../../../stories/foundations/theme-builder/catalogue.js';
import { findings, toHex } from '../../../stories/foundations/theme-builder/contrast.js';
import { themeOf } from '../../../stories/foundations/theme-builder/import-theme.js';
import { looksSame, measure } from '../../../stories/foundations/theme-builder/measure.js';
import { readTokens } from '../../../stories/foundations/theme-builder/read-tokens.js';
import {
  type Theme,
  accentOf,
  allValues,
  cornersOf,
  densityIn,
  densityOf,
  fromHash,
  pixels,
  presetValues,
  presets,
  sizesOf,
  toHash,
  valueOf,
  withValues,
} from '../../../stories/foundations/theme-builder/theme.js';
import { writeCss } from '../../../stories/foundations/theme-builder/write-css.js';
import {
  paletteOf,
  writePowerShell,
  writeSharePointJson,
  writeWebPart,
} from '../../../stories/foundations/theme-builder/write-sharepoint.js';
import { writeTokens } from '../../../stories/foundations/theme-builder/write-tokens.js';

const ember: Theme = { preset: 'ember', values: {} };
const drawing = { write: (theme: Theme) => writeTokens(theme, measure(theme)), isSame: looksSame };
const written = (theme: Theme): string => JSON.stringify(drawing.write(theme));
const again = (theme: Theme): Theme => themeOf(readTokens(written(theme)), ember, drawing);

describe('a theme', () => {
  it('starts from a preset that sets tokens we know', () => {
    for (const preset of presets)
      for (const name of Object.keys(presetValues[preset]))
        expect(catalogue.has(name), `${preset}: ${name}`).to.equal(true);
    expect(presetValues.ember).to.deep.equal({});
    expect(presetValues.material['radius-m']).to.equal('var(--md-sys-shape-corner-medium, 12px)');
    expect(valueOf({ preset: 'fluent', values: { 'radius-m': '1px' } }, 'radius-m')).to.equal('1px');
    expect(valueOf({ preset: 'fluent', values: {} }, 'radius-m')).to.equal('8px');
    expect(valueOf(ember, 'radius-m')).to.equal('12px');
  });

  it('turns choices into tokens', () => {
    expect(cornersOf(9)).to.deep.equal({ 'radius-m': '9px', 'radius-s': '5px' });
    // At the usual size of text, the usual sizes.
    for (const [name, value] of Object.entries(sizesOf(15))) expect(value, name).to.equal(catalogue.get(name)?.css);
    expect(pixels('0.5rem')).to.equal(8);
    expect(pixels('0')).to.equal(0);
    expect(pixels('68ch')).to.equal(undefined);
    expect(
      withValues({ preset: 'ember', values: { accent: '#000' } }, { accent: '', text: '#111' }).values,
    ).to.deep.equal({
      text: '#111',
    });
  });

  it('knows its density by its spaces', () => {
    expect(densityIn(ember)).to.equal('comfortable');
    const compact = withValues(ember, densityOf('compact'));
    expect(densityIn(compact)).to.equal('compact');
    expect(allValues(compact)['target-size']).to.equal('2.125rem');
    expect(withValues(compact, densityOf('comfortable')).values).to.deep.equal({});
    expect(densityIn(withValues(ember, { 'space-m': '1px' }))).to.equal(undefined);
  });

  it('goes into an address and comes back, and nothing harmful comes with it', () => {
    const theme: Theme = {
      preset: 'material',
      values: { accent: 'light-dark(#0b6e4f, #7fd1ae)', font: '"Inter Display", serif' },
    };
    expect(fromHash(toHash(theme))).to.deep.equal(theme);
    expect(fromHash('')).to.equal(undefined);
    expect(fromHash('#theme?preset=nope&accent=%23123456&unknown=1')).to.deep.equal({
      preset: 'ember',
      values: { accent: '#123456' },
    });
    for (const value of [
      'url(https://example.invalid/a)',
      'red; color: blue',
      'image-set("a" 1x)',
      'red} b {',
      'r\\65 d',
    ])
      expect(fromHash(toHash({ preset: 'ember', values: { accent: value } }))?.values, value).to.deep.equal({});
  });
});

describe('what a theme is written as', () => {
  it('is, in CSS, only what differs', () => {
    expect(writeCss(ember)).to.contain('Nothing to set');
    expect(writeCss({ preset: 'fluent', values: {} })).to.equal("@import '@vonk-intranet/vonk/theme/fluent.css';\n");
    expect(writeCss({ preset: 'ember', values: { 'radius-m': '4px', accent: '#0b6e4f' } })).to.contain(
      ':root {\n  --vonk-accent: #0b6e4f;\n  --vonk-radius-m: 4px;\n}\n',
    );
  });

  it('is, in CSS, stronger than the preset that it builds on', async () => {
    const css = writeCss({ preset: 'fluent', values: { accent: '#0b6e4f' } }).replace(/@import.*;/, '');
    const fluent = (await import('@vonk-intranet/vonk/theme/fluent.css?inline')).default;
    const sheets = [fluent, css].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    document.adoptedStyleSheets = sheets;
    try {
      expect(getComputedStyle(document.documentElement).getPropertyValue('--vonk-accent')).to.equal('#0b6e4f');
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('names, as design tokens, every token with a value of its type', () => {
    for (const preset of presets) {
      const file = readTokens(written({ preset, values: {} }));
      expect(file.problems, preset).to.deep.equal([]);
      expect([...file.values.keys()], preset).to.deep.equal([...catalogue.keys()]);
      expect(file.preset).to.equal(preset);
    }
  });

  it('comes back from design tokens as it went, and what followed still follows', () => {
    for (const theme of [
      ember,
      ...presets.map((preset): Theme => ({ preset, values: {} })),
      { preset: 'ember', values: { accent: '#0b6e4f' } } as const,
      {
        preset: 'ember',
        values: { accent: 'light-dark(#0b6e4f, #7fd1ae)', 'radius-m': '4px', font: 'Georgia, serif' },
      } as const,
      withValues({ preset: 'material', values: {} }, accentOf({ preset: 'material', values: {} }, '#0b6e4f')),
      { preset: 'fluent', values: { 'surface-raised': '#ffeecc', 'font-size-m': '1rem' } } as const,
    ])
      expect(again(theme), JSON.stringify(theme)).to.deep.equal(theme);
  });

  it('keeps what a file does not speak of, and replaces what it does', () => {
    const present: Theme = { preset: 'fluent', values: { accent: '#123456', 'radius-m': '2px' } };
    const file = readTokens('{ "vonk": { "accent": { "$value": "#0b6e4f" } } }');
    const { preset, values } = themeOf(file, present, drawing);
    expect(preset).to.equal('fluent');
    expect(values).to.include({ accent: '#0b6e4f', 'radius-m': '2px' });
    // A whole theme of this builder replaces all.
    expect(themeOf(readTokens(written(ember)), present, drawing)).to.deep.equal(ember);
  });

  it('keeps an edit that somebody made to a token that follows', () => {
    const file = JSON.parse(written(ember)) as { vonk: { text: { $value: unknown; $extensions: object } } };
    file.vonk.text.$value = '#101010';
    expect(themeOf(readTokens(JSON.stringify(file)), ember, drawing)).to.deep.equal({
      preset: 'ember',
      values: { text: `light-dark(#101010, ${toHex(measure(ember).colours.dark.get('text') ?? [0, 0, 0, 0])})` },
    });
  });

  it('takes along, as design tokens, what stood in a file besides ours', () => {
    const other = {
      brand: { $type: 'color', blue: { $value: '#0000ff' } },
      vonk: { accent: { $value: '{brand.blue}' }, hero: { $type: 'number', $value: 3 } },
    };
    const file = readTokens(JSON.stringify(other));
    const theme = themeOf(file, ember, drawing);
    const out = writeTokens(theme, measure(theme), file.document) as unknown as typeof other;

    expect(theme.values).to.deep.equal({ accent: '#0000ff' });
    expect(out.brand).to.deep.equal(other.brand);
    expect(out.vonk.hero).to.deep.equal(other.vonk.hero);
    expect(readTokens(JSON.stringify(out)).values.get('accent')?.light).to.equal('#0000ff');
  });

  it('is a palette of SharePoint in which text stays readable, light and dark', () => {
    const { colours } = measure({ preset: 'ember', values: { accent: '#0b6e4f' } });
    const light = paletteOf(colours.light);
    const dark = paletteOf(colours.dark);

    expect(light['themePrimary']).to.equal('#0b6e4f');
    expect(light['white']).to.equal(toHex(colours.light.get('surface-raised') ?? [0, 0, 0, 0]));
    expect(dark['white']).to.equal(toHex(colours.dark.get('surface-raised') ?? [0, 0, 0, 0]));
    for (const hex of [...Object.values(light), ...Object.values(dark)]) expect(hex).to.match(/^#[0-9a-f]{6}$/);
    expect(Object.keys(light).slice(0, 9)).to.deep.equal([
      'themePrimary',
      'themeLighterAlt',
      'themeLighter',
      'themeLight',
      'themeTertiary',
      'themeSecondary',
      'themeDarkAlt',
      'themeDark',
      'themeDarker',
    ]);
    expect(writePowerShell(colours)).to.contain('-IsInverted $true').and.to.contain(`"themePrimary" = "#0b6e4f"`);
    expect(JSON.parse(writeSharePointJson(colours))).to.have.length(2);
  });

  it('comes back from a palette of SharePoint as the same colours', () => {
    const theme: Theme = { preset: 'ember', values: { accent: '#0b6e4f' } };
    const { colours } = measure(theme);
    const slots = Object.entries(paletteOf(colours.dark));
    const frame = document.createElement('div');
    for (const [slot, hex] of slots) frame.style.setProperty(`--${slot}`, hex);
    document.body.append(frame);
    const values = presetValues.sharepoint;
    for (const role of [
      'accent',
      'surface',
      'surface-raised',
      'surface-sunken',
      'text',
      'text-quiet',
      'text-accent',
      'line',
      'line-strong',
    ]) {
      frame.style.color = values[role] ?? '';
      expect(looksSame(getComputedStyle(frame).color, toHex(colours.dark.get(role) ?? [0, 0, 0, 0])), role).to.equal(
        true,
      );
    }
    frame.remove();
  });

  it('is, for a web part, the slots of the site and what is not a colour', () => {
    const code = writeWebPart({ preset: 'ember', values: { accent: '#123456', 'radius-m': '4px', font: "'Inter'" } });
    expect(code).to.contain("style.setProperty('--vonk-radius-m', '4px');");
    expect(code).to.contain("'\\'Inter\\''");
    expect(code).not.to.contain('#123456');
  });
});

describe('the figures beside a theme', () => {
  it('are enough for every pair in every preset, and low where somebody chose so', () => {
    for (const preset of presets)
      for (const scheme of ['light', 'dark'] as const) {
        const low = findings(measure({ preset, values: {} }).colours, scheme).filter(({ isEnough }) => !isEnough);
        expect(
          low.map(({ pair, ratio }) => `${pair.role} on ${pair.on}: ${ratio}`),
          `${preset}, ${scheme}`,
        ).to.deep.equal([]);
      }
    const pale = findings(measure({ preset: 'ember', values: { accent: '#ffff00' } }).colours, 'light');
    expect(pale.filter(({ isEnough }) => !isEnough).map(({ pair }) => pair.role)).to.deep.equal(['accent']);
  });
});
