// The PostgreSQL that other tests use: it must not outlive them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { root } from '../helpers/browser.page.js';
import { postgresForSuite, withoutPostgres } from '../helpers/databases.js';

async function setting(url: string, name: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}

describe('the PostgreSQL of the tests', { skip: withoutPostgres }, () => {
  const server = postgresForSuite();

  test('gives every test a database of its own', async () => {
    const [one, other] = [await server.database(), await server.database()];
    const client = new pg.Client({ connectionString: one });
    await client.connect();
    await client.query('CREATE TABLE mine (id int)');
    await client.end();

    assert.equal(await setting(one, 'server_encoding'), 'UTF8');
    const second = new pg.Client({ connectionString: other });
    await second.connect();
    const { rows } = await second.query<{ found: unknown }>("SELECT to_regclass('mine') AS found");
    await second.end();
    assert.equal(rows[0]?.found, null);
  });

  test('goes away with a test that is killed', { skip: Boolean(process.env['DATABASE_URL_TEST']) }, async () => {
    const helper = pathToFileURL(`${root}/test/helpers/postgres.mjs`).href;
    const script = `const { startPostgres } = await import(${JSON.stringify(helper)});
      console.log((await startPostgres({ durable: true })).url);
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    assert.equal(await setting(url, 'fsync'), 'on');

    child.kill('SIGKILL');
    await once(child, 'exit');

    const until = Date.now() + 10_000;
    const refused = (): Promise<boolean> =>
      setting(url, 'fsync').then(
        () => false,
        () => true,
      );
    while (!(await refused())) {
      assert.ok(Date.now() < until, 'it still answers');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
});
