/** How Storybook itself looks: the same quiet paper and ember as the widgets, in light and in dark. */
import { create, type ThemeVars } from 'storybook/theming';

const fontBase = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
const fontCode = "ui-monospace, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace";

/** The mark and the name, as an image of its own: nothing is fetched for it. */
const brand = (ink: string, ember: string, spark: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="104" height="32" viewBox="0 0 104 32"><path fill="${ember}" d="M16 3c1 7.6 4.4 11 12 12-7.6 1-11 4.4-12 12-1-7.6-4.4-11-12-12C11.6 14 15 10.6 16 3z"/><circle cx="26.5" cy="25.5" r="2.6" fill="${spark}"/><text x="38" y="23.5" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif" font-size="22" font-weight="650" letter-spacing="-0.5" fill="${ink}">Vonk</text></svg>`,
  )}`;

const shared = {
  brandTitle: 'Vonk',
  brandUrl: './',
  brandTarget: '_self',
  fontBase,
  fontCode,
  appBorderRadius: 8,
  inputBorderRadius: 6,
} as const;

export const light: ThemeVars = create({
  ...shared,
  base: 'light',
  brandImage: brand('#2a1f19', '#b25417', '#e39a5f'),
  colorPrimary: '#b25417',
  colorSecondary: '#963a00',
  appBg: '#f6f1eb',
  appContentBg: '#fffefd',
  appHoverBg: '#f0e7de',
  appPreviewBg: '#fffefd',
  appBorderColor: '#e6dbd6',
  textColor: '#2a1f19',
  textInverseColor: '#fffefd',
  textMutedColor: '#665750',
  barBg: '#fffefd',
  barTextColor: '#665750',
  barHoverColor: '#963a00',
  barSelectedColor: '#963a00',
  buttonBg: '#f6f1eb',
  buttonBorder: '#e6dbd6',
  inputBg: '#fffefd',
  inputBorder: '#8b7d76',
  inputTextColor: '#2a1f19',
});

export const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  brandImage: brand('#f0eae7', '#ffa06a', '#b25417'),
  colorPrimary: '#b25417',
  colorSecondary: '#c9733a',
  appBg: '#140f0d',
  appContentBg: '#1c1714',
  appHoverBg: '#27201d',
  appPreviewBg: '#1c1714',
  appBorderColor: '#413834',
  textColor: '#f0eae7',
  textInverseColor: '#1c1714',
  textMutedColor: '#baaea9',
  barBg: '#1c1714',
  barTextColor: '#baaea9',
  barHoverColor: '#ffa06a',
  barSelectedColor: '#ffa06a',
  buttonBg: '#27201d',
  buttonBorder: '#413834',
  inputBg: '#140f0d',
  inputBorder: '#8b7d76',
  inputTextColor: '#f0eae7',
});
