/**
 * Makes modules of the language files: `src/locale/<language>/<part>.js`, with the texts of one part alone, and
 * `src/locale/sentence-files.ts`, which asks for them. None of these exist on disk. Notes for translators stay behind.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { problemsInFiles } from '../src/cli/language/language-check.js';
import { root } from './vonk-alias.js';

/** Where the languages are. Slashes, as in the names that bundlers give to modules. */
const locale = join(root, 'src/locale').replaceAll('\\', '/');
const languagesFile = `${locale}/languages.json`;
const fileOf = (language) => `${locale}/languages/${language}.json`;
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The list of languages: their own names by their tags.
 *
 * @returns {Readonly<Record<string, string>>}
 */
export const readLanguages = () => read(languagesFile);

/**
 * What a language file holds.
 *
 * @param {string} language
 * @returns {Readonly<Record<string, Readonly<Record<string, unknown>>>>}
 */
export const readLanguage = (language) => read(fileOf(language));

/** Every part of every language, as its module is named. */
export function sentenceModules() {
  const parts = Object.keys(readLanguage('en'));
  return Object.keys(readLanguages()).flatMap((language) =>
    parts.map((part) => ({ language, part, id: `${locale}/${language}/${part}.js` })),
  );
}

/**
 * The code of one part in one language: its texts.
 *
 * @param {string} source Where src stands, for the one import: a path or an address.
 */
export function moduleOf(language, part, source = `${root}/src`) {
  const sentences = readLanguage(language)[part];
  if (language !== 'en') {
    return `export default ${JSON.stringify(sentences)};`;
  }
  const own = Object.entries(sentences).filter(([, { text }]) => text !== undefined);
  const texts = JSON.stringify(Object.fromEntries(own.map(([key, { text }]) => [key, text])));
  // What the contract says stands there, and in no second place.
  return own.length === Object.keys(sentences).length
    ? `export default ${texts};`
    : `import { contractSentences } from ${JSON.stringify(`${source}/locale/contract-sentences.ts`)};
export default { ...contractSentences, ...${texts} };`;
}

/** The code of `sentence-files.ts`: an import for each part of each language, so that a bundler sees every file. */
export function sentenceFiles() {
  const languages = Object.keys(readLanguages());
  const loaders = languages.map((language) => {
    const parts = sentenceModules()
      .filter((one) => one.language === language)
      .map(({ part }) => `'${part}': () => import('./${language}/${part}.js'),`);
    return `'${language}': {\n${parts.join('\n')}\n},`;
  });
  return `const loaders = {\n${loaders.join('\n')}\n};
export const languages = Object.keys(loaders);
export const fetchSentences = async (language, part) => (await loaders[language][part]()).default;
`;
}

/** The types that `english.ts` takes from the language files, for those who have the package and not these files. */
export function englishTypes() {
  const quoted = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';
  const parts = Object.entries(readLanguage('en')).map(([part, sentences]) => {
    const names = Object.entries(sentences).map(
      ([key, { placeholders = {} }]) => `    readonly '${key}': ${quoted(Object.keys(placeholders))};`,
    );
    return `  readonly '${part}': {\n${names.join('\n')}\n  };`;
  });
  return `export type Language = ${quoted(Object.keys(readLanguages()))};
export interface English {\n${parts.join('\n')}\n}
`;
}

/** What is wrong with the language files, in sentences that say what to do. */
export const languageProblems = () => problemsInFiles(readLanguages(), readLanguage);

/**
 * Gives Vite these modules, and follows the files while developing. A build stops where a language is not right.
 *
 * @returns {import('vite').Plugin}
 */
export function sentences() {
  const found = (id) => (id.startsWith(`${locale}/`) ? sentenceModules().find((one) => one.id === id) : undefined);
  let isBuild = true;
  return {
    name: 'vonk:language-files',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    buildStart() {
      const problems = languageProblems();
      if (problems.length > 0) {
        const said = `The language files are not right:\n${problems.join('\n')}`;
        this[isBuild ? 'error' : 'warn'](said);
      }
    },
    resolveId: {
      filter: { id: /[a-z]\/[a-z-]+\.js$/ },
      handler(name, importer) {
        const id = name.startsWith('.') && importer ? posix.join(dirname(importer), name) : name;
        return found(id) ? id : null;
      },
    },
    load: {
      filter: { id: /\/src\/locale\// },
      handler(id) {
        if (id === `${locale}/sentence-files.ts`) {
          this.addWatchFile(languagesFile);
          return sentenceFiles();
        }
        const one = found(id);
        if (!one) {
          return null;
        }
        this.addWatchFile(fileOf(one.language));
        return moduleOf(one.language, one.part);
      },
    },
  };
}
