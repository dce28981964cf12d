import { expect } from '@open-wc/testing';
import { parseDocument, sectionNames } from '../../src/contract/document.js';
import { parse } from '../../src/contract/parse.js';
import { limits, list, object, record, string, text } from '../../src/contract/schema.js';
import { type Json, fullDocument, hostileDocument, manyPeople, withSection } from '../fixtures/fixtures.js';
import { deepNest, longText, pollutingText } from '../fixtures/hostile.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';

/** Every name that stands in a value, however deep. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

/** Longest time that an absurd document may take, in milliseconds: far more than it does, far less than a hang. */
const patience = 5000;

function timed<T>(work: () => T): T {
  const start = performance.now();
  const found = work();
  expect(performance.now() - start).to.be.below(patience);
  return found;
}

describe('a document with polluting names', () => {
  it('changes no prototype and passes none of the names on', () => {
    const { document, problems } = parseDocument(JSON.parse(pollutingText), { base });
    expect(({} as Json)['polluted']).to.equal(undefined);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.to.include('polluted');
    for (const name of ['__proto__', 'constructor', 'prototype', 'polluted'])
      expect(namesIn(document)).not.to.include(name);
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['unsafe-key', '/__proto__'],
      ['unsafe-key', '/constructor'],
      ['unsafe-key', '/people/0/__proto__'],
      ['unsafe-key', '/people/0/prototype'],
      ['unsafe-key', '/viewer/__proto__'],
      ['unsafe-key', '/values/0/name/__proto__'],
      ['unsafe-key', '/board/entries/0/__proto__'],
      ['without-consent', '/board/entries/0'],
      ['unsafe-key', '/preferences/channels/__proto__'],
      ['unsafe-key', '/preferences/channels/constructor'],
    ]);
  });

  it('keeps what stands beside them', () => {
    const sections = parseDocument(JSON.parse(pollutingText), { base, owned: true }).document?.sections;
    expect(sections?.people).to.deep.equal({ kind: 'inline', value: [{ id: 'p-1', name: 'Noor Claes' }] });
    expect(sections?.viewer).to.deep.equal({ kind: 'inline', value: { id: 'p-1' } });
    expect(sections?.kudos?.kind).to.equal('link');
    expect(sections?.preferences).to.deep.equal({ kind: 'inline', value: { channels: { LinkedIn: 'learning' } } });
  });

  it('gives nobody a field that only a prototype has', () => {
    const name = 'canEdit';
    Object.defineProperty(Object.prototype, name, {
      value: true,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    try {
      for (const owned of [true, false]) {
        const viewer = parseDocument({ vonk: 1, viewer: { id: 'p-1', unknown: 1 } }, { owned }).document?.sections
          .viewer;
        expect(viewer?.kind === 'inline' && Object.keys(viewer.value)).to.deep.equal(['id']);
      }
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

describe('a document of absurd size', function () {
  this.timeout(60_000);

  it('with texts of 20 million characters is answered with problems', () => {
    const giant = longText(20_000_000);
    const given: Json = { vonk: 1 };
    for (const section of sectionNames) given[section] = giant;
    given['people'] = [
      { id: giant, name: 'x' },
      { id: 'p-1', name: giant, picture: giant, role: { nl: giant, [giant]: 'x' } },
    ];
    given['cues'] = [{ id: 'c-1', name: 'x', at: giant }];
    given['feed'] = [{ id: 'f-1', title: 'x', text: giant, reuse: giant, publishedAt: giant }];
    given['preferences'] = { stance: giant, channels: { [giant]: 'comfortable', LinkedIn: giant } };
    given['board'] = {
      measure: giant,
      period: { from: giant, to: giant },
      consentTexts: [{ version: giant, text: giant }],
    };
    given[giant] = giant;
    const { problems } = timed(() => parseDocument(given, { base }));
    expect(problems.map(({ code }) => code)).to.include('too-large');
    for (const problem of problems) expect(JSON.stringify(problem)).to.have.length.below(1000);
  });

  it('with a list of 200,000 is cut at the limit and told once', () => {
    const people = manyPeople(200_000);
    const { document, problems } = timed(() => parseDocument({ vonk: 1, people }));
    const section = document?.sections.people;
    expect(section?.kind === 'inline' && section.value.length).to.equal(limits.list);
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([['too-large', '/people']]);
  });

  it('with 200,000 mistakes lists the first and counts the rest', () => {
    const given = {
      vonk: 1,
      people: Array.from({ length: 100_000 }, () => ({ id: 3 })),
      teams: Array.from({ length: 100_000 }, () => 5),
    };
    const { problems } = timed(() => parseDocument(given));
    expect(problems).to.have.length(limits.problems + 1);
    expect(problems.at(-1)).to.deep.include({
      code: 'more-problems',
      path: '',
      details: { count: 300_000 - limits.problems },
    });
  });

  it('with a list of 200,000 in every place is answered in time', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => index);
    const given = fullDocument();
    for (const section of sectionNames) {
      const value = given[section];
      const part = (Array.isArray(value) ? (value as Json[])[0] : value) as Json;
      for (const name of Object.keys(part)) if (name !== 'id') part[name] = many;
    }
    timed(() => parseDocument(given));
  });

  it('with 200,000 unknown names, languages and channels is answered in time', () => {
    const many = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`aa-${index}`, 'private']));
    const { document, problems } = timed(() =>
      parseDocument({ ...many, vonk: 1, teams: [{ id: 't', name: many }], preferences: { channels: many, ...many } }),
    );
    const { teams, preferences } = document?.sections ?? {};
    expect(teams?.kind === 'inline' && Object.keys(teams.value[0]?.name ?? {})).to.have.length(limits.languages);
    expect(preferences?.kind === 'inline' && Object.keys(preferences.value.channels ?? {})).to.have.length(
      limits.fields,
    );
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['too-large', '/teams/0/name'],
      ['too-large', '/preferences/channels'],
    ]);
  });

  it('with 10,000 levels is answered in every section', () => {
    const nest = deepNest(10_000);
    for (const section of sectionNames)
      for (const value of [nest, [nest], { items: nest, href: nest }])
        expect(timed(() => parseDocument(withSection(fullDocument(), section, value))).problems).not.to.deep.equal([]);
    expect(parseDocument(nest).problems).to.have.length(1);
  });
});

