import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app';

/** The page as a server sends it: with a tag for each widget, which the browser fills. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  );
