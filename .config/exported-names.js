/**
 * The demo and the stories import the package by its name as a customer does: only names that the package exports. dependency-cruiser
 * cannot say that, since names are read from the source while developing. Run as a program it checks the project.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { packageName, root, sourceOf } from './vonk-alias.js';

/** Exported as files, which have no source. */
const isFile = (name) =>
  ['vonk.schema', 'custom-elements', 'package'].some((file) => name === `${packageName}/${file}.json`);

/** The package's own name; and `vonk` alone, by which nobody else would find it. */
const isOurs = (name) => [packageName, 'vonk'].some((own) => name === own || name.startsWith(`${own}/`));

/** Every name of the package that the demo or the stories import and nobody else could, as sentences. */
export function unexportedNames(folder = root) {
  return ['demo', 'stories']
    .filter((top) => existsSync(join(folder, top)))
    .flatMap((top) =>
      readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
        .filter((file) => /[.](ts|js|mjs)$/.test(file) && !file.includes('node_modules'))
        .map((file) => join(folder, top, file)),
    )
    .flatMap((file) =>
      ts
        .preProcessFile(readFileSync(file, 'utf8'))
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => isOurs(name) && sourceOf(name) === undefined && !isFile(name.split('?')[0]))
        .map((name) => `${relative(folder, file).replaceAll('\\', '/')}: the package does not export ${name}.`),
    );
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const problems = unexportedNames();
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
