/** Carries what the toolbar says to the page, where a host would say it. */
import { showHighContrast } from './high-contrast.ts';
import { choices } from './toolbar.ts';

/** A docs page is written in English whatever its stories speak. */
const isDocs = (): boolean => new URLSearchParams(location.search).get('viewMode') === 'docs';

export function dressPage(): void {
  const { language, theme, preset, direction, contrast } = choices();
  const page = document.documentElement;
  page.style.setProperty('color-scheme', theme);
  page.dataset['theme'] = theme;
  page.dataset['vonkPreset'] = preset;
  page.lang = isDocs() ? 'en' : language;
  page.dir = isDocs() ? 'ltr' : direction;
  page.toggleAttribute('data-high-contrast', contrast === 'high');
  showHighContrast(contrast === 'high');
}
