/** Lists in pages: nothing twice, nothing skipped, also while something is added. */
import { parsePage } from '../../../contract/index.js';
import { type Person, isRefused, newId, told } from '../person.js';
import { Unchecked, expect } from '../outcome.js';
import type { Group, Row } from '../row.js';
import type { Given, World } from '../world.js';

/** Thanks that are given at most to fill more than one page. */
const most = 60;

interface Filled {
  readonly href: string;
  readonly given: readonly Given[];
}

/** Thanks of somebody over at least two pages. */
async function fill(world: World): Promise<Filled> {
  const { giver, receiver } = world.roles;
  const href = await receiver.linkOf('kudos');
  if (href === undefined) throw new Unchecked('Thanks stand in the document itself: there are no pages.', 'optional');
  const given: Given[] = [];
  while (given.length < most) {
    // A few more than fill a page, so that something can go and a second page still stands.
    for (let count = 0; count < 5; count += 1) given.push(await world.give(giver));
    const first = await receiver.pagesFrom('kudos', href);
    if (first.length > 1 && (first[1]?.items.length ?? 0) > 3) return { href, given };
  }
  throw new Unchecked(`A page holds more than ${most} thanks: no second one was come by.`, 'optional');
}

function expectOnce(ids: readonly string[]): void {
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  expect(double === undefined, 'nothing twice', `${double ?? ''} twice`);
}

const whole: Row = {
  id: 'paging.whole',
  title: 'Following "next" brings everything once, to a last page',
  async check(world) {
    const { receiver } = world.roles;
    const { href, given } = await fill(world);
    const pages = await receiver.pagesFrom('kudos', href);
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expectOnce(ids);
    const lost = given.filter(({ id }) => !ids.includes(id)).length;
    expect(lost === 0, 'all that was given', `${lost} of ${given.length} missing`);
    const total = pages[0]?.total;
    expect(total === undefined || total === ids.length, `a total of ${ids.length}`, String(total));
  },
};

async function firstPage(person: Person, href: string): Promise<{ ids: string[]; next: string | undefined }> {
  const { page } = parsePage('kudos', (await person.caller.get(href)).json, { base: href });
  return { ids: (page?.items ?? []).map(({ id }) => id), next: page?.next };
}

const stable: Row = {
  id: 'paging.stable',
  title: 'Nothing comes twice or is skipped when something is added or taken back between two pages',
  async check(world) {
    const { giver, receiver } = world.roles;
    const { href, given } = await fill(world);
    for (const change of ['added', 'taken back'] as const) {
      const all = (await receiver.items('kudos'))?.map(({ id }) => id) ?? [];
      const { ids, next } = await firstPage(receiver, href);
      if (change === 'added') for (let count = 0; count < 3; count += 1) await world.give(giver);
      else {
        // Only what the kit gave itself may be taken back.
        const own = ids.filter((id) => given.some((one) => one.id === id));
        for (const id of own.slice(0, 2)) await giver.act('kudos.take-back', { kudos: id });
      }
      const rest = next === undefined ? [] : await receiver.pagesFrom('kudos', next);
      const seen = [...ids, ...rest.flatMap(({ items }) => items.map(({ id }) => id))];
      expectOnce(seen);
      const skipped = all.filter((id) => !seen.includes(id)).length;
      expect(skipped === 0, `nothing skipped when something is ${change}`, `${skipped} skipped`);
    }
  },
};

const forged: Row = {
  id: 'paging.forged',
  title: 'An address of a page that was made up is answered calmly',
  async check(world) {
    const { receiver } = world.roles;
    const { href } = await fill(world);
    const { next } = await firstPage(receiver, href);
    if (next === undefined) throw new Unchecked('There is no second page.', 'optional');
    const url = new URL(next);
    for (const name of url.searchParams.keys())
      for (const value of [`${newId()}'"%`, '-1', '', '9'.repeat(400)]) {
        const made = new URL(next);
        made.searchParams.set(name, value);
        const answer = await receiver.caller.get(made.href);
        const isPage = answer.status === 200 && parsePage('kudos', answer.json, { base: next }).page !== undefined;
        expect(isPage || isRefused(answer), 'a page, or a refusal', told(answer));
      }
  },
};

export const pagingGroup: Group = { name: 'Paging', rows: [whole, stable, forged] };
