/** Puts the choices of the demo bar on the home page: its words, its greeting, and the document of its one space. */
import { followChoices } from './choices.js';
import { showCopy } from './copy.js';
import { showGreeting } from './greeting.js';

followChoices((choices) => {
  const copy = showCopy(choices.lang);
  showGreeting(choices, copy, new Date());
  const space = document.querySelector('#space');
  space?.setAttribute('lang', choices.lang);
  space?.setAttribute('src', `company.${choices.viewer}.json`);
});
