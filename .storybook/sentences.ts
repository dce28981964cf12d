import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../.config/vonk-alias.js';

type Sentence = string | Readonly<Record<string, string>>;
type Parts<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

const name = 'virtual:vonk-sentences';
const folder = join(root, 'src/locale');

function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;
}

/** Every sentence in every language, by part and key, for the pages that show them beside each other. */
export function sentencesPlugin(): Plugin {
  return {
    name: 'vonk:sentences',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const languages = readJson<Readonly<Record<string, string>>>('languages.json');
      const english = readJson<Parts<{ text: Sentence; note?: string }>>('languages', 'en.json');
      const others = Object.keys(languages)
        .filter((language) => language !== 'en')
        .map((language) => [language, readJson<Parts<Sentence>>('languages', `${language}.json`)] as const);
      for (const language of Object.keys(languages)) this.addWatchFile(join(folder, 'languages', `${language}.json`));
      const sentences = Object.fromEntries(
        Object.entries(english).map(([part, entries]) => [
          part,
          Object.fromEntries(
            Object.entries(entries).map(([key, { text, note }]) => [
              key,
              { note, texts: { en: text, ...Object.fromEntries(others.map(([l, texts]) => [l, texts[part]?.[key]])) } },
            ]),
          ),
        ]),
      );
      return `export const languages = ${JSON.stringify(languages)};\nexport const sentences = ${JSON.stringify(sentences)};`;
    },
  };
}
