/** What the toolbar offers, and what it says at present. */
import languages from '../src/locale/languages.json';
import { presets } from './presets.ts';

/** What the toolbar says. */
export interface Choices {
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly preset: string;
  readonly direction: 'ltr' | 'rtl';
  readonly density: 'comfortable' | 'compact';
  readonly contrast: 'usual' | 'high';
}

export const initialChoices: Choices = {
  language: 'en',
  theme: 'light',
  preset: 'ember',
  direction: 'ltr',
  density: 'comfortable',
  contrast: 'usual',
};

/** A menu says what is chosen, or is an icon alone where most people never choose. */
const menu = (
  description: string,
  icon: string,
  items: Readonly<Record<string, string>>,
  dynamicTitle = true,
): object => ({
  description,
  toolbar: {
    icon,
    dynamicTitle,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

export const menus: Readonly<Record<keyof Choices, object>> = {
  language: menu('The language of the widgets', 'globe', languages),
  theme: menu('Light or dark', 'mirror', { light: 'Light', dark: 'Dark' }),
  preset: menu('The preset of the theme', 'paintbrush', presets),
  density: menu(
    'How close together things stand',
    'component',
    { comfortable: 'Comfortable', compact: 'Compact' },
    false,
  ),
  direction: menu('The direction of writing', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }, false),
  contrast: menu(
    'Forced colours, as near as a page comes to them: the widgets’ own rules for them, on a palette of high contrast',
    'contrast',
    { usual: 'Usual colours', high: 'Forced colours (preview)' },
    false,
  ),
};

let current: Choices = initialChoices;
const listeners = new Set<() => void>();

export const choices = (): Choices => current;

/** Takes over what the toolbar says. */
export function choose(globals: Readonly<Record<string, unknown>>): void {
  const next = { ...current };
  for (const name of Object.keys(initialChoices) as (keyof Choices)[])
    if (typeof globals[name] === 'string') Object.assign(next, { [name]: globals[name] });
  if (JSON.stringify(next) === JSON.stringify(current)) return;
  current = next;
  for (const listener of listeners) listener();
}

/** Hears when the toolbar says something else; gives back how to stop. */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
