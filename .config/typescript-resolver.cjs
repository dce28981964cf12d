/** Tells ESLint's plugins which file an import names, as TypeScript finds it. (They load it by `require`.) */
const { existsSync } = require('node:fs');
const { isBuiltin } = require('node:module');
const { dirname, join } = require('node:path');
const ts = require('typescript');

const root = join(__dirname, '..');
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
const cache = ts.createModuleResolutionCache(root, (name) => name, options);

exports.interfaceVersion = 2;

exports.resolve = (name, from) => {
  if (isBuiltin(name)) return { found: true, path: null };
  // CSS, which Vite takes in as it is.
  const asset = join(dirname(from), name.split('?')[0]);
  if (/^[.].+[.]css([?]|$)/.test(name)) return existsSync(asset) ? { found: true, path: asset } : { found: false };
  const { resolvedModule } = ts.resolveModuleName(name, from, options, ts.sys, cache);
  return resolvedModule ? { found: true, path: resolvedModule.resolvedFileName } : { found: false };
};
