import { expect } from '@open-wc/testing';
import { problemCodes } from '../../src/contract/problem-codes.js';
import { languageFor, languages, loadMessages, messagesNow } from '../../src/locale/languages.js';
import type { MessageKey, MessagePart, Sentence } from '../../src/locale/messages.js';
import { createTranslate, fillSentence } from '../../src/locale/translate.js';
import list from '../../src/widgets/widgets.json';

const parts: readonly MessagePart[] = ['common', 'problems', ...(Object.keys(list) as (keyof typeof list)[])];
type All = Readonly<Record<MessageKey, Sentence>>;
await Promise.all(languages.map((language) => loadMessages(language, parts)));
const all = languages.map((language) => [language, messagesNow(language, parts) as All] as const);
const en = messagesNow('en', parts) as All;

const forms = (sentence: Sentence): readonly string[] =>
  typeof sentence === 'string' ? [sentence] : Object.values(sentence as unknown as Record<string, string>);
const names = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('sentences', () => {
  for (const [language, messages] of all) {
    it(`${language} has every sentence, and none is empty`, () => {
      expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
      for (const [key, sentence] of Object.entries(messages))
        for (const form of forms(sentence)) expect(form.trim(), key).not.to.equal('');
    });

    it(`${language} fills in the same names as English`, () => {
      for (const key of Object.keys(en) as MessageKey[]) {
        const wanted = new Set(forms(en[key]).flatMap(names));
        for (const form of forms(messages[key]))
          for (const name of names(form)) expect(wanted.has(name), `${key}: {${name}}`).to.equal(true);
        const most = forms(messages[key]).flatMap(names);
        for (const name of wanted) expect(most, key).to.include(name);
      }
    });

    it(`${language} counts to twelve in words`, () => {
      expect((messages.numberWords as string).split(' ')).to.have.length(13);
    });

    it(`${language} has every plural form that its rules ask for, or "other"`, () => {
      for (const sentence of Object.values<Sentence>(messages))
        if (typeof sentence !== 'string') expect(sentence.other).to.be.a('string');
    });
  }

  it('stand in no other language word for word, but for names and the like', () => {
    for (const [language, messages] of all.filter(([one]) => one !== 'en')) {
      const same = (Object.keys(en) as MessageKey[]).filter((key) => {
        const [mine, theirs] = [forms(messages[key]).join(), forms(en[key]).join()];
        return mine === theirs && mine.split(' ').length > 3;
      });
      expect(same, language).to.deep.equal([]);
    }
  });

  it('name every problem', () => {
    for (const code of problemCodes) {
      expect(en).to.have.property(`message ${code}`);
      expect(en).to.have.property(`cure ${code}`);
    }
  });
});

describe('filling a sentence', () => {
  it('chooses the plural by the language and writes numbers as it does', () => {
    const sentence = { one: '{count} step', other: '{count} steps' };
    expect(fillSentence(sentence, 'en', { count: 1 })).to.equal('1 step');
    expect(fillSentence(sentence, 'en', { count: 1234 })).to.equal('1,234 steps');
    expect(fillSentence(sentence, 'nl', { count: 1234 })).to.equal('1.234 steps');
    expect(fillSentence(sentence, 'fr', { count: 0 })).to.equal('0 step');
  });

  it('never fills in what a value itself says', () => {
    expect(fillSentence('{name} thanks {other}', 'en', { name: '{other}', other: 'Bo' })).to.equal('{other} thanks Bo');
  });

  it('lets a host override a sentence, for a language or for all, and ignores nonsense', () => {
    const t = (overrides: unknown, tag: string): string => createTranslate(en, tag, [overrides as never])('retry');
    expect(t({ retry: 'Again' }, 'en')).to.equal('Again');
    expect(t({ nl: { retry: 'Nog eens' }, retry: 'Again' }, 'nl-BE')).to.equal('Nog eens');
    expect(t({ retry: 7 }, 'en')).to.equal(en.retry);
    expect(t({ nl: 'x' }, 'nl')).to.equal(en.retry);
  });

  it('serves a region by its language and a stranger by English', () => {
    expect(languageFor('nl-BE')).to.equal('nl');
    expect(languageFor('FR')).to.equal('fr');
    expect(languageFor('tlh')).to.equal('en');
    expect(languageFor('')).to.equal('en');
  });
});
