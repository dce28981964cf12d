/** The same types for plain tags as `jsx`, where the types of React are so old that tags are known to all of a project. */
import type { VonkTags } from './jsx-tags.js';

declare global {
  namespace JSX {
    interface IntrinsicElements extends VonkTags {}
  }
}
