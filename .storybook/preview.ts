/// <reference types="vite/client" />
import { type Decorator, type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { GLOBALS_UPDATED, SET_GLOBALS, STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { codeBeside, forget } from '../stories/widget-story.ts';
import { type Manifest, argTypesOf, descriptionOf } from './arg-types.ts';
import { VonkDocs } from './docs-container.ts';
import { followLinks } from './follow-links.ts';
import { dressPage } from './page.ts';
import './preview.css';
import { choices, choose, initialChoices, listen, menus } from './toolbar.ts';
import { viewports, widthOf } from './widths.ts';

// The manifest is generated; Storybook still starts before it has been.
const [manifest] = Object.values(
  import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' }),
);

// Whoever else asks what an element is hears the same.
if (manifest) setCustomElementsManifest(manifest);

listen(dressPage);
void addons.ready().then((channel) => {
  const heard = ({ globals }: { globals: Record<string, unknown> }): void => choose(globals);
  channel.on(SET_GLOBALS, heard);
  channel.on(GLOBALS_UPDATED, heard);
  // A widget brings its rules along only when it is there.
  channel.on(STORY_RENDERED, dressPage);
  followLinks(channel);
});
dressPage();

/** Puts a story where a host would put it: in a column, in a language, in a direction of writing. */
const inAColumn: Decorator = (story, { globals, viewMode }) => {
  choose(globals);
  const { language, direction } = choices();
  const width = viewMode === 'docs' ? widthOf(globals) : undefined;
  const settle = (column?: Element): void =>
    (column as HTMLElement | undefined)?.style.setProperty('--vonk-story-width', width ?? 'none');
  return html`<div class="vonk-story" lang=${language} dir=${direction} ${ref(settle)}>${story()}</div>`;
};

const preview: Preview = {
  decorators: [inAColumn],
  beforeEach:
    ({ canvasElement }) =>
    () =>
      forget(canvasElement),
  initialGlobals: { ...initialChoices },
  globalTypes: menus,
  parameters: {
    viewport: { options: viewports },
    controls: { expanded: true, sort: 'none', hideNoControlsWarning: true },
    a11y: { test: 'error' },
    docs: {
      source: { type: 'code', language: 'html', transform: codeBeside },
      container: VonkDocs,
      extractArgTypes: (tag: string) => argTypesOf(manifest, tag),
      extractComponentDescription: (tag: string) => descriptionOf(manifest, tag),
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Guides',
          [
            'Embedding',
            'In a frame',
            'Theming',
            'Languages',
            'The contract',
            'Connect your own backend',
            'Run the reference service',
          ],
          'Widgets',
          'Foundations',
          'Patterns',
          'Decisions',
        ],
      },
    },
  },
};

export default preview;
