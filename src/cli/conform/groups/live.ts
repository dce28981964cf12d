/** The stream of changes: each to whom it concerns, none lost, none out of order. */
import { isObject } from '../../../contract/json-object.js';
import { LiveStream, type LiveEvent, entryOf } from '../live-stream.js';
import { Person } from '../person.js';
import { Caller } from '../caller.js';
import { Breach, Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import type { Given, World } from '../world.js';
import { mistakeIn } from './actions.js';
import { setGoal } from './own-things.js';

/** Seconds within which something has to come over an open line, be it a comment. */
const breath = 20;

const puts =
  ({ id }: Given) =>
  (event: LiveEvent): boolean =>
    (entryOf(event)?.put ?? []).some((one) => isObject(one) && one['id'] === id);

const removes =
  ({ id }: Given) =>
  (event: LiveEvent): boolean =>
    (entryOf(event)?.remove ?? []).includes(id);

const arrives: Row = {
  id: 'live.arrives',
  title: 'A change arrives within five seconds, with an id, as a right entry',
  async check(world) {
    const { receiver } = world.roles;
    const ear = await world.ear(receiver);
    const type = ear.headers.get('content-type') ?? '';
    expect(type.startsWith('text/event-stream'), 'text/event-stream', type);
    const given = await world.give();
    const event = await ear.heard(puts(given));
    if (!event) throw new Breach('a live event about the thanks', 'none within 5 seconds');
    expect((event.id ?? '') !== '', 'an id of the event', 'none');
    expect(event.event === 'message', 'an event without a name', `"${event.event}"`);
    for (const one of ear.events.filter((heard) => heard.event === 'message')) {
      const entry = entryOf(one);
      if (!entry) throw new Breach('one entry of changes in each event', one.data.slice(0, 100));
      const mistake = mistakeIn(entry, receiver.documentUrl);
      expect(mistake === undefined, 'entries that are right by the contract', mistake ?? '');
    }
  },
};

const hidden: Row = {
  id: 'live.private',
  title: 'Nothing is told about what somebody may not see',
  promise: 'N21',
  async check(world) {
    for (const person of world.others) await world.ear(person);
    const { giver, receiver } = world.roles;
    const given = await world.give();
    await receiver.act('kudos.answer', { kudos: given.id, text: world.mark() });
    await giver.done('kudos.take-back', { kudos: given.id });
    const treat = world.mark();
    const goal = await setGoal(world, giver, treat).catch((error: unknown) => {
      if (error instanceof Unchecked) return undefined;
      throw error;
    });
    await world.settle();
    for (const person of world.others) {
      const { text } = await world.ear(person);
      const isThere = [given.id, given.text, treat, ...(goal === undefined ? [] : [goal])].some((word) =>
        text.includes(word),
      );
      expect(!isThere, `nothing of it in what ${person.name} is told`, 'it is there');
    }
  },
};

const gone: Row = {
  id: 'live.gone',
  title: 'What somebody may no longer see is taken away from them live',
  promise: 'N21',
  async check(world) {
    const { receiver, teammate, outsider } = world.roles;
    const ears = [await world.ear(teammate), await world.ear(outsider)];
    const given = await world.give();
    await receiver.done('kudos.show', { kudos: given.id, shown: 'everyone' });
    for (const ear of ears) expect((await ear.heard(puts(given))) !== undefined, 'the shown thanks', 'nothing');
    await receiver.done('kudos.show', { kudos: given.id, shown: 'receiver' });
    for (const ear of ears)
      expect((await ear.heard(removes(given))) !== undefined, 'their removal within 5 seconds', 'nothing');
  },
};

const board: Row = {
  id: 'live.consent',
  title: 'Coming and going on the board tells nobody who left',
  promise: 'N3',
  async check(world) {
    const { fifth, outsider } = world.roles;
    const section = await fifth.section('board');
    const version = section?.consentTexts.at(-1)?.version;
    if (version === undefined) throw new Unchecked('The document has no board that could be joined.', 'optional');
    const wasJoined = section?.self?.consent !== undefined;
    if (wasJoined) await fifth.done('board.leave', {});
    const ear = await world.ear(outsider);
    await fifth.done('board.join', { textVersion: version });
    world.atEnd(() => (wasJoined ? fifth.act('board.join', { textVersion: version }) : fifth.act('board.leave', {})));
    await world.settle();
    const from = ear.events.length;
    await fifth.done('board.leave', {});
    await world.settle();
    const told = ear.events.slice(from).filter((event) => entryOf(event)?.section === 'board');
    const isNamed = told.some(({ data }) => data.includes(`"${fifth.id}"`));
    expect(!isNamed, `no ${fifth.name} in what is told after they left`, 'their id');
  },
};

/** The ids of some thanks in the order in which they were told first. */
function orderOf(stream: LiveStream, all: readonly Given[]): readonly number[] {
  return stream.events.flatMap((event) => {
    const index = all.findIndex((given) => puts(given)(event));
    return index === -1 ? [] : [index];
  });
}

const resumed: Row = {
  id: 'live.resume',
  title: 'After a break it goes on where it stopped: nothing lost, nothing twice, in order',
  async check(world) {
    const { receiver } = world.roles;
    const first = await world.listen(receiver);
    const before = await world.give();
    if (!(await first.heard(puts(before)))) throw new Breach('a live event about the thanks', 'none');
    const last = first.lastId;
    if (last === undefined) throw new Breach('an id of the event', 'none');
    first.close();
    const missed = [await world.give(), await world.give(), await world.give()];
    const second = await world.listen(receiver, last);
    const [, , third] = missed;
    if (third) await second.heard((event) => puts(third)(event) || event.event === 'reset');
    if (second.events.some(({ event }) => event === 'reset'))
      throw new Breach('the missed changes, a moment later', 'an event "reset"');
    const after = await world.give();
    await second.heard(puts(after));
    const order = orderOf(second, [before, ...missed, after]).join();
    expect(
      order === '1,2,3,4',
      'the three missed and the next, in order',
      `1,2,3,4 as ${order === '' ? 'nothing' : order}`,
    );
  },
};

const foreignId: Row = {
  id: 'live.foreign-id',
  title: 'The place of another person’s stream gives nothing of theirs',
  promise: 'N21',
  async check(world) {
    const { receiver, outsider } = world.roles;
    const first = await world.listen(receiver);
    const before = await world.give();
    if (!(await first.heard(puts(before)))) throw new Breach('a live event about the thanks', 'none');
    const given = await world.give();
    const second = await world.listen(outsider, first.lastId);
    const sign = await world.give(world.roles.giver, [outsider]);
    await second.heard((event) => puts(sign)(event));
    expect(!second.text.includes(given.id), 'nothing of the thanks', 'they are there');
  },
};

const unknown: Row = {
  id: 'live.reset',
  title: 'Where it cannot go on, it says so ("reset"), or sends all again',
  async check(world) {
    const { receiver } = world.roles;
    const given = await world.give();
    for (const id of ['nobody-ever-sent-this', '999999999999', '0-0', '%00']) {
      const stream = await world.listen(receiver, id);
      const event = await stream.heard((one) => one.event === 'reset' || puts(given)(one));
      expect(event !== undefined, `an event "reset" after the unknown id "${id}"`, 'none within 5 seconds');
      stream.close();
    }
  },
};

const signedOut: Row = {
  id: 'live.signed-out',
  title: 'Whoever is not signed in hears nothing (401)',
  async check(world) {
    const { receiver } = world.roles;
    const nobody = new Person('nobody', '', new Caller({}, []), receiver.documentUrl);
    const url = await world.liveUrl(receiver);
    const opened = await LiveStream.open(nobody, url).catch((error: unknown) => {
      if (error instanceof Breach) return error.seen;
      throw error;
    });
    if (opened instanceof LiveStream) opened.close();
    expect(opened === 'status 401', 'status 401', opened instanceof LiveStream ? 'an open stream' : opened);
  },
};

const open: Row = {
  id: 'live.open',
  title: `A line on which nothing happens is kept open (a comment at least every ${breath} seconds)`,
  async check(world: World) {
    const ear = await world.listen(world.roles.fifth);
    // What is told on opening the line says nothing about keeping it open.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await ear.stirs(breath * 1000), `something within ${breath} seconds`, 'nothing');
  },
};

export const liveGroup: Group = {
  name: 'Live',
  rows: [arrives, hidden, gone, board, resumed, foreignId, unknown, signedOut, open],
};
