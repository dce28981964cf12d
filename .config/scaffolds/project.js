/** How the scaffolds read and change what stands in the project already. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../vonk-alias.js';

/** An action for plop that does something and says what. */
export const step = (said, act) => async (answers) => {
  await act(answers);
  return said;
};

export const readProjectFile = (file) => readFileSync(join(root, file), 'utf8');
export const readJson = (file) => JSON.parse(readProjectFile(file));

/** The file of each language: those that Vonk brings, and those that a page may name. */
export const languageFiles = () => [
  ...Object.keys(readJson('src/locale/languages.json')).map((language) => [
    language,
    `src/locale/languages/${language}.json`,
  ]),
  ...readdirSync(join(root, 'src/locale/further')).map((file) => [
    file.replace('.json', ''),
    `src/locale/further/${file}`,
  ]),
];

export function writeJson(file, value) {
  writeFileSync(join(root, file), `${JSON.stringify(value, null, 2).replaceAll('\u00a0', '\\u00a0')}\n`);
}

/**
 * Puts text before the first place that matches; without such a place the scaffold stops.
 *
 * @param {string} file
 * @param {string | RegExp} place
 * @param {string} text
 */
export function insertBefore(file, place, text) {
  const before = readProjectFile(file);
  const found = typeof place === 'string' ? before.indexOf(place) : before.search(place);
  if (found < 0) throw new Error(`${file} has no ${place}: the scaffold does not know where this belongs any more.`);
  writeFileSync(join(root, file), `${before.slice(0, found)}${text}${before.slice(found)}`);
}

export function append(file, text) {
  writeFileSync(join(root, file), `${readProjectFile(file).trimEnd()}\n\n${text}`);
}

export function replaceIn(file, place, change) {
  const before = readProjectFile(file);
  if (!place.test(before)) throw new Error(`${file} has no ${place}: the scaffold does not know where this belongs.`);
  writeFileSync(join(root, file), before.replace(place, change));
}

/** Runs a program of the project; stops the scaffold when it fails. */
export function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
}

export const prettier = (...files) => run('node_modules/prettier/bin/prettier.cjs', '--write', ...files);

/** What follows from the lists and from the sources, made anew. */
export function generate() {
  run(
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--quiet',
    '--config',
    '.config/custom-elements-manifest.config.js',
  );
  run('.config/generate.js');
}
