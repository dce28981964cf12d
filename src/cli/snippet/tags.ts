import { usualPrefix } from '../../registration/prefix.js';
import { type PageParts, type Preload, filesFor } from './preload.js';

/** A document that a page names, with what its tag says of cookies. */
export interface NamedDocument {
  readonly src: string;
  readonly credentials?: string | undefined;
}

export interface Snippet extends PageParts {
  /** Address of the folder of `vonk.js`, with a slash at its end; empty where it is that of the page. */
  readonly folder: string;
  readonly prefix: string;
  /** The address of `vonk.js` as a page wrote it, with its query; else it follows from folder and prefix. */
  readonly script?: string | undefined;
  /** What stands in the `<meta>` that names the page's document. */
  readonly pageDocument?: string | undefined;
  /** Every document that the page asks for at first. */
  readonly documents: readonly NamedDocument[];
  /** By name of file, what `integrity` says of it; every file that a page may ever ask for. */
  readonly integrity?: ReadonlyMap<string, string> | undefined;
}

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An address in an import map begins with where it is from, or it would be the name of a package. */
const asAddress = (address: string): string =>
  /^(?:\.{0,2}\/|[a-z][a-z\d+.-]*:)/i.test(address) ? address : `./${address}`;

/** What stands between the tags of the import map: a strict page allows it by its hash. */
export function importMap({
  folder,
  integrity = new Map<string, string>(),
}: Pick<Snippet, 'folder' | 'integrity'>): string {
  const sorted = [...integrity].sort(([one], [other]) => (one < other ? -1 : 1));
  const map = { integrity: Object.fromEntries(sorted.map(([file, hash]) => [asAddress(`${folder}${file}`), hash])) };
  return `\n${JSON.stringify(map, null, 2).replaceAll('<', '\\u003c')}\n`;
}

/**
 * What asks for a document just as the script does, so that the browser takes the one for the other. No link goes without
 * cookies (`omit`).
 */
const documentLink = ({ src, credentials }: NamedDocument): readonly string[] =>
  credentials === 'omit'
    ? []
    : [
        `<link rel="preload" as="fetch" ${credentials === 'include' ? 'crossorigin="use-credentials"' : 'crossorigin'} href="${quoted(src)}" />`,
      ];

/** The tags for the head of a page, a line each: nothing that the page begins with waits for something else. */
export function loadingTags(snippet: Snippet, preload: Preload): readonly string[] {
  const { folder, prefix, pageDocument, documents, integrity } = snippet;
  const integrityOf = (file: string): string => {
    const hash = integrity?.get(file);
    return hash === undefined ? '' : ` integrity="${hash}"`;
  };
  const query = prefix === usualPrefix ? '' : `?prefix=${encodeURIComponent(prefix)}`;
  return [
    // Before whatever it speaks of.
    ...(integrity ? [`<script type="importmap">${importMap(snippet)}</script>`] : []),
    ...(pageDocument === undefined ? [] : [`<meta name="${prefix}" content="${quoted(pageDocument)}" />`]),
    // First of all, since a browser may ask for six files of a server at once and no more.
    `<script type="module" src="${quoted(snippet.script ?? `${folder}vonk.js${query}`)}"${integrityOf('vonk.js')}></script>`,
    ...new Set(documents.flatMap(documentLink)),
    ...filesFor(snippet, preload).map(
      (file) => `<link rel="modulepreload" href="${quoted(`${folder}${file}`)}"${integrityOf(file)} />`,
    ),
  ];
}
