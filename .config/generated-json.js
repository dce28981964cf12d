/** What follows from the list of widgets in JSON, which has no comments to write between. */
import { packageName, sourcesOf, widgetsIn } from './vonk-alias.js';

/** Where the built module and the types of a source are. */
const builtOf = (source) => {
  const path = source.replace(/^src\/(.*)\.ts$/, './dist/$1');
  return { types: `${path}.d.ts`, default: `${path}.js` };
};

const isModule = (target) => typeof target === 'object';

/** Modules first, in the order of the list; then what is no module: styles, JSON. */
function exportsOf(before, folder) {
  const modules = Object.entries(sourcesOf(widgetsIn(folder))).map(([name, source]) => [
    name.replace(packageName, '.'),
    builtOf(source),
  ]);
  return Object.fromEntries([...modules, ...Object.entries(before).filter(([, target]) => !isModule(target))]);
}

/** The folders that a packed package has for tools which do not read its exports (see sub-paths.js). */
export const subPaths = (folder) => [
  ...new Set(
    Object.keys(sourcesOf(widgetsIn(folder))).flatMap((name) => name.slice(packageName.length).split('/')[1] ?? []),
  ),
];

/** package.json with the sub-paths of every widget. What it says besides stays. */
export function packageJson(text, folder) {
  const manifest = JSON.parse(text);
  const exports = exportsOf(manifest.exports, folder);
  const typed = Object.entries(exports).filter(([name, target]) => name !== '.' && isModule(target));
  const whole = manifest.files.slice(0, manifest.files.indexOf('custom-elements.json') + 1);
  return JSON.stringify({
    ...manifest,
    exports,
    typesVersions: { '*': Object.fromEntries(typed.map(([name, { types }]) => [name.slice(2), [types]])) },
    files: [...whole, ...subPaths(folder)],
  });
}

/** tsconfig.json with the source of every name that the package exports. */
export function tsconfig(text, folder) {
  const config = JSON.parse(text);
  const names = Object.entries(sourcesOf(widgetsIn(folder))).map(([name, source]) => [name, [`./${source}`]]);
  const patterns = Object.entries(config.compilerOptions.paths).filter(([name]) => name.includes('*'));
  config.compilerOptions.paths = Object.fromEntries([...names, ...patterns]);
  return JSON.stringify(config, null, 2);
}
