// The issuer of the organisation is another machine: it may be away, change its keys, or sign for tomorrow.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { type CryptoKey, type JWK, SignJWT, exportJWK, generateKeyPair } from 'jose';
import { type Answer, type TestService, startService } from './fixtures/service.js';

/** Answers as a test says. */
class Issuer {
  readonly #server: Server;
  address = '';
  /** What it answers where it is asked for its keys. */
  keys: { status: number; body: string } = { status: 200, body: '{"keys":[]}' };

  constructor() {
    this.#server = createServer((request, response) => {
      const isKeys = request.url === '/keys';
      const about = JSON.stringify({ issuer: this.address, jwks_uri: `${this.address}/keys` });
      response.writeHead(isKeys ? this.keys.status : 200, { 'content-type': 'application/json' });
      response.end(isKeys ? this.keys.body : about);
    });
  }

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

let issuer: Issuer;
let service: TestService;
let key: CryptoKey;
let published: JWK;
before(async () => {
  issuer = await new Issuer().open();
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  published = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  service = await startService({
    demo: false,
    sessionSecret: 'a secret of at least thirty-two characters',
    oidc: { issuer: issuer.address, audience: 'vonk', personClaim: 'oid' },
  });
});
after(async () => {
  await service.end();
  issuer.close();
});

const token = (change: (jwt: SignJWT) => SignJWT = (jwt) => jwt, kid = 'one'): Promise<string> =>
  change(
    new SignJWT({ oid: 'p-12' })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer.address)
      .setSubject('p-04')
      .setAudience('vonk')
      .setExpirationTime('1h'),
  ).sign(key);

const ask = async (given: string): Promise<Answer> =>
  (await service.as()).ask('/document', { headers: { authorization: `Bearer ${given}` } });

describe('an issuer that does not give its keys', () => {
  for (const [what, keys] of Object.entries({
    'is unwell': { status: 500, body: 'Out of order.' },
    'answers with a page': { status: 200, body: '<!doctype html><title>Maintenance</title>' },
    'answers with something else': { status: 200, body: '{"maintenance":true}' },
  }))
    test(`and ${what} makes nobody sign in again: it is said that it passes`, async () => {
      issuer.keys = keys;

      const answer = await ask(await token());

      assert.deepEqual([answer.status, answer.headers.has('retry-after')], [503, true]);
    });
});

describe('a token of the issuer', () => {
  before(() => {
    issuer.keys = { status: 200, body: JSON.stringify({ keys: [published] }) };
  });

  test('says by its claim who somebody is, once the issuer is well', async () => {
    const answer = await ask(await token());
    assert.equal(answer.json<{ viewer: { id: string } }>().viewer.id, 'p-12');
  });

  test('is refused before its time, without an end, for two where neither is this service, and by an unknown key', async () => {
    const refused = {
      'before its time': await token((jwt) => jwt.setNotBefore('10m')),
      'without an end': await new SignJWT({ oid: 'p-12' })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer.address)
        .setAudience('vonk')
        .sign(key),
      'for others': await token((jwt) => jwt.setAudience(['one', 'other'])),
      'of another issuer': await token((jwt) => jwt.setIssuer('https://elsewhere.example')),
      'by an unknown key': await token(undefined, 'two'),
      'signed with the public key as a secret': await new SignJWT({ oid: 'p-12' })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .setIssuer(issuer.address)
        .setAudience('vonk')
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(JSON.stringify(published))),
    };
    for (const [what, given] of Object.entries(refused)) assert.equal((await ask(given)).status, 401, what);
  });

  test('that names nobody, or somebody in another way than as a text, is of nobody here', async () => {
    for (const oid of [undefined, 12, ['p-12'], { id: 'p-12' }, '', 'p-12\0', 'P-12']) {
      const given = await new SignJWT({ oid })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer.address)
        .setSubject('p-12')
        .setAudience('vonk')
        .setExpirationTime('1h')
        .sign(key);
      assert.equal((await ask(given)).status, 403, JSON.stringify(oid));
    }
  });
});
