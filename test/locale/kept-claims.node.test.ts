import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLanguage, readLanguages } from '../../.config/sentences.js';
import { formsOf, sentencesIn } from '../helpers/sentences.js';

const english = Object.assign({}, ...Object.values(readLanguage('en'))) as Record<
  string,
  { text?: string | Record<string, string>; claim?: true }
>;
/** Words that may say that something outlasts the page. */
const keeping = /\b(kept|keeps?|stays?|device|waits? as|waits? for you)\b/i;
/** Sentences with such a word that hold in a browser that keeps nothing, and why. */
const holdAllTheSame: Readonly<Record<string, string>> = {
  listFull: 'about the organisation’s own records',
  notKept: 'says that nothing is kept',
  deviceKeepsNothing: 'says that nothing is kept',
  pendingMemory: 'says that nothing is kept',
  feedFootnote: '“keep” is the name of the button; whose it is, not for how long',
  impactTakeBackText: 'about what counts, not about what is stored',
  preferencesMinutesHint: 'about suggestions',
  preferencesKept: 'gives way to “notKept”',
  preferencesDoubtsHint: 'says that nothing is kept',
  preferencesKnownNothing: 'says that nothing is kept',
  preferencesKnownNothingHere: 'about the service',
};

test('a sentence that claims that something is kept has another for a browser that keeps nothing', () => {
  const without = Object.entries(english)
    .filter(
      ([key, { text, claim }]) => claim && !key.endsWith('InMemory') && formsOf(text).some((one) => keeping.test(one)),
    )
    .map(([key]) => key)
    .filter((key) => !(`${key}InMemory` in english));

  assert.deepEqual(without.sort(), Object.keys(holdAllTheSame).sort());
});

test('what is said instead claims nothing of it, in any language', () => {
  const words: Readonly<Record<string, RegExp>> = {
    en: keeping,
    nl: /\b(bewaard|blijft|toestel|wacht zoals|wacht hier op je)\b/i,
    fr: /conservé|gardée?\b|\breste\b|appareil|vous attend\b/i,
    de: /aufbewahrt|gespeichert|bleibt|Gerät|wartet so|wartet hier auf dich/i,
  };
  for (const language of Object.keys(readLanguages()))
    for (const { key, text } of sentencesIn(language)) {
      // One says that nothing is kept; in the other “keep” is the name of the button.
      if (!key.endsWith('InMemory') || ['pendingOwnInMemory', 'feedNothingKeptInMemory'].includes(key)) continue;
      assert.doesNotMatch(text, words[language] ?? keeping, `${language} ${key}`);
      assert.ok(key.replace(/InMemory$/, '') in english, `${key} stands for another sentence`);
    }
});

/** Words that may say that somebody learns of something. */
const learning = /\b(sees?|seen|knows?|reads?|notified|arrives?|answer comes|has (?:your|it)|passed on|decides)\b/i;
/** Claims with such a word, and what makes them true. */
const whoLearns: Readonly<Record<string, string>> = {
  valuesFootnote: 'values are the same for all; both wordings side by side are the preview of whoever edits them',
  valuesWordingDiffers: 'test/widgets/values-card.test.ts',
  goalsFootnote: 'no goal is sent to anybody but its owner: test/service/partner.node.test.ts',
  goalsFootnoteDeviceInMemory: 'it never leaves the page',
  goalsPartnerHere: 'says that nobody is told',
  goalsShared: 'no goal is sent to anybody but its owner: test/service/partner.node.test.ts',
  goalsCoachWhy: 'says that nobody is told',
  goalsCoachAsked: 'said once the service has it, and says that nobody is told',
  impactFootnote: 'feedback goes to its receiver',
  impactAsked: 'a condition: nobody is asked by name',
  preferencesKnownNothingHere: 'about this page, and the copy that the service makes',
  preferencesOnDevice: 'it never leaves the device',
  preferencesOnDeviceInMemory: 'it never leaves the page',
  preferencesAtService: 'preferences go to their owner: test/service/authorisation.node.test.ts',
  preferencesDoubtsHint: 'it never leaves the page',
  preferencesTipMade1: 'a stance goes to its owner',
  preferencesWishHint: 'can be read, which is all that is said',
  preferencesWishSent: 'said once the service has it',
};

test('a claim that somebody learns of something, or nobody does, is listed with what makes it true', () => {
  const found = Object.entries(english)
    .filter(
      ([key, { text, claim }]) =>
        claim && formsOf(text).some((one) => learning.test(one)) && !/^(kudos|board)/.test(key),
    )
    .map(([key]) => key);

  // What a note of thanks and the list of people say is held by the tests of those widgets.
  assert.deepEqual(found.sort(), Object.keys(whoLearns).sort());
});

test('no sentence says that a partner, a coach or whoever could answer learns of it, in any language', () => {
  const told: Readonly<Record<string, RegExp>> = {
    en: /\b(partner|coach)\b[^.]*\b(sees|reads|gets|has your|is asked)\b|\{name\} (has|reads|sees)|\banswer comes\b|reads this/i,
    nl: /\b(partner|coach)\b[^.]*\b(ziet|leest|krijgt|heeft je)\b|\{name\} (heeft|leest|ziet)|\bantwoord komt\b|\bleest dit\b/i,
    fr: /personne (avec qui|choisie)[^.]*\bvoit|\{name\} a reçu|réponse (arrivera|viendra)|\blit ceci\b/i,
    de: /sieht diese Person|\{name\} (hat|liest|sieht)|Antwort kommt|\bliest das\b/i,
  };
  for (const language of Object.keys(readLanguages()))
    for (const { key, text } of sentencesIn(language))
      assert.doesNotMatch(text, told[language] ?? /$^/, `${language} ${key}`);
});
