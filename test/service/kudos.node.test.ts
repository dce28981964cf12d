import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import kudosFile from '../../demo/intranet/company/kudos.json' with { type: 'json' };
import peopleFile from '../../demo/intranet/company/people.json' with { type: 'json' };
import { createService } from '../../demo/service/service.js';
import { countRoundTrips } from './fixtures/round-trips.js';
import { Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
const clients = new Map<string, Client>();
before(async () => {
  service = await startService();
});
after(() => service.end());

async function as(person: string): Promise<Client> {
  const client = clients.get(person) ?? (await service.as(person));
  clients.set(person, client);
  return client;
}
const inTeam = (team: string): string[] => peopleFile.filter((one) => one.team === team).map(({ id }) => id);
const [receiver = '', colleague = '', giver = ''] = inTeam('t-atelier');
const [stranger = ''] = inTeam('t-huis');

const sees = async (person: string, kudos: string): Promise<boolean> =>
  (await (await as(person)).ask('/kudos')).text.includes(kudos);
const seenBy = async (kudos: string): Promise<string> => {
  const all = { giver, receiver, colleague, stranger };
  const seen: string[] = [];
  for (const [name, person] of Object.entries(all)) if (await sees(person, kudos)) seen.push(name);
  return seen.join(' ');
};
async function give(to: string[] = [receiver]): Promise<string> {
  const kudos = randomUUID();
  await (await as(giver)).do('kudos.give', { kudos, to, text: 'Dank je.' });
  return kudos;
}
const show = async (person: string, kudos: string, shown: 'receiver' | 'team' | 'everyone', external?: boolean) =>
  (await as(person)).do('kudos.show', { kudos, shown, ...(external !== undefined && { external }) });

describe('thanks', () => {
  test('are seen by whom the receiver chooses, and by nobody else, each time anew', async () => {
    const kudos = await give();
    assert.equal(await seenBy(kudos), 'giver receiver');
    await show(receiver, kudos, 'team');
    assert.equal(await seenBy(kudos), 'giver receiver colleague');
    await show(receiver, kudos, 'everyone');
    assert.equal(await seenBy(kudos), 'giver receiver colleague stranger');
    await show(receiver, kudos, 'receiver');
    assert.equal(await seenBy(kudos), 'giver receiver');
  });

  test('to several people are as private as the most private of their wishes', async () => {
    const kudos = await give([receiver, colleague]);
    await show(receiver, kudos, 'everyone', true);
    assert.equal(await sees(stranger, kudos), false);
    await show(colleague, kudos, 'team');
    assert.equal(await sees(stranger, kudos), false);
    assert.equal(await sees(inTeam('t-atelier')[4] ?? '', kudos), true);
    const [change] = await show(colleague, kudos, 'everyone');
    assert.deepEqual([change?.put?.[0]?.['shown'], change?.put?.[0]?.['external']], ['everyone', undefined]);
    const [both] = await show(colleague, kudos, 'everyone', true);
    assert.equal(both?.put?.[0]?.['external'], true);
    assert.equal(await sees(stranger, kudos), true);
  });

  test('to people of several teams are shown to none of them as a team', async () => {
    const kudos = await give([receiver, stranger]);
    await show(receiver, kudos, 'team');
    await show(stranger, kudos, 'team');
    assert.equal(await sees(colleague, kudos), false);
    assert.equal(await sees(inTeam('t-huis')[1] ?? '', kudos), false);
  });

  test('that somebody may not see are to them as if they were not there', async () => {
    const kudos = await give();
    const outside = await as(stranger);
    const all = {
      'kudos.show': { shown: 'everyone' },
      'kudos.take-back': {},
      'kudos.react': { kind: 'heart', on: true },
      'kudos.answer': { text: 'x' },
      'kudos.report': { reason: 'x' },
    } as const;
    for (const [type, data] of Object.entries(all) as [keyof typeof all, object][]) {
      const hidden = await outside.send(type, { ...data, kudos });
      const missing = await outside.send(type, { ...data, kudos: randomUUID() });
      assert.deepEqual([hidden.status, hidden.text], [422, missing.text], type);
    }
    // The giver decides nothing, and does not answer themself.
    const own = await as(giver);
    assert.equal((await own.send('kudos.show', { kudos, shown: 'everyone' })).status, 422);
    assert.equal((await own.send('kudos.answer', { kudos, text: 'x' })).status, 422);
    assert.equal(await seenBy(kudos), 'giver receiver');
  });

  test('are gone everywhere when the giver takes them back', async () => {
    const kudos = await give();
    await show(receiver, kudos, 'everyone');
    await (await as(stranger)).do('kudos.report', { kudos });
    await (await as(giver)).do('kudos.take-back', { kudos });
    assert.equal(await seenBy(kudos), '');
    for (const table of ['kudos_receivers', 'kudos_audience', 'kudos_reports'])
      assert.deepEqual(await service.database.query(`select 1 from ${table} where kudos = $1`, [kudos]), [], table);
  });

  test('that are gone are not to be told from those that are private again by giving some under their id', async () => {
    const outside = await as(stranger);
    const [hidden, takenBack, refused, erased] = [await give(), await give(), await give(), randomUUID()];
    const leaver = await as('p-63');
    await leaver.do('kudos.give', { kudos: erased, to: [receiver], text: 'Dank je.' });
    for (const kudos of [hidden, takenBack, refused, erased]) {
      await show(receiver, kudos, 'everyone');
      assert.equal(await sees(stranger, kudos), true);
    }
    await show(receiver, hidden, 'receiver');
    await (await as(giver)).do('kudos.take-back', { kudos: takenBack });
    await (await as(receiver)).do('kudos.take-back', { kudos: refused });
    await leaver.do('me.erase', {});

    const answers: Record<string, unknown> = {};
    for (const [what, kudos] of Object.entries({ hidden, takenBack, refused, erased })) {
      assert.equal(await sees(stranger, kudos), false);
      const { status, text } = await outside.send('kudos.give', { kudos, to: [receiver], text: 'Dank.' });
      answers[what] = [status, text];
    }
    for (const answer of Object.values(answers)) assert.deepEqual(answer, answers['hidden']);
    assert.match(JSON.stringify(answers['hidden']), /409.*duplicate-id/);
  });

  test('are gone everywhere when their only receiver takes them back', async () => {
    const kudos = await give();
    await show(receiver, kudos, 'everyone');
    await (await as(receiver)).do('kudos.take-back', { kudos });
    assert.equal(await seenBy(kudos), '');
  });

  test('lose the one of several receivers who takes them back, and are seen by nobody more for it', async () => {
    const kudos = await give([receiver, colleague]);
    await show(colleague, kudos, 'everyone', true);
    await show(receiver, kudos, 'team');
    const [change] = await (await as(receiver)).do('kudos.take-back', { kudos });
    assert.deepEqual(change?.put?.[0]?.['to'], [colleague], 'their team still sees it, so they do');
    assert.equal(await sees(stranger, kudos), false);
    const again = await (await as(receiver)).send('kudos.show', { kudos, shown: 'everyone' });
    assert.equal(again.status, 422);
    await show(colleague, kudos, 'everyone');
    assert.equal(await sees(stranger, kudos), true);
  });

  test('gather reactions and one answer', async () => {
    const kudos = await give([receiver, colleague]);
    await (await as(colleague)).do('kudos.react', { kudos, kind: 'clap', on: true });
    await (await as(receiver)).do('kudos.react', { kudos, kind: 'clap', on: true });
    await (await as(receiver)).do('kudos.react', { kudos, kind: 'clap', on: true });
    const [change] = await (await as(receiver)).do('kudos.answer', { kudos, text: 'Graag gedaan.' });
    assert.deepEqual(change?.put?.[0]?.['reactions'], [{ kind: 'clap', by: [receiver, colleague].sort() }]);
    assert.equal((change?.put?.[0]?.['answer'] as { text: string }).text, 'Graag gedaan.');
    const again = { kudos, text: 'Avec plaisir.', language: 'fr' };
    const [anew] = await (await as(receiver)).do('kudos.answer', again);
    const { at: _at, ...said } = anew?.put?.[0]?.['answer'] as { at: string };
    assert.deepEqual(said, { text: 'Avec plaisir.', language: 'fr' });
    assert.equal((await (await as(colleague)).send('kudos.answer', { kudos, text: 'Ik ook.' })).status, 409);
    const [undone] = await (await as(receiver)).do('kudos.react', { kudos, kind: 'clap', on: false });
    assert.deepEqual(undone?.put?.[0]?.['reactions'], [{ kind: 'clap', by: [colleague] }]);
  });

  test('may name a value as soon as there is one, and not any more once it was taken away, also by another instance', async () => {
    const own = await as(giver);
    const send = async (): Promise<number> =>
      (await own.send('kudos.give', { kudos: randomUUID(), to: [receiver], text: 'Dank je.', value: 'v-new' })).status;
    const edit = (sql: string): Promise<void> =>
      service.database.script(`update editorial set value = ${sql} where section = 'values';
        update editorial_version set version = version + 1`);
    // The values are known from here on.
    await give();
    assert.equal(await send(), 422);
    await edit(`(value::jsonb || '[{ "id": "v-new", "name": "New" }]')::json`);
    assert.equal(await send(), 200);
    assert.equal(await send(), 200);
    await edit(`(value::jsonb - (jsonb_array_length(value::jsonb) - 1))::json`);
    assert.equal(await send(), 422);
  });

  test('are given in three round trips to the database: who it is, whether it is too often, and the thanks', async () => {
    const counted = countRoundTrips(service.database);
    const other = await createService({ ...service.settings, database: counted.database, logLevel: 'silent' });
    const client = new Client(other);
    await client.signIn(giver);
    const all: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = counted.count();
      await client.do('kudos.give', { kudos: randomUUID(), to: [receiver, colleague], text: 'Dank je.' });
      all.push(counted.count() - before);
    }
    await other.stop();
    // The first reads what the organisation gives; the clock and the streams may ask something in between.
    assert.ok(Math.min(...all) <= 3, all.join(' '));
  });

  test('that were reported are told to editors alone', async () => {
    const kudos = await give();
    await show(receiver, kudos, 'everyone');
    const before = (await (await as(giver)).ask('/kudos')).text;
    await (await as(stranger)).do('kudos.report', { kudos, reason: 'Dit klopt niet.' });
    assert.equal((await (await as(giver)).ask('/kudos')).text, before);
    assert.match((await (await as('p-04')).ask('/inbox')).text, /Dit klopt niet/);
    assert.doesNotMatch((await (await as(receiver)).ask('/inbox')).text, /Dit klopt niet/);
  });
});

