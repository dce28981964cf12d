import { type SectionName, jsonSchema, sectionNames } from '../../contract/index.js';
import { type Command, UsageError, exits, readArguments } from '../command.js';
import { type FieldRow, fieldsOf } from './fields.js';

const columns = ['Field', 'What it is', 'Purpose', 'Who sees it', 'How long', 'Legal note'] as const;

export const sheet: Command = {
  name: 'sheet',
  summary: 'writes down what is kept of people, for a works council',
  usage: 'vonk sheet [SECTION …]',
  help: `Prints, as Markdown, every field of the contract with its purpose, who sees it, how long it is kept, and what the
law asks: one table for each section. Without a name all sections are printed.

Sections: ${sectionNames.join(', ')}
`,
  run(args, terminal) {
    const { positionals } = readArguments(args, {});
    const unknown = positionals.find((name) => !isSection(name));
    if (unknown !== undefined)
      throw new UsageError(`There is no section "${unknown}"; there are: ${sectionNames.join(', ')}.`);
    const schema = jsonSchema();
    const wanted = positionals.length === 0 ? sectionNames : positionals.filter(isSection);
    terminal.out(wanted.map((name) => table(name, fieldsOf(schema, name))).join('\n'));
    return Promise.resolve(exits.fine);
  },
};

function isSection(name: string): name is SectionName {
  return sectionNames.some((one) => one === name);
}

function table(section: string, rows: readonly FieldRow[]): string {
  const lines = rows.map(({ field, about, purpose, audience, retention, legal }) =>
    line([`\`${field}\``, about, purpose, audience, retention, legal]),
  );
  return [`## ${section}\n`, line(columns), line(columns.map(() => '---')), ...lines, ''].join('\n');
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' | ')} |`;
