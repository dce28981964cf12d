import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import '../../src/context/define.js';
import { initialsOf } from '../../src/parts/avatar.js';
import '../../src/widgets/leaderboard/define.js';
import type { Leaderboard } from '../../src/widgets/leaderboard/leaderboard.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import type { Json } from '../fixtures/fixtures.js';
import { type MountOptions, everythingIn, mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { serve } from '../helpers/service.js';

const yes = { status: 'in', at: '2026-09-02T10:00:00+02:00', textVersion: '2' };
/** What stands in the place of a yes, and is none. */
const notYes = {
  'said no': { consent: { ...yes, status: 'out' } },
  'said nothing': {},
  'no date': { consent: { status: 'in', textVersion: '2' } },
  'a day for a date': { consent: { ...yes, at: '2026-09-02' } },
  'an unlisted wording': { consent: { ...yes, textVersion: '7' } },
  'the wrong type': { consent: true },
  'a null': { consent: null },
} as const;
type Answer = keyof typeof notYes | 'yes' | 'yes and no' | 'no entry' | 'a broken count';
const noes = Object.keys(notYes) as (keyof typeof notYes)[];
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Answer>('yes') },
  { weight: 1, arbitrary: fc.constantFrom<Answer>('yes and no', 'no entry', 'a broken count', ...noes) },
);

interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly picture: string | undefined;
  readonly count: number;
  readonly answer: Answer;
  readonly isKnown: boolean;
}

interface World {
  readonly people: readonly Somebody[];
  readonly document: Json;
  readonly viewer: Somebody | undefined;
  readonly selfSaysYes: boolean;
  /** Whether joining and leaving are carried out; otherwise the organisation says whom to turn to. */
  readonly space: MountOptions['space'];
}

/** Letters that stand in no sentence of the widget and in no other section: initials, names and ids are found again. */
const letter = (index: number): string => String.fromCodePoint(0x10d0 + index);

function entriesOf({ id, count, answer }: Somebody): unknown[] {
  switch (answer) {
    case 'yes':
      return [{ person: id, count, consent: yes }];
    case 'yes and no':
      return [
        { person: id, count, consent: yes },
        { person: id, count, consent: notYes['said no'].consent },
      ];
    case 'no entry':
      return [];
    case 'a broken count':
      return [{ person: id, count: `${count}`, consent: yes }];
    default:
      return [{ person: id, count, ...notYes[answer] }];
  }
}

const somebody = (isCountUnique: boolean) =>
  fc.record({
    answer: anyAnswer,
    isKnown: fc.integer({ min: 0, max: 9 }).map((value) => value > 0),
    hasPicture: fc.boolean(),
    count: isCountUnique ? fc.constant(undefined) : fc.nat(6),
  });

/** A random document whose people and board are such that everything about a person is found again on the page. */
const worlds = (options: { readonly isCountUnique?: boolean; readonly mode?: string } = {}): fc.Arbitrary<World> =>
  fc
    .record({
      rest: arbitraryDocument(),
      isServed: fc.boolean(),
      people: fc.array(somebody(options.isCountUnique ?? true), { minLength: 2, maxLength: 22, size: 'max' }),
      mode:
        options.mode === undefined
          ? fc.constantFrom<unknown>('together', 'people', 'people', undefined, 'ranking', 4)
          : fc.constant(options.mode),
      minimumGroup: fc.constantFrom<unknown>(undefined, undefined, 3, 4, 5, 8, 1, 'five'),
      viewer: fc.option(fc.record({ index: fc.nat(21), canEdit: fc.boolean(), selfSaysYes: fc.boolean() }), {
        nil: undefined,
      }),
      together: fc.option(
        fc.record({ participants: fc.nat(40), target: fc.constantFrom(undefined, 50, 1000), isTold: fc.boolean() }),
        { nil: undefined },
      ),
    })
    .map(({ rest, isServed, people: drawn, mode, minimumGroup, viewer: who, together }) => {
      const people = drawn.map(({ answer, isKnown, hasPicture, count }, index) => ({
        id: `id-${letter(index)}-${index}`,
        name: `${letter(index)}ka Naam-${index}-${letter(index)}`,
        picture: hasPicture ? `https://faces.example/${index}-of.svg` : undefined,
        count: count ?? 700_003 + index * 17,
        answer,
        isKnown,
      }));
      const viewer = who && people[who.index % people.length];
      const history = ['2026-09-01', '2026-10-01'].map((from) => ({ from, count: 12, participants: 9 }));
      return {
        people,
        viewer,
        selfSaysYes: who?.selfSaysYes ?? false,
        space: isServed ? { send: () => Promise.resolve({ status: 'done' }) } : {},
        document: {
          ...rest,
          organisation: { name: 'Wolkenbrug', contact: { person: people[0]?.id, text: 'Ask at the desk.' } },
          viewer: who && { id: viewer?.id, canEdit: who.canEdit },
          people: people.filter(({ isKnown }) => isKnown).map(({ id, name, picture }) => ({ id, name, picture })),
          board: {
            mode,
            measure: 'acts',
            period: { from: '2026-09-01', to: '2026-11-30' },
            minimumGroup,
            together: together && {
              count: 24,
              participants: together.participants,
              target: together.target,
              for: 'a bench',
              ...(together.isTold && { history }),
            },
            entries: people.flatMap(entriesOf),
            self: { count: viewer?.count ?? 3, ...(who?.selfSaysYes === true && { consent: yes }) },
            consentTexts: [
              { version: '1', text: 'Old words.' },
              { version: '2', text: 'My name may be on the board.' },
            ],
          },
        },
      };
    });

