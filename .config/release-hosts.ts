/** The plugins for WordPress and DokuWiki, each a zip as its system unpacks it: one folder that is called `vonk`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytes, filesOf, within } from './release-files.js';
import { zipOf } from './release-zip.js';
import { root } from './vonk-alias.js';

const hosts = ['wordpress', 'dokuwiki'] as const;

/** What DokuWiki calls the version of a plugin is a day: that of the newest entry in the changelog, else one that never changes. */
const dayOf = (version: string): string =>
  new RegExp(`^## ${version.replaceAll('.', '[.]')} – (\\d{4}-\\d\\d-\\d\\d)`, 'm').exec(
    readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
  )?.[1] ?? '2026-01-01';

/** Every theme for whatever asks for it by name; the page around stays as it is. */
const themesByName = (script: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  bytes(
    [...script]
      .filter(([path]) => path.startsWith('theme/') && path.endsWith('.css'))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, content]) => new TextDecoder().decode(content))
      .filter((sheet) => sheet.includes(':root:not([data-vonk-preset]),'))
      .map((sheet) => sheet.replaceAll(/:root:not\(\[data-vonk-preset\]\),\s*/g, ''))
      .join('\n'),
  );

/**
 * By the name of its file, each plugin.
 *
 * @param script The folder of the script tag.
 */
export function hostPlugins(version: string, script: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const fill = (content: Uint8Array): Uint8Array =>
    bytes(new TextDecoder().decode(content).replaceAll('@version@', version).replaceAll('@date@', dayOf(version)));
  const shared = filesOf(join(root, 'demo/hosts/php'));
  return new Map(
    hosts.map((host) => {
      const own = [...filesOf(join(root, 'demo/hosts', host))].map(([path, content]) => [path, fill(content)] as const);
      const files = new Map([
        ...own,
        ...within('shared', shared),
        ...within('vonk', script),
        ['vonk/theme/by-name.css', themesByName(script)] as const,
        ['LICENSE', readFileSync(join(root, 'LICENSE'))] as const,
      ]);
      return [`vonk-${host}-${version}.zip`, zipOf(new Map(within('vonk', files)))];
    }),
  );
}
