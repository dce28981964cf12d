// What an IT department gets: the bundle that goes into the image, and the files around it. No container engine is
// needed here, so the compose file and the image are checked as far as that goes without one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { readSettings } from '../../demo/service/settings.js';
import { readText, root } from '../helpers/browser.page.js';
import { postgresForSuite, withoutPostgres } from '../helpers/databases.js';
import { ServiceClient } from '../helpers/service-client.js';
import { startService } from '../helpers/service-process.js';

interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<'database' | 'service', ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

const dockerfile = readText('demo/service/Dockerfile');
const compose = parse(readText('demo/service/compose.yaml'), { strict: true }) as Compose;

describe('the compose file', () => {
  const { database, service } = compose.services;

  test('has no password of its own, and takes none from a default', () => {
    for (const { environment, secrets } of [database, service]) {
      for (const [name, value] of Object.entries(environment)) {
        assert.doesNotMatch(value, /:\/\/[^/@]*:[^/@]*@/, `${name} holds a password`);
        if (/PASSWORD|SECRET/.test(name)) assert.match(value, /^\/run\/secrets\//, name);
      }
      for (const secret of secrets) assert.match(compose.secrets[secret]?.file ?? '', /^\.\/secrets\//);
    }
  });

  test('keeps the database inside, and the service on this machine', () => {
    assert.deepEqual(database.ports, undefined);
    assert.deepEqual(database.networks, ['inside']);
    assert.equal(compose.networks['inside']?.internal, true);
    for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:/);
  });

  test('waits until the database is well', () => {
    assert.equal(service.depends_on?.['database']?.condition, 'service_healthy');
    assert.ok((database.healthcheck?.test.length ?? 0) > 1);
  });

  test('tells the service what it understands', () => {
    const filled = Object.fromEntries(
      Object.entries(service.environment).map(([name, value]) => [
        name,
        value.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (whole, variable: string, otherwise = '') =>
          whole.includes(':?')
            ? ({ PUBLIC_ORIGIN: 'https://a.example' }[variable] ?? 'https://b.example')
            : String(otherwise),
        ),
      ]),
    );
    const { SESSION_SECRET_FILE: secret, ...rest } = filled;
    assert.ok(secret);

    const settings = readSettings({ NODE_ENV: 'production', ...rest, SESSION_SECRET: 's'.repeat(32) });

    assert.equal(settings.demo, false);
    assert.equal(settings.basePath, '/vonk');
    assert.equal(settings.oidc?.personClaim, 'sub');
  });
});

describe('the image', () => {
  test('is built from files that are there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    assert.ok(copied.length > 5);
    for (const file of copied) assert.ok(existsSync(join(root, file)), file);
  });

  test('runs as somebody without rights, says how its health is checked, and holds no tools', () => {
    const [, last = ''] = dockerfile.split(/^FROM (?!.* AS build)/m);
    assert.match(last, /^USER node$/m);
    assert.match(last, /^HEALTHCHECK /m);
    assert.doesNotMatch(last, /npm|apt|COPY (?!--from=build)/);
  });
});

describe('the bundle', { skip: withoutPostgres }, () => {
  const server = postgresForSuite();
  const folder = mkdtempSync(join(tmpdir(), 'vonk-deployed-'));
  before(() => {
    const { status, stderr } = spawnSync(process.execPath, ['.config/build-service.js'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    cpSync(join(root, '.cache/service-bundle'), folder, { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('runs without node_modules: it brings the tables up to date, is well, and answers', async () => {
    const service = await startService(
      { DATABASE_URL: await server.database(), SESSION_SECRET: 's'.repeat(40), NODE_ENV: 'production' },
      [join(folder, 'service.js')],
    );
    try {
      const { vonk, viewer } = await new ServiceClient(service.origin).json<{ vonk: number; viewer?: unknown }>(
        'document',
      );
      assert.deepEqual({ vonk, viewer }, { vonk: 1, viewer: undefined });
    } finally {
      assert.equal(await service.stop(), 0, service.log());
    }
  });

  test('reads its secrets from files', async () => {
    const url = new URL(await server.database());
    const password = url.password;
    url.password = '';
    writeFileSync(join(folder, 'password'), `${password}\n`);
    writeFileSync(join(folder, 'session'), `${'s'.repeat(40)}\n`);
    const service = await startService(
      {
        DATABASE_URL: url.href,
        PGPASSWORD_FILE: join(folder, 'password'),
        SESSION_SECRET_FILE: join(folder, 'session'),
        NODE_ENV: 'production',
      },
      [join(folder, 'service.js')],
    );
    assert.equal((await new ServiceClient(service.origin).get('health')).status, 200);
    assert.equal(await service.stop(), 0);
  });
});
