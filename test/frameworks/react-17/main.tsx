/** How an application of React before 18 begins; the rest of it is the same. */
import { StrictMode } from 'react';
import { hydrate, render } from 'react-dom';
import { App } from './app';

const place = document.querySelector('#app');
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);

if (place?.firstElementChild) hydrate(app, place);
else render(app, place);
