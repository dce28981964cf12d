import { expect } from '@open-wc/testing';
import { parse } from '../../src/contract/parse.js';
import { limits, text } from '../../src/contract/schema.js';
import { resolveText } from '../../src/contract/text.js';

describe('a text in a reader’s language', () => {
  const dutch = { en: 'Together', nl: 'Samen', 'nl-BE': 'Tesamen' };
  const chinese = { en: 'Together', 'zh-Hant': '一起 (Hant)', 'zh-Hant-HK': '一齊', zh: '一起' };

  for (const [texts, wished, fallback, language, wording] of [
    [dutch, 'nl', undefined, 'nl', 'Samen'],
    [dutch, 'nl-BE', undefined, 'nl-BE', 'Tesamen'],
    [dutch, 'nl-NL', undefined, 'nl', 'Samen'],
    [dutch, 'NL-be', undefined, 'nl-BE', 'Tesamen'],
    [dutch, 'nl-BE-x-werf', undefined, 'nl-BE', 'Tesamen'],
    [dutch, 'fr', 'nl', 'nl', 'Samen'],
    [dutch, 'fr', 'nl-BE', 'nl-BE', 'Tesamen'],
    [dutch, 'fr', 'de', 'en', 'Together'],
    [dutch, 'fr', undefined, 'en', 'Together'],
    [dutch, '', 'nl', 'nl', 'Samen'],
    [chinese, 'zh-Hant-HK', undefined, 'zh-Hant-HK', '一齊'],
    [chinese, 'zh-Hant-TW', undefined, 'zh-Hant', '一起 (Hant)'],
    [chinese, 'zh-Hans-CN', undefined, 'zh', '一起'],
    [{ 'nl-BE': 'Tesamen', en: 'Together' }, 'nl', 'en', 'nl-BE', 'Tesamen'],
    [{ 'nl-BE': 'Tesamen', en: 'Together' }, 'nl-NL', 'en', 'nl-BE', 'Tesamen'],
  ] as const)
    it(`is ${language} for "${wished}" among ${Object.keys(texts).join(', ')}${fallback ? `, else ${fallback}` : ''}`, () =>
      expect(resolveText(texts, wished, fallback)).to.deep.equal({ text: wording, language }));

  it('does not take a language for another that begins alike', () => {
    expect(resolveText({ en: 'Together', nds: 'Tosamen' }, 'nd')).to.deep.equal({ text: 'Together', language: 'en' });
  });

  it('has no language when the document gives none', () => {
    expect(resolveText('Samen', 'fr', 'nl')).to.deep.equal({ text: 'Samen', language: 'nl' });
  });

  it('is looked up anew for another reader', () => {
    const texts = { nl: 'Samen', en: 'Together' };
    expect(resolveText(texts, 'nl').text).to.equal('Samen');
    expect(resolveText(texts, 'en').text).to.equal('Together');
    expect(resolveText(texts, 'fr', 'en').text).to.equal('Together');
    expect(resolveText(texts, 'fr', 'nl').text).to.equal('Samen');
  });
});

describe('a text of a document', () => {
  const read = (value: unknown) => parse(text(), value);

  it('is a text, or texts by language', () => {
    expect(read('Samen').value).to.equal('Samen');
    expect(read({ nl: 'Samen', 'zh-Hant-TW': '一起' }).value).to.deep.equal({ nl: 'Samen', 'zh-Hant-TW': '一起' });
  });

  it('needs something to read in it; a language without words is one that is not there yet', () => {
    for (const nothing of ['', ' \t\n', '\u00a0', '\u200b\ufeff', '\u3164', '\u2800', '\u{e0041}'])
      for (const value of [nothing, { nl: nothing, en: '' }, { nl: nothing, en: null }])
        expect(read(value).problems.map(({ code, path }) => [code, path])).to.deep.equal([['empty-text', '']]);
    for (const value of [{ nl: null }, {}])
      expect(read(value).problems.map(({ code, path }) => [code, path])).to.deep.equal([['empty-text', '']]);
    expect(read({ nl: null, en: 'Together' })).to.deep.equal({ value: { en: 'Together' }, problems: [] });
    expect(read({ nl: ' ', en: 'Together' })).to.deep.equal({ value: { en: 'Together' }, problems: [] });
    for (const something of ['.', '一', '😀', 'e\u0301', '\u200fשלום'])
      expect(read(something).problems).to.deep.equal([]);
  });

  it('keeps the wordings that are right', () => {
    const { value, problems } = read({ nl: 'Samen', en: 5, 'not a tag': 'x', q: 'x', fr: false });
    expect(value).to.deep.equal({ nl: 'Samen' });
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['wrong-type', '/en'],
      ['wrong-type', '/not a tag'],
      ['wrong-type', '/q'],
      ['wrong-type', '/fr'],
    ]);
  });

  it('is none when no wording is right', () => {
    for (const wrong of [{}, { nl: 5 }, [], ['Samen'], 5, true, null, { text: { nl: 'Samen' } }])
      expect(read(wrong).value, JSON.stringify(wrong)).to.equal(undefined);
  });

  it('is never longer than its limit', () => {
    expect(read('x'.repeat(limits.text)).problems).to.deep.equal([]);
    expect(read('x'.repeat(limits.text + 1)).problems.map(({ code }) => code)).to.deep.equal(['too-large']);
    expect(read({ nl: 'x'.repeat(limits.text + 1), en: 'x' }).value).to.deep.equal({ en: 'x' });
  });
});
