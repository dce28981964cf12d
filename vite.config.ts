import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { embedPage } from './.config/embed.js';
import { serveStorybook } from './.config/serve-storybook.js';
import {
  compiledAtOnce,
  entry,
  entryInOneFile,
  parallelChunks,
  sentencesByName,
  sharedChunks,
  toPreload,
  widgetsTogether,
  withoutRuntimeChunk,
} from './.config/script-tag.js';
import { problemSentences } from './.config/one-page.js';
import { publishedLanguages } from './.config/published-languages.js';
import { sentences } from './.config/sentences.js';
import { smallest } from './.config/smallest.js';
import { tightTemplates } from './.config/tight-templates.js';
import { packageName, root, sources } from './.config/vonk-alias.js';
import { companyPlugin } from './demo/intranet/company-plugin.js';

/** Every file under a folder whose path ends in one of the endings. */
function filesIn(folder: string, ...endings: string[]): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => join(folder, file));
}

/** The package's name is the source while developing; customers get the same names from the package's exports. */
const alias = Object.entries(sources)
  .map(([name, file]) => ({ find: new RegExp(`^${name}$`), replacement: join(root, file) }))
  .concat({ find: new RegExp(`^${packageName}/theme/`), replacement: `${join(root, 'src/theme')}/` });

/** Styles stay as they are written: light-dark() made into older CSS would not reach into a shadow root. */
const cssTarget = 'esnext';

/** Puts the stylesheets of the themes beside the modules, as they are written. */
const themeSheets: Plugin = {
  name: 'vonk:theme-sheets',
  generateBundle() {
    for (const file of filesIn(join(root, 'src/theme'), '.css')) {
      this.emitFile({
        type: 'asset',
        fileName: relative(join(root, 'src'), file).replaceAll('\\', '/'),
        source: readFileSync(file),
      });
    }
  },
};

/** Where a module goes: beside its source, under its own name; what the compiler adds goes together. */
function moduleName(name: string, id: string): string {
  if (name.includes('@oxc-project')) {
    return `internal/compiled/${basename(name)}.js`;
  }
  if (name.includes('@lit/react')) {
    return `frameworks/lit-react/${basename(name)}.js`;
  }
  const [file = ''] = id.split('?');
  return file.endsWith('.css') ? `${relative(join(root, 'src'), file).replaceAll('\\', '/')}.js` : `${name}.js`;
}

/** What runs in a browser; the command line is built apart. */
const isForBrowsers = (file: string): boolean => !file.endsWith('.d.ts') && !/[\\/]src[\\/](cli|embed)[\\/]/.test(file);

/**
 * What stands inside the modules: what the compiler adds, and `@lit/react`, which would bring the types of React into
 * every project that installs the package.
 */
const isInside = ['@oxc-project/runtime', '@lit/react'];

/** One module for each source file, for bundlers and import maps. Packages stay imports. */
const modules: UserConfig = {
  plugins: [themeSheets],
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget,
    minify: false,
    sourcemap: true,
    // As a library: imports stay imports, without the links that a page of our own would preload.
    lib: { entry: filesIn(join(root, 'src'), '.ts').filter(isForBrowsers), formats: ['es'] },
    rolldownOptions: {
      external: (id) => !/^[.\0]/.test(id) && !isAbsolute(id) && !isInside.some((name) => id.startsWith(name)),
      preserveEntrySignatures: 'strict',
      output: {
        preserveModules: true,
        preserveModulesRoot: join(root, 'src'),
        entryFileNames: ({ name, facadeModuleId }) => moduleName(name, facadeModuleId ?? ''),
      },
    },
  },
};

/** A chunk is called after the widget that it defines, else after what it holds. */
function chunkName(name: string, id: string): string {
  return name === 'define' ? basename(dirname(id)) : id === '' ? 'shared' : name;
}

/** Packages that stand inside a build ask that their licence goes along. */
const licenses = { fileName: 'licenses.md' };

/** The script tag: one entry that is never renamed, and its chunks beside it. Everything is inside. */
const cdn: UserConfig = {
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    sentencesByName,
    widgetsTogether,
    entryInOneFile,
    tightTemplates,
    parallelChunks,
    withoutRuntimeChunk,
    toPreload,
    compiledAtOnce,
    embedPage,
    themeSheets,
    publishedLanguages,
    smallest,
  ],
  build: {
    outDir: join(root, 'dist/cdn'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget,
    sourcemap: true,
    minify: true,
    // Which chunk needs which, for pages that want to preload them.
    manifest: 'chunks.json',
    license: licenses,
    // As a library: Vite's own helper for chunks would be one more request before the first widget.
    lib: { entry: { vonk: entry }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      output: {
        minify: true,
        codeSplitting: { groups: sharedChunks },
        // Notes for minifiers are not for browsers.
        comments: { annotation: false, jsdoc: false },
        entryFileNames: '[name].js',
        chunkFileNames: ({ name, facadeModuleId }) => `${chunkName(name, facadeModuleId ?? '')}-[hash].js`,
      },
    },
  },
};

