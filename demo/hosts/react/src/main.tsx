import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app';

const place = document.querySelector('#app')!;
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);

// Where a server drew the page already, React takes it over.
if (place.firstElementChild) hydrateRoot(place, app);
else createRoot(place).render(app);