const show = (
  document: Json,
  space: MountOptions['space'],
  attributes: MountOptions['attributes'] = {},
): Promise<Leaderboard> => mount('vonk-leaderboard', { document, attributes, ...(space && { space }) });

/** The page as it reads, without the marks that the renderer leaves for itself. */
const seenIn = (board: Leaderboard): string => everythingIn(board).replace(/<!--.*?-->/gs, '');

/** Notes all that a page writes to the console while something happens. */
async function withConsole(act: () => Promise<void>): Promise<string> {
  const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const kept = names.map((name) => console[name]);
  const written: unknown[] = [];
  for (const name of names) console[name] = (...values: unknown[]) => void written.push(...values);
  try {
    await act();
  } finally {
    names.forEach((name, index) => (console[name] = kept[index] as typeof console.log));
  }
  return written.map(String).join(' ');
}

const property = async (
  arbitrary: fc.Arbitrary<World>,
  holds: (world: World) => Promise<void>,
  numRuns: number,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arbitrary, holds).afterEach(() => unmountAll()),
    { numRuns },
  );

/** What a board means by its minimum group: one that cannot be read hides every number. */
function smallestGroup(minimumGroup: unknown): number {
  if (typeof minimumGroup === 'number') return minimumGroup >= 3 ? minimumGroup : 5;
  return minimumGroup === undefined ? 5 : Infinity;
}

