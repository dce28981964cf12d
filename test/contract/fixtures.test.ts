import { expect } from '@open-wc/testing';
import { parseDocument, sectionNames, sectionSchemas } from '../../src/contract/document.js';
import type { AnySchema, Schema } from '../../src/contract/schema.js';
import { timeOf } from '../../src/contract/time.js';
import { brokenPlaces } from '../fixtures/broken.js';
import {
  type Json,
  brokenDocument,
  fullDocument,
  linkedDocument,
  manyKudos,
  manyPeople,
  today,
  withSection,
  without,
} from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';

/** Every field and every variant that a definition names, as paths such as `feed/reuse=adapt`. */
function placesOf(schema: AnySchema, path: string): readonly string[] {
  const inside = (name: string, field: Schema): readonly string[] => placesOf(field as AnySchema, `${path}/${name}`);
  switch (schema.kind) {
    case 'optional':
    case 'list':
    case 'record':
      return placesOf(schema.of as AnySchema, path);
    case 'object':
      return [path, ...Object.entries(schema.fields).flatMap(([name, field]) => inside(name, field))];
    case 'union':
      return Object.values(schema.variants).flatMap((variant) => placesOf(variant as AnySchema, path));
    case 'variant':
      return [path, ...schema.values.map((value) => `${path}=${value}`)];
    default:
      return [path];
  }
}

/** The same paths for what a value holds. */
function placesIn(schema: AnySchema, value: unknown, path: string): readonly string[] {
  switch (schema.kind) {
    case 'optional':
      return placesIn(schema.of as AnySchema, value, path);
    case 'list':
      return (value as readonly unknown[]).flatMap((entry) => placesIn(schema.of as AnySchema, entry, path));
    case 'record':
      return Object.values(value as Json).flatMap((entry) => placesIn(schema.of as AnySchema, entry, path));
    case 'union':
      return placesIn(schema.variants[String((value as Json)[schema.by])] as AnySchema, value, path);
    case 'object':
      return [
        path,
        ...Object.entries(value as Json).flatMap(([name, part]) => {
          const field = schema.fields[name];
          return field ? placesIn(field as AnySchema, part, `${path}/${name}`) : [];
        }),
      ];
    case 'variant':
      return [path, `${path}=${String(value)}`];
    default:
      return [path];
  }
}

describe('the full document', () => {
  it('shows every section, every field and every variant of the contract', () => {
    const document = fullDocument();
    const found = new Set(
      sectionNames.flatMap((name) => placesIn(sectionSchemas[name] as AnySchema, document[name], name)),
    );
    const missing = sectionNames
      .flatMap((name) => placesOf(sectionSchemas[name] as AnySchema, name))
      .filter((place) => !found.has(place))
      // One document can have one of these, and one weekday is enough. Its board lists all who said yes.
      .filter((place) => !/weekday=|stance=|mode=together|entriesAre/.test(place));
    expect(missing).to.deep.equal([]);
  });

  it('holds no field that the contract does not know', () => {
    const known = new Set(sectionNames.flatMap((name) => placesOf(sectionSchemas[name] as AnySchema, name)));
    const strange = (schema: AnySchema, value: unknown, path: string): readonly string[] => {
      if (schema.kind === 'optional') return strange(schema.of as AnySchema, value, path);
      if (schema.kind === 'list')
        return (value as readonly unknown[]).flatMap((one) => strange(schema.of as AnySchema, one, path));
      if (schema.kind !== 'object') return [];
      return Object.entries(value as Json).flatMap(([name, part]) => {
        const field = schema.fields[name];
        return field ? strange(field as AnySchema, part, `${path}/${name}`) : [`${path}/${name}`];
      });
    };
    expect(known.size).to.be.greaterThan(100);
    expect(
      sectionNames.flatMap((name) => strange(sectionSchemas[name] as AnySchema, fullDocument()[name], name)),
    ).to.deep.equal([]);
  });

  it('has nothing wrong but the consents that are there to be refused', () => {
    const { problems } = parseDocument(fullDocument(), { base });
    expect(new Set(problems.map(({ code }) => code))).to.deep.equal(new Set(['without-consent']));
  });

  it('has a board of twelve, with ties in both halves and none over the middle', () => {
    const board = parseDocument(fullDocument(), { base }).document?.sections.board;
    const counts =
      board?.kind === 'inline' ? (board.value.entries ?? []).map(({ count }) => count).sort((a, b) => b - a) : [];
    expect(counts).to.have.length(12);
    expect(new Set(counts.slice(0, 6)).size).to.be.below(6);
    expect(new Set(counts.slice(6)).size).to.be.below(6);
    expect(counts[5]).not.to.equal(counts[6]);
  });

  it('is fresh each time', () => {
    const [one, other] = [fullDocument(), fullDocument()];
    (one['people'] as Json[]).length = 0;
    expect(other['people']).to.have.length.above(11);
  });

  it('has people and kudos from before today, and moments on both sides of it', () => {
    const { kudos, cues } = fullDocument() as { kudos: { at: string }[]; cues: { at: string }[] };
    for (const { at } of kudos) expect(timeOf(at)).to.be.below(timeOf(today));
    expect(
      cues.some(({ at }) => timeOf(at) < timeOf(today)) && cues.some(({ at }) => timeOf(at) > timeOf(today)),
    ).to.equal(true);
  });
});

describe('the broken document', () => {
  it('has each of its mistakes told, and nothing else', () => {
    const { problems } = parseDocument(brokenDocument(), { base });
    const told = problems.map(({ code, path }) => `${code} ${path}`).sort();
    expect(told).to.deep.equal(brokenPlaces.map(([code, path]) => `${code} ${path}`).sort());
  });

  it('has a mistake in every section', () => {
    for (const name of sectionNames)
      expect(
        brokenPlaces.some(([, path]) => path.startsWith(`/${name}`)),
        name,
      ).to.equal(true);
  });

  it('still gives what is right', () => {
    const { document } = parseDocument(brokenDocument(), { base });
    const kinds = Object.fromEntries(sectionNames.map((name) => [name, document?.sections[name]?.kind]));
    expect(Object.keys(kinds).filter((name) => kinds[name] !== 'inline')).to.have.members([
      'viewer',
      'board',
      'coaching',
    ]);
    const people = document?.sections.people;
    expect(people?.kind === 'inline' && people.value.map(({ id }) => id)).to.deep.equal(['p-1', 'p-4']);
  });
});

describe('the builders', () => {
  it('put a section in, and take one out, without changing what they were given', () => {
    const given = fullDocument();
    expect(withSection(given, 'kudos', [])['kudos']).to.deep.equal([]);
    expect(without(given, 'kudos')).not.to.have.property('kudos');
    expect(given['kudos']).to.have.length.above(5);
  });

  it('make as many people and kudos as asked, all of them right', () => {
    const document = { vonk: 1, people: manyPeople(500), kudos: manyKudos(500) };
    expect(parseDocument(document).problems).to.deep.equal([]);
    expect(new Set(document.people.map(({ id }) => id)).size).to.equal(500);
    expect(parseDocument(withSection(fullDocument(), 'kudos', manyKudos(50)), { base }).problems).to.have.length(4);
  });

  it('link the larger sections, and answer each link', () => {
    const { document, answers } = linkedDocument();
    const links = Object.values(document).filter(
      (section) => typeof section === 'object' && section !== null && 'href' in section,
    );
    const hrefs = links
      .map((link) => (link as { href: string }).href)
      .filter((href) => href !== 'actions' && href !== 'live');
    expect(hrefs).to.have.length(5);
    for (const href of hrefs) expect(answers).to.have.property(href);
  });
});
