import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/Card.js';
import '@ui5/webcomponents/dist/ProgressIndicator.js';
import { renderFinished } from '@ui5/webcomponents-base/dist/Render.js';
import { makeWith } from './make.mjs';

window.other = {
  make: makeWith({ button: 'ui5-button', section: 'ui5-card', progress: 'ui5-progress-indicator' }),
  shown: renderFinished,
};
