import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { moduleOf, readLanguages, sentenceModules } from './sentences.js';
import { root } from './vonk-alias.js';

/** The source of the script tag. */
export const entry = join(root, 'src/loader.ts');

/** A page whose import map says what each file has to be is not asked under an address that the map does not know. */
const isHeld = `/"integrity"/.test(document.querySelector('[type=importmap]')?.text)`;

/** One hash over whatever decides what the chunks of sentences hold. It stands in each of their names. */
function sentencesVersion(): string {
  const hash = createHash('sha256');
  for (const { language, part } of sentenceModules()) hash.update(moduleOf(language, part, ''));
  for (const file of ['src/locale/contract-sentences.ts', 'src/contract/describe.ts', 'package-lock.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('base64url').slice(0, 8);
}

/**
 * Asks for sentences by a name that is put together. Forty names written out, with a hash each, cost more than all the
 * rest of what asks for them: in the entry, and once more in what the widgets share.
 */
export const sentencesByName: Plugin = {
  name: 'vonk:sentences-by-name',
  enforce: 'pre',
  buildStart() {
    const version = sentencesVersion();
    for (const { language, part, id } of sentenceModules())
      this.emitFile({ type: 'chunk', id, fileName: `${language}-${part}-${version}.js` });
  },
  load(id) {
    if (!/\/src\/locale\/sentence-files(\.entry)?\.ts$/.test(id)) {
      return null;
    }
    return [
      `export const languages = ${JSON.stringify(Object.keys(readLanguages()))};`,
      'export const fetchSentences = async (language, part) => {',
      `  const file = \`./\${language}-\${part}-${sentencesVersion()}.js\`;`,
      `  const again = (e) => (${isHeld} ? Promise.reject(e) : import(/* @vite-ignore */ file + '?again=' + Date.now()));`,
      '  return (await import(/* @vite-ignore */ file).catch(again)).default;',
      '};',
    ].join('\n');
  },
};

/**
 * Keeps the script tag in one file. What it shares with the widgets would become a chunk, and that chunk one more
 * request before the first widget; so the entry gets copies of the few modules that it imports. They keep what both
 * must know on the page (`globalThis`), and the languages are chunks that both ask for by the same address.
 */
export const entryInOneFile: Plugin = {
  name: 'vonk:entry-in-one-file',
  enforce: 'pre',
  async resolveId(name, importer, { kind }) {
    const original = importer?.replace(/\.entry\.ts$/, '.ts');
    if (kind !== 'import-statement' || original === undefined || (importer === original && original !== entry)) {
      return null;
    }
    const found = await this.resolve(name, original, { skipSelf: true });
    return found?.id.startsWith(join(root, 'src')) ? found.id.replace(/\.ts$/, '.entry.ts') : found;
  },
  load(id) {
    return id.endsWith('.entry.ts') ? readFileSync(id.replace(/\.entry\.ts$/, '.ts'), 'utf8') : null;
  },
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      // What English says of problems comes from the contract, when somebody mends a page: it may share with what else does.
      const standsAlone = chunk.type === 'chunk' && chunk.isEntry && !chunk.fileName.startsWith('en-problems-');
      if (chunk.type === 'chunk' && (standsAlone ? chunk.imports.length > 0 : chunk.imports.includes('vonk.js'))) {
        this.error(`${chunk.fileName} imports ${chunk.imports.join(', ')}: the entry and the chunks stand apart.`);
      }
    }
  },
};

/** Asked for again under another address: many browsers remember for as long as a page stands that a chunk did not come. */
const vonkImport = `
function vonkImport(file, ...others) {
  for (const other of others) import(other).catch(() => undefined);
  return import(file).catch((e) => (${isHeld} ? Promise.reject(e) : import(file + '?again=' + Date.now())));
}`;

/**
 * Asks for a chunk and for everything that it imports at once: a chain of requests costs more than bytes.
 * An import of the shared chunk beside the import of the widget needs no link element and no script of its own,
 * so it works under any policy that let the entry in.
 */
export const parallelChunks: Plugin = {
  name: 'vonk:parallel-chunks',
  renderChunk(code, chunk, _options, { chunks }) {
    const imports = (file: string, found = new Set<string>()): Set<string> => {
      for (const next of chunks[file]?.imports ?? []) {
        if (next !== chunk.fileName && !found.has(next)) {
          imports(next, found.add(next));
        }
      }
      return found;
    };
    const parallel = code.replace(/\bimport\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g, (_call, _quote, file: string) => {
      const asked = [file, ...imports(file)].map((one) => `"./${one}"`);
      return `vonkImport(${asked.join(', ')})`;
    });
    // Lines stay where they were, so the source map still holds.
    return parallel === code ? null : { code: parallel + vonkImport, map: null };
  },
};

/** The class of a widget, which the script tag asks for. */
const definition = /\/src\/widgets\/([^/]+)\/\1\.ts$/;

/** The widgets that need a module before they show anything. */
function widgetsThatNeed(id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const seen = new Set([id]);
  for (const one of seen) for (const importer of context.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  return new Set([...seen].filter((one) => definition.test(one)));
}

/** Where what changes need begins: the way of changes through the space, the outbox, and what follows a service. */
const changing = /\/src\/(state\/changing|sources\/outbox\/outbox|sources\/live\/live)\.ts$/;

/** Whether only changes need a module. */
function isForChanges(id: string, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set([id]);
  for (const one of seen) {
    if (changing.test(one)) continue;
    const { importers = [], dynamicImporters = [] } = context.getModuleInfo(one) ?? {};
    if (importers.length === 0 || dynamicImporters.length > 0) return false;
    for (const importer of importers) seen.add(importer);
  }
  return true;
}

/**
 * What most widgets need at first is one request, and what most of their dialogs and panels share is another, for when
 * somebody comes near one. What changes need is one request too. What few need costs the others nothing.
 */
export const sharedChunks: Rolldown.CodeSplittingGroup[] = [
  {
    name: (id, context) => (widgetsThatNeed(id, context).size >= 4 ? 'shared' : null),
    debugName: 'shared',
    minShareCount: 4,
    priority: 3,
  },
  {
    name: (id, context) => (isForChanges(id, context) ? 'changing' : null),
    debugName: 'changing',
    priority: 2,
  },
  {
    name: (id, context) => (widgetsThatNeed(id, context).size === 0 ? 'later' : null),
    debugName: 'later',
    minShareCount: 4,
    priority: 1,
  },
];
