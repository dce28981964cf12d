/** The page for hosts that allow a frame alone, with the checksums of what it runs. */
import { hashOf, integrityOf } from '../src/cli/snippet/published.js';
import { importMap } from '../src/cli/snippet/tags.js';

/** What the frame imports; it runs `embed.js` as a classic script. */
const isModule = (path: string): boolean => path.endsWith('.js') && path !== 'embed.js';
/** Where the map is to stand, or stands in a page that was filled before. */
const place = /<!-- integrity -->|<script type="importmap">[^]*?<\/script>/;

export interface CheckedPage {
  readonly page: string;
  /** What a policy writes in `script-src`, so that a browser reads the map. */
  readonly hash: string;
}

/**
 * The page for hosts that allow a frame alone, with the checksums of what lies beside it: an import map with `integrity` tells
 * a browser what each module has to be before it runs any of them, and the page's own policy lets the map in. Its classic
 * script has none: in a sandbox that keeps the page apart from its own site a browser could not read it to check it, and it is
 * what says so there.
 *
 * @param files The folder of the script tag by path, with the page in it.
 */
export function checkedFrame(files: ReadonlyMap<string, Uint8Array>): CheckedPage {
  const template = new TextDecoder().decode(files.get('embed.html'));
  const modules = [...files].filter(([path]) => isModule(path));
  const integrity = new Map(modules.map(([path, content]) => [path, integrityOf(content)]));
  const inline = importMap({ folder: './', integrity });
  const hash = hashOf(inline);
  if (!place.test(template)) throw new Error('The page in a frame has no place for an import map.');
  const page = template
    .replace(place, () => `<script type="importmap">${inline}</script>`)
    .replace(/script-src 'self'(?: 'sha256-[^']+')?;/, () => `script-src 'self' '${hash}';`);
  if (!page.includes(`'${hash}'`)) throw new Error('The page in a frame has no policy for scripts.');
  return { page, hash };
}
