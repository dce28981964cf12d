// What whoever runs the service is told when something is set up wrongly, and what they can watch.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { type Server, createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Writable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { databaseClock } from '../../demo/service/database/clock.js';
import type { Queryable } from '../../demo/service/database/database.js';
import { Metrics } from '../../demo/service/metrics.js';
import { startProblem } from '../../demo/service/start-problem.js';
import { SettingsError } from '../../demo/service/settings.js';
import { emptyPglite } from '../helpers/pglite.js';
import { type TestService, postgresql, startService } from './fixtures/service.js';

/** Keeps the lines of a log. */
class Lines extends Writable {
  readonly lines: Record<string, unknown>[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    for (const line of chunk.toString().trim().split('\n'))
      this.lines.push(JSON.parse(line) as Record<string, unknown>);
    done();
  }

  last(): Record<string, unknown> {
    return this.lines.findLast(({ msg }) => msg === 'request') ?? {};
  }
}

const secret = 'a secret of at least thirty-two characters';

describe('a token that is refused', () => {
  let service: TestService;
  let issuer: Server;
  let address = '';
  const log = new Lines();
  const pair = generateKeyPair('RS256', { extractable: true });
  const other = generateKeyPair('RS256', { extractable: true });
  before(async () => {
    const key = { ...(await exportJWK((await pair).publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    issuer = createHttpServer((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : { jwks_uri: `${address}/keys` }));
    });
    issuer.listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    address = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    service = await startService({
      demo: false,
      sessionSecret: secret,
      logLevel: 'info',
      log,
      rates: { reads: 1000, actions: 1000, anonymous: 3 },
      oidc: { issuer: address, audience: 'vonk', personClaim: 'sub' },
    });
  });
  after(async () => {
    await service.end();
    issuer.close();
  });

  const ask = async (change: (jwt: SignJWT) => SignJWT, kid = 'one', signer = pair): Promise<number> => {
    const made = new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid }).setIssuer(address).setSubject('p-12');
    const token = await change(made.setAudience('vonk').setExpirationTime('1h')).sign((await signer).privateKey);
    const client = await service.as();
    return (await client.ask('/document', { headers: { authorization: `Bearer ${token}` } })).status;
  };

  const cases: readonly [string, (jwt: SignJWT) => SignJWT, string?, typeof pair?][] = [
    ['token-issuer-differs-by-a-slash', (jwt) => jwt.setIssuer(`${address}/`)],
    ['token-issuer-differs', (jwt) => jwt.setIssuer('https://elsewhere.example')],
    ['token-audience-differs', (jwt) => jwt.setAudience('api://another')],
    ['token-expired', (jwt) => jwt.setExpirationTime(new Date(Date.now() - 3_600_000))],
    ['token-not-valid-yet', (jwt) => jwt.setNotBefore(new Date(Date.now() + 3_600_000))],
    ['token-key-unknown', (jwt) => jwt, 'two'],
    ['token-signature-wrong', (jwt) => jwt, 'one', other],
  ];
  for (const [reason, change, kid, signer] of cases)
    test(`is told in the log as ${reason}`, async () => {
      assert.equal(await ask(change, kid, signer), 401);
      assert.equal(log.last()['reason'], reason);
    });

  test('and names nobody here, is told as that', async () => {
    assert.equal(await ask((jwt) => jwt.setSubject('p-nobody')), 403);
    assert.equal(log.last()['reason'], 'token-person-unknown');
  });

  test('is told to sign in, not to wait, where its network has asked too much', async () => {
    const nobody = await service.as();
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await nobody.ask('/document')).status);
    assert.equal(statuses.at(-1), 429);

    assert.equal(await ask((jwt) => jwt.setIssuer('https://elsewhere.example')), 401);
  });

  test('leaves nothing of itself in the log', () => {
    assert.doesNotMatch(JSON.stringify(log.lines), /eyJ|elsewhere|another|p-12|p-nobody/);
  });
});

