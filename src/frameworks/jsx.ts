/**
 * Types for plain tags in JSX: `import '@vonk-intranet/vonk/jsx'`, once in a project. Needs the types of React 19, 18.2.6, 17.0.59 or
 * newer; where those are older, `jsx-global` stands in.
 */
import type {} from 'react';
import type { VonkTags } from './jsx-tags.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends VonkTags {}
  }
}
