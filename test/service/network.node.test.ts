// Where nobody is signed in, requests are counted by network. Which networks these were is kept nowhere.
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { fc } from '../helpers/fast-check.js';
import { networkOf } from '../../demo/service/http/network.js';
import { createService } from '../../demo/service/service.js';
import { type TestService, startService } from './fixtures/service.js';

describe('a network', () => {
  test('is an IPv4 address, however it comes', () => {
    for (const text of [
      '203.0.113.7',
      '203.0.113.7:50211',
      '::ffff:203.0.113.7',
      '::ffff:cb00:7107',
      '[::ffff:203.0.113.7]:80',
    ])
      assert.equal(networkOf(text), '203.0.113.7', text);
    assert.notEqual(networkOf('203.0.113.7'), networkOf('203.0.113.8'));
  });

  test('is the first half of an IPv6 address, however it is written', () => {
    for (const text of [
      '2001:db8:1:2::1',
      '2001:DB8:1:2:ffff::',
      '[2001:0db8:0001:0002::9]:443',
      '2001:db8:1:2:3:4:5.6.7.8',
    ])
      assert.equal(networkOf(text), '2001:db8:1:2::/64', text);
    assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'));
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
    assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2'));
  });

  test('is the same for all that is no address', () => {
    for (const text of [
      '',
      'unknown',
      '_hidden',
      'x'.repeat(5000),
      '203.0.113',
      '1.2.3.4.5',
      '::1::2',
      '203.0.113.7, 8',
    ])
      assert.equal(networkOf(text), 'unknown', text.slice(0, 20));
  });

  test('does not depend on the second half of any IPv6 address', () => {
    const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
    const written = (words: number[]): string => words.map((word) => word.toString(16)).join(':');
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        // The addresses of IPv4 in IPv6 are those of IPv4.
        fc.pre(network.some((word) => word !== 0));
        assert.equal(
          networkOf(`${written(network)}:${written(one)}`),
          networkOf(`${written(network)}:${written(other)}`),
        );
      }),
    );
  });
});

describe('requests of nobody', () => {
  let service: TestService;
  let log = '';
  before(async () => {
    const rates = { reads: 100, actions: 100, anonymous: 3 };
    const sink = new Writable({
      write: (part: Buffer, _encoding, done) => {
        log += part.toString();
        done();
      },
    });
    service = await startService({ rates, logLevel: 'trace', log: sink });
  });
  after(() => service.end());

  /** The answers to some requests, each with what proxies wrote. */
  async function statuses(trustProxy: number, forwarded: readonly string[]): Promise<readonly number[]> {
    const rates = { reads: 100, actions: 100, anonymous: 3 };
    const proxied = await createService({ ...service.settings, database: service.database, rates, trustProxy });
    const found: number[] = [];
    for (const header of forwarded)
      found.push(
        (await proxied.fetch(new Request('http://localhost/document', { headers: { 'x-forwarded-for': header } })))
          .status,
      );
    await proxied.stop();
    return found;
  }

  test('from one /64 count together, and those of another do not', async () => {
    const same = [1, 2, 3, 4].map((host) => `2001:db8:0:1::${host}`);
    assert.deepEqual(await statuses(1, [...same, '2001:db8:0:2::1']), [200, 200, 200, 429, 200]);
  });

  test('are counted by what the last believed proxy saw, whatever was claimed before', async () => {
    const claims = [1, 2, 3, 4].map((host) => `198.51.100.${host}, 203.0.113.7`);
    assert.deepEqual(await statuses(1, claims), [200, 200, 200, 429]);
    const chain = [1, 2, 3, 4].map((host) => `198.51.100.${host}, 203.0.113.7, 192.0.2.${host}`);
    assert.deepEqual(await statuses(2, chain), [200, 200, 200, 429], 'two proxies: what the first of them saw');
  });

  test('are counted by the connection where no proxy is to be believed', async () => {
    const claims = [1, 2, 3, 4].map((host) => `198.51.100.${host}`);
    assert.deepEqual(await statuses(0, claims), [200, 200, 200, 429]);
  });

  test('leave no address in any table or in the log', async () => {
    const addresses = ['198.51.100.77', '2001:db8:77:77::77'];
    const proxied = await createService({
      ...service.settings,
      database: service.database,
      trustProxy: 1,
      log: new Writable({
        write: (part: Buffer, _encoding, done) => {
          log += part.toString();
          done();
        },
      }),
    });
    for (const address of addresses)
      for (const [path, method] of [
        ['document', 'GET'],
        ['actions', 'POST'],
        ['nowhere', 'GET'],
        ['demo/sign-in', 'POST'],
      ] as const)
        await proxied.fetch(
          new Request(`http://localhost/${path}`, { method, headers: { 'x-forwarded-for': address } }),
        );
    await proxied.stop();

    assert.match(log, /"msg":"request"/);
    assert.doesNotMatch(log, /198\.51|2001:db8|77:77/);
    const tables = await service.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    assert.ok(tables.length > 20);
    for (const { name } of tables) {
      const rows = JSON.stringify(await service.database.query(`select * from ${name}`));
      assert.doesNotMatch(rows, /198\.51|2001:db8|77:77/, name);
    }
  });
});