describe('the password of a proxy beside a session', () => {
  test('is none of this service’s: the session counts', async () => {
    const service = await startService();
    const client = await service.as('p-12');

    const answer = await client.ask('/document', { headers: { authorization: 'Basic YTpi' } });
    const alone = await (await service.as()).ask('/document', { headers: { authorization: 'Basic YTpi' } });
    const begun = await client.ask('/session', { method: 'POST', headers: { authorization: 'Basic YTpi' } });
    await service.end();

    assert.deepEqual([answer.status, answer.json<{ viewer: { id: string } }>().viewer.id], [200, 'p-12']);
    assert.deepEqual([alone.status, begun.status], [401, 401]);
  });
});

describe('a request', () => {
  test('has an id in its answer and in the log; a browser’s own is not taken, that of a proxy is', async () => {
    for (const [trustProxy, taken] of [
      [0, false],
      [1, true],
    ] as const) {
      const log = new Lines();
      const service = await startService({ logLevel: 'info', log, trustProxy });
      const given = 'from-the-proxy-17';
      const answer = await (await service.as()).ask('/document', { headers: { 'x-request-id': given } });
      const refused = await (await service.as()).ask('/kudos');
      await service.end();

      const id = answer.headers.get('x-request-id') ?? '';
      assert.equal(id === given, taken);
      assert.ok(log.lines.some((line) => line['id'] === id));
      assert.match(refused.headers.get('x-request-id') ?? '', /^[\w-]{36}$/);
    }
  });
});

describe('the time', () => {
  test('is that of the database, whatever the clock of the instance says', async () => {
    const past = '2023-04-05T06:07:08.000Z';
    const database = { query: () => Promise.resolve([{ now: past }]) } as unknown as Queryable;

    const clock = await databaseClock(database, () => assert.fail());
    const now = clock.now().getTime();
    clock.stop();

    assert.ok(Math.abs(now - Date.parse(past)) < 5000, new Date(now).toISOString());
  });

  // PGlite runs in the instance, and so by its clock.
  const apart = { skip: postgresql === undefined && 'this database has no clock of its own' };
  test(
    'of an instance that is three years ahead gets into nothing that is stored, and ends no session',
    apart,
    async (context) => {
      context.mock.timers.enable({ apis: ['Date'], now: Date.now() });
      const service = await startService();
      const client = await service.as('p-12');
      context.mock.timers.setTime(Date.now() + 3 * 365 * 86_400_000);

      const answer = await client.send('kudos.give', { kudos: 'ahead', to: ['p-63'], text: 'Dank.' });

      const [row] = await service.database.query<{ years: number }>(
        `select extract(epoch from at - now())::float8 / 86400 / 365 as years from kudos where id = 'ahead'`,
      );
      const [received] = await service.database.query<{ years: number }>(
        `select extract(epoch from max(received_at) - now())::float8 / 86400 / 365 as years from actions`,
      );
      context.mock.timers.reset();
      await service.end();
      assert.equal(answer.status, 200);
      assert.ok(
        Math.abs(row?.years ?? 9) < 0.01 && Math.abs(received?.years ?? 9) < 0.01,
        JSON.stringify([row, received]),
      );
    },
  );
});

