import { expect } from '@open-wc/testing';
import { firstSentence } from '../../src/widgets/content-feed/shown-items.js';
import { fc } from '../helpers/fast-check.js';

const segmented = (text: string): string =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)][0]?.segment.trim() ?? '';

describe('the first sentence of a text', () => {
  it('is what Unicode takes for one, whatever the text is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Samen',
        'wonen',
        'Élan',
        'ligt',
        '3',
        '3.5',
        'U.S.',
        'bv.',
        'dr.',
        'e.g.',
        'ijs',
        'Ørsted',
        'Мир',
      ),
      fc.constantFrom(
        '.',
        '!',
        '?',
        '…',
        '. ',
        '! ',
        '? ',
        '.” ',
        '?) ',
        '.\n',
        '\n',
        '\u2029',
        '。',
        '؟ ',
        ' ',
        ', ',
        '  ',
      ),
      fc.constantFrom('(', '“', '’', '»', '\u00a0', '\u00ad', '\u0301', '- ', '– ', '👋🏽', '漢字', 'ﬁ'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        expect(firstSentence(text), JSON.stringify(text)).to.equal(segmented(text));
      }),
      { numRuns: 5000 },
    );
  });
});
