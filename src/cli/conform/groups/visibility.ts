/** The receiver decides who sees thanks (N21). */
import type { ActionData, ActionTypeAbout } from '../../../contract/actions.js';
import type { Answer } from '../caller.js';
import { type Person, isDone, newId, offeredAction, told } from '../person.js';
import { Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import { type Given, type World, expectSameRefusal } from '../world.js';

const promise = 'N21';

/** Thanks that the receiver shows to somebody. */
async function shown(world: World, to: 'team' | 'everyone'): Promise<Given> {
  const given = await world.give();
  await world.roles.receiver.done('kudos.show', { kudos: given.id, shown: to });
  return given;
}

const private_: Row = {
  id: 'visibility.receiver',
  title: 'Thanks arrive privately: nobody but the receiver sees them',
  promise,
  async check(world) {
    const given = await world.give();
    await world.expectVisible([world.roles.receiver], given);
    await world.expectHidden(world.others, given);
  },
};

const team: Row = {
  id: 'visibility.team',
  title: 'Shown to the team, they are seen there and nowhere else',
  promise,
  async check(world) {
    const { teammate, outsider, receiver } = world.roles;
    const given = await shown(world, 'team');
    await world.expectVisible([teammate], given);
    const elsewhere = world.people.filter(({ team: other }) => other !== undefined && other !== receiver.team);
    await world.expectHidden([outsider, ...elsewhere.filter((person) => person !== world.roles.giver)], given);
  },
};

const everyone: Row = {
  id: 'visibility.everyone',
  title: 'Shown to everyone, they are seen by everyone',
  promise,
  async check(world) {
    const given = await shown(world, 'everyone');
    await world.expectVisible(world.cast, given);
  },
};

const back: Row = {
  id: 'visibility.back',
  title: 'Private again, they are gone for the others at once',
  promise,
  async check(world) {
    const given = await shown(world, 'everyone');
    await world.roles.receiver.done('kudos.show', { kudos: given.id, shown: 'receiver' });
    await world.expectVisible([world.roles.receiver], given);
    await world.expectHidden(world.others, given);
  },
};

const decides: Row = {
  id: 'visibility.decides',
  title: 'Nobody but the receiver decides, the giver included',
  promise,
  async check(world) {
    const { giver, receiver, teammate, outsider } = world.roles;
    const hidden = await world.give();
    const open = await shown(world, 'team');
    for (const person of [giver, teammate, outsider]) {
      for (const given of [hidden, open]) {
        const answer = await person.act('kudos.show', { kudos: given.id, shown: 'everyone', external: true });
        expect(!isDone(answer), `a refusal for ${person.name}`, told(answer));
      }
    }
    await world.expectHidden(world.others, hidden);
    const now = await receiver.kudos(open.id);
    expect(
      now?.shown === 'team' && now.external !== true,
      '"team", and nothing outside',
      `"${now?.shown ?? 'receiver'}"`,
    );
  },
};

const takenBack: Row = {
  id: 'visibility.taken-back',
  title: 'Taken back by giver or receiver, they are gone for everybody',
  promise,
  async check(world) {
    const { giver, receiver } = world.roles;
    for (const person of [giver, receiver]) {
      const given = await shown(world, 'everyone');
      await person.done('kudos.take-back', { kudos: given.id });
      await world.expectHidden(world.cast, given);
    }
  },
};

const notTheirs: Row = {
  id: 'visibility.not-theirs',
  title: 'Nobody else takes thanks back, or answers them',
  promise,
  async check(world) {
    const { receiver, teammate, outsider } = world.roles;
    const given = await shown(world, 'everyone');
    for (const person of [teammate, outsider]) {
      const taken = await person.act('kudos.take-back', { kudos: given.id });
      expect(!isDone(taken), `no taking back by ${person.name}`, told(taken));
      const answered = await person.act('kudos.answer', { kudos: given.id, text: world.mark() });
      expect(!isDone(answered), `no answer by ${person.name}`, told(answered));
    }
    const now = await receiver.kudos(given.id);
    expect(now !== undefined && now.answer === undefined, 'the thanks as they were', now ? 'another answer' : 'none');
  },
};

const overwritten: Row = {
  id: 'visibility.overwritten',
  title: 'Thanks under an id that is taken change nothing, and show nothing of those there',
  promise,
  async check(world) {
    const { giver, receiver, outsider } = world.roles;
    const given = await world.give();
    const text = world.mark();
    const answer = await outsider.act('kudos.give', { kudos: given.id, to: [receiver.id], text });
    expect(!answer.text.includes(given.text), 'nothing of the thanks that are there', 'their text');
    const now = await receiver.kudos(given.id);
    expect(now?.text === given.text && now.from === giver.id, 'the thanks as they were', now ? 'others' : 'none');
    await world.expectHidden([outsider], { id: text, text: given.text });
  },
};

const refusals: Row = {
  id: 'visibility.refusals',
  title: 'What somebody may not see is refused exactly as what does not exist',
  promise,
  async check(world) {
    const given = await world.give();
    for (const person of world.others) {
      for (const [type, more] of Object.entries(attempts)) {
        const at = new Date().toISOString();
        const ids: string[] = [given.id];
        const attempt = (kudos: string): Promise<Answer> => {
          const id = newId();
          ids.push(id, kudos);
          return person.act(type as ActionTypeAbout<'kudos'>, { kudos, ...more }, { id, at });
        };
        expectSameRefusal(await attempt(given.id), await attempt(newId()), ids);
      }
    }
  },
};

/** What each change to thanks carries beside their id. Giving is none: there is nothing yet. */
const attempts: {
  readonly [T in Exclude<ActionTypeAbout<'kudos'>, 'kudos.give'>]: Omit<ActionData<T>, 'kudos'>;
} = {
  'kudos.react': { kind: 'heart', on: true },
  'kudos.answer': { text: 'Thank you' },
  'kudos.report': { reason: 'unpleasant' },
  'kudos.show': { shown: 'everyone' },
  'kudos.take-back': {},
};

const pages: Row = {
  id: 'visibility.pages',
  title: 'The address of somebody’s page gives another person only what is theirs to see',
  promise,
  async check(world) {
    const { receiver } = world.roles;
    const href = await receiver.linkOf('kudos');
    if (href === undefined) throw new Unchecked('Thanks stand in the document itself.', 'optional');
    const given = await world.give();
    const urls = [href, ...(await receiver.pagesFrom('kudos', href)).flatMap(({ next }) => next ?? [])].slice(0, 5);
    for (const person of world.others) {
      for (const url of urls) {
        const { text } = await person.caller.get(url);
        expect(!text.includes(given.id), `nothing private at ${url} for ${person.name}`, 'the thanks');
      }
    }
  },
};

/** A reaction of somebody who sees thanks. */
async function react(person: Person, kudos: string, on: boolean): Promise<Answer> {
  return person.act('kudos.react', { kudos, kind: 'clap', on });
}

const reactions: Row = {
  id: 'visibility.reactions',
  title: 'Whoever sees thanks may react once, and take it back',
  async check(world) {
    const { receiver, outsider } = world.roles;
    const given = await shown(world, 'everyone');
    const by = async (): Promise<readonly string[]> =>
      (await receiver.kudos(given.id))?.reactions?.flatMap((reaction) => reaction.by) ?? [];
    await react(outsider, given.id, true);
    const answer = await react(outsider, given.id, true);
    // Where not even the receiver may, the service offers none.
    if (!isDone(answer)) offeredAction(await react(receiver, given.id, true), 'kudos.react');
    expect(isDone(answer), `a reaction of ${outsider.name} to be carried out`, told(answer));
    expect((await by()).join() === outsider.id, `one reaction of ${outsider.name}`, `${(await by()).length}`);
    await react(outsider, given.id, false);
    expect((await by()).length === 0, 'no reaction left', `${(await by()).length}`);
  },
};

export const visibilityGroup: Group = {
  name: 'Visibility of thanks',
  rows: [private_, team, everyone, back, decides, takenBack, notTheirs, overwritten, refusals, pages, reactions],
};
