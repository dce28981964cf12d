/** What follows from the list of widgets, and from what stands in their folders, in files of code. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { subPaths } from './generated-json.js';
import { widgetsIn } from './vonk-alias.js';

/** The names of the classes that a file exports and whose base matches. */
const classesIn = (file, base) =>
  [...readFileSync(file, 'utf8').matchAll(/^export class (\w+) extends (\w+)/gm)]
    .filter(([, , extended]) => base.test(extended))
    .map(([, name]) => name);

/** The class of a widget. */
function elementOf(folder, name) {
  const [element] = classesIn(join(folder, 'src/widgets', name, `${name}.ts`), /^BaseElement$/);
  if (!element) throw new Error(`src/widgets/${name}/${name}.ts exports no class that extends BaseElement.`);
  return element;
}

/** How the script tag comes by the class of a widget. */
const loaderOf = (folder, name) =>
  `'${name}': async () => (await import('./widgets/${name}/${name}.js')).${elementOf(folder, name)},`;

/** The exports of one widget: its class, and the events by which it asks for changes. */
function exportsOf(folder, name) {
  const home = join(folder, 'src/widgets', name);
  const from = (file) => `'./widgets/${name}/${file.replace(/\.ts$/, '.js')}';`;
  const events = readdirSync(home)
    .filter((file) => file.endsWith('-events.ts'))
    .map((file) => `export { ${classesIn(join(home, file), /Event$/).join(', ')} } from ${from(file)}`);
  return [`export { ${elementOf(folder, name)} } from ${from(`${name}.ts`)}`, ...events];
}

/**
 * The lines between two marks, by file and by the name of the marks.
 *
 * @param {string} folder
 * @returns {Record<string, Record<string, readonly string[]>>}
 */
export function regions(folder) {
  const widgets = widgetsIn(folder);
  const lazy = widgets.filter((name) => existsSync(join(folder, 'src/widgets', name, 'lazy-chunk.ts')));
  return {
    'src/define.ts': { widgets: widgets.map((name) => `import './widgets/${name}/define.js';`) },
    'src/index.ts': { widgets: widgets.flatMap((name) => exportsOf(folder, name)) },
    'src/loader.ts': { widgets: widgets.map((name) => loaderOf(folder, name)) },
    'src/internal/tag-mistakes.ts': { names: widgets.map((name) => `'${name}',`) },
    'test/helpers/mount.ts': {
      'lazy chunks': lazy.map((name) => `import('../../src/widgets/${name}/lazy-chunk.js'),`),
    },
    '.gitignore': { 'sub-paths': subPaths(folder).map((name) => `/${name}/`) },
  };
}

/** A module that has every file of stories, for the test that opens them. */
export function storyFiles(folder) {
  const files = readdirSync(join(folder, 'stories'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => file.slice(0, -'.stories.ts'.length))
    .sort();
  const nameOf = (file) => file.replace(/[-/](\w)/g, (_mark, letter) => letter.toUpperCase());
  const imports = files.map((file) => `import * as ${nameOf(file)} from '../../stories/${file}.stories.js';`);
  return `/** Every file of stories. Written by \`npm run generate\`. */
${imports.join('\n')}

export const stories: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
${files.map((file) => (nameOf(file) === file ? `${file},` : `'${file}': ${nameOf(file)},`)).join('\n')}
};
`;
}
