/** The library as one module for the page under test, as it is written or with a bug put in on purpose. */
import { fileURLToPath } from 'node:url';
import { type Plugin, build } from 'vite';
import { sentences } from '../../.config/sentences.js';
import { root, sources } from '../../.config/vonk-alias.js';

/** A text of the source that becomes another. */
export interface Replacement {
  /** The file, relative to src. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Puts the bug in. A text that is not there exactly once is an error: a bug that is not planted is not caught. */
function planted(replacements: readonly Replacement[], done: Set<Replacement>): Plugin {
  return {
    name: 'vonk:planted-bug',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? id;
      let changed = code;
      for (const replacement of replacements) {
        if (!path.endsWith(`/src/${replacement.file}`)) continue;
        const found = changed.split(replacement.from).length - 1;
        if (found !== 1) {
          throw new Error(`${replacement.file} holds this ${found} times, not once: ${replacement.from}`);
        }
        changed = changed.replace(replacement.from, () => replacement.to);
        done.add(replacement);
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}

/** Builds the page's module. */
export async function buildLibrary(replacements: readonly Replacement[] = []): Promise<string> {
  const done = new Set<Replacement>();
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: Object.entries(sources).map(([name, file]) => ({
        find: new RegExp(`^${name}$`),
        replacement: `${root}/${file}`,
      })),
    },
    plugins: [sentences(), planted(replacements, done)],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  for (const replacement of replacements) {
    if (!done.has(replacement)) throw new Error(`${replacement.file} is not part of the page any more.`);
  }
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []));
  const [code] = chunks;
  if (code === undefined || chunks.length !== 1) throw new Error(`One module was wanted, not ${chunks.length}.`);
  return code;
}
