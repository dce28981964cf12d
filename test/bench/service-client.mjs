/**
 * Sends requests as fast as they are answered, from a process of its own, and writes what came of it as JSON.
 * Told by its standard input: { url, path, connections, duration, kind, people: [{ id, headers, etag }], receivers }.
 */
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';
import { v7 } from 'uuid';

const { url, path, connections, duration, people, kind, receivers } = JSON.parse(await text(process.stdin));
let turn = 0;
const next = () => people[(turn += 1) % people.length];

/** What each kind of request is made of, anew each time. */
const kinds = {
  read: (request) => ({ ...request, method: 'GET', path, headers: next().headers }),
  'read again': (request) => {
    const { headers, etag } = next();
    return { ...request, method: 'GET', path, headers: { ...headers, 'if-none-match': etag } };
  },
  give: (request) => {
    const { headers, id } = next();
    const to = receivers.filter((one) => one !== id)[turn % (receivers.length - 1)];
    const body = JSON.stringify({
      id: v7(),
      type: 'kudos.give',
      at: new Date().toISOString(),
      data: { kudos: `bench-${randomBytes(9).toString('hex')}`, to: [to], text: 'You took the time to explain it.' },
    });
    return { ...request, method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body };
  },
};

const took = [];
const run = autocannon({ url, connections, duration, requests: [{ setupRequest: kinds[kind] }] });
run.on('response', (_client, _status, _bytes, milliseconds) => took.push(milliseconds));
const { requests, errors, timeouts, statusCodeStats } = await run;
took.sort((one, other) => one - other);
const percentile = (share) => took[Math.min(took.length - 1, Math.ceil(share * took.length) - 1)];
console.log(
  JSON.stringify({
    perSecond: requests.average,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    errors: errors + timeouts,
    statuses: Object.fromEntries(Object.entries(statusCodeStats).map(([status, { count }]) => [status, count])),
  }),
);
