import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import '../../src/context/define.js';
import '../../src/widgets/kudos-wall/define.js';
import type { KudosWall } from '../../src/widgets/kudos-wall/kudos-wall.js';
import type { Json } from '../fixtures/fixtures.js';
import { everythingIn, mount, parts, unmountAll } from '../helpers/mount.js';

interface Note {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly team?: string;
  readonly text: string;
  readonly value?: string;
  readonly at: string;
  readonly shown?: string;
  readonly external?: boolean;
  readonly reactions?: readonly { readonly kind: string; readonly by: readonly string[] }[];
  readonly answer?: { readonly text: string; readonly at: string };
}
interface Company {
  readonly viewer?: { readonly id: string; readonly canEdit?: boolean };
  readonly people: readonly { readonly id: string; readonly name: string; readonly team?: string }[];
  readonly kudos: readonly Note[];
}

/** A word of its own for each number, without a digit, and within no other one. */
const word = (kind: string, index: number): string =>
  `${kind}q${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}q`;

const ids = ['p-0', 'p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6', 'p-7', 'p-unknown'];
const person = fc.constantFrom(...ids);
const team = fc.constantFrom('t-0', 't-1');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const instant = fc
  .integer({ min: 0, max: 1000 })
  .map((hours) => new Date(1763700000000 + hours * 3_600_000).toISOString());

