import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { SignJWT, generateKeyPair } from 'jose';
import type { Database } from '../../demo/service/database/database.js';
import { routes } from '../../demo/service/routes.js';
import { SettingsError, readSettings } from '../../demo/service/settings.js';
import { createService } from '../../demo/service/service.js';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
let base: string;
before(async () => {
  service = await startService();
  base = await service.start(0);
});
after(() => service.end());

const secret = 'a secret of at least thirty-two characters';

async function tokenFor(person: string): Promise<string> {
  const response = await fetch(`${base}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

describe('the description', () => {
  test('names every address, and every reference in it leads somewhere', async () => {
    const text = (await (await service.as()).ask('/openapi.json')).text;
    const description = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
      components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> };
    };
    assert.match(description.openapi, /^3\.1\./);
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    assert.deepEqual(described.sort(), routes.map(({ method, path }) => `${method} ${path}`).sort());
    const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
    assert.ok(operations.every(({ responses }) => Object.keys(responses).length > 0));
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
    assert.ok(references.length > 50);
    for (const reference of references) {
      const [, name = ''] = /^#\/components\/schemas\/(.+)$/.exec(reference) ?? [];
      assert.ok(Object.hasOwn(description.components.schemas, name), reference);
      assert.match(name, /^[\w.-]+$/);
    }
  });

  test('says what is answered to a body that cannot be used, wherever one is read', async () => {
    const description = JSON.parse((await (await service.as()).ask('/openapi.json')).text) as {
      paths: Record<string, { post?: { requestBody?: unknown; responses: Record<string, unknown> } }>;
    };
    const client = await service.as('p-12');
    const reading = Object.entries(description.paths).filter(([, { post }]) => post?.requestBody !== undefined);
    assert.deepEqual(reading.map(([path]) => path).sort(), ['/actions', '/demo/sign-in', '/demo/token']);
    for (const [path, { post }] of reading)
      for (const [status, body, headers] of [
        [400, '{', {}],
        [413, ' '.repeat(70_000), {}],
        [415, '{}', { 'content-type': 'text/plain' }],
        [422, '{}', {}],
      ] as const) {
        assert.equal((await client.ask(path, { method: 'POST', body, headers })).status, status, path);
        assert.ok(post?.responses[status] !== undefined, `${path} ${status}`);
      }
  });

  test('is true of every address: each is there, and asks who somebody is where the list says so', async () => {
    const nobody = await service.as();
    for (const { method, path, who } of routes) {
      const answer = await nobody.ask(path, { method, ...(method === 'POST' && { body: {} }) });
      if (who === 'signed-in') assert.equal(answer.status, 401, path);
      else assert.ok([200, 204, 422].includes(answer.status), `${path}: ${answer.status}`);
    }
  });
});

describe('over the wire', () => {
  /** As browsers and programs send what has no length, or none yet. */
  async function send(method: string, path: string, parts: readonly string[]): Promise<number> {
    const asked = request(`${base}${path}`, { method, headers: { 'content-type': 'application/json' } });
    for (const part of parts) asked.write(part);
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode ?? 0;
  }

  test('a session ends without a word about a length, as browsers ask for it', async () => {
    assert.equal((await fetch(`${base}/session`, { method: 'DELETE' })).status, 204);
  });

  test('a body may come in pieces, and is refused as soon as they are too many', async () => {
    assert.equal(await send('POST', '/demo/sign-in', ['{"person":', '"p-12"}']), 204);
    assert.equal(await send('POST', '/demo/sign-in', Array<string>(80).fill(' '.repeat(1024))), 413);
  });
});

describe('a token', () => {
  let other: TestService;
  before(async () => {
    // Knows the first service only as the issuer of its tokens.
    other = await startService({
      demo: false,
      sessionSecret: secret,
      oidc: { issuer: base, audience: 'vonk', personClaim: 'sub' },
    });
  });
  after(() => other.end());

  const askWith = async (token: string): ReturnType<Awaited<ReturnType<TestService['as']>>['ask']> =>
    (await other.as()).ask('/document', { headers: { authorization: `Bearer ${token}` } });

  test('of the issuer says who somebody is', async () => {
    const answer = await askWith(await tokenFor('p-12'));
    assert.equal(answer.json<{ viewer: { id: string } }>().viewer.id, 'p-12');
    const body = {
      id: randomUUID(),
      type: 'preferences.set',
      at: new Date().toISOString(),
      data: { minutesPerWeek: 4 },
    };
    const acted = await (
      await other.as()
    ).ask('/actions', {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${await tokenFor('p-12')}`, origin: 'https://elsewhere.example' },
    });
    assert.equal(acted.status, 200);
  });

  test('of anybody else, for anybody else, or too old, is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const sign = (audience: string, until: string): Promise<string> =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'ES256', kid: 'demo' })
        .setIssuer(base)
        .setSubject('p-12')
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(until)
        .sign(privateKey);
    const genuine = await tokenFor('p-12');
    const [head = '', , signature = ''] = genuine.split('.');
    const changed = Buffer.from(
      JSON.stringify({ iss: base, sub: 'p-04', aud: 'vonk', exp: Math.floor(Date.now() / 1000) + 600 }),
    ).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${changed}.`;
    for (const token of [await sign('vonk', '1h'), `${head}.${changed}.${signature}`, none, 'x.y.z', '']) {
      const answer = await askWith(token);
      assert.equal(answer.status, 401, token.slice(0, 20));
      assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
    }
    const elsewhere = await startService({
      demo: false,
      sessionSecret: secret,
      oidc: { issuer: base, audience: 'another program', personClaim: 'sub' },
    });
    const answer = await (await elsewhere.as()).ask('/document', { headers: { authorization: `Bearer ${genuine}` } });
    await elsewhere.end();
    assert.equal(answer.status, 401);
  });

  test('of somebody who does not work here is refused, and begins no session', async () => {
    const genuine = await tokenFor('p-30');
    await other.database.query(`delete from people where id = 'p-30'`);
    assert.equal((await askWith(genuine)).status, 403);
    const client = await other.as();
    const headers = { authorization: `Bearer ${genuine}` };
    assert.equal((await client.ask('/session', { method: 'POST', headers })).status, 403);
  });

  test('begins a session, whose cookie no script reads, and which ends', async () => {
    const client = await other.as();
    const headers = { authorization: `Bearer ${await tokenFor('p-12')}` };
    const cookie = (await client.ask('/session', { method: 'POST', headers })).headers.get('set-cookie') ?? '';
    assert.match(cookie, /^vonk=.*; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = { cookie: cookie.split(';', 1)[0] ?? '' };
    assert.match((await client.ask('/document', { headers: session })).text, /"viewer"/);
    const ended = await client.ask('/session', { method: 'DELETE', headers: session });
    assert.match(ended.headers.get('set-cookie') ?? '', /^vonk=;.*Max-Age=0/);
  });

  test('is not handed out where the service is no demo', async () => {
    const client = await other.as();
    for (const { method, path, who } of routes)
      if (who === 'demo')
        assert.equal(
          (await client.ask(path, { method, ...(method === 'POST' && { body: { person: 'p-12' } }) })).status,
          404,
        );
  });
});

describe('behind a proxy', () => {
  test('over https the cookie is for this host and https alone, and the headers say so', async () => {
    const proxied = await createService({ ...service.settings, database: service.database, trustProxy: 1 });
    const ask = (headers: Record<string, string>): Promise<Response> =>
      proxied.fetch(
        new Request('http://localhost/demo/sign-in', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ person: 'p-12' }),
        }),
      );
    const secure = await ask({
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'intranet.example.org',
      origin: 'https://intranet.example.org',
    });
    assert.equal(secure.status, 204);
    assert.match(secure.headers.get('set-cookie') ?? '', /^__Host-vonk=.*; Secure/);
    assert.match(secure.headers.get('strict-transport-security') ?? '', /max-age=31536000/);
    const plain = await ask({});
    assert.match(plain.headers.get('set-cookie') ?? '', /^vonk=/);
    await proxied.stop();
  });

  test('nobody is believed who is not one', async () => {
    const answer = await service.fetch(
      new Request('http://localhost/health', { headers: { 'x-forwarded-proto': 'https', host: 'localhost' } }),
    );
    assert.equal(answer.headers.get('strict-transport-security'), null);
  });
});

describe('other origins', () => {
  test('may ask only where they are allowed to', async () => {
    const open = await createService({
      ...service.settings,
      database: service.database,
      allowedOrigins: ['https://pages.example'],
    });
    const preflight = (origin: string): Promise<Response> =>
      open.fetch(
        new Request('http://localhost/actions', {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type',
          },
        }),
      );
    assert.equal(
      (await preflight('https://pages.example')).headers.get('access-control-allow-origin'),
      'https://pages.example',
    );
    assert.equal((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin'), null);
    // What a page at another origin may read of an answer.
    const answer = await open.fetch(
      new Request('http://localhost/document', { headers: { origin: 'https://pages.example' } }),
    );
    assert.equal(answer.headers.get('access-control-expose-headers'), 'ETag,Retry-After,Vonk-Viewer,X-Request-Id');
    await open.stop();
  });
});

describe('a page of another site', () => {
  test('changes nothing with a password that browsers add by themselves, as they do with cookies', async () => {
    const client = await service.as('p-63');
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'text/plain', authorization: 'Basic YTpi' };
    for (const path of ['/demo/sign-out', '/session', '/actions'])
      assert.equal(
        (await client.ask(path, { method: path === '/session' ? 'DELETE' : 'POST', headers })).status,
        403,
        path,
      );
  });
});

describe('whether the service is well', () => {
  test('is asked of the database once for all who ask at the same moment', async () => {
    const { database } = service;
    let asked = 0;
    const counting: Database = {
      ...database,
      query: (sql, values) => {
        if (sql === 'select 1') asked += 1;
        return database.query(sql, values);
      },
    };
    const counted = await createService({ ...service.settings, database: counting });
    const ask = (): Promise<Response> => counted.fetch(new Request('http://localhost/health'));

    const answers = await Promise.all(Array.from({ length: 50 }, ask));
    const later = await ask();

    assert.deepEqual([...new Set([...answers, later].map(({ status }) => status))], [200]);
    assert.deepEqual(asked, 2);
    await counted.stop();
  });
});

describe('too many requests', () => {
  test('wait for a told number of seconds, for each person by themself, also where nobody is signed in', async () => {
    const limited = await startService({ rates: { reads: 5, actions: 2, anonymous: 4 } }, { seeded: true });
    const [one, other, nobody] = [await limited.as('p-12'), await limited.as('p-63'), await limited.as()];
    for (let time = 0; time < 5; time += 1) assert.equal((await one.ask('/feed')).status, 200);
    const refused = await one.ask('/feed');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('content-type'), 'application/problem+json');
    assert.ok(Number(refused.headers.get('retry-after')) >= 1);
    assert.equal((await other.ask('/feed')).status, 200);
    for (let time = 0; time < 2; time += 1) await other.do('preferences.set', { minutesPerWeek: time });
    assert.equal((await other.send('preferences.set', { minutesPerWeek: 9 })).status, 429);
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await nobody.ask('/document')).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429]);
    await limited.end();
  });
});

describe('the environment', () => {
  test('is refused with a sentence where it is not safe', () => {
    const cases: [Record<string, string>, RegExp][] = [
      [{}, /SESSION_SECRET is missing/],
      [{ SESSION_SECRET: 'short' }, /at least 32/],
      [{ SESSION_SECRET: secret, OIDC_ISSUER: 'https://id.example' }, /OIDC_AUDIENCE/],
      [{ SESSION_SECRET: secret, PORT: 'many' }, /PORT/],
      [{ SESSION_SECRET: secret, PORT: '65536' }, /PORT/],
      [{ SESSION_SECRET: secret, LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
      [{ SESSION_SECRET: secret, ALLOWED_ORIGINS: 'https://a.example/path' }, /ALLOWED_ORIGINS/],
      [{ SESSION_SECRET: secret, RETENTION_ACTIONS_DAYS: '7' }, /RETENTION_ACTIONS_DAYS/],
      [{ DEMO: '1', NODE_ENV: 'production' }, /DEMO/],
      [{ DEMO: '1', NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'vonk' }, /DEMO/],
    ];
    for (const [environment, message] of cases)
      assert.throws(
        () => readSettings(environment),
        (error) => error instanceof SettingsError && message.test(error.message),
        JSON.stringify(environment),
      );
    assert.equal(readSettings({ SESSION_SECRET: secret, BASE_PATH: '/vonk/' }).basePath, '/vonk');
  });
});