describe('pages of thanks', () => {
  const teamOf = new Map(peopleFile.map(({ id, team }) => [id, team]));
  for (const person of ['p-12', 'p-63', 'p-27'])
    test(`hold all that ${person} may see, each once, the newest first, and nothing else`, async () => {
      const found = (await (await as(person)).all('kudos')).filter(({ id }) => String(id).startsWith('k-'));
      const team = teamOf.get(person);
      const expected = kudosFile.filter(
        ({ from, to, shown, ...one }) =>
          from === person ||
          to.includes(person) ||
          shown === 'everyone' ||
          (shown === 'team' &&
            to.every((id) => teamOf.get(id) === team) &&
            (!('team' in one) || one.team === undefined || one.team === team)),
      );
      assert.deepEqual(found.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort());
      const times = found.map(({ at }) => Date.parse(String(at)));
      assert.deepEqual(
        times,
        [...times].sort((a, b) => b - a),
      );
    });

  test('bring the people that they name', async () => {
    const { items, people } = (await (await as('p-12')).ask('/kudos')).json<{
      items: { from: string; to: string[]; reactions?: { by: string[] }[] }[];
      people: { id: string }[];
    }>();
    const named = items.flatMap(({ from, to, reactions = [] }) => [from, ...to, ...reactions.flatMap(({ by }) => by)]);
    assert.deepEqual(people.map(({ id }) => id).sort(), [...new Set(named)].sort());
  });

  test('do not move when something new comes in between', async () => {
    const client = await as('p-12');
    const first = (await client.ask('/kudos')).json<{ items: { id: string }[]; next: string }>();
    await give(['p-12']);
    const second = (await client.ask(`/${first.next}`)).json<{ items: { id: string }[] }>();
    const ids = new Set(first.items.map(({ id }) => id));
    assert.ok(second.items.length > 0 && second.items.every(({ id }) => !ids.has(id)));
  });
});
