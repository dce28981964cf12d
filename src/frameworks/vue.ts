/** Types for tags in Vue's templates: `import '@vonk-intranet/vonk/vue'` once in a project, beside what the compiler has to be told. */
import type {} from 'vue';
import type { VonkTags } from './vue-tags.js';

declare module 'vue' {
  interface GlobalComponents extends VonkTags {}
}

/** For `compilerOptions.isCustomElement`: which tags are elements, and no components that Vue should look for. */
export const isVonkElement = (tag: string): boolean => tag.startsWith('vonk-');
