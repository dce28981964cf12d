// Nobody acts, or reads, as somebody else: whatever is sent beside a session or token that is really theirs.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type JWK, SignJWT, UnsecuredJWT, generateKeyPair, importJWK } from 'jose';
import { v7 } from 'uuid';
import { keyFor } from '../../demo/service/identity/secret.js';
import { onEveryDatabase } from '../helpers/databases.js';
import { ServiceClient, envelope } from '../helpers/service-client.js';
import { type Situation, origin, situation } from './authorisation/situation.js';

onEveryDatabase('somebody else', (database) => {
  let here: Situation;
  before(async () => {
    here = await situation(await database.fresh());
  });
  after(() => here.service.stop());

  const secret = async (name: string): Promise<string> => {
    const [row] = await here.service.database.query<{ value: string }>('select value from secrets where name = $1', [
      name,
    ]);
    return row?.value ?? '';
  };
  const token = (subject: string, expires: string, audience = 'vonk'): SignJWT =>
    new SignJWT({}).setSubject(subject).setAudience(audience).setIssuer(origin).setExpirationTime(expires);
  const withToken = (text: string): ServiceClient =>
    new ServiceClient(origin, { authorization: `Bearer ${text}` }, here.service.fetch);
  const withCookie = (text: string): ServiceClient =>
    new ServiceClient(origin, { cookie: `vonk=${text}` }, here.service.fetch);

  test('is not who acts, because a body says so', async () => {
    const kudos = v7();
    const somebody = { from: 'mate', by: 'mate', giver: 'mate', person: 'mate', viewer: { id: 'mate' } };
    const data = { kudos, to: ['receiver'], text: 'Text', shown: 'everyone', external: true, ...somebody };

    const answer = await here.as.giver.send({
      ...envelope('wish.share', { text: '' }),
      type: 'kudos.give',
      data,
      ...somebody,
    });

    assert.equal(answer.status, 200, answer.text);
    const [row] = await here.service.database.query('select giver, shown, external from kudos where id = $1', [kudos]);
    assert.deepEqual(row, { giver: 'giver', shown: 'receiver', external: false });
  });

  test('does not join the board, because a body says so', async () => {
    const data = { textVersion: 'one', person: 'mate', self: 'mate', consent: { status: 'in', person: 'mate' } };
    const joined = await here.as.giver.send({
      ...envelope('board.join', { textVersion: 'one' }),
      data,
      person: 'mate',
    });

    assert.equal(joined.status, 200);
    const rows = await here.service.database.query(
      `select person from board_members where person in ('giver', 'mate')`,
    );
    assert.deepEqual(rows, [{ person: 'giver' }]);
  });

  test('is on the page: then nothing is done and nothing is told', async () => {
    const action = envelope('kudos.give', { kudos: v7(), to: ['receiver'], text: 'Text' });
    const shows = { 'vonk-viewer': 'mate' };

    const sent = await here.as.giver.send(action, shows);
    const read = await here.as.giver.get('kudos', shows);
    const nobody = await here.as.nobody.get('kudos', shows);

    assert.deepEqual([sent.status, read.status, nobody.status], [401, 401, 401]);
    assert.equal(read.text, nobody.text);
    const found = await here.service.database.query('select 1 from actions where id = $1', [action.id]);
    assert.deepEqual(found, []);
  });

  test('has no session that was forged, changed, or is too old', async () => {
    const key = keyFor(await secret('session'), 'sessions');
    const session = (subject: string, expires: string, audience = 'vonk-session'): Promise<string> =>
      token(subject, expires, audience).setProtectedHeader({ alg: 'HS256' }).setJti(v7()).sign(key);
    const valid = await session('receiver', '1h');
    const [head = '', , signature = ''] = valid.split('.');
    const other = Buffer.from(JSON.stringify({ sub: 'receiver', aud: 'vonk-session', exp: 4e9 })).toString('base64url');
    const guessed = createHmac('sha256', 'secret').update(`${head}.${other}`).digest('base64url');
    const attempts = {
      'signed with another key': `${head}.${other}.${guessed}`,
      'with the body of another': `${head}.${other}.${signature}`,
      'not signed': new UnsecuredJWT({ sub: 'receiver', aud: 'vonk-session', exp: 4e9 }).encode(),
      'for another purpose': await session('receiver', '1h', 'something-else'),
      'too old': await session('receiver', '-1s'),
      'without an id, so that it could not be ended': await token('receiver', '1h', 'vonk-session')
        .setProtectedHeader({ alg: 'HS256' })
        .sign(key),
      'a token instead': (await withTokenOf('receiver')) ?? '',
      'no token at all': 'receiver',
    };
    const nobody = await here.as.nobody.get('goals');

    assert.equal((await withCookie(valid).get('goals')).status, 200, 'the one that is valid is accepted');
    for (const [what, text] of Object.entries(attempts)) {
      const read = await withCookie(text).get('goals');
      assert.deepEqual([read.status, read.text], [nobody.status, nobody.text], what);
      const sent = await withCookie(text).act('board.leave', {});
      assert.equal(sent.status, 401, what);
    }
  });

  const withTokenOf = async (person: string): Promise<string | undefined> =>
    (await ServiceClient.withToken(origin, person, here.service.fetch)).headers['authorization']?.replace(
      'Bearer ',
      '',
    );

  test('has no token of another issuer, without a signature, or too old', async () => {
    const own = JSON.parse(await secret('demo-issuer')) as JWK;
    const ownKey = await importJWK(own, 'ES256');
    const foreign = await generateKeyPair('ES256');
    const { d: _private, ...open } = own;
    const header = { alg: 'ES256', kid: 'demo' };
    const attempts = {
      'of another issuer': await token('receiver', '1h').setProtectedHeader(header).sign(foreign.privateKey),
      'not signed': new UnsecuredJWT({ sub: 'receiver', aud: 'vonk', exp: 4e9 }).encode(),
      'signed with the open key as a secret': await token('receiver', '1h')
        .setProtectedHeader({ alg: 'HS256', kid: 'demo' })
        .sign(Buffer.from(JSON.stringify(open))),
      'for somebody else to read': await token('receiver', '1h', 'another').setProtectedHeader(header).sign(ownKey),
      'too old': await token('receiver', '-10m').setProtectedHeader(header).sign(ownKey),
      'that never ends': await new SignJWT({})
        .setSubject('receiver')
        .setAudience('vonk')
        .setProtectedHeader(header)
        .sign(ownKey),
      'no token at all': 'receiver',
    };
    const valid = await token('receiver', '1h').setProtectedHeader(header).sign(ownKey);

    assert.equal((await withToken(valid).get('goals')).status, 200, 'the one that is valid is accepted');
    const answers = new Set<string>();
    for (const [what, text] of Object.entries(attempts)) {
      const read = await withToken(text).get('goals');
      assert.equal(read.status, 401, what);
      assert.equal((await withToken(text).act('board.leave', {})).status, 401, what);
      answers.add(read.text);
    }
    assert.equal(answers.size, 1, 'no answer tells what was wrong');
  });

  test('cannot be asked about in an address', async () => {
    const paths = ['goals', 'feedback', 'document', 'kudos', 'inbox'];
    const others = ['?person=receiver', '?viewer=receiver', '?id=receiver', '?from=receiver&to=receiver'];
    for (const path of paths) {
      const own = await here.as.mate.get(path);
      for (const other of others)
        assert.equal((await here.as.mate.get(`${path}${other}`)).text, own.text, path + other);
    }
    const goal = here.thing('goal');
    for (const path of [`goals/${goal}`, 'people/receiver/goals', `kudos/${here.thing('undecided')}`]) {
      const missing = await here.as.mate.get(`${path.slice(0, path.lastIndexOf('/'))}/${v7()}`);
      const answer = await here.as.mate.get(path);
      assert.deepEqual([answer.status, answer.text], [missing.status, missing.text], path);
    }
  });

  test('cannot be read through a page that was given to them', async () => {
    const cursor = Buffer.from(JSON.stringify(['2099-01-01T00:00:00.000Z', 'z'])).toString('base64url');

    const answer = await here.as.other.get(`kudos?after=${cursor}`);

    assert.equal(answer.status, 200);
    assert.ok(!answer.text.includes(here.thing('undecided')));
    assert.ok(!answer.text.includes(here.thing('team')));
  });
});