describe('a definition’s own limits', () => {
  it('hold for texts, names, lists and records', () => {
    const schema = object({ a: string({ max: 3 }), b: text(3), c: list(string(), { max: 2 }), d: record(string(), 2) });
    const at = { a: 'xxx', b: { nl: 'xxx' }, c: ['c', 'c'], d: { x: 'd', y: 'd' } };
    expect(parse(schema, at)).to.deep.equal({ value: at, problems: [] });
    const past = { a: 'xxxx', b: 'xxxx', c: ['c', 'c', 'c'], d: { x: 'd', y: 'd', z: 'd' } };
    expect(parse(schema, past).problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['too-large', '/a'],
      ['too-large', '/b'],
      ['too-large', '/c'],
      ['too-large', '/d'],
    ]);
  });
});

describe('hostile texts and addresses', () => {
  it('pass as plain text, and as no address at all', () => {
    const { document, problems } = parseDocument(hostileDocument(), { base });
    const { organisation, people, feed } = document?.sections ?? {};
    expect(organisation?.kind === 'inline' && organisation.value.name).to.contain('<script>');
    expect(organisation?.kind === 'inline' && organisation.value.contact).to.have.keys('text');
    expect(people?.kind === 'inline' && people.value.map((person) => Object.keys(person))).to.deep.equal([
      ['id', 'name'],
      ['id', 'name', 'role'],
    ]);
    expect(feed?.kind === 'inline' && feed.value[0]).not.to.have.any.keys('link', 'image');
    expect(problems.filter(({ code }) => code === 'unsafe-address').map(({ path }) => path)).to.deep.equal([
      '/people/0/picture',
      '/people/0/profile',
      '/organisation/contact/href',
      '/feed/0/link',
      '/feed/0/image/src',
    ]);
  });
});
