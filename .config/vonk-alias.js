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

/** The widgets, as src/widgets/widgets.json lists them. */
export const widgets = widgetsIn(root);

/**
 * What the package exports, as paths of its source relative to the root. The demo, the stories and
 * the tests import `vonk/…` as a customer does; while developing, that means these files.
 *
 * @param {readonly string[]} names The widgets.
 * @returns {Record<string, string>}
 */
export const sourcesOf = (names) => ({
  vonk: 'src/index.ts',
  'vonk/define': 'src/define.ts',
  'vonk/loader': 'src/loader.ts',
  'vonk/contract': 'src/contract/index.ts',
  'vonk/space': 'src/context/space.ts',
  'vonk/space/define': 'src/context/define.ts',
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`vonk/${name}`, `src/widgets/${name}/${name}.ts`],
      [`vonk/${name}/define`, `src/widgets/${name}/define.ts`],
    ]),
  ),
});

export const sources = sourcesOf(widgets);

/**
 * The source file that a specifier such as `vonk/values-card` stands for, relative to the root, with
 * its query kept. Undefined for anything that is not the package's own name.
 *
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function sourceOf(specifier) {
  const [path = '', query] = specifier.split('?', 2);
  const file = sources[path] ?? (path.startsWith('vonk/theme/') ? path.replace('vonk/', 'src/') : undefined);
  return file && (query === undefined ? file : `${file}?${query}`);
}
