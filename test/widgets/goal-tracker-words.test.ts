import { expect } from '@open-wc/testing';
import { type Language, languages, loadMessages, messagesNow } from '../../src/locale/languages.js';
import { createTranslate } from '../../src/locale/translate.js';
import type { Localizer } from '../../src/parts/localizer.js';
import { asSentence, numberWord, progressWords, rhythmWords } from '../../src/widgets/goal-tracker/goal-words.js';

const localizerIn = async (language: Language, tag: string): Promise<Localizer> => {
  await loadMessages(language, ['common', 'goal-tracker']);
  const messages = messagesNow(language, ['common', 'goal-tracker'])!;
  // Only what these words need of it.
  return { t: createTranslate(messages, tag), tag, text: String } as unknown as Localizer;
};

/** Every sentence that begins with a number, as the tracker writes it. */
function sentences(localizer: Localizer): string[] {
  return Array.from({ length: 15 }, (_, number) => number).flatMap((count) => {
    const word = numberWord(count, localizer);
    const words = (['week', 'month', 'quarter'] as const).flatMap((period) => {
      const rhythm = { kind: 'per', count: Math.max(count, 1), period } as const;
      const goal = { id: 'g-1', rhythm, visibility: 'only-me', act: 'a-1', steps: [] } as unknown as Parameters<
        typeof progressWords
      >[0];
      const progress = { kind: 'per', done: count, target: 5, reached: count >= 5 } as unknown as Parameters<
        typeof progressWords
      >[1];
      return [rhythmWords(rhythm, localizer), progressWords(goal, progress, localizer)];
    });
    const resting = localizer.t('goalsResting', { count, number: word });
    return [word, ...words, resting].map((one) => asSentence(one, localizer));
  });
}

describe('the words of the goal tracker', () => {
  for (const tag of ['nl', 'nl-BE', 'NL'])
    it(`write no accent that only stresses on a capital in Dutch, as ${tag}`, async () => {
      const written = sentences(await localizerIn('nl', tag));
      expect(written).to.include.members(['Eén keer per week', 'Eén', 'Drie']);
      expect(written.filter((one) => /^[ÁÉÍÓÚ]/.test(one))).to.deep.equal([]);
      expect(written.filter((one) => /^\p{Ll}/u.test(one))).to.deep.equal([]);
    });

  it('keep the accents of other words and languages', async () => {
    expect(asSentence('école et maison', await localizerIn('fr', 'fr'))).to.equal('École et maison');
    expect(asSentence('étage', { tag: 'nl' })).to.equal('Étage');
    expect(asSentence('één', { tag: 'fr' })).to.equal('Één');
  });

  for (const language of languages)
    it(`begin with a capital or a figure in ${language}`, async () => {
      for (const one of sentences(await localizerIn(language, language))) expect(one).to.match(/^(?:\p{Lu}|\d)/u);
    });
});
