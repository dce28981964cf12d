import type { PrefixedTags } from '@vonk-intranet/vonk/jsx-tags';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends PrefixedTags<'acme'> {}
  }
}
