/** The import rules in the editor: eslint-plugin-boundaries, made of the table of rooms. */
import boundaries from 'eslint-plugin-boundaries';
import { join } from 'node:path';
import { entryPackages, onDemand, rooms } from './rooms.js';
import { packageName, root } from './vonk-alias.js';

const ofRoom = (name) => ({ element: { type: name } });
const packageNames = (names) => ({ module: { origin: 'external', source: names } });

const policiesOf = ([name, { rooms: whole = [], types = [], files = [], packages = [], node = false }]) => [
  { from: ofRoom(name), allow: { to: { element: { types: { anyOf: [name, ...whole] } } } } },
  ...(types.length > 0
    ? [{ from: ofRoom(name), allow: { to: { element: { types: { anyOf: types } } }, dependency: { kind: 'type' } } }]
    : []),
  ...files.map((file) => ({ from: ofRoom(name), allow: { to: { file: { path: `src/${file}` } } } })),
  ...(packages.length > 0 ? [{ from: ofRoom(name), allow: { to: packageNames(packages) } }] : []),
  ...(node ? [{ from: ofRoom(name), allow: { to: { module: { origin: 'core' } } } }] : []),
];

/**
 * For ESLint's configuration.
 *
 * @type {import("eslint").Linter.Config}
 */
export const importRules = {
  files: ['src/**/*.ts'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { [join(root, '.config/typescript-resolver.cjs')]: {} },
    'boundaries/elements': Object.keys(rooms).map((name) =>
      name === 'widgets'
        ? { type: name, pattern: 'src/widgets/*', partialMatch: false, capture: ['widget'] }
        : { type: name, pattern: `src/${name}`, partialMatch: false },
    ),
    'boundaries/files': [{ category: 'entry', pattern: 'src/*.ts' }],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        checkInternals: false,
        message: 'This room may not import that: see .config/rooms.js.',
        policies: [
          ...Object.entries(rooms).flatMap(policiesOf),
          {
            from: ofRoom('widgets'),
            disallow: {
              to: { element: { type: 'widgets', captured: { widget: '!{{ from.element.captured.widget }}' } } },
            },
            message: 'A widget stands by itself: what two of them need is a part.',
          },
          {
            from: { file: { path: `!src/${onDemand.file}*.ts` } },
            disallow: { to: packageNames([onDemand.package]) },
            message: `Only ${onDemand.file}* imports ${onDemand.package}.`,
          },
          {
            disallow: { dependency: { source: [packageName, `${packageName}/**`] } },
            message: 'The source imports itself by path, not by its package name.',
          },
          {
            from: { file: { categories: 'entry' } },
            allow: [
              { to: { element: { types: { anyOf: Object.keys(rooms) } } } },
              { to: { file: { categories: 'entry' } } },
              { to: packageNames(entryPackages) },
            ],
          },
        ],
      },
    ],
  },
};
