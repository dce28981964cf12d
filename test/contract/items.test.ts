import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { type SectionName, parseDocument, sectionNames, sectionSchemas } from '../../src/contract/document.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { corrupt } from '../fixtures/arbitrary-json.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';
const lists = sectionNames.filter((name) => sectionSchemas[name].kind === 'list');

type Item = { readonly id: string };

function itemsOf(given: unknown, name: SectionName): readonly Item[] {
  const section = parseDocument(given, { base }).document?.sections[name];
  return section?.kind === 'inline' ? (section.value as readonly Item[]) : [];
}

describe('a language that is none', () => {
  it('is told with its place, and costs neither the words nor what they stand in', () => {
    for (const language of ['nl_BE', 'Nederlands!', 7, 'n'.repeat(40)]) {
      const kudos = { ...(fullDocument()['kudos'] as readonly Json[])[0], language };
      const { document, problems } = parseDocument({ ...fullDocument(), kudos: [kudos] }, { base });
      const section = document?.sections.kudos;
      const [found] = section?.kind === 'inline' ? section.value : [];
      expect(found?.text).to.equal('Je rekende alles na op vrijdagavond. Maandag konden we gieten.');
      expect(found).not.to.have.property('language');
      expect(problems.map(({ path }) => path)).to.contain('/kudos/0/language');
    }
  });
});

describe('one bad item', function () {
  this.timeout(60_000);

  it('costs that item only, wherever the mistake is', () => {
    fc.assert(
      fc.property(
        arbitraryDocument({ consent: 'valid', always: lists, entries: 4 }).chain((given) =>
          fc.tuple(fc.constant(given), corrupt(given)),
        ),
        ([given, { document, path, change }]) => {
          const [name, index] = path;
          fc.pre(lists.includes(name as SectionName) && path.length > 1);
          const section = name as SectionName;
          const before = itemsOf(given, section);
          const id = before[index as number]?.id;
          const others = before.filter((item) => item.id !== id);
          const after = itemsOf(document, section);
          // A mistaken id may be taken for another's; that one other is then a double.
          const found = new Map(after.map((item) => [item.id, item]));
          for (const other of others)
            expect(found.get(other.id), `${change} at ${path.join('/')}`).to.deep.equal(other);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never stands among the others', () => {
    const { document, problems } = parseDocument({
      vonk: 1,
      people: [
        null,
        'p-0',
        { id: 'p-1', name: 'Noor' },
        { id: 'p-2' },
        [],
        { id: 'p-3', name: 3 },
        { id: 'p-4', name: 'Jef' },
      ],
    });
    expect(document?.sections.people).to.deep.equal({
      kind: 'inline',
      value: [
        { id: 'p-1', name: 'Noor' },
        { id: 'p-4', name: 'Jef' },
      ],
    });
    expect(problems.map(({ path }) => path)).to.deep.equal([
      '/people/0',
      '/people/1',
      '/people/3',
      '/people/4',
      '/people/5/name',
    ]);
  });

  it('keeps its item when the bad field is optional', () => {
    const people = itemsOf(
      { vonk: 1, people: [{ id: 'p-1', name: 'Noor', picture: 5, role: {}, profile: 'javascript:0' }] },
      'people',
    );
    expect(people).to.deep.equal([{ id: 'p-1', name: 'Noor' }]);
  });
});

describe('an id', () => {
  it('is used once; what comes later is told and left out', () => {
    const given = { vonk: 1, acts: [act('a', 'one'), act('a', 'two'), act('b', 'three')] };
    expect(itemsOf(given, 'acts')).to.deep.equal([act('a', 'one'), act('b', 'three')]);
    expect(parseDocument(given).problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['duplicate-id', '/acts/1/id'],
    ]);
  });

  it('is free again when its first thing is unusable', () => {
    expect(itemsOf({ vonk: 1, acts: [{ id: 'a' }, act('a', 'two')] }, 'acts')).to.deep.equal([act('a', 'two')]);
  });

  it('of a behaviour or a step is used once in the whole section', () => {
    const value = (id: string): Json => ({
      id,
      name: id,
      meaning: id,
      behaviours: [{ id: 'b', kind: 'everyday', text: id }],
    });
    const { problems } = parseDocument({ vonk: 1, values: [value('v-1'), value('v-2')] });
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['duplicate-id', '/values/1/behaviours/0/id'],
    ]);
  });
});

