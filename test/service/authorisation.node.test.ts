// Who sees what and who may do what, complete: a section or a change without a row fails here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v7 } from 'uuid';
import { actionSchemas, sectionNames } from '@vonk-intranet/vonk/contract';
import { onEveryDatabase } from '../helpers/databases.js';
import { type Answer, type ServiceClient, envelope } from '../helpers/service-client.js';
import { actionRows } from './authorisation/actions.js';
import { mark, viewers } from './authorisation/company.js';
import { sectionRows } from './authorisation/sections.js';
import { type Situation, situation } from './authorisation/situation.js';

/** Everything that the service sends somebody who asks for all of it. */
async function everythingFor(client: ServiceClient): Promise<string> {
  const paths = ['document', 'people', 'feed', 'goals', 'kudos', 'feedback', `people?q=${mark('people')}`];
  const answers: Answer[] = [];
  for (const path of paths) answers.push(...(await client.pages(path)));
  answers.push(await client.get('inbox'), await client.get('openapi.json'), await client.get('health'));
  const changes = await liveFor(client);
  answers.push(await client.act('me.export', {}));
  return [...answers.map(({ text }) => text), changes].join('\n');
}

/** What the stream says of all that has happened. */
async function liveFor(client: ServiceClient): Promise<string> {
  const end = new AbortController();
  const heard: string[] = [];
  // The stream has no end: it has said all when it is quiet for a moment.
  let timer = setTimeout(() => end.abort(), 300);
  const listening = client.live(
    ({ data }) => {
      heard.push(data);
      clearTimeout(timer);
      timer = setTimeout(() => end.abort(), 100);
    },
    end.signal,
    '0',
  );
  await listening.catch((error: unknown) => {
    if (!end.signal.aborted && !/^Error: live: 40[13]$/.test(String(error))) throw error;
  });
  clearTimeout(timer);
  return heard.join('\n');
}

test('every section and every change has a row', () => {
  assert.deepEqual(new Set(sectionRows.map(({ section }) => section)), new Set(sectionNames));
  assert.deepEqual(new Set(actionRows.map(({ type }) => type)), new Set(Object.keys(actionSchemas)));
});

onEveryDatabase('who sees and does what', (database) => {
  let here: Situation;
  before(async () => {
    here = await situation(await database.fresh());
  });
  after(() => here.service.stop());

  for (const viewer of viewers)
    test(`${viewer} gets what the table of sections says, and nothing else`, async () => {
      const everything = await everythingFor(here.as[viewer]);

      for (const { section, what, sees } of sectionRows)
        assert.equal(everything.includes(mark(what)), sees.has(viewer), `${section}: ${what}`);
      const known = new Set([...sectionRows.map(({ what }) => mark(what)), mark('wish')]);
      const inNoTable = [...new Set(everything.match(/zq-.*?-qz/g))].filter((word) => !known.has(word));
      assert.deepEqual(inNoTable, []);
      assert.equal(everything.includes(mark('wish')), viewer === 'editor', 'wishes are for editors');
    });

  test('who may not do something is answered as if it were not there, and nothing changes', async () => {
    const before = await Promise.all(viewers.map((viewer) => here.as[viewer].get('kudos')));
    for (const { type, about, may, data } of actionRows) {
      for (const viewer of viewers.filter((one) => !may.has(one))) {
        const client = here.as[viewer];
        const what = `${viewer}: ${type} ${about}`;

        const answer = await client.send({
          ...envelope('wish.share', { text: '' }),
          type,
          data: data(here.thing, viewer),
        });
        const missing = await client.send({
          ...envelope('wish.share', { text: '' }),
          type,
          data: data(() => v7(), viewer),
        });

        const expected = viewer === 'nobody' ? 401 : viewer === 'stranger' ? 403 : 422;
        assert.equal(answer.status, expected, what);
        assert.deepEqual([answer.status, answer.text], [missing.status, missing.text], what);
        assert.equal(answer.headers.get('content-type'), 'application/problem+json', what);
      }
    }
    const afterwards = await Promise.all(viewers.map((viewer) => here.as[viewer].get('kudos')));
    assert.deepEqual(
      afterwards.map(({ text }) => text),
      before.map(({ text }) => text),
    );
  });

  test('who may do something can', async () => {
    for (const { type, about, may, data } of actionRows) {
      // The giver's come first, and the receiver's last: what they take back or erase is what the others are about.
      for (const viewer of [...may].sort((one) => (one === 'receiver' ? 1 : -1))) {
        const answer = await here.as[viewer].send({
          ...envelope('wish.share', { text: '' }),
          type,
          data: data(here.thing, viewer),
        });

        assert.equal(answer.status, 200, `${viewer}: ${type} ${about}: ${answer.text}`);
      }
    }
  });
});
