/** Changes: carried out once, told in one way, refused with a reason. */
import { type ListSectionName, isListSection, parseSection, sectionNames } from '../../../contract/index.js';
import { isObject } from '../../../contract/json-object.js';
import type { Answer } from '../caller.js';
import { type ChangeEntry, changesOf, isDone, isRefused, newId, told } from '../person.js';
import { Breach, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import type { World } from '../world.js';

const dayInMs = 24 * 60 * 60 * 1000;
/** How far two clocks may be apart, in milliseconds. */
const tolerance = 2 * 60 * 1000;

/** What is wrong with an entry of `changes`, or of a live event. */
export function mistakeIn(entry: ChangeEntry, base: string): string | undefined {
  const name = sectionNames.find((one) => one === entry.section);
  if (name === undefined) return `the section "${String(entry.section)}" is unknown`;
  if (entry.put !== undefined && !Array.isArray(entry.put)) return '"put" is no list';
  if (entry.remove !== undefined && !Array.isArray(entry.remove)) return '"remove" is no list';
  const consentVersions = new Set<string>();
  const put = entry.put ?? [];
  const values = isListSection(name) ? [put] : put;
  const problems = values.flatMap(
    (value) => parseSection(name as ListSectionName, value, { base, consentVersions }).problems,
  );
  return problems.map(({ path, message }) => `${path} ${message}`).at(0);
}

const done: Row = {
  id: 'actions.done',
  title: 'A change is answered with its id and what it changed',
  async check(world) {
    const { giver, receiver } = world.roles;
    const id = newId();
    const given = await world.give();
    await world.expectVisible([receiver], given);
    const answer = await receiver.act('kudos.show', { kudos: given.id, shown: 'team' }, { id });
    expect(isDone(answer), 'status 200 and "status": "done"', told(answer));
    expect(isObject(answer.json) && answer.json['id'] === id, 'the id of the change', 'another');
    const entry = changesOf(answer).find(({ section }) => section === 'kudos');
    const put = (entry?.put ?? []).some((one) => isObject(one) && one['id'] === given.id && one['shown'] === 'team');
    expect(put, 'the thanks under "changes", as they are now', JSON.stringify(changesOf(answer)).slice(0, 200));
    for (const change of changesOf(answer)) {
      const mistake = mistakeIn(change, giver.documentUrl);
      expect(mistake === undefined, 'changes that are right by the contract', mistake ?? '');
    }
  },
};

/** What matters of an answer that has to be the same again. */
const same = ({ status, text }: Answer): string => `${status} ${text}`;

async function expectOnce(world: World, id: string, text: string): Promise<void> {
  const kudos = (await world.roles.receiver.items('kudos')) ?? [];
  const count = kudos.filter((one) => one.id === id || one.text === text).length;
  expect(count === 1, 'the thanks once', `${count} times`);
}

const twice: Row = {
  id: 'actions.twice',
  title: 'The same change sent twice is carried out once, with the same answer',
  async check(world) {
    const { giver, receiver } = world.roles;
    const [id, kudos, text] = [newId(), newId(), world.mark()];
    world.cleanAfter({ id: kudos });
    const data = { kudos, to: [receiver.id], text };
    const at = new Date().toISOString();
    const first = await giver.act('kudos.give', data, { id, at });
    const second = await giver.act('kudos.give', data, { id, at });
    expect(isDone(first), 'status 200', told(first));
    expect(same(first) === same(second), same(first), same(second));
    await expectOnce(world, kudos, text);
    const late = await giver.act('kudos.take-back', { kudos });
    expect(isDone(late), 'status 200 for taking back', told(late));
    const third = await giver.act('kudos.give', data, { id, at });
    // A copy that comes late is answered as before, or with what is there by now: nothing.
    expect(isDone(third), 'status 200 after it was taken back', told(third));
    expect((await receiver.kudos(kudos)) === undefined, 'the thanks to stay away', 'they are back');
  },
};

const atOnce: Row = {
  id: 'actions.at-once',
  title: 'The same change sent ten times at once is carried out once, with the same answer',
  async check(world) {
    const { giver, receiver } = world.roles;
    const [id, kudos, text] = [newId(), newId(), world.mark()];
    world.cleanAfter({ id: kudos });
    const url = await giver.actionsUrl();
    const body = JSON.stringify({
      id,
      type: 'kudos.give',
      at: new Date().toISOString(),
      data: { kudos, to: [receiver.id], text },
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => giver.caller.post(url, body)));
    const kinds = new Set(answers.map(same));
    expect(
      kinds.size === 1 && answers.every(isDone),
      'ten equal answers',
      `${kinds.size} kinds: ${[...kinds].join(' | ').slice(0, 300)}`,
    );
    await expectOnce(world, kudos, text);
  },
};

const otherData: Row = {
  id: 'actions.other-data',
  title: 'Another change under the same id is refused (409), and changes nothing',
  async check(world) {
    const { giver, receiver } = world.roles;
    const [id, kudos, text] = [newId(), newId(), world.mark()];
    world.cleanAfter({ id: kudos });
    await giver.done('kudos.give', { kudos, to: [receiver.id], text }, { id });
    const other = await giver.act('kudos.give', { kudos, to: [receiver.id], text: `${text} otherwise` }, { id });
    expect(other.status === 409, 'status 409 for other data', told(other));
    const type = await giver.act('kudos.take-back', { kudos }, { id });
    expect(type.status === 409, 'status 409 for another type', told(type));
    await expectOnce(world, kudos, text);
  },
};

const unreadable: Row = {
  id: 'actions.unreadable',
  title: 'What cannot be read is refused for good, with the place and the reason',
  async check(world) {
    const { giver, receiver } = world.roles;
    const url = await giver.actionsUrl();
    const envelope = { id: newId(), type: 'kudos.give', at: new Date().toISOString() };
    const post = (body: unknown): Promise<Answer> => giver.caller.post(url, JSON.stringify(body));
    const unknown = await post({ ...envelope, type: 'kudos.sell', data: {} });
    expect(unknown.status === 422, 'status 422 for an unknown type', told(unknown));
    const invalid = await post({ ...envelope, data: { kudos: newId(), to: [receiver.id], text: 5 } });
    expect(invalid.status === 422, 'status 422 for data of the wrong kind', told(invalid));
    const problems = isObject(invalid.json) ? invalid.json['problems'] : undefined;
    const paths = Array.isArray(problems) ? problems.map((one) => (isObject(one) ? one['path'] : undefined)) : [];
    expect(paths.includes('/data/text'), 'a problem with the path /data/text', `paths ${JSON.stringify(paths)}`);
    for (const body of ['{"id": ', 'null', '[]', '"text"', '']) {
      const answer = await giver.caller.post(url, body);
      expect(isRefused(answer), `a refusal of ${body === '' ? 'nothing' : body}`, told(answer));
    }
    const nobody = await giver.act('kudos.give', { kudos: newId(), to: [`nobody-${newId()}`], text: world.mark() });
    expect(isRefused(nobody), 'a refusal of thanks to somebody who does not exist', told(nobody));
  },
};

const oversize: Row = {
  id: 'actions.oversize',
  title: 'What is too large is refused (413), with an answer that can be read',
  async check({ roles: { giver, receiver } }) {
    const url = await giver.actionsUrl();
    const data = { kudos: newId(), to: [receiver.id], text: 'x'.repeat(4 * 1024 * 1024) };
    const body = JSON.stringify({ id: newId(), type: 'kudos.give', at: new Date().toISOString(), data });
    const answer = await giver.caller.post(url, body).catch((error: unknown) => {
      throw new Breach('status 413 for 4 MiB', error instanceof Error ? `no answer (${error.message})` : 'no answer');
    });
    expect(answer.status === 413, 'status 413 for 4 MiB', told(answer));
  },
};

const contentType: Row = {
  id: 'actions.content-type',
  title: 'Only application/json is read (415)',
  async check(world) {
    const { giver, receiver } = world.roles;
    const kudos = newId();
    world.cleanAfter({ id: kudos });
    const data = { kudos, to: [receiver.id], text: world.mark() };
    const body = JSON.stringify({ id: newId(), type: 'kudos.give', at: new Date().toISOString(), data });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await giver.caller.post(await giver.actionsUrl(), body, { 'content-type': type });
      expect(answer.status === 415, `status 415 for ${type}`, told(answer));
    }
    expect((await receiver.kudos(kudos)) === undefined, 'nothing to be carried out', 'it was');
  },
};

const clock: Row = {
  id: 'actions.clock',
  title: 'A wrong clock is not believed: never later than now, never more than 31 days ago',
  async check(world) {
    const { giver, receiver } = world.roles;
    const now = Date.now();
    const cases: readonly [at: string, from: number, to: number][] = [
      ['2199-01-01T00:00:00Z', now - tolerance, now + tolerance],
      ['2001-01-01T00:00:00Z', now - 31 * dayInMs - tolerance, now + tolerance],
    ];
    for (const [at, from, to] of cases) {
      const kudos = newId();
      world.cleanAfter({ id: kudos });
      await giver.done('kudos.give', { kudos, to: [receiver.id], text: world.mark() }, { at });
      const stored = (await receiver.kudos(kudos))?.at ?? '';
      const time = Date.parse(stored);
      expect(time >= from && time <= to, `another instant than ${at}`, stored === '' ? 'no such thanks' : stored);
    }
  },
};

export const actionsGroup: Group = {
  name: 'Actions',
  rows: [done, twice, atOnce, otherData, unreadable, oversize, contentType, clock],
};
