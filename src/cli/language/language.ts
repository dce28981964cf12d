import { readFile } from 'node:fs/promises';
import { type Command, type Exit, UsageError, exits, onlyOperand, oneOf, readArguments } from '../command.js';
import type { Terminal } from '../terminal.js';
import { type CheckedLanguage, checkLanguage, isLanguage } from './check.js';
import { begun, template, written } from './template.js';

const help = `Checks a language of a page's own, which widgets load with messages-src: what is missing or unknown, {names} that are
filled in, plural forms, and pieces. Hints name words that press somebody, sentences that are far longer than in other
languages, and those that are English still.

Options:
  --template           prints all sentences with notes for translators, what fills their {names}, and their length
  --begin LANGUAGE     prints a file to begin with, such as --begin es: English, in the plural forms of the language
  --format text|json   json: { "source", "language", "problems": [], "hints": [] }

Exit status: 0 no problem (there may be hints), 1 there are some, 2 the file could not be read.
`;

export const language: Command = {
  name: 'language',
  summary: 'checks a language that a page brings along, or begins one',
  usage: 'vonk language FILE [--format text|json] | --template | --begin LANGUAGE',
  help,
  run: runLanguage,
};

async function runLanguage(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    template: { type: 'boolean', default: false },
    begin: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  if (values.template || values.begin !== undefined) {
    const wanted = values.begin ?? '';
    if (!values.template && !isLanguage(wanted))
      throw new UsageError(`"${wanted}" is no language; write its short tag, such as --begin es.`);
    terminal.out(written(values.template ? template() : begun(wanted)));
    return exits.fine;
  }
  const name = onlyOperand(positionals, 'FILE');
  const format = oneOf(values.format, ['text', 'json'], '--format');
  const checked = checkLanguage(name, await textOf(name));
  terminal.out(
    format === 'json' ? `${JSON.stringify({ source: name, ...checked }, null, 2)}\n` : toText(name, checked, terminal),
  );
  return checked.problems.length === 0 ? exits.fine : exits.problems;
}

async function textOf(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw new UsageError(code === 'ENOENT' ? `There is no file "${name}".` : `"${name}" cannot be read.`);
  }
}

function toText(name: string, { problems, hints }: CheckedLanguage, { paint }: Terminal): string {
  const verdict =
    problems.length === 0 ? paint('green', 'No problem') : paint('red', count(problems.length, 'problem'));
  const besides = hints.length === 0 ? '' : ` and ${count(hints.length, 'hint')}`;
  const told = [...problems, ...hints].map((line) => `${line}\n`).join('');
  return `${told}${told === '' ? '' : '\n'}${verdict}${besides} in ${name}.\n`;
}

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;
