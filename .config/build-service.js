/**
 * Bundles the reference service into .cache/service-bundle: `service.js`, what it loads, and the migrations. It runs without
 * node_modules. PGlite stays outside: what is deployed has a PostgreSQL.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root, sources } from './vonk-alias.js';

const outDir = join(root, '.cache/service-bundle');

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  resolve: {
    alias: Object.entries(sources).map(([name, file]) => ({
      find: new RegExp(`^${name}$`),
      replacement: join(root, file),
    })),
  },
  ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: { service: join(root, 'demo/service/main.ts') },
      // A native driver that pg asks for and does without.
      external: ['pg-native'],
      // One file, so that the migrations stand beside the module that reads them.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
cpSync(join(root, 'demo/service/database/migrations'), join(outDir, 'migrations'), { recursive: true });
writeFileSync(join(outDir, 'package.json'), `${JSON.stringify({ type: 'module', private: true })}\n`);
