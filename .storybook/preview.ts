/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';

// The manifest is generated; Storybook still starts before it has been.
for (const manifest of Object.values(import.meta.glob('../custom-elements.json', { eager: true, import: 'default' }))) {
  setCustomElementsManifest(manifest);
}

/** Puts a story in a column as wide as the toolbar says. */
const inAColumn: Decorator = (story, { globals }) =>
  html`<div class="vonk-story" data-width=${String(globals['width'])}>${story()}</div>`;

/** Carries what the toolbar says to the document, where a host would say it. */
const asTheToolbarSays: Decorator = (story, { globals }) => {
  const page = document.documentElement;
  page.lang = String(globals['language']);
  page.style.setProperty('color-scheme', String(globals['theme']));
  page.dataset['vonkPreset'] = String(globals['preset']);
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inAColumn, asTheToolbarSays],
  initialGlobals: { language: 'en', theme: 'light', preset: 'ember', width: 'full' },
  globalTypes: {
    language: {
      description: 'The language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'nl', title: 'Nederlands' },
          { value: 'fr', title: 'Français' },
          { value: 'de', title: 'Deutsch' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    preset: {
      description: 'The house style',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'ember', title: 'Ember' },
          { value: 'fluent', title: 'Fluent' },
          { value: 'plain', title: 'Plain' },
          { value: 'contrast', title: 'Contrast' },
        ],
      },
    },
    width: {
      description: 'The width of the column',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: '320', title: '320 px' },
          { value: '640', title: '640 px' },
          { value: '1200', title: '1200 px' },
        ],
      },
    },
  },
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
  },
};

export default preview;
