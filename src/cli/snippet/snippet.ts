import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isPrefix, usualPrefix } from '../../registration/prefix.js';
import { type Command, UsageError, exits, oneOf, readArguments } from '../command.js';
import { prefixIn, readPage } from './page.js';
import type { Preload } from './preload.js';
import { hashOf, integrityIn, readPublished } from './published.js';
import { type NamedDocument, importMap, loadingTags } from './tags.js';

const credentials = ['include', 'same-origin', 'omit'] as const;

export const snippet: Command = {
  name: 'snippet',
  summary: 'writes the tags that make a page fill at once',
  usage: 'vonk snippet PAGE | --widgets NAME,… | --all [options]',
  help: `Prints the tags for the head of a page: the script tag, and before it what asks early for the document, for the code
and for the words that this page begins with, so that nothing waits for something else. PAGE is the HTML of the page, as a
file: its own tags say what it needs. Without a page, say which widgets stand there.

Run it again after an upgrade: names of files change with what is in them. A page with old names still works; a browser
looks in vain for files that are gone, and then goes the usual way.

  --widgets NAMES  widgets by name, with commas between: values-card,kudos-wall; space too, where one stands around them
  --all            every widget
  --lang TAG       the language of the page; else that of its <html lang>. Without one no words are asked for early
  --src ADDRESS    the document, as the page names it; else what its tags name
  --credentials W  include, same-origin or omit, as on the tag that has src
  --folder ADDRESS the folder of vonk.js, as the page names it; else that of its script tag, or vonk/
  --prefix WORD    what the tags begin with; else what the script tag says, or vonk
  --from PLACE     where that folder can be read now: a folder of this machine, or an address
  --integrity      adds the checksum of every script, as an import map; it is told what a strict policy says of it
`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      widgets: { type: 'string' },
      all: { type: 'boolean' },
      lang: { type: 'string' },
      src: { type: 'string' },
      credentials: { type: 'string' },
      folder: { type: 'string' },
      prefix: { type: 'string' },
      from: { type: 'string' },
      integrity: { type: 'boolean' },
    });
    const [file, another] = positionals;
    if (another !== undefined) throw new UsageError(`One PAGE at a time: "${another}" is one too many.`);
    if ([file !== undefined, values.widgets !== undefined, values.all === true].filter(Boolean).length !== 1)
      throw new UsageError('Name a PAGE, or --widgets values-card,kudos-wall, or --all: one of the three.');
    const cookies =
      values.credentials === undefined ? undefined : oneOf(values.credentials, credentials, '--credentials');

    const html = file === undefined ? undefined : await pageText(file);
    const prefix = values.prefix ?? (html === undefined ? undefined : prefixIn(html)) ?? usualPrefix;
    if (!isPrefix(prefix))
      throw new UsageError(
        `"${prefix}" is no prefix: write small letters, digits and single hyphens, a letter first, as acme.`,
      );
    const page = html === undefined ? undefined : readPage(html, prefix);
    const folder = values.folder === undefined ? folderOf(page?.script) : withSlash(values.folder);
    const places =
      values.from === undefined ? [resolve(dirname(file ?? 'page.html'), withoutQuery(folder))] : [values.from];
    if (values.from === undefined && /^https?:/i.test(folder)) places.splice(0, 1, folder);
    const published = await readPublished(places, values.from !== undefined);
    const { preload } = published;
    const tags = page ? knownIn(page.tags, preload) : asked(values.widgets, preload);
    if (page && tags.length === 0)
      throw new UsageError(
        `${String(file)} has no tag that begins with <${prefix}-: --prefix says what its tags begin with.`,
      );
    if (values.integrity === true && published.folder === undefined)
      throw new UsageError('Checksums are of files on this machine: say with --from in which folder they stand.');

    const given: readonly NamedDocument[] | undefined =
      values.src === undefined ? undefined : [{ src: values.src, credentials: cookies }];
    const documents = given ?? page?.documents ?? [];
    const language = values.lang ?? page?.language;
    const parts = {
      tags,
      language: language === '' ? undefined : language,
      folder,
      prefix,
      script: values.folder === undefined && values.prefix === undefined ? page?.script : undefined,
      pageDocument: values.src ?? page?.pageDocument,
      documents: cookies === undefined ? documents : documents.map((one) => ({ ...one, credentials: cookies })),
      integrity: values.integrity === true ? await integrityIn(published.folder ?? '') : undefined,
    };
    terminal.out(`${loadingTags(parts, preload).join('\n')}\n`);
    const notes = [
      published.note,
      parts.language === undefined ? 'No language was said, so no words are asked for early: --lang nl.' : undefined,
      documents.length === 0 ? 'No document was named, so none is asked for early: --src company.json.' : undefined,
      parts.integrity
        ? `A strict policy lets the import map in by its hash: script-src 'self' '${hashOf(importMap(parts))}';`
        : undefined,
    ];
    for (const note of notes) if (note !== undefined) terminal.note(`${note}\n`);
    return exits.fine;
  },
};

async function pageText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT'
        ? `${file} was not found: PAGE is an HTML file of this machine.`
        : `${file} cannot be read (${code ?? 'unknown'}).`,
    );
  }
}

const withSlash = (address: string): string => (address === '' || address.endsWith('/') ? address : `${address}/`);
const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '');

/** The folder of the script, as its address says it. */
const folderOf = (script: string | undefined): string =>
  script === undefined ? 'vonk/' : withoutQuery(script).replace(/[^/]*$/, '');

const knownIn = (tags: readonly string[], { apart }: Preload): readonly string[] =>
  tags.filter((tag) => Object.hasOwn(apart, tag));

/** The widgets that were asked for by name; all of them where none was. */
function asked(names: string | undefined, { apart }: Preload): readonly string[] {
  const all = Object.keys(apart).filter((name) => name !== 'space');
  const wanted = names === undefined ? all : names.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !Object.hasOwn(apart, name));
  if (unknown !== undefined) throw new UsageError(`There is no widget "${unknown}"; there are: ${all.join(', ')}.`);
  return wanted;
}
