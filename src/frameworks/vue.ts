/** Types for tags in Vue's templates: `import '@vonk-intranet/vonk/vue'` once in a project, beside what the compiler has to be told. */
import type {} from 'vue';
import type { VonkTags } from './vue-tags.js';

declare module 'vue' {
  interface GlobalComponents extends VonkTags {}
  interface HTMLAttributes {
    /** Where a child of an element goes; Vue's own types do not know it any more. */
    slot?: string | undefined;
  }
}

/** For `compilerOptions.isCustomElement`: which tags are elements, and no components that Vue should look for. */
export const isVonkElement = (tag: string): boolean => tag.startsWith('vonk-');
