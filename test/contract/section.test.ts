import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { isListSection, parseDocument, parsePage, parseSection, sectionNames } from '../../src/contract/document.js';
import type { SectionPage, ListSectionName } from '../../src/contract/document.js';
import type { Problem } from '../../src/contract/problem.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { type Json, fullDocument, linkedDocument } from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/api/kudos';
const kudos = (id: string): Json => ({ id, from: 'p-1', to: ['p-2'], text: 'Dank je', at: '2026-11-20T09:00:00Z' });
interface ParsedPage {
  readonly page: SectionPage<ListSectionName> | undefined;
  readonly problems: readonly Problem[];
}

const places = (problems: readonly { readonly code: string; readonly path: string }[]) =>
  problems.map(({ code, path }) => [code, path]);

describe('a page of a list', () => {
  it('has items, an absolute address of the next page and a total', () => {
    const { page, problems } = parsePage('kudos', { items: [kudos('k-1')], next: '?after=k-1', total: 7 }, { base });
    expect(problems).to.deep.equal([]);
    expect(page).to.deep.equal({ items: [kudos('k-1')], next: `${base}?after=k-1`, total: 7 });
  });

  it('is the last one without a next', () => {
    expect(parsePage('kudos', { items: [], next: null }, { base }).page).to.deep.equal({ items: [] });
    expect(parsePage('kudos', { items: [] }, { base }).page).to.deep.equal({ items: [] });
  });

  it('loses one item, the next page or the total by a mistake, and nothing else', () => {
    const given = { items: [{ id: 'k-0' }, kudos('k-1'), kudos('k-1')], next: 'javascript:0', total: -1 };
    const { page, problems } = parsePage('kudos', given, { base });
    expect(page).to.deep.equal({ items: [kudos('k-1')] });
    expect(new Set(problems.map(({ path }) => path))).to.deep.equal(
      new Set(['/items/0', '/items/2/id', '/next', '/total']),
    );
  });

  it('may bring the people whom its entries name, and loses them alone by a mistake', () => {
    const people = [{ id: 'p-2', name: 'Noor Claes' }];
    const read = (given: unknown) => parsePage('kudos', { items: [kudos('k-1')], people: given }, { base });
    expect(read(people).page).to.deep.equal({ items: [kudos('k-1')], people });
    const { page, problems } = read('nobody');
    expect(page).to.deep.equal({ items: [kudos('k-1')] });
    expect(places(problems)).to.deep.equal([['wrong-type', '/people']]);
  });

  it('knows the people whom it brings where its entries name them, beside those of the document', () => {
    const { forSections } = parseDocument({ vonk: 1, people: [{ id: 'p-1', name: 'Noor' }] });
    const items = [kudos('k-1'), { ...kudos('k-2'), to: ['p-3'] }];
    const { page, problems } = parsePage('kudos', { items, people: [{ id: 'p-2', name: 'Ayla' }] }, forSections);
    expect(page?.items).to.deep.equal(items);
    expect(places(problems)).to.deep.equal([['unknown-reference', '/items/1/to/0']]);
  });

  it('of people loses nobody whom it also brings as somebody who is named', () => {
    const people = [{ id: 'p-1', name: 'Noor' }];
    const { page, problems } = parsePage('people', { items: people, people });
    expect(page?.items).to.deep.equal(people);
    expect(problems).to.deep.equal([]);
  });

  it('says what a page looks like when it is none', () => {
    for (const wrong of [[kudos('k-1')], null, 'kudos', { data: [] }])
      expect(places(parsePage('kudos', wrong, { base }).problems), JSON.stringify(wrong)).to.deep.equal([
        ['wrong-type', ''],
      ]);
    expect(places(parsePage('kudos', { items: {} }).problems)).to.deep.equal([['wrong-type', '/items']]);
  });
});

