// Answers are kept so that a copy of a change is answered the same. They keep nothing that was taken back elsewhere.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const textVersion = 'bord-2';

/** Answers of others in which something stands. */
const answersOfOthersWith = async (text: string, person: string): Promise<readonly string[]> => {
  const rows = await service.database.query<{ type: string; person: string; all: string }>(
    'select person, type, answer::text as all from actions',
  );
  return rows
    .filter((row) => row.person !== person && row.all.includes(text))
    .map((row) => `${row.person} ${row.type}`);
};

interface Reaction {
  readonly client: Client;
  readonly id: string;
  readonly kudos: string;
}

/** Thanks that everybody sees, and to which a colleague reacted. */
async function shownAndReacted(from: string, to: string, text: string): Promise<Reaction> {
  const [giver, receiver, client] = [await service.as(from), await service.as(to), await service.as('p-48')];
  const [kudos, id] = [randomUUID(), randomUUID()];
  await giver.do('kudos.give', { kudos, to: [to], text });
  await receiver.do('kudos.show', { kudos, shown: 'everyone' });
  const answer = await client.send('kudos.react', { kudos, kind: 'thanks', on: true }, { id });
  assert.match(answer.text, new RegExp(text));
  return { client, id, kudos };
}

const again = async ({ client, id, kudos }: Reaction): Promise<string> => {
  const answer = await client.send('kudos.react', { kudos, kind: 'thanks', on: true }, { id });
  assert.deepEqual([answer.status, answer.json()['id'], answer.json()['status']], [200, id, 'done']);
  return answer.text;
};

test('thanks that were taken back are not in the answers to those who reacted, nor told again', async () => {
  const reaction = await shownAndReacted('p-12', 'p-37', 'Zonnebloem');
  await (await service.as('p-12')).do('kudos.take-back', { kudos: reaction.kudos });
  assert.deepEqual(await answersOfOthersWith('Zonnebloem', ''), []);
  assert.doesNotMatch(await again(reaction), /Zonnebloem/);
});

test('thanks that their receiver keeps to themself are not told again to those who saw them', async () => {
  const reaction = await shownAndReacted('p-12', 'p-37', 'Korenbloem');
  await (await service.as('p-37')).do('kudos.show', { kudos: reaction.kudos, shown: 'receiver' });
  assert.doesNotMatch(await again(reaction), /Korenbloem/);
});

test('who leaves the board is in no answer to anybody else', async () => {
  const [leaving, other] = [await service.as('p-63'), await service.as('p-48')];
  await leaving.do('board.join', { textVersion });
  await service.database.query(`update board_members set count = 30 where person = 'p-63'`);
  const changes = await other.do('board.join', { textVersion });
  assert.match(JSON.stringify(changes), /"p-63"/);
  await leaving.do('board.leave', {});
  assert.deepEqual(await answersOfOthersWith('"p-63"', 'p-63'), []);
});

test('who asks to be erased is in no answer to anybody else', async () => {
  const reaction = await shownAndReacted('p-27', 'p-37', 'Klaproos');
  const received = await shownAndReacted('p-37', 'p-27', 'Boterbloem');
  await (await service.as('p-27')).do('me.erase', {});
  assert.deepEqual(await answersOfOthersWith('"p-27"', 'p-27'), []);
  assert.deepEqual(await answersOfOthersWith('Klaproos', ''), []);
  for (const one of [reaction, received]) assert.doesNotMatch(await again(one), /p-27|Klaproos|Boterbloem/);
});
