import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, without a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The widgets that have a folder under src/widgets and a sub-path of their own in the package. */
export const widgets = [
  'values-card',
  'content-feed',
  'goal-tracker',
  'kudos-wall',
  'leaderboard',
  'impact',
  'preferences',
];

/**
 * What the package exports, as paths of its source relative to the root. The demo, the stories and
 * the tests import `vonk/…` as a customer does; while developing, that means these files.
 *
 * @type {Record<string, string>}
 */
export const sources = {
  vonk: 'src/index.ts',
  'vonk/define': 'src/define.ts',
  'vonk/loader': 'src/loader.ts',
  'vonk/contract': 'src/contract/index.ts',
  'vonk/space': 'src/context/space.ts',
  'vonk/space/define': 'src/context/define.ts',
  ...Object.fromEntries(
    widgets.flatMap((name) => [
      [`vonk/${name}`, `src/widgets/${name}/${name}.ts`],
      [`vonk/${name}/define`, `src/widgets/${name}/define.ts`],
    ]),
  ),
};

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