describe('a section behind a link', () => {
  it('is read as it is in a document', () => {
    fc.assert(
      fc.property(arbitraryDocument({ always: sectionNames, entries: 3 }), (given) => {
        const { document, forSections } = parseDocument(given, { base });
        for (const name of sectionNames) {
          const inline = document?.sections[name];
          const { value } = parseSection(name, given[name], { base, ...forSections });
          expect(value, name).to.deep.equal(inline?.kind === 'inline' ? inline.value : undefined);
          if (isListSection(name))
            expect(parsePage(name, { items: given[name] }, { base, ...forSections }).page?.items, name).to.deep.equal(
              value,
            );
        }
      }),
      { numRuns: 50 },
    );
  }).timeout(60_000);

  it('has its references looked up in the sections of the document that were read', () => {
    const { forSections } = parseDocument({ vonk: 1, people: [{ id: 'p-1', name: 'Noor' }] });
    const { problems } = parsePage('kudos', { items: [{ ...kudos('k-1'), value: 'v-1' }] }, forSections);
    expect(places(problems)).to.deep.equal([['unknown-reference', '/items/0/to/0']]);
  });

  it('does not take an id for a double because another page had it', () => {
    const { forSections } = parseDocument({ vonk: 1, people: [{ id: 'p-1', name: 'Noor' }] });
    expect(parsePage('people', { items: [{ id: 'p-1', name: 'Noor' }] }, forSections).problems).to.deep.equal([]);
  });

  it('gives the full document again, page after page', () => {
    const { document, answers } = linkedDocument();
    const here = 'https://intranet.wolkenbrug.example/';
    const { document: linked, problems, forSections } = parseDocument(document, { base: here });
    const whole = parseDocument(fullDocument(), { base: here }).document;
    expect(problems.map(({ code }) => code)).to.deep.equal(['without-consent']);
    const read = (href: string) => answers[href.slice(here.length)];
    for (const name of sectionNames) {
      const section = linked?.sections[name];
      if (section?.kind !== 'link') continue;
      const found: unknown[] = [];
      const options = { base: here, ...forSections };
      if (isListSection(name)) {
        for (let next: string | undefined = section.href; next !== undefined;) {
          const { page, problems: onPage }: ParsedPage = parsePage(name, read(next), options);
          expect(onPage, name).to.deep.equal([]);
          found.push(...(page?.items ?? []));
          next = page?.next;
        }
      }
      const inline = whole?.sections[name];
      const value = isListSection(name) ? found : parseSection(name, read(section.href), options).value;
      expect(value, name).to.deep.equal(inline?.kind === 'inline' ? inline.value : undefined);
    }
    expect(linked?.actions).to.equal(`${here}actions`);
    expect(linked?.live).to.equal(`${here}live`);
  });
});

describe('a link', () => {
  it('that has no address as a text is told, and is never taken for a section without fields', () => {
    for (const name of sectionNames) {
      const { document, problems } = parseDocument({ vonk: 1, [name]: { href: 7 } }, { base });
      expect(document?.sections[name]?.kind, name).to.equal('unusable');
      expect(places(problems), name).to.deep.equal([['unsafe-address', `/${name}/href`]]);
    }
  });
});

describe('a link to people', () => {
  const read = (people: unknown) => parseDocument({ vonk: 1, people }, { base });

  it('may say where they are looked up by what somebody types', () => {
    const { document, problems } = read({ href: 'people', find: 'people?q={q}' });
    expect(problems).to.deep.equal([]);
    expect(document?.sections.people).to.deep.equal({
      kind: 'link',
      href: 'https://intranet.wolkenbrug.example/api/people',
      find: 'https://intranet.wolkenbrug.example/api/people?q={q}',
    });
  });

  it('loses only that when it is no safe address with a place for the words', () => {
    for (const find of ['javascript:{q}', 'people', 'people#{q}', 7]) {
      const { document, problems } = read({ href: 'people', find });
      expect(document?.sections.people).to.deep.equal({
        kind: 'link',
        href: 'https://intranet.wolkenbrug.example/api/people',
      });
      expect(places(problems)).to.deep.equal([['unsafe-address', '/people/find']]);
    }
  });
});