describe('a reference', () => {
  it('that leads nowhere is told and kept', () => {
    const kudos = { id: 'k', from: 'p-1', to: ['p-2'], text: 'x', at: '2026-11-20T09:00:00Z', value: 'v-9' };
    const given = { vonk: 1, people: [{ id: 'p-1', name: 'Noor' }], values: [], kudos: [kudos] };
    expect(itemsOf(given, 'kudos')).to.deep.equal([kudos]);
    expect(parseDocument(given).problems.map(({ code, path, details }) => [code, path, details])).to.deep.equal([
      ['unknown-reference', '/kudos/0/to/0', { section: 'people' }],
      ['unknown-reference', '/kudos/0/value', { section: 'values' }],
    ]);
  });

  it('is not looked up in a section that is absent, elsewhere or unusable', () => {
    const kudos = [{ id: 'k', from: 'p-1', to: ['p-2'], text: 'x', at: '2026-11-20T09:00:00Z' }];
    for (const people of [undefined, { href: 'people' }])
      expect(parseDocument({ vonk: 1, people, kudos }, { base }).problems).to.deep.equal([]);
    expect(parseDocument({ vonk: 1, people: 'nobody', kudos }).problems).to.have.length(1);
  });

  it('may lead to what stands later in the document', () => {
    const given = { vonk: 1, people: [{ id: 'p-1', name: 'Noor', team: 't-1' }], teams: [{ id: 't-1', name: 'Werf' }] };
    expect(parseDocument(given).problems).to.deep.equal([]);
    expect(parseDocument({ ...given, teams: [] }).problems.map(({ path }) => path)).to.deep.equal(['/people/0/team']);
  });
});

describe('an unknown variant', () => {
  it('is told, and counts as the narrowest that there is', () => {
    const given = fullDocument();
    given['kudos'] = [{ ...first(given['kudos']), shown: 'world' }];
    given['goals'] = [{ ...first(given['goals']), visibility: 'manager' }];
    given['feed'] = [{ ...first(given['feed']), reuse: 'copy' }];
    given['board'] = { ...(given['board'] as Json), mode: 'race' };
    given['preferences'] = { channels: { LinkedIn: 'often' } };
    given['acts'] = [{ id: 'a', name: 'x', place: 'online', status: 'maybe' }];
    const { document, problems } = parseDocument(given, { base });
    const { kudos, goals, feed, board, preferences, acts } = document?.sections ?? {};
    expect(kudos?.kind === 'inline' && kudos.value[0]?.shown).to.equal('receiver');
    expect(goals?.kind === 'inline' && goals.value[0]?.visibility).to.equal('only-me');
    expect(feed?.kind === 'inline' && feed.value[0]?.reuse).to.equal('read');
    expect(board?.kind === 'inline' && board.value.mode).to.equal('together');
    expect(preferences?.kind === 'inline' && preferences.value.channels).to.deep.equal({ LinkedIn: 'private' });
    expect(acts?.kind === 'inline' && acts.value[0]?.status).to.equal('proposed');
    const places = problems.filter(({ code }) => code === 'unknown-variant').map(({ path }) => path);
    expect(places).to.have.members([
      '/kudos/0/shown',
      '/goals/0/visibility',
      '/feed/0/reuse',
      '/board/mode',
      '/preferences/channels/LinkedIn',
      '/acts/0/status',
    ]);
  });

  it('costs its item where nothing is narrow enough', () => {
    expect(itemsOf({ vonk: 1, acts: [{ id: 'a', name: 'x', place: 'nowhere' }, act('b', 'y')] }, 'acts')).to.deep.equal(
      [act('b', 'y')],
    );
  });

  it('also counts as the narrowest when it is missing', () => {
    const { reuse: _reuse, ...item } = first(fullDocument()['feed']);
    expect(itemsOf({ vonk: 1, feed: [item] }, 'feed')[0]).to.include({ reuse: 'read' });
  });
});

const act = (id: string, name: string): Json & Item => ({ id, name, place: 'online' });
const first = (list: unknown): Json => (list as readonly Json[])[0] ?? {};
