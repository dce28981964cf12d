/**
 * Makes `@vonk-intranet/vonk/values-card` a real folder for tools that do not read the package's exports (webpack 4, TypeScript's
 * `moduleResolution: node`). `write` makes the folders before the package is packed, `remove` takes them away after.
 *
 *   node .config/sub-paths.js write|remove [folder]
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './vonk-alias.js';

const [action, folder = root] = process.argv.slice(2);
const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const paths = Object.entries(exports).filter(([, target]) => target.types !== undefined);

/** The package.json of one sub-path, which says where its module is. */
function pointer(path, target) {
  const to = (file) => relative(path, file).replaceAll('\\', '/');
  return {
    type: 'module',
    main: to(target.default),
    module: to(target.default),
    types: to(target.types),
    sideEffects: /\/(define|loader)$/.test(`/${path}`) ? undefined : false,
  };
}

for (const [name, target] of paths) {
  const path = name.slice(2);
  if (path === '' || name === '.') {
    continue;
  }
  if (action === 'write') {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), `${JSON.stringify(pointer(path, target), null, 2)}\n`);
  } else {
    const file = join(folder, path, 'package.json');
    if (existsSync(file)) {
      rmSync(dirname(file), { recursive: true });
    }
  }
}
