/**
 * Opens the demo: the pages with Vite, and behind them a real service with a real database (PGlite in a folder of the
 * project, or PostgreSQL where `DATABASE_URL` names one). `PORT` says where; `--fresh` begins with an empty database.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Plugin, createServer } from 'vite';
import { seedCompany } from './service/seed/company.js';
import { createService } from './service/service.js';
import { readSettings } from './service/settings.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { fresh: { type: 'boolean' } } });
const { PORT: _page, ...environment } = process.env;
const settings = readSettings({
  DATA_DIR: join(root, '.cache/service/data'),
  LOG_LEVEL: 'warn',
  // One person at a desk tries what many do in a day.
  RATE_ACTIONS: '6000',
  RATE_READS: '6000',
  RATE_ANONYMOUS: '6000',
  ...environment,
  DEMO: '1',
  HOST: '127.0.0.1',
  BASE_PATH: '/api',
});
if (values.fresh === true && settings.databaseUrl === undefined) {
  rmSync(settings.dataDir, { recursive: true, force: true });
}

const service = await createService(settings);
await seedCompany(service.database, new Date(), { unlessFilled: true });
const { origin: target } = new URL(await service.start(0));

/** Tells the pages that a service is there, and where. */
const namesService: Plugin = {
  name: 'vonk:demo-service',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { name: 'demo-service', content: '/api/' }, injectTo: 'head-prepend' },
  ],
};

const pages = await createServer({
  root: join(root, 'demo'),
  configFile: join(root, 'vite.config.ts'),
  plugins: [namesService],
  server: {
    proxy: {
      '/api': { target },
      // Where `npx vonk conform` looks for people to try the service as.
      '/.well-known/vonk-conformance': { target, rewrite: (path) => `/api${path}` },
    },
  },
});
await pages.listen();
pages.printUrls();

const stop = (): void => {
  void Promise.all([pages.close(), service.stop()]).then(() => process.exit(0));
};
// Vite's own listener would end the process before the service has finished what it began.
process.removeAllListeners('SIGTERM');
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
