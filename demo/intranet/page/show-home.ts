/** Puts the choices of the demo bar on the home page: its words, its greeting, and the document of its one space. */
import { type Choices, followChoices } from './choices.js';
import { showCopy } from './copy.js';
import { showGreeting } from './greeting.js';
import { documentFor } from './session.js';

const space = document.querySelector('#space');
let shown: Choices | undefined;

async function showDocument(choices: Choices): Promise<void> {
  const isShown = shown?.viewer === choices.viewer && shown.data === choices.data;
  shown = choices;
  if (isShown) {
    return;
  }
  const address = documentFor(choices);
  // A file needs no waiting: the loader then asks for it together with the code.
  const src = typeof address === 'string' ? address : await address;
  if (shown.viewer === choices.viewer && shown.data === choices.data) {
    space?.setAttribute('src', src);
  }
}

followChoices((choices) => {
  const copy = showCopy(choices.lang);
  showGreeting(choices, copy, new Date());
  space?.setAttribute('lang', choices.lang);
  void showDocument(choices);
});
