// The smallest backend, where it is easily led astray.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { v7 } from 'uuid';
import { Backend } from '../../demo/smallest/backend.mjs';

const ids = ['p-ann', 'zoë', 'p-cem', 'p-dee'];
let folder: string;
let backend: InstanceType<typeof Backend>;
let base: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smallest-'));
  const company = { vonk: 1, people: ids.map((id) => ({ id, name: id })), acts: [{ id: 'a-talk' }], board: board() };
  backend = new Backend({ company, file: join(folder, 'data.json'), demo: true });
  await new Promise<void>((resolve) => backend.server.listen(0, '127.0.0.1', () => resolve()));
  base = `http://127.0.0.1:${(backend.server.address() as AddressInfo).port}`;
});
after(async () => {
  backend.server.close();
  backend.server.closeAllConnections();
  await rm(folder, { recursive: true });
});

const board = (): object => ({
  mode: 'people',
  minimumGroup: 3,
  period: { from: '2020-01-01', to: '2099-12-31' },
  consentTexts: [{ version: 'one', text: 'Yes' }],
});

async function act(
  person: string,
  type: string,
  data: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const [session = ''] = [...backend.sessions].find(([, id]) => id === person) ?? [];
  const response = await fetch(`${base}/actions`, {
    method: 'POST',
    headers: { cookie: `session=${session}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ id: v7(), type, at: new Date().toISOString(), data }),
  });
  return { status: response.status, text: await response.text() };
}

test('a page without an origin of its own may not make changes', async () => {
  for (const origin of ['null', 'nonsense', 'https://elsewhere.example'])
    assert.equal((await act('p-ann', 'preferences.set', {}, { origin })).status, 403, origin);
});

test('whom the page shows is read as pages write it', async () => {
  const shows = (shown: string): Promise<{ status: number }> =>
    act('zoë', 'preferences.set', {}, { 'vonk-viewer': shown });
  assert.equal((await shows(encodeURIComponent('zoë'))).status, 200);
  assert.equal((await shows('p-ann')).status, 401);
  assert.equal((await shows('%')).status, 401);
});

test('what somebody does who is not named on the board changes nothing for anybody else', async () => {
  const documentOf = async (person: string): Promise<string> => {
    const [session = ''] = [...backend.sessions].find(([, id]) => id === person) ?? [];
    return (await fetch(`${base}/document`, { headers: { cookie: `session=${session}` } })).text();
  };
  const steps = async (person: string, count: number): Promise<void> => {
    const goal = v7();
    const rhythm = { kind: 'per', count: 1, period: 'week' };
    assert.equal((await act(person, 'goal.set', { goal, act: 'a-talk', rhythm })).status, 200);
    for (let step = 0; step < count; step += 1) await act(person, 'step.log', { goal, step: v7(), answer: 'done' });
  };
  const nobody = await documentOf('zoë');
  await steps('p-ann', 1);
  await steps('p-cem', 1);
  await steps('p-dee', 1);
  assert.equal(await documentOf('zoë'), nobody, 'while nobody said yes');

  // On the board stand two of four; the other two are the lower half.
  for (const person of ids) await act(person, 'board.join', { textVersion: 'one' });
  await steps('p-ann', 8);
  await steps('p-cem', 7);
  const before = await documentOf('p-ann');
  assert.match(before, /"entries":\[\{"person":"p-ann".*"person":"p-cem"/);
  for (let time = 0; time < 4; time += 1) {
    await steps('p-dee', 1);
    assert.equal(await documentOf('p-ann'), before, `after ${time + 1} acts of somebody in the lower half`);
  }
  await act('zoë', 'preferences.set', { stance: 'no' });
  assert.equal(await documentOf('p-ann'), before);
  for (const person of ids) await act(person, 'board.leave', {});
});

test('thanks that are gone are not to be told from those that are private by giving some under their id', async () => {
  const [hidden, gone] = [v7(), v7()];
  for (const kudos of [hidden, gone]) {
    await act('p-ann', 'kudos.give', { kudos, to: ['p-cem'], text: 'Thanks' });
    await act('p-cem', 'kudos.show', { kudos, shown: 'everyone' });
  }
  await act('p-cem', 'kudos.show', { kudos: hidden, shown: 'receiver' });
  assert.equal((await act('p-cem', 'kudos.take-back', { kudos: gone })).status, 200);
  const tried = (kudos: string): ReturnType<typeof act> =>
    act('p-dee', 'kudos.give', { kudos, to: ['p-cem'], text: 'Thanks' });
  assert.deepEqual(await tried(gone), await tried(hidden));
  assert.equal((await tried(gone)).status, 422);
});

test('nothing is left of who asks to be erased, but their place in the directory', async () => {
  const [one, two, three] = [v7(), v7(), v7()];
  await act('p-ann', 'kudos.give', { kudos: one, to: ['p-cem'], text: 'Marigold' });
  await act('p-cem', 'kudos.show', { kudos: one, shown: 'everyone' });
  await act('p-dee', 'kudos.react', { kudos: one, kind: 'thanks', on: true });
  await act('p-dee', 'kudos.give', { kudos: two, to: ['p-ann', 'p-cem'], text: 'Thanks' });
  await act('p-ann', 'kudos.answer', { kudos: two, text: 'Cornflower' });
  await act('p-cem', 'kudos.give', { kudos: three, to: ['p-dee'], text: 'Thanks' });
  await act('p-dee', 'kudos.show', { kudos: three, shown: 'everyone' });
  await act('p-ann', 'kudos.react', { kudos: three, kind: 'thanks', on: true });
  assert.equal((await act('p-ann', 'me.erase', {})).status, 200);
  const { answers, ...rest } = JSON.parse(await readFile(join(folder, 'data.json'), 'utf8')) as {
    answers: Record<string, unknown>;
  };
  assert.deepEqual(Object.keys(answers).sort(), ['p-ann', 'p-cem', 'p-dee', 'zoë']);
  delete answers['p-ann'];
  const left = JSON.stringify([answers, rest]);
  for (const text of ['p-ann', 'Marigold', 'Cornflower']) assert.ok(!left.includes(text), text);
});
