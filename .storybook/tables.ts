/** Tables of the pages: MDX by itself reads none, and gives each to Storybook's own block. */
import type { Plugin } from 'vite';

const table = /^\|.*\|\n\|[ :|-]+\|\n(?:\|.*\|\n?)+/gm;
const blocks = /^import \{ (.+?) \} from '@storybook\/addon-docs\/blocks';/m;

export const tables: Plugin = {
  name: 'vonk:tables-of-pages',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/stories\/.*\.mdx$/.test(id) || code.search(table) === -1) return undefined;
    return code
      .replace(blocks, "import { $1, Markdown } from '@storybook/addon-docs/blocks';")
      .replace(table, (text) => `<Markdown>{${JSON.stringify(text)}}</Markdown>\n`);
  },
};
