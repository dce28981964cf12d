/** What the compiler makes of a document that somebody types. Lines that must not compile say so. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { type ConsentInput, type VonkDocumentInput, createSpace, parseDocument } from '../../src/index.js';

/** One of each kind: a list, an object, a link, a choice by kind, an answer about consent, a name of one's own. */
const written: VonkDocumentInput = {
  $schema: 'vonk.schema.json',
  _source: 'the intranet',
  vonk: 1,
  organisation: { name: 'Fietsatelier Hanne', 'x-unit': 7 },
  viewer: { id: 'hanne' },
  people: { href: 'people', find: 'people?q={q}' },
  goals: [
    {
      id: 'g-1',
      act: 'a-1',
      visibility: 'only-me',
      startedAt: '2026-11-22T09:00:00+01:00',
      steps: [],
      rhythm: { kind: 'per', count: 1, period: 'week' },
      treat: null,
    },
  ],
  feed: [
    {
      id: 'f-1',
      title: { nl: 'Winterklaar', en: 'Ready for winter' },
      text: 'Bring your bike.',
      reuse: 'adapt',
      publishedAt: '2026-11-16T09:00:00+01:00',
      _note: 'checked',
    },
  ],
  board: {
    measure: 'acts',
    period: { from: '2026-10-01', to: '2026-12-31' },
    consentTexts: [],
    entries: [{ person: 'sam', count: 2, consent: { status: 'out' } }],
  },
  kudos: undefined,
  coaching: null,
  actions: { href: 'actions' },
};

describe('the type of a document that somebody writes', () => {
  it('takes what is right', () => {
    const { document, problems } = parseDocument(written, { base: 'https://intranet.example/vonk.json' });
    expect(document?.sections).to.have.all.keys('organisation viewer people goals feed board'.split(' '));
    // That nobody said yes is told; all else is as it should be.
    expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'without-consent /board/entries/0/consent',
    ]);
  });

  it('refuses what is misspelt, missing or of another kind', () => {
    const wrong: readonly VonkDocumentInput[] = [
      // @ts-expect-error: the version is left out
      { feed: [] },
      // @ts-expect-error: a version that is not read
      { vonk: 2 },
      // @ts-expect-error: a section that nobody knows
      { vonk: 1, kudo: [] },
      // @ts-expect-error: a section of another kind
      { vonk: 1, feed: {} },
      // @ts-expect-error: a field that nobody knows
      { vonk: 1, people: [{ id: 'sam', name: 'Sam', photo: 'sam.jpg' }] },
      // @ts-expect-error: a field that is left out
      { vonk: 1, people: [{ id: 'sam' }] },
      // @ts-expect-error: a field deep inside that nobody knows
      { vonk: 1, organisation: { name: 'x', purpose: { txt: 'y' } } },
      // @ts-expect-error: a value that is none of those
      { vonk: 1, preferences: { stance: 'perhaps' } },
      // @ts-expect-error: an instant is written
      { vonk: 1, viewer: { id: 'sam', joinedAt: new Date(0) } },
      // @ts-expect-error: only people are looked up
      { vonk: 1, teams: { href: 'teams', find: 'teams?q={q}' } },
    ];
    expect(wrong).to.have.length(10);
    // @ts-expect-error: an answer that is none
    const unclear: ConsentInput = { status: 'yes' };
    expect(unclear.status).not.to.equal('in');
  });

  it('is what widgets, spaces and createSpace take, beside whatever a host has', () => {
    const unknown: unknown = written;
    const wall = document.createElement('vonk-kudos-wall');
    const space = document.createElement('vonk-space');
    for (const data of [written, unknown, undefined, null, 'no document', JSON.parse('{}') as object]) {
      wall.data = data;
      space.data = data;
      expect(createSpace({ data }).key).to.be.a('string');
    }
  });
});