describe('vonk-leaderboard, whatever the document says', function () {
  this.timeout(60_000);
  afterEach(unmountAll);

  it('shows no id, name, initials, picture or number of anybody without a valid yes, anywhere', async () => {
    let listed = 0;
    await property(
      worlds(),
      async ({ document, people, viewer, selfSaysYes, space }) => {
        let page = '';
        const written = await withConsole(async () => {
          const board = await show(document, space);
          for (const name of ['vonk-board-join', 'vonk-board-leave'] as const)
            board.addEventListener(name, (event) => (page += JSON.stringify([event.type, event.detail, event.action])));
          page += everythingIn(board);
          listed += parts(board, 'row').length;
          for (const name of ['open', 'decline', 'open', 'join', 'leave']) {
            parts(board, name)[0]?.click();
            await settled(board);
            if (name !== 'join') page += everythingIn(board); // What follows a yes shows the viewer to themself.
          }
        });
        for (const one of people) {
          const isViewer = one === viewer;
          const mayBeSeen = one.answer === 'yes' || (isViewer && selfSaysYes);
          for (const secret of [one.id, one.name, initialsOf(one.name), letter(people.indexOf(one)), one.picture]) {
            if (secret === undefined) continue;
            expect(written).not.to.contain(secret);
            if (!mayBeSeen || secret === one.id) expect(page).not.to.contain(secret);
          }
          if (mayBeSeen) continue;
          for (const number of [one.count, one.count.toLocaleString('en')]) expect(page).not.to.contain(String(number));
        }
      },
      140,
    );
    expect(listed).to.be.above(100);
  });

  it('names nobody at all unless the board says that it lists people', async () => {
    for (const mode of ['together', 'teams', ''])
      await property(
        worlds({ mode }),
        async ({ document, people, space }) => {
          const contact = { person: people[0]?.id, text: `Ask ${people[0]?.name ?? ''}.` };
          const board = await show({ ...document, organisation: { name: 'Wolkenbrug', contact } }, space, {
            preview: '',
          });
          const page = everythingIn(board);
          people.forEach(({ id, name, picture }, index) => {
            for (const secret of [id, name, letter(index), picture ?? name]) expect(page).not.to.contain(secret);
          });
        },
        30,
      );
  });

  it('shows at most half of those who said yes, from the top, ties whole or not at all, and one own row', async () => {
    await property(
      worlds({ isCountUnique: false, mode: 'people' }),
      async ({ document, people, viewer, selfSaysYes, space }) => {
        const board = await show(document, space);
        const { minimumGroup } = document['board'] as Json;
        const k = smallestGroup(minimumGroup);
        const listed = people.filter(({ answer, isKnown }) => answer === 'yes' && isKnown);
        const counts = listed.map(({ count }) => count).sort((a, b) => b - a);
        const shown = parts(board, 'list').flatMap((list) => [...list.querySelectorAll('[part=row]')]);
        const numbers = shown.map((row) => Number.parseInt(row.querySelector('[part=count]')?.textContent ?? '', 10));
        expect(shown.length).to.be.at.most(Math.ceil(counts.length / 2));
        expect(numbers).to.deep.equal(counts.slice(0, shown.length));
        if (shown.length > 0) expect(counts[shown.length]).to.be.below(numbers.at(-1) ?? 0);
        const ranks = shown.map((row) => Number(row.querySelector('[part=rank]')?.textContent));
        expect(ranks).to.deep.equal(numbers.map((number) => counts.indexOf(number) + 1));
        expect(parts(board, 'own').length).to.be.at.most(viewer && (viewer.answer === 'yes' || selfSaysYes) ? 1 : 0);
        if (counts.length < k) {
          expect(shown).to.have.length(0);
          expect(part(board, 'content').textContent).not.to.match(/\d/);
        }
      },
      100,
    );
  });

  it('says no number of a total of fewer than the minimum group', async () => {
    await property(
      worlds({ mode: 'together' }),
      async ({ document, space }) => {
        const { minimumGroup, together } = document['board'] as {
          minimumGroup: unknown;
          together?: { participants: number };
        };
        const k = smallestGroup(minimumGroup);
        const text = part(await show(document, space), 'content').textContent ?? '';
        if (together && together.participants >= k) expect(text).to.match(/24 (of [\d,]+ )?acts/);
        else expect(text).not.to.match(/\d/);
      },
      60,
    );
  });

  describe('tells nobody whether somebody said no, said nothing, or is not there', () => {
    /** The same world in which one person gave another answer, or is not among the people. */
    const withAnswer = ({ people, document }: World, who: Somebody, answer: Answer, isKnown: boolean): Json => ({
      ...document,
      organisation: { name: 'Wolkenbrug' },
      people: (document['people'] as Json[]).filter(({ id }) => id !== who.id || isKnown),
      board: {
        ...(document['board'] as Json),
        entries: people.flatMap((one) => entriesOf(one.id === who.id ? { ...one, answer } : one)),
      },
    });
    const silences: readonly [Answer, boolean][] = [
      ...noes.map((answer): [Answer, boolean] => [answer, true]),
      ['yes and no', true],
      ['a broken count', true],
      ['no entry', true],
      ['no entry', false],
      ['said no', false],
    ];

    for (const preview of [false, true])
      it(preview ? 'not to an editor who sees the problems' : 'to a colleague or a manager', async () => {
        await property(
          worlds(),
          async (world) => {
            const others = world.people.filter((one) => one !== world.viewer && one.isKnown);
            const [somebodyElse] = others.slice(-1);
            fc.pre(somebodyElse !== undefined);
            const seen = new Set<string>();
            for (const [answer, isKnown] of silences) {
              const document = withAnswer(world, somebodyElse, answer, isKnown);
              seen.add(seenIn(await show(document, world.space, preview ? { preview: '' } : {})));
              unmountAll();
            }
            expect([...seen]).to.have.length(1);
          },
          20,
        );
      });

    it('not where the board stands behind an address of its own, either', async () => {
      const [world] = fc.sample(worlds({ mode: 'people' }), { numRuns: 1, seed: 42 });
      const who = world?.people.find((one) => one !== world.viewer && one.isKnown);
      if (!world || !who) throw new Error('The sample has nobody in it.');
      const service = await serve({});
      const seen = new Set<string>();
      for (const [answer, isKnown] of silences) {
        const { board, ...document } = withAnswer(world, who, answer, isKnown);
        await service.change({ body: board });
        const shown = await show({ ...document, board: { href: service.url } }, world.space, { preview: '' });
        await settled(shown);
        seen.add(seenIn(shown));
        unmountAll();
      }
      expect([...seen]).to.have.length(1);
    });
  });

  it('shows a manager and a colleague the same, but for what an editor has to mend elsewhere', async () => {
    await property(
      worlds(),
      async (world) => {
        const { viewer } = world;
        const as = async (canEdit: boolean): Promise<string> => {
          const board = await show(
            { ...world.document, viewer: { id: viewer?.id ?? 'id-nobody', canEdit } },
            world.space,
          );
          for (const problems of parts(board, 'problems')) {
            expect(problems.textContent).not.to.contain('/board/entries').and.not.to.contain('without-consent');
            problems.remove();
          }
          return seenIn(board);
        };
        expect(await as(true)).to.equal(await as(false));
      },
      40,
    );
  });
});
