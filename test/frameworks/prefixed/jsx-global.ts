import type { PrefixedTags } from '@vonk-intranet/vonk/jsx-tags';

declare global {
  namespace JSX {
    interface IntrinsicElements extends PrefixedTags<'acme'> {}
  }
}
