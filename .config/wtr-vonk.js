import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moduleOf, sentenceFiles, sentenceModules } from './sentences.js';
import { root, sourceOf } from './vonk-alias.js';

/** Answers `import css from './tokens.css?inline'`, or `?raw`, with a module whose default export is the text. */
export function inlineCss() {
  const isInline = (context) => context.path.endsWith('.css') && ('inline' in context.query || 'raw' in context.query);
  return {
    name: 'inline-css',
    resolveMimeType: (context) => (isInline(context) ? 'js' : undefined),
    transform: (context) => (isInline(context) ? `export default ${JSON.stringify(context.body)};` : undefined),
  };
}

/** Answers `import data from './document.json'` with a module; a plain fetch still gets the JSON. */
export function jsonModules() {
  const isImport = (context) => context.path.endsWith('.json') && 'module' in context.query;
  return {
    name: 'json-modules',
    resolveImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
    resolveMimeType: (context) => (isImport(context) ? 'js' : undefined),
    transform: (context) => (isImport(context) ? `export default ${context.body};` : undefined),
  };
}

/** Answers the modules that are made of the language files. */
export function sentences() {
  return {
    name: 'sentences',
    serve({ path }) {
      if (path === '/src/locale/sentence-files.ts') {
        return { body: sentenceFiles(), type: 'js' };
      }
      const found = sentenceModules().find(({ id }) => id.endsWith(path) && path.startsWith('/src/locale/'));
      return found && { body: moduleOf(found.language, found.part, '/src'), type: 'js' };
    },
  };
}

/** Lets tests import the package by its name, as a customer does, from the source. */
export function vonkAlias() {
  return {
    name: 'vonk-alias',
    resolveImport({ source }) {
      const file = sourceOf(source);
      // JSON by its name is a module too; see above.
      const asked = file?.endsWith('.json') ? `${file}?module` : file;
      return asked && existsSync(join(root, asked.split('?')[0])) ? `/${asked}` : undefined;
    },
  };
}

/** Names the mode in packages that ask Node for it, as every bundler does. */
export function nodeEnvironment() {
  return {
    name: 'node-environment',
    transform: (context) =>
      context.path.includes('/node_modules/nanostores/')
        ? String(context.body).replaceAll('process.env.NODE_ENV', '"development"')
        : undefined,
  };
}

/** The demo's company draws its portraits and pictures by code; stories that show it are content with any drawing. */
export function drawings() {
  return {
    name: 'drawings',
    serve: ({ path }) =>
      /^\/(portraits|pictures)\/[\w-]+\.svg$/.test(path)
        ? { body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>', type: 'svg' }
        : undefined,
  };
}
