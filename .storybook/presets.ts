/// <reference types="vite/client" />
/** Every preset of the theme; all stand on the page, and the toolbar says which one counts. */
const sheets = import.meta.glob(['../src/theme/*.css', '!../src/theme/tokens.css'], { eager: true });

const titles: Readonly<Record<string, string>> = { sharepoint: 'SharePoint' };

const nameOf = (file: string): string => file.replace(/^.*\/(.+)\.css$/, '$1');

/** The usual one first. */
const names = Object.keys(sheets)
  .map(nameOf)
  .sort((a, b) => Number(b === 'ember') - Number(a === 'ember') || a.localeCompare(b));

export const presets: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [name, titles[name] ?? name.charAt(0).toUpperCase() + name.slice(1)]),
);
