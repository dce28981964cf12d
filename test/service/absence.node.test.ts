// N3 on the wire: who opted out, did nothing, or is unknown makes no difference to anybody else, to the byte.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fc } from '../helpers/fast-check.js';
import { v7 } from 'uuid';
import type { Service } from '../../demo/service/service.js';
import { onEveryDatabase } from '../helpers/databases.js';
import { ServiceClient } from '../helpers/service-client.js';
import { seedCompany } from './authorisation/company.js';
import { origin, startTestService } from './authorisation/situation.js';

const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
const lookers = ['giver', 'mate', 'manager', 'coach', 'editor'] as const;

/** What concerns nobody but the one who does it. */
const doings = {
  'sets a goal and logs a step': async (quiet: ServiceClient) => {
    const goal = v7();
    await quiet.do('goal.set', { goal, act: 'act', rhythm, visibility: 'partner', partner: 'mate' });
    await quiet.do('step.log', { goal, step: v7(), answer: 'done' });
  },
  'says that it is not for them': (quiet: ServiceClient) => quiet.do('preferences.set', { stance: 'no' }),
  'says maybe': (quiet: ServiceClient) => quiet.do('preferences.set', { stance: 'maybe', minutesPerWeek: 5 }),
  'joins the board, does more than anybody, and leaves it': async (quiet: ServiceClient) => {
    await quiet.do('board.join', { textVersion: 'one' });
    const goal = v7();
    await quiet.do('goal.set', { goal, act: 'act', rhythm });
    for (let count = 0; count < 10; count += 1) await quiet.do('step.log', { goal, step: v7(), answer: 'done' });
    await quiet.do('board.leave', {});
  },
  'leaves the board': (quiet: ServiceClient) => quiet.do('board.leave', {}),
  'keeps and rates an item': async (quiet: ServiceClient) => {
    await quiet.do('feed.keep', { item: 'item', kept: true });
    await quiet.do('feed.rate', { item: 'item', rating: 'did-not' });
  },
  'proposes a form': (quiet: ServiceClient) => quiet.do('act.propose', { act: v7(), name: 'Name', place: 'in-person' }),
  'shares a doubt': (quiet: ServiceClient) => quiet.do('doubt.share', { doubt: 'not-made-to' }),
  'asks what is kept': (quiet: ServiceClient) => quiet.do('me.export', {}),
  'erases it': (quiet: ServiceClient) => quiet.do('me.erase', {}),
} as const;

onEveryDatabase('absence', (database) => {
  let service: Service;
  let quiet: ServiceClient;
  let clients: readonly ServiceClient[];

  const seen = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const client of clients)
      for (const path of ['document', 'people', 'people?q=other', 'feed', 'goals', 'kudos', 'feedback', 'inbox'])
        for (const { status, headers, text } of await client.pages(path))
          found.push(`${path} ${status} ${headers.get('etag')} ${text}`);
    return found;
  };

  before(async () => {
    service = await startTestService(await database.fresh(), seedCompany);
    const as = (person: string): Promise<ServiceClient> => ServiceClient.signedIn(origin, person, service.fetch);
    quiet = await as('other');
    clients = await Promise.all(lookers.map(as));
    // A board with names on it, so that there is something in which an absence could show.
    // Too few of them have done something for a total to be told, which is one of a group and stays when one leaves.
    for (const [person, steps] of Object.entries({ giver: 0, mate: 0, receiver: 8, partner: 7, editor: 6 })) {
      const client = await as(person);
      await client.do('board.join', { textVersion: 'one' });
      const goal = v7();
      await client.do('goal.set', { goal, act: 'act', rhythm });
      for (let step = 0; step < steps; step += 1) await client.do('step.log', { goal, step: v7(), answer: 'done' });
    }
  });
  after(() => service.stop());

  test('is the same whether somebody opted out, did nothing, or left, and nobody is told', async () => {
    const before = await seen();
    assert.ok(
      before.some((text) => text.includes('"entries":[{')),
      'the board names somebody',
    );
    const heard: string[] = [];
    const end = new AbortController();
    const streams = clients.map((client) =>
      client.live(({ data }) => heard.push((JSON.parse(data) as { section: string }).section), end.signal),
    );

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...(Object.keys(doings) as (keyof typeof doings)[])), { minLength: 1, maxLength: 5 }),
        async (names) => {
          for (const name of names) await doings[name](quiet);
          assert.deepEqual(await seen(), before, names.join(', '));
        },
      ),
      { numRuns: 8 },
    );

    end.abort();
    await Promise.all(streams);
    // While they stood on the board with their consent, it was told; nothing else ever is.
    assert.deepEqual(
      heard.filter((section) => section !== 'board' && section !== 'people'),
      [],
    );
  });

  test('is the same for the board, the kudos and the goals of others when somebody was never there', async () => {
    const paths = ['document', 'kudos', 'goals', 'feed', 'feedback'];
    const read = async (): Promise<readonly string[]> =>
      (await Promise.all(clients.map((client) => Promise.all(paths.map((path) => client.get(path)))))).flatMap((all) =>
        all.map(({ text }) => text),
      );
    await quiet.do('board.join', { textVersion: 'one' });
    await quiet.do('board.leave', {});
    await quiet.do('preferences.set', { stance: 'no' });
    const optedOut = await read();

    await service.database.query(`delete from people where id = 'other'`);

    assert.deepEqual(await read(), optedOut);
  });
});
