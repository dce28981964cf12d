import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLanguages } from '../../.config/sentences.js';
import { type Sentence, furtherLanguages, sentencesIn } from '../helpers/sentences.js';
import { languagesWithWords, pressureIn } from '../fixtures/pressure.js';

const languages = Object.keys(readLanguages());

/** Sentences that a person reads: all but those for whoever mends the document. */
const sentencesOf = (language: string): readonly Sentence[] =>
  sentencesIn(language).filter(({ part }) => part !== 'problems');

/** Sentences with such a word that put no pressure on anybody, and why. */
const harmless: Readonly<Record<string, string>> = {
  'en pendingMemory lost': 'says truly what closing the page does',
  'fr pendingMemory perdu': 'says truly what closing the page does',
  'en kudosWhomMissing at least': 'what a form asks for, in the least of cases',
  'nl kudosWhomMissing minstens': 'what a form asks for, in the least of cases',
  'fr kudosWhomMissing au moins': 'what a form asks for, in the least of cases',
  'de kudosWhomMissing mindestens': 'what a form asks for, in the least of cases',
  'en preferencesChannelsHint never': 'a promise that the page makes',
  'en preferencesSayWrong wrong': 'a doubt in the words of the person',
  'de preferencesSayWrong Falsches': 'a doubt in the words of the person',
  'nl unconfigured nog niet': 'about the page',
  'fr unconfigured pas encore': 'about the page',
  'de unconfigured noch nicht': 'about the page',
  'nl preferencesKnownDrafts nog niet': 'the name of what is kept',
  'de preferencesKnownDrafts noch nicht': 'the name of what is kept',
  'fr goalsNoMoment pas encore': 'about moments, which come by themselves',
  'fr valuesEmpty pas encore': 'about the organisation',
  'fr kudosEmpty pas encore': 'about the wall',
  'fr kudosEmptyHere pas encore': 'about the wall',
  'fr impactSilence Pas encore': 'about the news, which others bring',
  'fr pendingWish manque': 'what the organisation lacks',
  'fr preferencesWish manque': 'what the organisation lacks',
  'de goalsNudges Jede': 'each week, not each person',
  'de boardWhy Jede': 'each act, not each person',
};

test('no sentence of any widget says a word of obligation, guilt, loss, haste or contest, in any language', () => {
  const found = new Set(
    languages.flatMap((language) =>
      sentencesOf(language).flatMap(({ key, text }) => {
        const word = pressureIn(text, language);
        return word === undefined ? [] : [`${language} ${key} ${word}`];
      }),
    ),
  );

  assert.deepEqual([...found].sort(), Object.keys(harmless).sort());
});

test('no sentence raises its voice', () => {
  const loud = languages.flatMap((language) =>
    sentencesOf(language).filter(({ text }) => /!|\p{Lu}{4,}/u.test(text.replaceAll(/\b(JSON|HTTP|HTTPS)\b/g, ''))),
  );

  assert.deepEqual(loud, []);
});

test('the words of every language are known', () => {
  assert.deepEqual([...languagesWithWords].sort(), [...languages, ...furtherLanguages].sort());
});

test('what puts pressure on somebody is found, however it is written', () => {
  const pressing: Readonly<Record<string, readonly string[]>> = {
    en: ['Everybody must share this.', 'You are BEHIND.', 'You missed one', 'You should post today', 'A 5-day streak'],
    nl: ['Iedereen moet dit delen.', 'Je loopt achter', 'Je hebt er één GEMIST.', 'Dat is verplicht', 'Schaam je'],
    fr: ['Tout le monde doit partager.', 'Vous êtes en retard', 'Vous l’avez manqué', 'Il faut publier', 'Raté.'],
    es: ['Debes compartirlo.', 'Vas con retraso', 'Has fallado', 'Es obligatorio', 'Date prisa', 'Hay que publicar'],
    it: ['Devi condividerlo.', 'Sei in ritardo', 'Hai perso', 'È obbligatorio', 'Sbrigati', 'Bisogna pubblicare'],
    de: ['Jeder muss das teilen.', 'Du bist im Rückstand', 'Verpasst.', 'Du solltest heute posten', 'Leider'],
  };
  for (const [language, texts] of Object.entries(pressing))
    for (const text of texts) assert.ok(pressureIn(text, language), `${language}: ${text}`);
  for (const text of ['A mustard-yellow pen', 'Les faucons', 'Achterhoek', 'Er ist jedenfalls da'])
    for (const language of languagesWithWords)
      assert.equal(pressureIn(text, language), undefined, `${language}: ${text}`);
});
