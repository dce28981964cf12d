/** What goes into a release, as files by their path. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkedFrame } from './integrity.js';
import { root } from './vonk-alias.js';

/** Every file under a folder, by its path from there. */
export function filesOf(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile() && isWanted(path));
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const within = (
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): readonly (readonly [string, Uint8Array])[] => [...files].map(([path, content]) => [`${folder}/${path}`, content]);

/** The folder of the script tag: as `dist/cdn`, without source maps and what names them; and all that goes with it. */
export function scriptTag(): ReadonlyMap<string, Uint8Array> {
  const text = new TextDecoder();
  const scripts = [...filesOf(join(root, 'dist/cdn'), (path) => !path.endsWith('.map'))].map(
    ([path, content]): readonly [string, Uint8Array] => [
      path,
      path.endsWith('.js') ? bytes(text.decode(content).replace(/\n?\/\/# sourceMappingURL=.*\n?$/, '\n')) : content,
    ],
  );
  return new Map([
    ...scripts,
    // Without what names the source maps the scripts have other checksums.
    ['embed.html', bytes(checkedFrame(new Map(scripts)).page)],
    ...within(
      'theme',
      filesOf(join(root, 'dist/theme'), (path) => /(?<!\.styles)\.css$|tokens(\.dark)?\.json$/.test(path)),
    ),
    ['vonk.schema.json', readFileSync(join(root, 'dist/vonk.schema.json'))],
    ['LICENSE', readFileSync(join(root, 'LICENSE'))],
  ]);
}
