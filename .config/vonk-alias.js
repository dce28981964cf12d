import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The widgets of a copy of the project: each has a folder under src/widgets and a sub-path of its own in the package.
 *
 * @returns {string[]}
 */
export const widgetsIn = (folder) =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'src/widgets/widgets.json'), 'utf8')));

/**
 * The package's name, which package.json alone decides.
 *
 * @type {{ name: string }}
 */
export const { name: packageName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The widgets, as src/widgets/widgets.json lists them. */
export const widgets = widgetsIn(root);

/** What the package has for a framework, each under a sub-path of its own. */
const frameworks = ['react', 'jsx', 'jsx-global', 'vue', 'html-tags', 'jsx-tags', 'vue-tags'];

/**
 * What the package exports, as paths of its source relative to the root. The demo, the stories and
 * the tests import the package by its name, as a customer does; while developing, that means these files.
 *
 * @param {readonly string[]} names The widgets.
 * @returns {Record<string, string>}
 */
export const sourcesOf = (names) => ({
  [packageName]: 'src/index.ts',
  [`${packageName}/define`]: 'src/define.ts',
  [`${packageName}/loader`]: 'src/loader.ts',
  [`${packageName}/contract`]: 'src/contract/index.ts',
  [`${packageName}/space`]: 'src/context/space.ts',
  [`${packageName}/space/define`]: 'src/context/define.ts',
  ...Object.fromEntries(frameworks.map((name) => [`${packageName}/${name}`, `src/frameworks/${name}.ts`])),
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`${packageName}/${name}`, `src/widgets/${name}/${name}.ts`],
      [`${packageName}/${name}/define`, `src/widgets/${name}/define.ts`],
    ]),
  ),
});

export const sources = sourcesOf(widgets);

/**
 * The source file that a specifier such as `@vonk-intranet/vonk/values-card` stands for, relative to the root, with
 * its query kept. Undefined for anything that is not the package's own name.
 *
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function sourceOf(specifier) {
  const [path = '', query] = specifier.split('?', 2);
  const file =
    sources[path] ?? (path.startsWith(`${packageName}/theme/`) ? path.replace(packageName, 'src') : undefined);
  return file && (query === undefined ? file : `${file}?${query}`);
}