/** A page in one file: see .config/one-page.ts. */
const onePage: UserConfig = {
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [problemSentences(), tightTemplates],
  build: {
    target: 'es2022',
    cssTarget,
    minify: true,
    sourcemap: false,
    rolldownOptions: { output: { minify: true, codeSplitting: false, comments: { annotation: false, jsdoc: false } } },
  },
};

/** The command line: one file for Node, with everything inside. */
const cli: UserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'src/cli/vonk.ts'),
    outDir: join(root, 'dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    license: licenses,
    rolldownOptions: { output: { entryFileNames: 'vonk.js', codeSplitting: false } },
  },
};

/** The pages of the demo that are built. */
const demoPages = filesIn(join(root, 'demo'), '.html').filter(
  (file) => !/node_modules|[\\/](?:hosts|starter)[\\/]/.test(file),
);

/** Says where the demo intranet is. */
const demoAddress: Plugin = {
  name: 'vonk:demo-address',
  apply: 'serve',
  configureServer(server) {
    server.printUrls = () => {
      const [address = 'http://localhost:5173/'] = server.resolvedUrls?.local ?? [];
      server.config.logger.info(`\n  The demo intranet is at ${new URL('intranet/', address).href}\n`);
    };
  },
};

/**
 * A page whose script puts its own words there waits with its first paint for that script. A build writes the script's
 * tag anew, and would forget that.
 */
function keepsBlocking(): Plugin {
  const mark = ' blocking="render"';
  const blocking = new Set<string>();
  return {
    name: 'vonk:keeps-blocking',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\.html$/ },
      handler(code, id) {
        if (code.includes(`<script type="module"${mark}`)) blocking.add(id);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        blocking.has(filename) ? html.replace('<script type="module"', `$&${mark}`) : html,
    },
  };
}

/** A strict policy lets no picture stand in an address: only a page in one file keeps its mark there. */
const withoutDataIcon: Plugin = {
  name: 'vonk:without-data-icon',
  apply: 'build',
  transformIndexHtml: (html) => html.replace(/<link\s+rel="icon"[^>]*\shref="data:[^"]*"\s*\/?>/, ''),
};

/** The demo intranet, served or built. */
function demo(): UserConfig {
  const port = Number(process.env['PORT'] ?? 5173);
  return {
    root: join(root, 'demo'),
    base: './',
    appType: 'mpa',
    plugins: [demoAddress, companyPlugin(), serveStorybook(), keepsBlocking(), withoutDataIcon, problemSentences()],
    server: {
      port,
      strictPort: process.env['PORT'] !== undefined,
      open: process.stdout.isTTY && process.env['CI'] === undefined ? '/intranet/' : false,
      fs: { allow: [root] },
    },
    build: {
      outDir: join(root, '.cache/demo'),
      emptyOutDir: true,
      target: 'es2022',
      cssTarget,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: demoPages },
    },
  };
}

/**
 * package.json lists the built files that do something when imported. While developing, these are the sources of the
 * same files, and everything that is a page and not the library.
 */
const sideEffects: Plugin = {
  name: 'vonk:side-effects',
  transform: {
    filter: { id: /\.(ts|js|mdx)(\?|$)/ },
    handler(_code, id) {
      const file = relative(root, id.split('?')[0] ?? id).replaceAll('\\', '/');
      const acts =
        /^(demo|stories|\.storybook)\//.test(file) || /^src\/((.*\/)?(define|loader)|cli\/vonk)\.ts$/.test(file);
      return acts ? { moduleSideEffects: true } : undefined;
    },
  },
};

/** What every mode needs. */
const withShared = (config: UserConfig): UserConfig => ({
  ...config,
  plugins: [sideEffects, sentences(), ...(config.plugins ?? [])],
});

/** What is built by each mode; any other mode is the demo. */
const byMode: Readonly<Record<string, UserConfig>> = { modules, cdn, cli, 'one-page': onePage };

export default defineConfig(({ mode }) => ({
  resolve: { alias },
  publicDir: false,
  cacheDir: join(root, '.cache/vite'),
  ...withShared(byMode[mode] ?? demo()),
}));
