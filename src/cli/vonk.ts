#!/usr/bin/env node
/** The program `vonk`: checks documents and services, and writes down what they hold and what a page loads. */
import { version } from '../registration/version.js';
import { type Command, type Exit, UsageError, exits } from './command.js';
import { conform } from './conform/conform.js';
import { language } from './language/language.js';
import { sheet } from './sheet/sheet.js';
import { snippet } from './snippet/snippet.js';
import { type Terminal, processTerminal } from './terminal.js';
import { validate } from './validate/validate.js';

const commands: readonly Command[] = [validate, conform, sheet, language, snippet];

const help = `Usage: vonk <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

Options:
  --help     what a command does and asks for: vonk <command> --help
  --version  the version of this release

Exit status: 0 all is well, 1 something is wrong with what was checked, 2 it could not be checked.
`;

async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help);
    return name === undefined ? exits.unusable : exits.fine;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return exits.fine;
  }
  const command = commands.find((one) => one.name === name);
  if (!command)
    throw new UsageError(
      `There is no ${name.startsWith('-') ? 'option' : 'command'} "${name}"; vonk --help lists what there is.`,
    );
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`Usage: ${command.usage}\n\n${command.help}`);
    return exits.fine;
  }
  return command.run(rest, terminal);
}

async function main(): Promise<void> {
  const terminal = processTerminal();
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', () => process.exit());
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    terminal.note(error instanceof UsageError ? `vonk: ${sentence}\n` : `vonk stopped: ${sentence}\n`);
    process.exitCode = exits.unusable;
  }
}

await main();
