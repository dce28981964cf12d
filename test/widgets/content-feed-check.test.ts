import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import {
  type CheckedGuideline,
  type DraftToCheck,
  checkDraft,
} from '../../src/widgets/content-feed/composer/draft-check.js';
import {
  hasHashtag,
  hashtagsOf,
  withHashtag,
  withSentence,
  withoutHashtag,
  withoutSentence,
} from '../../src/widgets/content-feed/composer/draft-edits.js';
import { findGaps, inPieces, readyText } from '../../src/widgets/content-feed/composer/draft-text.js';

const pairs: readonly CheckedGuideline[] = [
  { id: 'g-1', words: { encourage: ['learned', 'together with'], avoid: ['leading'] } },
  { id: 'g-2', words: { avoid: ['unlike our competitors', 'best', 'Leading'] } },
];

const draft = (changes: Partial<DraftToCheck> = {}): DraftToCheck => {
  const given = 'Our bridge is open. I helped with [[what you did]].';
  return {
    text: given,
    start: given,
    sources: [given],
    guidelines: pairs,
    personal: ['i', 'my'],
    people: [],
    language: 'en',
    ...changes,
  };
};

describe('the friendly look at a draft', () => {
  it('names an encouraged word that the writer put in', () => {
    expect(checkDraft(draft({ text: 'Today I learned to weld.' })).positive).to.deep.equal({
      kind: 'encouraged',
      word: 'learned',
    });
  });

  it('finds a phrase across a line break, and a word only as itself', () => {
    expect(checkDraft(draft({ text: 'I did it together\nwith Bram.' })).positive).to.deep.include({
      word: 'together with',
    });
    const { remarks } = checkDraft(draft({ text: 'A misleading bestseller about bridges.' }));
    expect(remarks).to.deep.equal([]);
  });

  it('does not praise a word that was given', () => {
    const start = 'What we learned.';
    expect(checkDraft(draft({ text: start, start, sources: [start] })).positive).to.deep.equal({ kind: 'begun' });
    const variant = 'I learned it in a day.';
    const taken = checkDraft(draft({ text: variant, sources: ['Our bridge is open.', variant] }));
    expect(taken.positive).to.deep.equal({ kind: 'begun' });
  });

  it('sees own words, a filled gap, and a personal start', () => {
    const own = checkDraft(draft({ text: 'Rain, mud, and Lotte who kept singing.' }));
    expect(own.positive).to.deep.equal({ kind: 'own-words' });
    const filled = checkDraft(draft({ text: 'Our bridge is open. I helped with welding.' }));
    expect(filled.positive).to.deep.equal({ kind: 'filled' });
    const start = 'Our bridge is open.';
    const personal = checkDraft(draft({ text: 'My bridge is open.', start, sources: [start] }));
    expect(personal.positive).to.deep.equal({ kind: 'personal' });
  });

  it('praises only what is there: no gap that was cut out, no word that is denied, no letters, no hurt', () => {
    const begun = { kind: 'begun' };
    expect(checkDraft(draft({ text: 'Our bridge is open. I helped with.' })).positive).to.deep.equal(begun);
    expect(checkDraft(draft({ text: 'I never learned it.' })).positive).not.to.deep.include({ kind: 'encouraged' });
    expect(checkDraft(draft({ text: 'sdfg hjkl qqqq xcvb mnbv aaaa' })).positive).to.deep.equal(begun);
    const start = 'I helped. My bridge is open.';
    expect(checkDraft(draft({ text: 'I helped. My bridge.', start, sources: [start] })).positive).to.deep.equal(begun);
    const hurt = checkDraft(draft({ text: 'Today I learned that my boss is an idiot, together with all of us.' }));
    expect(hurt.positive).to.deep.equal(begun);
    expect(hurt.remarks[0]).to.deep.equal({ kind: 'offence', word: 'idiot', guideline: 'g-1' });
  });

  it('leads from what it found to the guideline that is about it', () => {
    const guidelines = [
      { id: 'g-1', notInLine: 'We are the best.' },
      { id: 'g-names', notInLine: 'Ann Peeters was late again.' },
      { id: 'g-figures', notInLine: 'We save 80% of the water.' },
      { id: 'g-inside', notInLine: 'Confidential: the plan.' },
    ];
    const text = 'Noor Claes says we save 40%, but that is under embargo.';
    const { remarks } = checkDraft(
      draft({ text, guidelines, people: [{ name: 'Ann Peeters' }, { name: 'Noor Claes' }] }),
    );
    expect(remarks).to.deep.equal([
      { kind: 'confidential', word: 'under embargo', guideline: 'g-inside' },
      { kind: 'person', word: 'Noor Claes', guideline: 'g-names' },
      { kind: 'figure', word: '40%', guideline: 'g-figures' },
    ]);
  });

  it('does not remark on names and figures that were given', () => {
    const given = 'Ann Peeters saved 40% with [[what she did]].';
    const text = 'Ann Peeters saved 40% with a new pump, and I saw it.';
    const { remarks } = checkDraft(draft({ text, start: given, sources: [given], people: [{ name: 'Ann Peeters' }] }));
    expect(remarks).to.deep.equal([]);
  });

  it('has a good word for an empty page', () => {
    expect(checkDraft(draft({ text: ' \n' }))).to.deep.equal({ positive: { kind: 'empty' }, remarks: [] });
  });

  it('remarks on gaps, on unchanged text and on words to avoid, each once and beside its own pair', () => {
    expect(checkDraft(draft()).remarks).to.deep.equal([
      { kind: 'gap', count: 1, guideline: 'g-1' },
      { kind: 'unchanged', guideline: 'g-1' },
    ]);
    const { remarks } = checkDraft(draft({ text: 'Leading, leading, unlike our Competitors.' }));
    expect(remarks).to.deep.equal([
      { kind: 'avoid', word: 'leading', guideline: 'g-1' },
      { kind: 'avoid', word: 'unlike our competitors', guideline: 'g-2' },
    ]);
  });

  it('calls a text unchanged when only hashtags were added', () => {
    const given = 'Our bridge is open.';
    const { remarks } = checkDraft(draft({ text: `${given}\n\n#bridge`, sources: [given] }));
    expect(remarks).to.deep.equal([{ kind: 'unchanged', guideline: 'g-1' }]);
  });

  it('says no more than three things, for any text whatever: first something good, each remark with its pair', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('best', 'leading', '[[', '')), {
      maxLength: 6,
    });
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('I ', 'best ', '[[', ']]', '[', '\n', '#x ', 'leading', 'É', '𝒳', '.*('))
        .map((part) => part.join('')),
    );
    const guideline = fc.record({ id: fc.string(), words: fc.record({ encourage: words, avoid: words }) });
    const people = [{ name: 'leading best' }];
    const kinds = new Set<string>();
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), fc.array(guideline, { maxLength: 4 }), (...drawn) => {
        const [written, start, sources, guidelines] = drawn;
        const { positive, remarks } = checkDraft({
          text: written,
          start,
          sources,
          guidelines,
          personal: ['i'],
          people,
          language: 'en',
        });
        kinds.add(positive.kind);
        expect(['encouraged', 'own-words', 'filled', 'personal', 'begun', 'empty']).to.include(positive.kind);
        if (positive.kind === 'encouraged')
          expect(guidelines.flatMap((one) => one.words.encourage)).to.include(positive.word);
        expect(remarks.length).to.be.at.most(3);
        for (const remark of remarks) expect(guidelines.map(({ id }) => id)).to.include(remark.guideline);
      }),
      { numRuns: 1000 },
    );
    expect(kinds.size).to.be.above(3);
  });
});