const company: fc.Arbitrary<Company> = fc
  .record({
    viewer: maybe(fc.oneof(person, fc.constant('p-stranger'))),
    teams: fc.array(maybe(team), { minLength: 8, maxLength: 8 }),
    notes: fc.array(
      fc.record({
        from: person,
        to: fc.uniqueArray(person, { minLength: 1, maxLength: 5 }),
        team: maybe(team),
        value: maybe(fc.constantFrom('v-0', 'v-1', 'v-2', 'v-unknown')),
        at: instant,
        shown: fc.constantFrom(undefined, 'receiver', 'team', 'everyone', 'all'),
        external: maybe(fc.boolean()),
        by: fc.array(fc.record({ kind: fc.constantFrom('heart', 'clap', 'thanks'), by: fc.array(person) }), {
          maxLength: 3,
        }),
        isAnswered: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ viewer, teams, notes }) => ({
    ...(viewer !== undefined && { viewer: { id: viewer } }),
    people: teams.map((one, index) => ({ id: `p-${index}`, name: word('Name', index), ...(one && { team: one }) })),
    kudos: notes.map(({ by, isAnswered, ...rest }, index) => ({
      ...rest,
      id: `k-${index}`,
      text: word('Text', index),
      reactions: by,
      ...(isAnswered && { answer: { text: word('Reply', index), at: rest.at } }),
    })),
  }));

const documentOf = (given: Company): Json => ({
  vonk: 1,
  teams: [
    { id: 't-0', name: 'Site' },
    { id: 't-1', name: 'Office' },
  ],
  values: [0, 1, 2].map((index) => ({ id: `v-${index}`, name: word('Value', index), meaning: 'So.', behaviours: [] })),
  ...(JSON.parse(JSON.stringify(given)) as Json),
});

/** The rule once more, written apart from the code: the receivers, and whom they chose. */
function maySee({ viewer, people }: Company, { to, shown, team }: Note): boolean {
  if (viewer !== undefined && to.includes(viewer.id)) return true;
  if (shown === 'everyone') return true;
  if (shown !== 'team' || viewer === undefined) return false;
  const teamOf = (id: string): string | undefined => people.find((one) => one.id === id)?.team;
  const own = teamOf(viewer.id);
  return own !== undefined && (team === undefined ? to.map(teamOf).includes(own) : team === own);
}

/** Presses all that unfolds or shows something further, and gives back all that was ever to be seen. */
async function explore(wall: KudosWall): Promise<string> {
  const seen = [everythingIn(wall)];
  for (const button of wall.shadowRoot?.querySelectorAll<HTMLElement>(
    '[part=more], [part=to-me], [data-panel], .unfold, [part=reaction], [part=choice]',
  ) ?? []) {
    button.click();
    await wall.updateComplete;
    seen.push(everythingIn(wall));
  }
  return seen.join('\n');
}

const send = () => Promise.resolve({ status: 'done' } as const);
const runs = { numRuns: 60 };

describe('what vonk-kudos-wall never shows', () => {
  afterEach(unmountAll);

  it('holds nothing of a kudos that its receiver does not show to this viewer', async () => {
    await fc.assert(
      fc.asyncProperty(company, fc.boolean(), fc.boolean(), async (given, isPreview, canEdit) => {
        const events: string[] = [];
        const listen = (event: Event): void => void events.push(JSON.stringify((event as CustomEvent).detail));
        const types = ['give', 'show', 'take-back', 'react', 'answer', 'report'].map((one) => `vonk-kudos-${one}`);
        for (const type of types) document.addEventListener(type, listen);
        const wall = await mount('vonk-kudos-wall', {
          // Nobody sees more for editing the document.
          document: documentOf({ ...given, ...(given.viewer && { viewer: { ...given.viewer, canEdit } }) }),
          attributes: { limit: '3', ...(isPreview && { preview: '' }) },
          space: { send },
        });
        const found = `${await explore(wall)} ${events.join(' ')}`;
        for (const type of types) document.removeEventListener(type, listen);
        unmountAll();

        const visible = given.kudos.filter((one) => maySee(given, one));
        const hidden = given.kudos.filter((one) => !visible.includes(one));
        for (const { id, text, answer } of hidden) {
          expect(found).not.to.contain(text);
          if (answer) expect(found).not.to.contain(answer.text);
          expect(found).not.to.contain(`"${id}"`);
        }
        const known = new Set(visible.flatMap(({ from, to }) => [from, ...to]));
        for (const { id, name } of given.people) if (!known.has(id)) expect(found).not.to.contain(name);
        // What may be seen is there, or else nothing above would say anything.
        const first = [...visible].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
        if (first) expect(found).to.contain(first.text);
      }),
      runs,
    );
  });

  it('is the same, to the letter, whether or not there are others', async () => {
    await fc.assert(
      fc.asyncProperty(company, async (given) => {
        const without = { ...given, kudos: given.kudos.filter((one) => maySee(given, one)) };
        const walls = [
          await mount('vonk-kudos-wall', { document: documentOf(given), space: { send } }),
          await mount('vonk-kudos-wall', { document: documentOf(without), space: { send } }),
        ];
        const [one, other] = walls.map(everythingIn);
        unmountAll();
        expect(one).to.equal(other);
      }),
      runs,
    );
  });

  it('counts and ranks nobody: newest first, and no number but the reactions of one note', async () => {
    await fc.assert(
      fc.asyncProperty(company, async (given) => {
        const wall = await mount('vonk-kudos-wall', { document: documentOf(given), space: { send } });
        const visible = given.kudos.filter((one) => maySee(given, one));
        const items = parts(wall, 'item');
        const times = items.map((one) => Date.parse(one.querySelector('time')?.getAttribute('datetime') ?? ''));
        const texts = parts(wall, 'text').map((one) => one.textContent ?? '');
        const found = items.map((one) => {
          const copy = one.cloneNode(true) as Element;
          copy.querySelectorAll('time, [part=names]').forEach((inner) => inner.remove());
          // Drawn, not written: what a button of a reaction counts.
          copy
            .querySelectorAll<HTMLElement>('[data-count]')
            .forEach((one) => one.append(` ${one.dataset['count'] ?? ''} `));
          return (copy.textContent ?? '').match(/\d+/g)?.map(Number) ?? [];
        });
        const around = wall.shadowRoot?.querySelector('[part=base]')?.cloneNode(true) as Element;
        around.querySelectorAll('[part=list]').forEach((list) => list.remove());
        unmountAll();

        expect(texts).to.have.members(visible.map(({ text }) => text));
        expect(times).to.deep.equal([...times].sort((a, b) => b - a));
        for (const [index, text] of texts.entries()) {
          const note = visible.find((one) => one.text === text);
          const counts = ['heart', 'clap', 'thanks'].map(
            (kind) => new Set(note?.reactions?.flatMap((one) => (one.kind === kind ? one.by : []))).size,
          );
          expect(found[index]).to.deep.equal(counts.filter((count) => count > 0));
        }
        expect(around.outerHTML.replace(/<[^>]*>/g, ' ')).not.to.match(/\d/);
        expect(around.outerHTML).not.to.match(/Nameq/);
      }),
      runs,
    );
  });

  it('has no address of a single kudos, and no way to publish one', async () => {
    await fc.assert(
      fc.asyncProperty(company, async (given) => {
        const wall = await mount('vonk-kudos-wall', { document: documentOf(given), space: { send } });
        const found = await explore(wall);
        unmountAll();
        expect(found).not.to.match(/<a[\s>]|href=|https?:|share|publish/i);
        expect(found).not.to.match(/[pv]-unknown|p-stranger/);
        for (const { id } of given.kudos) expect(found).not.to.contain(id);
      }),
      { numRuns: 20 },
    );
  });
});
