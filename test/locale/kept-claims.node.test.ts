import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLanguage, readLanguages } from '../../.config/sentences.js';

const english = Object.assign({}, ...Object.values(readLanguage('en'))) as Record<
  string,
  { text?: string | Record<string, string>; claim?: true }
>;
const formsOf = (text: unknown): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values((text ?? {}) as Record<string, string>);

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
    for (const part of Object.values(readLanguage(language)))
      for (const [key, value] of Object.entries(part as Record<string, unknown>)) {
        // One says that nothing is kept; in the other “keep” is the name of the button.
        if (!key.endsWith('InMemory') || ['pendingOwnInMemory', 'feedNothingKeptInMemory'].includes(key)) continue;
        const text = language === 'en' ? (value as { text: unknown }).text : value;
        for (const form of formsOf(text)) assert.doesNotMatch(form, words[language] ?? keeping, `${language} ${key}`);
        assert.ok(key.replace(/InMemory$/, '') in english, `${key} stands for another sentence`);
      }
});
