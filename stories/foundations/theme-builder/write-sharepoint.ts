/** A theme for a SharePoint site, and how a web part hands the theme of its site to the widgets. */
import { type Colours, type Rgba, type Scheme, mix, over, toHex } from './contrast.js';
import { catalogue } from './catalogue.js';
import type { Theme } from './theme.js';

/** The slots of SharePoint's palette, in the order of Microsoft's own lists. */
export type Palette = Readonly<Record<string, string>>;

/** The palette in which a site looks like this theme. In the dark, the slots change places: white is the ground there. */
export function paletteOf(colours: Colours): Palette {
  const canvas = colours.get('canvas') ?? [1, 1, 1, 1];
  const colour = (role: string): Rgba => over(colours.get(role) ?? canvas, canvas);
  const [accent, text, quiet] = [colour('accent'), colour('text'), colour('text-quiet')];
  const [line, edge] = [colour('line'), colour('line-strong')];
  const [raised, sunken] = [colour('surface-raised'), colour('surface-sunken')];
  const farthest: Rgba = text[0] + text[1] + text[2] < 1.5 ? [0, 0, 0, 1] : [1, 1, 1, 1];
  const slots: Readonly<Record<string, Rgba>> = {
    themePrimary: accent,
    themeLighterAlt: mix(accent, raised, 0.05),
    themeLighter: mix(accent, raised, 0.18),
    themeLight: mix(accent, raised, 0.32),
    themeTertiary: mix(accent, raised, 0.6),
    themeSecondary: mix(accent, raised, 0.86),
    themeDarkAlt: mix(accent, colour('text-accent'), 0.5),
    themeDark: colour('text-accent'),
    themeDarker: mix(colour('text-accent'), text, 0.7),
    neutralLighterAlt: colour('surface'),
    neutralLighter: sunken,
    neutralLight: line,
    neutralQuaternaryAlt: mix(edge, line, 0.15),
    neutralQuaternary: mix(edge, line, 0.25),
    neutralTertiaryAlt: mix(edge, line, 0.4),
    neutralTertiary: mix(edge, line, 0.75),
    neutralSecondaryAlt: edge,
    neutralSecondary: quiet,
    neutralPrimaryAlt: mix(text, quiet, 0.6),
    neutralPrimary: text,
    neutralDark: mix(farthest, text, 0.4),
    black: mix(farthest, text, 0.7),
    white: raised,
    primaryBackground: raised,
    primaryText: text,
    bodyBackground: raised,
    bodyText: text,
    disabledBackground: sunken,
    disabledText: mix(edge, line, 0.75),
    accent,
  };
  return Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, toHex(value)]));
}

const schemes: readonly (readonly [Scheme, string])[] = [
  ['light', 'Vonk'],
  ['dark', 'Vonk dark'],
];

/** The theme as commands of the SharePoint Online Management Shell. */
export function writePowerShell(colours: Readonly<Record<Scheme, Colours>>): string {
  const commands = schemes.map(([scheme, name]) => {
    const slots = Object.entries(paletteOf(colours[scheme])).map(([slot, hex]) => `  "${slot}" = "${hex}"`);
    const inverted = scheme === 'dark' ? '$true' : '$false';
    return [
      `$${scheme} = @{`,
      ...slots,
      '}',
      `Add-SPOTheme -Identity "${name}" -Palette $${scheme} -IsInverted ${inverted} -Overwrite`,
      '',
    ].join('\n');
  });
  return [
    '# Adds two themes to the tenant; sites choose them under "Change the look".',
    '# Connect-SPOService -Url https://yourtenant-admin.sharepoint.com',
    '',
    ...commands,
  ].join('\n');
}

/** The same as JSON, for the REST interface and for site scripts. */
export function writeSharePointJson(colours: Readonly<Record<Scheme, Colours>>): string {
  const themes = schemes.map(([scheme, name]) => ({
    name,
    isInverted: scheme === 'dark',
    backgroundImageUri: '',
    palette: paletteOf(colours[scheme]),
  }));
  return `${JSON.stringify(themes, null, 2)}\n`;
}

/** The other way round: the widgets take their colours from whatever theme the site has. */
export function writeWebPart(theme: Theme): string {
  const own = [...catalogue.values()].flatMap(({ name, type }) => {
    const value = theme.values[name];
    return value === undefined || type === 'color' ? [] : [`  style.setProperty('--vonk-${name}', ${quoted(value)});`];
  });
  return [
    "import '@vonk-intranet/vonk/theme/sharepoint.css';",
    '',
    '// In the class of the web part. sharepoint.css says which slot becomes which token of Vonk.',
    'protected onThemeChanged(theme: IReadonlyTheme | undefined): void {',
    '  const { style, dataset } = this.domElement;',
    "  dataset.vonkPreset = 'sharepoint';",
    "  style.colorScheme = theme?.isInverted ? 'dark' : 'light';",
    '  for (const [slot, colour] of Object.entries(theme?.palette ?? {})) style.setProperty(`--${slot}`, colour);',
    ...(own.length === 0 ? [] : ['  // What this theme sets besides colours.', ...own]),
    '}',
    '',
  ].join('\n');
}

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
