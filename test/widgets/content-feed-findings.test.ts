import { expect } from '@open-wc/testing';
import { checkDraft } from '../../src/widgets/content-feed/composer/draft-check.js';
import { type Drafts, drafts, people } from '../fixtures/drafts/drafts.js';

const remarked = (text: string, language: string, avoid: readonly string[]): readonly string[] =>
  checkDraft({
    text,
    start: '',
    sources: [],
    guidelines: [{ id: 'g-1', words: { avoid } }],
    personal: [],
    people,
    language,
  }).remarks.map(({ kind }) => kind);

/** Of the remarks that are made, how many are due; of those that are due, how many are made. */
function measure(language: string, { avoid, due, harmless }: Drafts): Record<string, unknown> {
  const missed = due.filter(([kind, text]) => !remarked(text, language, avoid).includes(kind)).map(([, text]) => text);
  const wrong = [
    ...harmless.filter((text) => remarked(text, language, avoid).length > 0),
    ...due
      .filter(([kind, text]) => remarked(text, language, avoid).some((one) => one !== kind))
      .map(([, text]) => text),
  ];
  const right = due.length - missed.length;
  return { precision: right / (right + wrong.length), recall: right / due.length, missed, wrong };
}

describe('what the friendly look finds in a draft', () => {
  for (const [language, those] of Object.entries(drafts))
    it(`is nearly all that is due, and hardly anything that is harmless: ${language}`, () => {
      expect(those.due.length + those.harmless.length).to.be.at.least(60);
      const found = measure(language, those);
      expect(found['precision'], JSON.stringify(found)).to.be.at.least(0.95);
      expect(found['recall'], JSON.stringify(found)).to.be.at.least(0.95);
    });

  for (const [name, text, said] of [
    ['Noor O’Brien', "Noor O'Brien helped.", "Noor O'Brien"],
    ['Noor O’Brien', 'It was NOOR  O’BRIEN!', 'NOOR O’BRIEN'],
    ['Noor O’Brien', 'Thanks, OʼBrien, Noor.', 'OʼBrien, Noor'],
    ['Anne-Marie Dubois', 'With Anne-Marie Dubois.', 'Anne-Marie Dubois'],
    ['Jan van der Aa', 'By Jan van der Aa and others.', 'Jan van der Aa'],
    ['J. R. Peeters', 'Ask J. R. Peeters.', 'J. R. Peeters'],
    ['Zoë Müller', 'Zoe Muller knew.', 'Zoe Muller'],
  ] as const)
    it(`names ${name} as the text does: ${text}`, () => {
      const { remarks } = checkDraft({
        text,
        start: '',
        sources: [],
        guidelines: [{ id: 'g-1' }],
        personal: [],
        people: [{ name }],
        language: 'en',
      });
      expect(
        remarks.filter(({ kind }) => kind === 'person').map((remark) => 'word' in remark && remark.word),
      ).to.deep.equal([said]);
    });

  it('takes the end of a sentence and the beginning of the next for no name', () => {
    const [remark] = checkDraft({
      text: 'I met Noor. Claes is a street.',
      start: '',
      sources: [],
      guidelines: [{ id: 'g-1' }],
      personal: [],
      people: [{ name: 'Noor Claes' }],
      language: 'en',
    }).remarks;
    expect(remark?.kind).not.to.equal('person');
  });
});
