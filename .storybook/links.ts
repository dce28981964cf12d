/**
 * Pages link to each other by file, `[Privacy](./privacy.mdx)`, which GitHub and editors follow. Inside Storybook the
 * same link leads to the page that the file became. A link to a file that is no page stops the build.
 *
 * - `./privacy.mdx`: the page of that file
 * - `./kudos-wall.stories.ts`: the docs page of that widget
 * - `./kudos-wall.stories.ts#Thanking`: one story, by the name of its export
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import type { Plugin } from 'vite';

const link = /(\]\()(\.{1,2}\/[^)\s#]+\.(?:mdx|stories\.ts))(?:#([^)\s]*))?(\))/g;
const fence = /^(```|~~~)[\s\S]*?^\1/gm;

/** The title under which a file stands in the sidebar. */
function titleOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.stories.ts')) return /\btitle: '((?:[^'\\]|\\.)+)'/.exec(text)?.[1];
  const title = /<Meta\s[^>]*\btitle=(?:"([^"]+)"|'([^']+)')/.exec(text);
  if (title) return title[1] ?? title[2];
  const name = /<Meta\s[^>]*\bof=\{(\w+)\}/.exec(text)?.[1];
  const from = name && new RegExp(`import \\* as ${name} from ['"]([^'"]+)['"]`).exec(text)?.[1];
  return from ? titleOf(resolve(dirname(file), from)) : undefined;
}

function addressOf(from: string, to: string, anchor: string | undefined): string {
  const file = resolve(dirname(from), to);
  const title = titleOf(file);
  if (title === undefined) throw new Error(`${from} links to ${to}, which is no page of Storybook.`);
  if (file.endsWith('.stories.ts') && anchor) {
    if (!new RegExp(`export const ${anchor}\\b`).test(readFileSync(file, 'utf8')))
      throw new Error(`${from} links to ${to}#${anchor}, and ${to} has no story ${anchor}.`);
    return `?path=/story/${toId(title, storyNameFromExport(anchor))}`;
  }
  return `?path=/docs/${toId(title, 'docs')}${anchor ? `#${anchor}` : ''}`;
}

/** The text of a page with its links as Storybook needs them; code stays as it is. */
export function withStorybookLinks(text: string, file: string): string {
  const rewrite = (part: string): string =>
    part.replace(link, (_all, open: string, to: string, anchor: string | undefined, close: string) =>
      [open, addressOf(file, to, anchor), close].join(''),
    );
  let result = '';
  let end = 0;
  for (const { index, 0: code } of text.matchAll(fence)) {
    result += rewrite(text.slice(end, index)) + code;
    end = index + code.length;
  }
  return result + rewrite(text.slice(end));
}

export const linksPlugin = (): Plugin => ({
  name: 'vonk:storybook-links',
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (text, id) => ({ code: withStorybookLinks(text, id), map: null }),
  },
});
