/** The checksums of scripts, as a page asks for them: an import map with `integrity`, and the hash of that map. */
import { createHash } from 'node:crypto';

/** What a page writes behind `integrity=`, for each file. */
export const integrityOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** What a page imports; the page in a frame runs `embed.js` as a classic script. */
const isModule = (path: string): boolean => path.endsWith('.js') && path !== 'embed.js';
const marked = '<!-- integrity -->';
/** Where the page lies beside the scripts, so that a page which was filled before is filled anew. */
const filled = /<script type="importmap">[^]*?<\/script>/;

export interface CheckedPage {
  readonly page: string;
  /** What a policy writes in `script-src`, so that a browser reads the map. */
  readonly hash: string;
}

/**
 * With `integrity` an import map tells a browser what each chunk has to be, before it runs any of them. No browser reads a
 * map from a file of its own, so a page under a strict policy allows this one by its hash.
 *
 * @param template A page with `<!-- integrity -->` where the map is to stand.
 * @param scripts The files of the folder of the script tag, by their path in it; what is no script is left out.
 * @param folder That folder, from the page: `../vonk/`.
 */
export function withIntegrity(
  template: string,
  scripts: ReadonlyMap<string, Uint8Array>,
  folder: `${string}/`,
): CheckedPage {
  const modules = [...scripts].filter(([path]) => isModule(path)).sort(([one], [other]) => (one < other ? -1 : 1));
  const map = {
    integrity: Object.fromEntries(modules.map(([path, content]) => [`${folder}${path}`, integrityOf(content)])),
  };
  const inline = `\n${JSON.stringify(map, null, 2)}\n    `;
  const tag = `<script type="importmap">${inline}</script>`;
  const hash = `sha256-${createHash('sha256').update(inline).digest('base64')}`;
  const page = template.includes(marked) ? template.replace(marked, () => tag) : template.replace(filled, () => tag);
  if (!page.includes(tag)) throw new Error('The page has no place for an import map.');
  return { page, hash };
}

/**
 * The page for hosts that allow a frame alone, with the checksums of what lies beside it, which its own policy lets in.
 * Its classic script has none: in a sandbox that keeps the page apart from its own site a browser could not read it to check it,
 * and it is what says so there.
 *
 * @param files The folder of the script tag, with the page in it.
 */
export function checkedFrame(files: ReadonlyMap<string, Uint8Array>): CheckedPage {
  const text = new TextDecoder().decode(files.get('embed.html'));
  const { page, hash } = withIntegrity(text, files, './');
  const allowed = page.replace(/script-src 'self'(?: 'sha256-[^']+')?;/, () => `script-src 'self' '${hash}';`);
  if (!allowed.includes(hash)) throw new Error('The page in a frame has no policy for scripts.');
  return { page: allowed, hash };
}
