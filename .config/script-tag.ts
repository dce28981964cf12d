import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { moduleOf, readLanguages, sentenceModules } from './sentences.js';
import type { Preload } from '../src/cli/snippet/preload.js';
import { many } from '../src/registration/many-widgets.js';
import { root, widgets } from './vonk-alias.js';

/** The source of the script tag. */
export const entry = join(root, 'src/loader.ts');

/** A page whose import map says what each file has to be is not asked under an address that the map does not know. */
const isHeld = `/"integrity"/.test(document.querySelector('[type=importmap]')?.text)`;

/** Before a language: the module of all words that a page with many widgets begins with. */
const wordsId = '\0vonk:words-together:';
/** What the words of a page with many widgets are called, which stand in one file. */
const allWords = 'together';
/** The parts that stand in it. */
const firstParts = ['common', ...widgets];

/** The words of a page with many widgets in a language, by part. */
function wordsTogether(language: string): string {
  const parts = firstParts.map((part) => {
    const [, words] = /^export default (\{[^]*\});$/.exec(moduleOf(language, part)) ?? [];
    if (words === undefined) throw new Error(`The sentences of ${part} stand in more than one place (${language}).`);
    return `${JSON.stringify(part)}: ${words}`;
  });
  return `export default { ${parts.join()} };`;
}

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
    for (const language of Object.keys(readLanguages()))
      this.emitFile({
        type: 'chunk',
        id: `${wordsId}${language}`,
        fileName: `${language}-${allWords}-${version}.js`,
      });
  },
  resolveId: (name) => (name.startsWith(wordsId) ? name : null),
  load(id) {
    if (id.startsWith(wordsId)) {
      return wordsTogether(id.slice(wordsId.length));
    }
    const [, kind] = /\/src\/locale\/sentence-files(?:\.(entry|together))?\.ts$/.exec(id) ?? [undefined, null];
    if (kind === null) {
      return null;
    }
    const isFirst = `${JSON.stringify(firstParts)}.includes(part)`;
    return [
      `export const languages = ${JSON.stringify(Object.keys(readLanguages()))};`,
      'export const fetchSentences = async (language, part) => {',
      kind === 'together' ? `  const name = ${isFirst} ? '${allWords}' : part;` : '  const name = part;',
      `  const file = \`./\${language}-\${name}-${sentencesVersion()}.js\`;`,
      `  const again = (e) => (${isHeld} ? Promise.reject(e) : import(/* @vite-ignore */ file + '?again=' + Date.now()));`,
      '  const words = (await import(/* @vite-ignore */ file).catch(again)).default;',
      kind === 'together' ? '  return name === part ? words : words[part];' : '  return words;',
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

/** A module as the file of many widgets has it: `x.together.ts` is a copy of `x.ts`, `x.css?inline&together` of a style sheet. */
const isTogether = /\.together\.m?[jt]s$|\.css\?.*&together$/;
const original = (id: string): string => id.replace(/\.(?:entry|together)(\.m?[jt]s)$/, '$1');
const togetherEntry = join(root, 'src/every-widget.together.ts').replaceAll('\\', '/');

/** What the compiler adds to decorated classes; a copy of it as well, or both ways would fetch what the other stands on. */
const compiled = '@oxc-project/runtime/helpers/decorate';
const compiledTogether = '\0vonk:decorate.together.js';

/**
 * A page with many widgets gets all of them in one file, with what they share: one request in place of twenty. Whatever
 * that file asks for later comes as files of its own too, made of copies of the same modules, so that a page never has a
 * module twice: the entry decides once which of the two ways a page goes.
 */
export const widgetsTogether: Plugin = {
  name: 'vonk:widgets-together',
  enforce: 'pre',
  async resolveId(name, importer, options) {
    if (name === togetherEntry || name === compiledTogether) return name;
    if (importer === undefined || !isTogether.test(importer)) return null;
    const found = await this.resolve(name, original(importer), { ...options, skipSelf: true });
    if (!found || found.external) return found;
    return { ...found, id: found.id.replace(/\.(m?[jt]s)$/, '.together.$1').replace(/\.css\?.*$/, '$&&together') };
  },
  transform: {
    order: 'post',
    handler: (code, id) =>
      isTogether.test(id) && code.includes(compiled)
        ? { code: code.replace(`"${compiled}"`, JSON.stringify(compiledTogether)), map: null }
        : null,
  },
  async load(id) {
    if (id === compiledTogether) {
      const found = await this.resolve(compiled, entry);
      return found && (await this.load(found)).code;
    }
    if (/\/src\/together\.entry\.ts$/.test(id)) {
      return `export const loadTogether = () => import(${JSON.stringify(togetherEntry)});`;
    }
    if (id === togetherEntry) {
      const list = readFileSync(entry, 'utf8');
      const found = [...list.matchAll(/^ +'?([a-z-]+)'?: async \(\) => \(await import\('(.+)'\)\)\.(\w+),$/gm)];
      return [
        ...found.map(([, , file = '', name = '']) => `import { ${name} } from '${file}';`),
        `export { createSpace } from './context/space.js';`,
        `export { loadMessages } from './locale/languages.js';`,
        `export const elements = { ${found.map(([, tag = '', , name = '']) => `'${tag}': ${name}`).join()} };`,
      ].join('\n');
    }
    return /\.together\.m?[jt]s$/.test(id) ? readFileSync(original(id), 'utf8') : null;
  },
};

const runtime = '\0rolldown/runtime.js';
const blank = (text: string): string => ' '.repeat(text.length);

/**
 * What makes a namespace of a module stands in each chunk that needs it. The bundler gives it a chunk of its own: a request
 * for 130 bytes before anything shows, of the six that a browser makes at once.
 */
export const withoutRuntimeChunk: Plugin = {
  name: 'vonk:without-runtime-chunk',
  augmentChunkHash: () => runtime,
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    const shared = chunks.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === runtime);
    if (!shared) return;
    const file = shared.fileName;
    const helper = /^([^]*)export\s*\{\s*([\w$]+) as ([\w$]+)\s*\};?\s*(?:\/\/.*\s*)?$/.exec(shared.code);
    if (!helper) this.error(`${file} holds more than one helper.`);
    const [, body = '', local = '', exported = ''] = helper;
    const from = `["']\\./${file.replaceAll('.', '\\.')}["'];?`;
    const used = new RegExp(
      `import\\s*\\{\\s*${exported.replaceAll('$', '\\$')}(?: as ([\\w$]+))?\\s*\\}\\s*from\\s*${from}`,
    );
    const unused = new RegExp(`import\\s*${from}`);
    for (const chunk of chunks.filter(({ imports }) => imports.includes(file))) {
      const found = used.exec(chunk.code);
      // What follows stays where the source map has it.
      chunk.code = chunk.code.replace(used, blank).replace(unused, blank);
      const helping = found && `function ${found[1] ?? exported}(...all){${body};return ${local}(...all)}`;
      if (found) chunk.code = chunk.code.replace(/(?:\n\/\/# sourceMappingURL=.*\s*)?$/, (end) => `\n${helping}${end}`);
      if (new RegExp(`(?:from|import)\\s*${from}`).test(chunk.code)) this.error(`${chunk.fileName} keeps ${file}.`);
      chunk.imports.splice(chunk.imports.indexOf(file), 1);
    }
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll(`,"./${file}"`, blank);
    for (const one of [file, `${file}.map`]) delete bundle[one];
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

/** The file that holds a module, and all that it imports. */
function filesOf(id: string, bundle: Rolldown.OutputBundle): readonly string[] {
  const first = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.moduleIds.some((module) => module.replaceAll('\\', '/').endsWith(id)),
  );
  if (!first) throw new Error(`No chunk holds ${id}.`);
  const files = new Set([first.fileName]);
  for (const file of files) {
    const one = bundle[file];
    if (one?.type === 'chunk') for (const next of one.imports) files.add(next);
  }
  return [...files];
}

const compileHint = '//# allFunctionsCalledOnLoad';
/** Characters. */
const large = 65_536;

/** Writes down what pages begin with: `npx vonk snippet` and the plugins for hosts read it where it is published. */
export const toPreload: Plugin = {
  name: 'vonk:to-preload',
  generateBundle(_options, bundle) {
    const together = filesOf('/src/every-widget.together.ts', bundle);
    const version = sentencesVersion();
    const preload: Preload = {
      many,
      together,
      limits: filesOf('/src/widgets/content-feed/lazy-chunk.together.ts', bundle).filter(
        (file) => !together.includes(file),
      ),
      apart: {
        space: filesOf('/src/context/space.ts', bundle),
        ...Object.fromEntries(widgets.map((name) => [name, filesOf(`/src/widgets/${name}/${name}.ts`, bundle)])),
      },
      words: Object.fromEntries(
        Object.keys(readLanguages()).map((language) => [
          language,
          Object.fromEntries([allWords, ...firstParts].map((part) => [part, `${language}-${part}-${version}.js`])),
        ]),
      ),
    };
    const asked = Object.values(preload.words).flatMap((words) => Object.values(words));
    const missing = asked.find((file) => !bundle[file]);
    if (missing !== undefined) this.error(`${missing} stands in preload.json, and not in the build.`);
    this.emitFile({ type: 'asset', fileName: 'preload.json', source: `${JSON.stringify(preload, null, 2)}\n` });
  },
};

/**
 * Makes a browser that can compile the large files that a page begins with beside the page, all of it while they come, and
 * not each function when it is first called: 40 of 307 ms of processor time for a page with all widgets
 * (https://v8.dev/blog/explicit-compile-hints). A small file would grow by more than it gains.
 */
export const compiledAtOnce: Plugin = {
  name: 'vonk:compiled-at-once',
  augmentChunkHash: () => compileHint,
  generateBundle(_options, bundle) {
    const entries = [togetherEntry, ...widgets.map((name) => `/src/widgets/${name}/${name}.ts`)];
    for (const file of new Set(entries.flatMap((id) => filesOf(id, bundle)))) {
      const chunk = bundle[file];
      const map = bundle[`${file}.map`];
      if (chunk?.type !== 'chunk' || map?.type !== 'asset' || chunk.code.length < large) continue;
      chunk.code = `${compileHint}\n${chunk.code}`;
      const { mappings, ...others } = JSON.parse(map.source.toString()) as { mappings: string };
      map.source = JSON.stringify({ ...others, mappings: `;${mappings}` });
    }
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

/** Whether the file of many widgets needs a module before it shows anything. */
function isAtFirst(id: string, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set([id]);
  for (const one of seen) for (const importer of context.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  return seen.has(togetherEntry);
}

/** Where what changes need begins: the way of changes through the space, the outbox, and what follows a service. */
const changing = /\/src\/(state\/changing|sources\/outbox\/outbox|sources\/live\/live)(\.together)?\.ts$/;

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

/** What keeps a feed within the limits that somebody set themself, as one file with all that it stands on. */
const limits = /\/src\/(widgets\/content-feed\/lazy-chunk|parts\/private-channels)\.together\.ts$/;

/** Whether a page with many widgets needs a module before it shows a feed to somebody who set themself limits. */
function isForLimits(id: string, context: Rolldown.ChunkingContext): boolean {
  if (isAtFirst(id, context)) return false;
  const seen = new Set([id]);
  for (const one of seen) for (const importer of context.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  return [...seen].some((one) => limits.test(one));
}

/** Groups of the one way or of the other. */
const inWay =
  (way: 'apart' | 'together', name: (id: string, context: Rolldown.ChunkingContext) => string | null) =>
  (id: string, context: Rolldown.ChunkingContext): string | null =>
    isTogether.test(id) === (way === 'together') ? name(id, context) : null;

/**
 * What most widgets need at first is one request, and what most of their dialogs and panels share is another, for when
 * somebody comes near one. What changes need is one request too. What few need costs the others nothing.
 */
export const sharedChunks: Rolldown.CodeSplittingGroup[] = [
  {
    name: inWay('together', (id, context) => (isAtFirst(id, context) ? 'together' : null)),
    debugName: 'together',
    priority: 4,
  },
  {
    name: inWay('together', (id, context) => (isForLimits(id, context) ? 'together-limits' : null)),
    debugName: 'together-limits',
    priority: 3,
  },
  {
    name: inWay('apart', (id, context) => (widgetsThatNeed(id, context).size >= 4 ? 'shared' : null)),
    debugName: 'shared',
    minShareCount: 4,
    priority: 3,
  },
  {
    name: inWay('apart', (id, context) => (isForChanges(id, context) ? 'changing' : null)),
    debugName: 'changing',
    priority: 2,
  },
  {
    name: inWay('together', (id, context) => (isForChanges(id, context) ? 'together-changing' : null)),
    debugName: 'together-changing',
    priority: 2,
  },
  {
    name: inWay('apart', (id, context) => (widgetsThatNeed(id, context).size === 0 ? 'later' : null)),
    debugName: 'later',
    minShareCount: 4,
    priority: 1,
  },
  {
    name: inWay('together', (id, context) => (isAtFirst(id, context) ? null : 'together-later')),
    debugName: 'together-later',
    minShareCount: 2,
    priority: 1,
  },
];
