// A stream stays open for long. Who may hear what is looked at again and again, not only when it begins.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import peopleFile from '../../demo/intranet/company/people.json' with { type: 'json' };
import { Listener } from './fixtures/listener.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
let base: string;
before(async () => {
  service = await startService();
  base = await service.start(0);
});
after(() => service.end());

const inTeam = (team: string): string[] => peopleFile.filter((one) => one.team === team).map(({ id }) => id);
const [giver = '', receiver = '', leaving = '', ...others] = inTeam('t-atelier');
const [, newcomer = ''] = inTeam('t-huis');

const move = (person: string, team: string | null): Promise<unknown> =>
  service.database.query('update people set team = $2 where id = $1', [person, team]);

/** Thanks that the whole team sees. */
async function thanksForTeam(): Promise<string> {
  const kudos = randomUUID();
  await (await service.as(giver)).do('kudos.give', { kudos, to: [receiver], text: 'Voor het team.' });
  await (await service.as(receiver)).do('kudos.show', { kudos, shown: 'team' });
  return kudos;
}

/** Something that everybody hears of, so that what came before it has been told or never will be. */
async function thanksForEveryone(): Promise<string> {
  const kudos = randomUUID();
  await (await service.as(giver)).do('kudos.give', { kudos, to: [receiver], text: 'Voor iedereen.' });
  await (await service.as(receiver)).do('kudos.show', { kudos, shown: 'everyone' });
  return kudos;
}

const tells = (kudos: string) => (listener: Listener) =>
  listener.of('kudos').some(({ put }) => put.some(({ id }) => id === kudos));
const isReset = ({ heard }: Listener): boolean => heard.some(({ event }) => event === 'reset');

async function hasEnded(listener: Listener, within: number): Promise<boolean> {
  return Promise.race([listener.ended.then(() => true), wait(within).then(() => false)]);
}

describe('a live stream', () => {
  test('tells who leaves a team nothing more that only the team sees, and begins anew', async () => {
    const stream = await Listener.open(await service.as(leaving), base);
    const seen = await thanksForTeam();
    await stream.until(tells(seen), 'what the team sees');

    await move(leaving, 't-huis');
    const hidden = await thanksForTeam();
    const last = await thanksForEveryone();

    await stream.until(tells(last), 'what everyone sees');
    assert.ok(!JSON.stringify(stream.heard).includes(hidden));
    assert.ok(isReset(stream), 'the page is told to read everything again');
    stream.close();
    await move(leaving, 't-atelier');
  });

  test('tells who comes to a team what the team sees from then on', async () => {
    const stream = await Listener.open(await service.as(newcomer), base);

    await move(newcomer, 't-atelier');
    await stream.until(isReset, 'that the page is to be read again');
    const kudos = await thanksForTeam();

    await stream.until(tells(kudos), 'what the new team sees');
    stream.close();
    await move(newcomer, 't-huis');
  });

  test('goes on for who changed teams in a break only by reading everything again', async () => {
    const client = await service.as(leaving);
    const stream = await Listener.open(client, base);
    await stream.until(tells(await thanksForEveryone()), 'what everyone sees');
    const id = stream.heard.at(-1)?.id ?? '';
    stream.close();
    await stream.ended;

    await move(leaving, 't-huis');
    const again = await Listener.open(client, base, id);
    await again.until(isReset, 'that the page is to be read again');

    again.close();
    await move(leaving, 't-atelier');
  });

  test('ends for who does not work here any more, though nothing else happens', async () => {
    const [person = ''] = others;
    const client = await service.as(person);
    const stream = await Listener.open(client, base);

    await service.database.query('delete from people where id = $1', [person]);

    assert.ok(await hasEnded(stream, 2000), 'it ends by itself');
    const refused = await fetch(`${base}/live`, { headers: { cookie: client.cookie } });
    assert.equal(refused.status, 401);
  });

  test('hears of it within seconds also where the database tells nothing', async () => {
    const [, person = ''] = others;
    const stream = await Listener.open(await service.as(person), base);
    await service.database.script('alter table people disable trigger all');

    await service.database.query('delete from people where id = $1', [person]);

    assert.ok(await hasEnded(stream, 8000), 'it ends by itself');
    await service.database.script('alter table people enable trigger all');
  });

  test('ends when its session does', async () => {
    const [client, other] = [await service.as(giver), await service.as(giver)];
    const [stream, stays] = [await Listener.open(client, base), await Listener.open(other, base)];

    await client.ask('/session', { method: 'DELETE' });

    assert.ok(await hasEnded(stream, 2000), 'it ends by itself');
    assert.equal(await hasEnded(stays, 300), false, 'the other session of the same person goes on');
    stays.close();
  });
});

describe('a board', () => {
  test('tells who leaves it nothing on a stream that it does not tell anybody', async () => {
    const textVersion = 'bord-2';
    const [, , , , , person = ''] = inTeam('t-atelier');
    const client: Client = await service.as(person);
    await client.do('board.join', { textVersion });
    const stream = await Listener.open(client, base);
    await client.do('board.leave', {});
    await stream.until((one) => one.of('board').length > 0, 'the board');

    const [told] = stream.of('board').at(-1)?.put ?? [];
    assert.equal((told?.['self'] as { consent?: object }).consent, undefined);
    const { self: _own, ...shared } = (await client.ask('/document')).json<{ board: Record<string, unknown> }>().board;
    const { self: _toldOwn, ...toldShared } = told ?? {};
    assert.deepEqual(toldShared, shared);
    stream.close();
  });
});
