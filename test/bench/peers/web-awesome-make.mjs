import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { makeWith } from './make.mjs';

window.other = {
  make: makeWith({ button: 'wa-button', section: 'wa-card', progress: 'wa-progress-bar' }),
  shown: () =>
    Promise.all([...document.querySelectorAll('wa-button, wa-card, wa-progress-bar')].map((one) => one.updateComplete)),
};