describe('the text of a draft', () => {
  it('finds each gap with what it waits for', () => {
    expect(findGaps('a [[b c]] d [[ e ]]')).to.deep.equal([
      { start: 2, end: 9, hint: 'b c' },
      { start: 12, end: 19, hint: 'e' },
    ]);
    expect(findGaps('left [[open\nand ]] on')).to.deep.equal([{ start: 5, end: 7, hint: '' }]);
    expect(inPieces('a [[b]] c')).to.deep.equal(['a ', { start: 2, end: 7, hint: 'b' }, ' c']);
  });

  it('never leaves with two opening brackets, for any text and any address', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('[', '[[', ']]', '[[[', 'https://a.example/?[[b', '\n'));
    const text = fc.array(piece).map((part) => part.join(''));
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (written, address) => {
        const ready = readyText(written, address);
        if (written.includes('[[')) expect(ready).to.equal(undefined);
        else expect(ready).to.be.a('string').and.not.contain('[[');
      }),
      { numRuns: 2000 },
    );
  });

  it('carries the address once', () => {
    expect(readyText('Look.', 'https://a.example/')).to.equal('Look.\n\nhttps://a.example/');
    expect(readyText('See https://a.example/ now', 'https://a.example/')).to.equal('See https://a.example/ now');
    expect(readyText('', 'https://a.example/')).to.equal('https://a.example/');
    expect(readyText(' \u200b\u3164')).to.equal('');
  });

  it('puts hashtags in a line of their own, each once, and takes them out again', () => {
    const one = withHashtag('We did it.', '#bridge');
    expect(one).to.equal('We did it.\n\n#bridge');
    const two = withHashtag(one, '#craft');
    expect(two).to.equal('We did it.\n\n#bridge #craft');
    expect(withHashtag(two, '#Bridge')).to.equal(two);
    expect(withoutHashtag(two, '#bridge')).to.equal('We did it. #craft');
    expect(withoutHashtag(withoutHashtag(two, '#craft'), '#bridge')).to.equal('We did it.');
    expect(hasHashtag('#bridges', '#bridge')).to.equal(false);
    expect(hashtagsOf(['bridge', '# craft'], undefined, ['#Bridge', '#'])).to.deep.equal(['#bridge', '#craft']);
  });

  it('puts a sentence above the hashtags, once, and takes it out again', () => {
    const sentence = 'I work at Linde (the bakery).';
    const text = withSentence('Bread.\n\n#rye #oven', sentence);
    expect(text).to.equal(`Bread.\n\n${sentence}\n\n#rye #oven`);
    expect(withSentence(text, sentence)).to.equal(text);
    expect(withoutSentence(text, sentence)).to.equal('Bread.\n\n#rye #oven');
    expect(withSentence('', sentence)).to.equal(sentence);
  });
});
