// Takes long.
// PGlite: the database is in the process of the service. It is killed in the middle of writes, and started again.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { emptyPglite } from '../helpers/pglite.js';
import { ServiceClient } from '../helpers/service-client.js';
import { type ServiceProcess, freePort, startService } from '../helpers/service-process.js';
import { enough, kudosOf, startWriting } from './crash/writers.js';

const people = ['p-12', 'p-37', 'p-01', 'p-02', 'p-03', 'p-04'];
const clients = new Map<string, ServiceClient>();
let settings: Record<string, string> = {};
let service: ServiceProcess | undefined;

before(async () => {
  settings = {
    DATA_DIR: await emptyPglite(),
    DEMO: '1',
    PORT: String(await freePort()),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    RATE_ACTIONS: '1000000',
    RATE_READS: '1000000',
    LOG_LEVEL: 'warn',
  };
  service = await startService(settings);
  for (const person of people) clients.set(person, await ServiceClient.signedIn(service.origin, person));
});
after(async () => {
  await service?.kill();
  await rm(settings['DATA_DIR'] ?? '', { recursive: true, force: true, maxRetries: 5 });
});

test('killed twice in the middle of writes, everything confirmed is there, once', async () => {
  const origins = (): readonly string[] => (service ? [service.origin] : []);
  const writers = startWriting(people, clients, origins, 25);

  for (const first of [20, 70]) {
    await enough(() => writers.confirmed.length > first, 'writes');
    const killed = service;
    service = undefined;
    await killed?.kill();
    const sure = writers.confirmed.map(({ kudos }) => kudos);
    service = await startService(settings);
    const client = clients.get('p-12');
    assert.ok(client);
    const seen = await kudosOf(service.origin, client);
    const own = writers.confirmed.filter(({ giver, receiver }) => giver === 'p-12' || receiver === 'p-12');
    assert.deepEqual(
      own.filter(({ kudos }) => sure.includes(kudos) && !seen.includes(kudos)),
      [],
    );
  }
  await writers.done;

  assert.ok(writers.repeated > 0, 'it had work to do when it was killed');
  assert.equal(writers.confirmed.length, people.length * 25);
  for (const person of people) {
    const client = clients.get(person);
    assert.ok(client && service);
    const seen = await kudosOf(service.origin, client);
    const own = writers.confirmed.filter(({ giver, receiver }) => giver === person || receiver === person);
    assert.deepEqual(
      own.filter(({ kudos }) => !seen.includes(kudos)),
      [],
    );
    assert.equal(new Set(seen).size, seen.length);
  }
});
