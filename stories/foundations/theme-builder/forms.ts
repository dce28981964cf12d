/** The forms in which a theme can be taken along, and which is for whom. */
import type { Theme } from './theme.js';
import type { Json } from './token-value.js';
import { writeCss } from './write-css.js';
import { writePowerShell, writeSharePointJson, writeWebPart } from './write-sharepoint.js';
import { type Computed, writeTokens } from './write-tokens.js';

export interface Form {
  readonly title: string;
  readonly about: string;
  readonly file: string;
  write(theme: Theme, computed: Computed, others: Json): string;
}

export const forms = {
  css: {
    title: 'CSS',
    about: 'A stylesheet for the page. It holds only what this theme sets; everything else goes on following.',
    file: 'vonk-theme.css',
    write: (theme) => writeCss(theme),
  },
  tokens: {
    title: 'Design tokens',
    about:
      'A JSON file in the format of the Design Tokens Community Group, for Figma, Tokens Studio and Style Dictionary: every token with its value, in light and (under “mode”) in dark. It can be brought in again here.',
    file: 'vonk.tokens.json',
    write: (theme, computed, others) => `${JSON.stringify(writeTokens(theme, computed, others), null, 2)}\n`,
  },
  powershell: {
    title: 'SharePoint theme',
    about:
      'The site wears this theme: commands for an administrator, with a palette for light and one for dark. Colours only; SharePoint has no corners or sizes of its own.',
    file: 'vonk-theme.ps1',
    write: (_theme, { colours }) => writePowerShell(colours),
  },
  json: {
    title: 'SharePoint JSON',
    about: 'The same two palettes as JSON, for the REST interface and for site scripts.',
    file: 'vonk-sharepoint-themes.json',
    write: (_theme, { colours }) => writeSharePointJson(colours),
  },
  webpart: {
    title: 'SharePoint web part',
    about:
      'The other way round: the widgets wear the theme of the site, whichever it is. The web part puts its slots beside them, and the preset sharepoint.css makes tokens of these.',
    file: 'on-theme-changed.ts',
    write: (theme) => writeWebPart(theme),
  },
} as const satisfies Readonly<Record<string, Form>>;

export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as readonly FormName[];
