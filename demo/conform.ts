/**
 * Starts a fresh reference service in memory, holds it against the conformance kit of the command line, and ends with
 * its result. The kit is the built one, as a host runs it: `npx vonk conform <address of a document>`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seedCompany } from './service/seed/company.js';
import { createService } from './service/service.js';

const vonk = fileURLToPath(new URL('../dist/cli/vonk.js', import.meta.url));
const service = await createService({
  demo: true,
  dataDir: 'memory://',
  host: '127.0.0.1',
  logLevel: 'warn',
  // The kit asks more in a minute than a person does.
  rates: { reads: 100_000, actions: 100_000, anonymous: 100_000 },
});
await seedCompany(service.database, new Date());
const address = await service.start(0);
// Nobody is in this service but the kit, so a person may be erased for good.
const asked = ['conform', `${address}/document`, '--destructive', ...process.argv.slice(2)];
const kit = spawn(process.execPath, [vonk, ...asked], { stdio: 'inherit' });
const status = await new Promise<number>((ended, failed) => {
  kit.once('error', failed);
  kit.once('exit', (code) => ended(code ?? 1));
});
await service.stop();
process.exitCode = status;
