// Who said no to the board, left it, or never answered: nobody can find out, whatever they ask about whomever.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { ActionType } from '@vonk-intranet/vonk/contract';
import { addPeople } from '../../demo/service/seed/rows.js';
import { type Answer, type Client, type TestService, startService } from './fixtures/service.js';

/** Colleagues of one team, by how they stand to the board. None of them is named on it. */
const colleagues = {
  'said yes, and has done nothing yet': 'q-yes',
  'said yes, and is in the lower half': 'q-low',
  'said yes and left': 'q-left',
  'said yes, did much, and left': 'q-much',
  'said that it is not for them': 'q-no',
  'did much, and never joined': 'q-own',
  'never answered': 'q-never',
} as const;
const textVersion = 'bord-2';
const rhythm = { kind: 'per', count: 1, period: 'week' } as const;

let service: TestService;
let curious: Client;
/** The id under which each of them sent a change about the board. */
const sent = new Map<string, string>();

async function steps(client: Client, count: number): Promise<void> {
  const goal = randomUUID();
  await client.do('goal.set', { goal, act: 'a-tafel', rhythm });
  for (let step = 0; step < count; step += 1) await client.do('step.log', { goal, step: randomUUID(), answer: 'done' });
}

before(async () => {
  service = await startService();
  const people = Object.values(colleagues).map((id) => ({ id, name: `Quinn ${id}`, team: 't-huis' }));
  await addPeople(service.database, people);
  const as = (person: string): Promise<Client> => service.as(person);
  const tell = async (person: string, type: 'board.join' | 'board.leave'): Promise<void> => {
    const id = randomUUID();
    const data = type === 'board.join' ? { textVersion } : {};
    const answer = await (await as(person)).send(type as 'board.join', data as { textVersion: string }, { id });
    assert.equal(answer.status, 200);
    sent.set(person, id);
  };
  for (const person of ['q-yes', 'q-low', 'q-left', 'q-much']) await tell(person, 'board.join');
  await steps(await as('q-low'), 1);
  await steps(await as('q-much'), 60);
  await steps(await as('q-own'), 60);
  await tell('q-left', 'board.leave');
  await tell('q-much', 'board.leave');
  await (await as('q-no')).do('preferences.set', { stance: 'no' });
  curious = await as('p-12');
});
after(() => service.end());

const send = (type: ActionType, data: unknown, id: string = randomUUID()): Promise<Answer> =>
  curious.ask('/actions', { method: 'POST', body: { id, type, at: new Date().toISOString(), data } });

/** Everything in which somebody can be named, or passed off as. */
const attempts: Readonly<Record<string, (person: string) => Promise<Answer>>> = {
  'a search by name': async (person) => {
    const answer = await curious.ask(`/people?q=Quinn%20${person}`);
    assert.ok(answer.text.includes(`"${person}"`), `${person} is found`);
    return answer;
  },
  'a document of theirs': (person) => curious.ask(`/document?viewer=${person}`),
  'a page that shows them': (person) => curious.ask('/document', { headers: { 'vonk-viewer': person } }),
  'joining for them': (person) => send('board.join', { textVersion, person }),
  'leaving for them': (person) => send('board.leave', { person }),
  'joining for them, on their page': (person) =>
    curious.ask('/actions', { method: 'POST', body: {}, headers: { 'vonk-viewer': person } }),
  'their own change, sent once more': async (person) => send('board.leave', {}, sent.get(person) ?? randomUUID()),
  'a goal with them': (person) =>
    send('goal.set', { goal: randomUUID(), act: 'a-tafel', rhythm, visibility: 'partner', partner: person }),
  'coaching by them': (person) => send('coaching.ask', { request: randomUUID(), coach: person }),
  'feedback about a step of theirs': (person) => send('feedback.ask', { step: person }),
  'thanks to them': (person) => send('kudos.give', { kudos: randomUUID(), to: [person], text: 'Dank.' }),
  'a goal of theirs': (person) => send('goal.change', { goal: person, rhythm }),
};

/** An answer without what was made for it: ids of changes and things, instants, and whom it is about. */
const shapeOf = ({ status, headers, text }: Answer, person: string): unknown => ({
  status,
  type: headers.get('content-type'),
  cache: headers.get('cache-control'),
  body: text
    .replaceAll(person, 'somebody')
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant'),
});

/** What is left by an attempt is no part of the next. */
async function clear(): Promise<void> {
  await service.database.query(`delete from goals where person = 'p-12' and body ->> 'partner' like 'q-%'`);
  await service.database.query(`delete from coaching_requests where person = 'p-12'`);
}

describe('who is not named on the board', () => {
  for (const [what, attempt] of Object.entries(attempts))
    test(`gives the same answers to ${what}, whatever they said to it`, async () => {
      const shapes = new Map<string, unknown>();
      for (const [state, person] of Object.entries(colleagues)) {
        await curious.do('board.leave', {});
        shapes.set(state, shapeOf(await attempt(person), person));
        await clear();
      }
      const [first, ...others] = [...shapes.values()];
      for (const other of others) assert.deepEqual(other, first, JSON.stringify([...shapes.keys()]));
    });

  test('is in nothing that a colleague reads without asking for them', async () => {
    const read = await Promise.all(
      ['/document', '/feed', '/goals', '/kudos', '/feedback', '/inbox'].map((path) => curious.ask(path)),
    );
    // Thanks that were tried out above name those who got them.
    const rest = read.filter(({ text }) => !text.includes('"from":"p-12"')).map(({ text }) => text);
    assert.equal(rest.length, 5);
    assert.doesNotMatch(rest.join('\n'), /"q-/);
  });

  test('is told by no tag of the document either: those who leave change nothing, and not each who joins does', async () => {
    const etag = async (): Promise<string | null> => (await curious.ask('/document')).headers.get('etag');
    const before = await etag();
    for (const person of Object.values(colleagues).filter((one) => one !== 'q-yes' && one !== 'q-low')) {
      const client = await service.as(person);
      await client.do('board.leave', {});
      assert.equal(await etag(), before, person);
    }
    // One name more may be shown where two more people joined: the number of names is half of theirs, and no more is told.
    const [one, other] = [await service.as('q-no'), await service.as('q-never')];
    await one.do('board.join', { textVersion });
    const first = await etag();
    await other.do('board.join', { textVersion });
    const second = await etag();
    assert.ok(first === before || second === first, 'who joins without having done anything, in the lower half');
    await one.do('board.leave', {});
    await other.do('board.leave', {});
    assert.equal(await etag(), before);
  });
});
