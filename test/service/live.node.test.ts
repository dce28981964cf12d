import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { tidy } from '../../demo/service/retention.js';
import { createService } from '../../demo/service/service.js';
import { Listener } from './fixtures/listener.js';
import { Client, type TestService, postgresql, startService } from './fixtures/service.js';

let service: TestService;
let base: string;
before(async () => {
  service = await startService({ streamsForOne: 3 });
  base = await service.start(0);
});
after(() => service.end());

const open = (client: Client, after?: string, at = base): Promise<Listener> => Listener.open(client, at, after);

/** The id from which somebody’s stream goes on now. */
async function idOf(client: Client): Promise<string> {
  const stream = await open(client, 'unknown');
  await stream.until(({ heard }) => heard.length > 0, 'the reset');
  stream.close();
  await stream.ended;
  return stream.heard[0]?.id ?? '';
}

async function give(from: Client, to: string): Promise<string> {
  const kudos = randomUUID();
  await from.do('kudos.give', { kudos, to: [to], text: 'Dank.' });
  return kudos;
}

describe('the live stream', () => {
  test('brings thanks to the receiver within a second, and the people in them before', async () => {
    const [giver, receiver] = [await service.as('p-12'), await service.as('p-63')];
    const stream = await open(receiver);
    const began = performance.now();
    const kudos = await give(giver, 'p-63');
    await stream.until(({ heard }) => heard.length >= 2, 'the thanks');
    assert.ok(performance.now() - began < 1000);
    const [people, thanks] = stream.heard;
    assert.deepEqual([people?.section, thanks?.section, thanks?.put[0]?.['id']], ['people', 'kudos', kudos]);
    assert.deepEqual(
      people?.put.map(({ id }) => id),
      ['p-12', 'p-63'],
    );
    assert.notEqual(thanks?.id ?? '', '');
    stream.close();
  });

  test('tells nobody what they may not see, and takes away what they may not see any more', async () => {
    const [giver, receiver, other] = [await service.as('p-12'), await service.as('p-63'), await service.as('p-27')];
    const stream = await open(other);
    const kudos = await give(giver, 'p-63');
    await receiver.do('kudos.show', { kudos, shown: 'everyone' });
    await stream.until((one) => one.of('kudos').length === 1, 'the thanks for everyone');
    assert.equal(stream.of('kudos')[0]?.put[0]?.['shown'], 'everyone');
    await receiver.do('kudos.show', { kudos, shown: 'receiver' });
    await stream.until((one) => one.of('kudos').length === 2, 'that they are private again');
    assert.deepEqual([stream.of('kudos')[1]?.put, stream.of('kudos')[1]?.remove], [[], [kudos]]);
    await receiver.do('kudos.answer', { kudos, text: 'Graag.' });
    await receiver.do('preferences.set', { stance: 'yes' });
    await receiver.do('board.join', { textVersion: 'bord-2' });
    await receiver.do('kudos.show', { kudos, shown: 'team' });
    const last = await give(giver, 'p-27');
    await stream.until((one) => one.of('kudos').some(({ put }) => put[0]?.['id'] === last), 'the last thanks');
    assert.deepEqual(
      stream.heard.filter(({ section }) => section !== 'people').map(({ section }) => section),
      ['kudos', 'kudos', 'kudos'],
    );
    stream.close();
  });

  test('goes on after a break with all that happened in between, in order, each once', async () => {
    const [giver, receiver] = [await service.as('p-12'), await service.as('p-37')];
    const stream = await open(receiver);
    const first = await give(giver, 'p-37');
    await stream.until((one) => one.of('kudos').length === 1, 'the first');
    stream.close();
    await stream.ended;
    const missed = [];
    for (let index = 0; index < 20; index += 1) missed.push(await give(giver, 'p-37'));
    const gone = missed.splice(7, 1)[0] ?? '';
    await giver.do('kudos.take-back', { kudos: gone });
    const again = await open(receiver, stream.of('kudos')[0]?.id);
    const more = await give(giver, 'p-37');
    await again.until((one) => one.of('kudos').some(({ put }) => put[0]?.['id'] === more), 'the last');
    const shown = again.of('kudos').flatMap(({ put }) => put.map(({ id }) => id));
    assert.deepEqual(shown, [...missed, more]);
    assert.ok(!shown.includes(first));
    // What was taken back meanwhile is not sent once more, only that it is gone.
    assert.ok(again.of('kudos').some(({ remove }) => remove.includes(gone)));
    assert.ok(!JSON.stringify(again.heard.map(({ put }) => put)).includes(gone));
    const ids = again.of('kudos').map(({ id }) => Number(id));
    assert.deepEqual(
      ids,
      [...ids].sort((a, b) => a - b),
    );
    again.close();
  });

  test('loses nothing while changes come in and streams break again and again', async () => {
    const receiver = await service.as('p-05');
    let cursor = await idOf(receiver);
    const givers = await Promise.all(['p-12', 'p-63', 'p-27', 'p-37'].map((person) => service.as(person)));
    const given: string[] = [];
    const giving = Promise.all(
      givers.map(async (giver) => {
        for (let index = 0; index < 15; index += 1) given.push(await give(giver, 'p-05'));
      }),
    );
    const got: string[] = [];
    let isOver = false;
    void giving.then(() => (isOver = true));
    for (let round = 0; round < 60; round += 1) {
      const wasOver = isOver;
      const stream: Listener = await open(receiver, cursor);
      await new Promise((resolve) => setTimeout(resolve, 40));
      stream.close();
      await stream.ended;
      got.push(...stream.of('kudos').flatMap(({ put }) => put.map(({ id }) => String(id))));
      cursor = stream.heard.at(-1)?.id ?? cursor;
      if (wasOver && given.every((one) => got.includes(one))) break;
    }
    await giving;
    assert.deepEqual(got.filter((one) => given.includes(one)).sort(), [...given].sort());
  });

  test('asks to read everything again where it cannot go on', async () => {
    const client = await service.as('p-04');
    const before = await idOf(client);
    await client.do('feed.keep', { item: 'f-lasser', kept: true });
    for (const id of ['nonsense', '-1', '999999999']) {
      const stream = await open(client, id);
      await stream.until(({ heard }) => heard.length > 0, 'the reset');
      assert.equal(stream.heard[0]?.event, 'reset');
      stream.close();
      await stream.ended;
    }
    await tidy(service.database, { ...service.settings.retention, events: 1 }, new Date(Date.now() + 2 * 86_400_000));
    const old = await open(client, before);
    await old.until(({ heard }) => heard.length > 0, 'the reset');
    assert.equal(old.heard[0]?.event, 'reset');
    old.close();
  });

  test('says in its ids nothing about how much others do', async () => {
    const [onlooker, other] = [await service.as('p-48'), await service.as('p-12')];
    const idsOf = async (): Promise<readonly string[]> => {
      const response = await fetch(`${base}/live`, { headers: { cookie: onlooker.cookie } });
      const reader = response.body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      await reader?.cancel();
      return [...new TextDecoder().decode(value).matchAll(/^id: (.+)$/gm)].map(([, id = '']) => id);
    };
    const [before] = await idsOf();
    const [same] = await idsOf();
    await other.do('preferences.set', { minutesPerWeek: 7 });
    const [after] = await idsOf();
    // Where nothing happened they differ as well: nobody can count, or see whether anything happened.
    assert.equal(new Set([before, same, after]).size, 3);
    assert.deepEqual(new Set([before, same, after].map((id) => id?.length)).size, 1);
    for (const id of [before, same, after]) assert.match(id ?? '', /^[\w-]{40,}$/);
    // All of them lead on from where they were given.
    const stream = await open(onlooker, before);
    await give(other, 'p-48');
    await stream.until((one) => one.of('kudos').length > 0, 'the thanks');
    assert.ok(stream.heard.every(({ event }) => event !== 'reset'));
    stream.close();
    await stream.ended;
  });

  test('goes on only after an id that was given to the same person', async () => {
    const [other, client] = [await service.as('p-12'), await service.as('p-48')];
    const stream = await open(client);
    await give(other, 'p-48');
    await stream.until((one) => one.of('kudos').length > 0, 'the thanks');
    const id = stream.heard.at(-1)?.id ?? '';
    stream.close();
    await stream.ended;
    const elsewhere = await open(other, id);
    await elsewhere.until(({ heard }) => heard.length > 0, 'the reset');
    assert.equal(elsewhere.heard[0]?.event, 'reset');
    elsewhere.close();
    await elsewhere.ended;
  });

  test('is open a few times at once for one person, not more', async () => {
    const client = await service.as('p-06');
    const streams = [await open(client), await open(client), await open(client)];
    const refused = await fetch(`${base}/live`, { headers: { cookie: client.cookie } });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '30']);
    streams[0]?.close();
    await streams[0]?.ended;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await open(client);
    for (const stream of [...streams, again]) stream.close();
  });

  test('brings a changed board to each as they may see it', async () => {
    const [joining, onlooker] = [await service.as('p-44'), await service.as('p-48')];
    await joining.do('board.leave', {});
    const stream = await open(onlooker);
    await service.database.query(`delete from board_members where person = 'p-44'`);
    await service.database.query(
      `insert into board_members (person, count, consent_at, text_version) values ('p-44', 90, now(), 'bord-2')`,
    );
    await joining.do('board.leave', {});
    await stream.until((one) => one.of('board').length > 0, 'the board');
    const [board] = stream.of('board').at(-1)?.put ?? [];
    assert.doesNotMatch(JSON.stringify(board), /"p-44"/);
    assert.ok((board?.['self'] as { consent: object }).consent);
    stream.close();
  });
});

test(
  'two instances on one database hear each other',
  { skip: postgresql === undefined && 'needs PostgreSQL: set DATABASE_URL_TEST' },
  async () => {
    const second = await createService({ ...service.settings, logLevel: 'silent' });
    const there = await second.start(0);
    const [giver, receiver] = [await service.as('p-12'), new Client(second)];
    await receiver.signIn('p-63');
    const stream = await open(receiver, undefined, there);
    const kudos = await give(giver, 'p-63');
    await stream.until((one) => one.of('kudos').some(({ put }) => put[0]?.['id'] === kudos), 'thanks from there');
    stream.close();
    await second.stop();
  },
);
