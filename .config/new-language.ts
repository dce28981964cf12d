/**
 * Begins a language: its file, with the English texts to translate, and its line in the list.
 *
 *   npm run new:language -- es Español
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractSentences } from '../src/locale/contract-sentences.js';
import { pluralForms } from '../src/cli/language/language-check.js';
import { readLanguage, readLanguages } from './sentences.js';
import { root } from './vonk-alias.js';

interface English {
  readonly text?: string | { readonly other: string };
}

const [tag = '', name = ''] = process.argv.slice(2);
const folder = join(root, 'src/locale');
const file = join(folder, `languages/${tag}.json`);

/** The English text in as many plural forms as the language has use for. */
function draftOf(key: string, { text = contractSentences[key] ?? '' }: English): unknown {
  if (typeof text === 'string') return text;
  const forms = pluralForms(tag).needed.map((form) => [form, (text as Record<string, string>)[form] ?? text.other]);
  return Object.fromEntries(forms);
}

const write = (path: string, value: unknown): void =>
  writeFileSync(path, `${JSON.stringify(value, null, 2).replaceAll('\u00a0', '\\u00a0')}\n`);

if (!/^[a-z]{2,3}$/.test(tag) || name === '') {
  process.stderr.write('Say the tag of the language and its own name: npm run new:language -- es Español\n');
  process.exitCode = 1;
} else if (existsSync(file)) {
  process.stderr.write(`src/locale/languages/${tag}.json is there already.\n`);
  process.exitCode = 1;
} else {
  const parts = Object.entries(readLanguage('en')).map(([part, sentences]) => [
    part,
    Object.fromEntries(Object.entries(sentences).map(([key, sentence]) => [key, draftOf(key, sentence as English)])),
  ]);
  write(file, Object.fromEntries(parts));
  const list = Object.entries({ ...readLanguages(), [tag]: name }).sort(([one], [other]) => (one < other ? -1 : 1));
  write(join(folder, 'languages.json'), Object.fromEntries(list));
  process.stdout.write(`Translate src/locale/languages/${tag}.json; en.json has notes on the sentences.\n`);
}
