import { expect } from '@open-wc/testing';
import { fold } from '../../src/contract/fold.js';
import { findByName, nameFit, nameFits, nameWords, typedWords } from '../../src/contract/name-search.js';
import { fc } from '../helpers/fast-check.js';
import { spellings } from '../fixtures/spellings.js';

const found = (names: readonly string[], query: string): readonly string[] =>
  findByName(
    names.map((name) => ({ name })),
    query,
  ).map(({ name }) => name);

const crowd = ['Mila Declercq', 'Jonas Hermans', 'Fatima El Amrani', 'Pieter-Jan Goossens', 'Sofie Van Hout'];

describe('a name, as people type it', () => {
  for (const [query, name] of spellings)
    it(`${query} finds ${name}, and nobody else`, () => {
      expect(found([...crowd, name], query)).to.deep.equal([name]);
    });

  it('is found by whatever it is itself, and by the beginnings of its words in any order', () => {
    const names = spellings.map(([, name]) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), (name, isTurned) => {
        expect(nameFit(name, name)).to.equal(nameFits.same);
        const words = fold(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
        const turned = isTurned ? words.toReversed() : words;
        expect(nameFit(name, turned.join(' '))).to.equal(nameFits.same);
        expect(nameFit(name, turned.map((word) => word.slice(0, 2)).join(' '))).to.not.equal(undefined);
      }),
    );
  });

  it('comes first where it is the whole name, then where words are whole, however many begin alike', () => {
    const many = Array.from({ length: 25 }, (_, index) => `Joris Jansma ${index}`);
    const sorted = found([...many, 'Peeters, Joris Jan', 'Joris Jan'], 'joris jan');
    expect(sorted.slice(0, 3)).to.deep.equal(['Joris Jan', 'Peeters, Joris Jan', 'Joris Jansma 0']);
    expect(sorted).to.have.length(27);
    expect(found(['Anna Bobby Carl', 'Anna'], 'anna')[0]).to.equal('Anna');
  });

  it('takes two words of the name where two alike are typed', () => {
    expect(found(['Jan Peeters', 'Jan Jansen'], 'jan ja')).to.deep.equal(['Jan Jansen']);
    expect(found(['Jo Peeters', 'Johan Jo'], 'jo johan')).to.deep.equal(['Johan Jo']);
  });

  it('is found with one mistake only where nobody is found without, and never by a short word', () => {
    expect(found(['Ann Peeters', 'Ann Peters'], 'ann peters')).to.deep.equal(['Ann Peters']);
    expect(found(['Ann Peeters', 'Tom Maes'], 'ann peters')).to.deep.equal(['Ann Peeters']);
    for (const typed of ['petters', 'peetres', 'peetters', 'peetrs', 'oeeters'])
      expect(found(['Ann Peeters', 'Tom Maes'], typed), typed).to.deep.equal(['Ann Peeters']);
    expect(found(['Ann Peeters'], 'an petrs'), 'two mistakes').to.deep.equal([]);
    expect(found(['Tom Maes'], 'tim')).to.deep.equal([]);
    expect(found(['Tom Maes'], 'xxx maes'), 'a word that is not there').to.deep.equal([]);
  });

  it('is not found by what stands inside a word, nor by signs alone', () => {
    expect(found(['Agnieszka Wójcik'], 'ojcik')).to.deep.equal([]);
    for (const typed of ['%', '()', '_', '-']) expect(found(['Jan_(Jef)-%'], typed), typed).to.deep.equal([]);
    expect(found(['Ann', 'Tom'], ' \u00a0')).to.deep.equal(['Ann', 'Tom']);
  });

  it('is found among fifty thousand while somebody types', () => {
    const list = Array.from({ length: 50_000 }, (_, index) => ({ name: `Ada Lovelace ${index} Ørsted` }));
    findByName(list, 'warm');
    const before = performance.now();
    expect(findByName(list, 'ada 49999')).to.have.length(1);
    expect(performance.now() - before).to.be.below(500);
  });

  it('is read without failing, whatever is typed, and says the same each time', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, text, (name, query) => {
        expect(fold(fold(name))).to.equal(fold(name));
        for (const word of [...nameWords(name), ...typedWords(query).flat()])
          expect(word).to.match(/^[\p{L}\p{M}\p{N}]+$/u);
        expect(nameFit(name, query)).to.equal(nameFit(name, query));
        if (nameWords(name).length > 0 && name.length < 50) expect(nameFit(name, name)).to.not.equal(undefined);
      }),
      { numRuns: 1000 },
    );
  });
});
