/** Who acts comes from the session, and from nowhere else. */
import type { Answer } from '../caller.js';
import { Caller } from '../caller.js';
import { isDone, newId, told } from '../person.js';
import { Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import type { World } from '../world.js';

const envelope: Row = {
  id: 'who.envelope',
  title: 'Nothing in a change or an address can say that somebody else acts',
  async check(world) {
    const { giver, receiver, outsider } = world.roles;
    const kudos = newId();
    const text = world.mark();
    world.cleanAfter({ id: kudos });
    const asOther = Object.fromEntries(
      ['from', 'by', 'viewer', 'person', 'user', 'actor', 'sub'].map((name) => [name, outsider.id]),
    );
    const data = { kudos, to: [receiver.id], text };
    const body = {
      id: newId(),
      type: 'kudos.give',
      at: new Date().toISOString(),
      ...asOther,
      data: { ...data, ...asOther },
    };
    const url = new URL(await giver.actionsUrl());
    for (const [name, value] of Object.entries(asOther)) url.searchParams.set(name, value);
    const answer = await giver.caller.post(url.href, JSON.stringify(body));
    if (!isDone(answer))
      return expect(answer.status >= 400 && answer.status < 500, 'a refusal or thanks from the sender', told(answer));
    const found = await receiver.kudos(kudos);
    expect(found?.from === giver.id, `thanks from ${giver.name}`, found ? `thanks from ${found.from}` : 'none');
  },
};

/** What happens to thanks that must not arrive. */
async function expectUndone(world: World, send: (kudos: string) => Promise<Answer>): Promise<void> {
  const kudos = newId();
  world.cleanAfter({ id: kudos });
  const answer = await send(kudos);
  expect(answer.status === 401, 'status 401', told(answer));
  expect((await world.roles.receiver.kudos(kudos)) === undefined, 'nothing to be carried out', 'it was');
}

const viewer: Row = {
  id: 'who.viewer',
  title: 'A change for somebody else than who is signed in is not carried out (Vonk-Viewer, 401)',
  async check(world) {
    const { giver, receiver, outsider } = world.roles;
    const give = (kudos: string, as: string): Promise<Answer> => {
      // As pages write it: as in an address, whatever letters the id has.
      const headers = { 'vonk-viewer': encodeURIComponent(as) };
      return giver.act('kudos.give', { kudos, to: [receiver.id], text: world.mark() }, { headers });
    };
    await expectUndone(world, (kudos) => give(kudos, outsider.id));
    const own = newId();
    world.cleanAfter({ id: own });
    const answer = await give(own, giver.id);
    expect(isDone(answer), 'status 200 for who is signed in', told(answer));
  },
};

const signedOut: Row = {
  id: 'who.signed-out',
  title: 'Whoever is not signed in changes nothing (401)',
  async check(world) {
    const { giver, receiver } = world.roles;
    const url = await giver.actionsUrl();
    const send = (caller: Caller) => (kudos: string) =>
      caller.post(
        url,
        JSON.stringify({
          id: newId(),
          type: 'kudos.give',
          at: new Date().toISOString(),
          data: { kudos, to: [receiver.id], text: world.mark() },
        }),
      );
    await expectUndone(world, send(new Caller({}, [])));
    await expectUndone(world, send(new Caller(tampered(giver.caller.headers), [])));
  },
};

/** The same headers with one character of each value another. */
function tampered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const place = Math.max(value.length - 6, 0);
      const other = value[place] === 'x' ? 'y' : 'x';
      return [name, `${value.slice(0, place)}${other}${value.slice(place + 1)}`];
    }),
  );
}

const sameId: Row = {
  id: 'who.same-id',
  title: 'The same id from somebody else is a change of theirs, and gives them nothing of the first',
  async check(world) {
    const { giver, receiver, outsider } = world.roles;
    const id = newId();
    const given = { id: newId(), text: world.mark() };
    world.cleanAfter(given);
    await giver.done('kudos.give', { kudos: given.id, to: [receiver.id], text: given.text }, { id });
    const own = { id: newId(), text: world.mark() };
    world.cleanAfter(own, outsider);
    const answer = await outsider.act('kudos.give', { kudos: own.id, to: [receiver.id], text: own.text }, { id });
    expect(
      !answer.text.includes(given.text) && !answer.text.includes(given.id),
      'nothing of the first change',
      'the first answer',
    );
    const arrived = await receiver.kudos(own.id);
    expect(
      isDone(answer) && arrived?.from === outsider.id,
      `the thanks from ${outsider.name}`,
      `${told(answer)}, ${arrived ? 'others' : 'no thanks'}`,
    );
    const kept = await receiver.kudos(given.id);
    expect(kept?.from === giver.id, `the thanks from ${giver.name}`, `from ${kept?.from ?? 'nobody'}`);
  },
};

const named: Row = {
  id: 'who.named',
  title: 'What is sent names the person whom it is for, or nobody (Vonk-Viewer)',
  async check({ roles: { giver, receiver } }) {
    let isNamed = false;
    for (const person of [giver, receiver])
      for (const url of [person.documentUrl, await person.linkOf('kudos'), await person.linkOf('goals')]) {
        if (url === undefined) continue;
        const header = (await person.caller.get(url)).headers.get('vonk-viewer');
        isNamed ||= header !== null;
        const path = new URL(url).pathname;
        expect(
          [null, encodeURIComponent(person.id)].includes(header),
          `${person.name}, or no name (${path})`,
          `${header}`,
        );
      }
    if (!isNamed)
      throw new Unchecked(
        'The service does not say whom its answers are for: recommended, as sessions change.',
        'optional',
      );
  },
};

export const whoActsGroup: Group = { name: 'Who acts', rows: [envelope, viewer, named, signedOut, sameId] };