describe('whether an instance is well', () => {
  test('is told apart: it lives, and it is ready', async () => {
    const service = await startService();
    const client = await service.as();
    const paths = ['/health/live', '/health/ready', '/health'];
    const before = await Promise.all(paths.map((path) => client.ask(path)));
    assert.deepEqual(
      before.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.match(before[0]?.json<{ version: string }>().version ?? '', /^\d+\.\d+\.\d+/);

    await service.stop();
    const [live, ready] = await Promise.all(paths.map((path) => client.ask(path)));

    assert.deepEqual([live?.status, ready?.status], [200, 503]);
    await service.end();
  });
});

describe('the numbers for monitoring', () => {
  test('tell of requests, causes, connections, streams and tidying, at an address of their own, and of nobody', async () => {
    const service = await startService({ metricsPort: 0, logLevel: 'info', log: new Lines() });
    const metrics = new Metrics({
      database: service.database,
      streams: () => 3,
      lag: () => Promise.resolve(0.5),
      tidied: () => Date.now() - 60_000,
      now: () => new Date(),
    });
    metrics.told({ method: 'GET', route: '/document', status: 200, seconds: 0.01, reason: undefined });
    metrics.told({ method: 'POST', route: '/actions', status: 503, seconds: 1, reason: 'database-lock' });
    const { port, stop } = await metrics.listen('127.0.0.1', 0);
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const text = await answer.text();
    const elsewhere = await (await service.as()).ask('/metrics');
    stop();
    await service.end();

    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(text, /^vonk_request_seconds_count\{method="GET",route="\/document",status="200"\} 1$/m);
    assert.match(text, /^vonk_unavailable_total\{cause="database-lock"\} 1$/m);
    assert.match(text, /^vonk_streams 3$/m);
    assert.match(text, /^vonk_stream_lag_seconds 0\.5$/m);
    assert.match(text, /^vonk_tidied_age_seconds 6\d(\.\d+)?$/m);
    assert.match(text, /^vonk_database_connections \d+$/m);
    assert.match(text, /^vonk_database_lock_waits \d+$/m);
    assert.match(text, /^vonk_info\{version="\d+\.\d+\.\d+"\} 1$/m);
    assert.equal(elsewhere.status, 404);
  });

  test('are given by a service that is told where', async () => {
    const log = new Lines();
    const service = await startService({ metricsPort: 0, logLevel: 'info', log, port: 0 });
    const address = await service.start();
    const port = log.lines.find(({ msg }) => msg === 'started')?.['metrics'];
    await fetch(`${address}/document`);
    const text = await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
    await service.end();

    assert.match(text, /^vonk_request_seconds_count\{method="GET",route="\/document",status="200"\} 1$/m);
    await assert.rejects(fetch(`http://127.0.0.1:${String(port)}/metrics`));
  });
});

describe('a service that cannot start', () => {
  const environment = { DATABASE_URL: 'postgres://vonk:secret-word@db.example:5433/thanks', PORT: '8460' };
  const withCode = (code: string): Error => Object.assign(new Error('secret-word'), { code });

  for (const [code, sentence] of [
    ['ECONNREFUSED', /db\.example:5433\/thanks\. Start PostgreSQL/],
    ['ENOTFOUND', /not known\. Correct DATABASE_URL/],
    ['28P01', /refuses the password/],
    ['3D000', /does not exist\. Create it/],
    ['EADDRINUSE', /127\.0\.0\.1:8460 is taken.*set PORT/],
  ] as const)
    test(`says in one sentence what to do about ${code}, without a password`, () => {
      for (const error of [withCode(code), new AggregateError([withCode(code)])]) {
        const said = startProblem(error, environment) ?? '';
        assert.match(said, sentence);
        assert.match(said, new RegExp(`\\(${code}\\)$`));
        assert.doesNotMatch(said, /secret-word|\n/);
      }
    });

  test('says what is wrong with a setting, and of what it does not know nothing', () => {
    assert.equal(startProblem(new SettingsError('SESSION_SECRET is missing.'), {}), 'SESSION_SECRET is missing.');
    assert.equal(startProblem(new Error('odd'), {}), undefined);
  });

  test('because its port is taken, says so as a program', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const folder = await emptyPglite();
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/service/main.ts'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: String(port),
        DEMO: '1',
        DATA_DIR: folder,
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    taken.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });

    assert.equal(code, 1);
    assert.match(output, new RegExp(`^127\\.0\\.0\\.1:${port} is taken\\. .* \\(EADDRINUSE\\)$`, 'm'));
    assert.doesNotMatch(output, /\n\s+at |"at":/);
  });
});
