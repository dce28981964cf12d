import { namedEvents } from './manifest-events.js';
import { publicOnly } from './manifest-public.js';
import { pendingChanges } from './manifest-shared.js';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/cli/**', 'src/frameworks/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [pendingChanges(), namedEvents(), publicOnly()],
};
