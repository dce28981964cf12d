import { type Command, type Exit, UsageError, exits, onlyOperand, oneOf, readArguments } from '../command.js';
import type { Terminal } from '../terminal.js';
import type { Answer } from './caller.js';
import { groups } from './groups.js';
import { accountsPath, askForAccounts, castReaders, castRoles, meet, readAccounts } from './people.js';
import { type RowResult, reasonOf, runRows } from './runner.js';
import type { Group } from './row.js';
import { World, type WorldOptions } from './world.js';

const help = `Holds a service against what Vonk promises: who sees what, changes that are carried out once, pages, live
changes, consent, the smallest group, refusals. URL is the address of the document. The check acts for at least five
people of the service (two in one team, one in another) and takes back what it gave. Run it against a test set-up:
it needs the sessions of its people, and goals that it set are left stopped. With --read-only it changes nothing, and
may be run against a service that is in use.

Options:
  --person 'NAME=Header: value'  somebody to act for, with what identifies them; once per person, and again for
                                 every further header. Without it the service is asked for its people at
                                 ${accountsPath}: { "people": [{ "id", "headers": { … } }] }
  --only WORD                    only rows whose id begins so, such as "live" or "visibility.team"; may be repeated
  --read-only                    gives nothing and sends no change: only looks at what the people named are sent, one
                                 person or more, also live, whether each thing is theirs to see, and whether the
                                 numbers of the board single anybody out
  --listen SECONDS               how long --read-only hears what comes live, and waits before it reads the board again;
                                 5 where nothing is said. Nothing comes while nobody does anything
  --destructive                  also erases the data of one of the people
  --format text|json             json: { "url", "people", "rows": [{ "group", "id", "title", "promise"?,
                                 "status": "passed" | "failed" | "not-checked", "expected"?, "seen"?, "because"?,
                                 "isNeeded"? }], "passed", "failed", "notChecked", "left" }

Exit status: 0 every promise is kept, 1 one is broken or could not be checked though it has to be, 2 the check could
not begin.
`;

export const conform: Command = {
  name: 'conform',
  summary: 'holds a service against the promises of Vonk',
  usage: `vonk conform URL [--person 'NAME=Header: value' …] [--only WORD …] [--read-only [--listen SECONDS] | --destructive] [--format text|json]`,
  help,
  run: runConform,
};

async function runConform(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    person: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
    'read-only': { type: 'boolean', default: false },
    listen: { type: 'string', default: '5' },
    destructive: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  });
  const url = readUrl(onlyOperand(positionals, 'URL'));
  const format = oneOf(values.format, ['text', 'json'], '--format');
  const isReadOnly = values['read-only'];
  if (isReadOnly && values.destructive) throw new UsageError('Either --read-only or --destructive can be asked for.');
  const chosen = choose(values.only, isReadOnly);
  const log: Answer[] = [];
  const options = { isReadOnly, isDestructive: values.destructive, listens: readSeconds(values.listen) };
  const world = await enter(url, values.person, options, log);
  const print = format === 'text' ? new Table(terminal) : undefined;
  const { results, left } = await runRows(chosen, world, (result) => print?.row(result));
  const count = (status: RowResult['status']): number => results.filter((one) => one.status === status).length;
  const summary = { passed: count('passed'), failed: count('failed'), notChecked: count('not-checked'), left };
  if (print) print.end(summary);
  else {
    const people = Object.entries(world.roles).map(([role, { id }]: [string, { id: string }]) => ({ role, id }));
    terminal.out(`${JSON.stringify({ url, people, rows: results, ...summary }, null, 2)}\n`);
  }
  const isBroken = results.some(({ status, isNeeded }) => status === 'failed' || isNeeded === true);
  return isBroken ? exits.problems : exits.fine;
}

function readUrl(given: string): string {
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new UsageError(`"${given}" is no http: or https: address.`);
  return new URL(given).href;
}

/** The longest that a check listens, in seconds: a row has two minutes. */
const longest = 100;

function readSeconds(given: string): number {
  if (!/^\d{1,3}$/.test(given) || Number(given) > longest)
    throw new UsageError(`--listen is a number of seconds up to ${longest}, not "${given}".`);
  return Number(given) * 1000;
}

function choose(only: readonly string[], isReadOnly: boolean): readonly Group[] {
  const isChosen = (id: string): boolean => only.length === 0 || only.some((word) => id.startsWith(word));
  const chosen = groups
    .map(({ name, rows }) => ({
      name,
      rows: rows.filter((row) => isChosen(row.id) && (row.isReadOnly || !isReadOnly)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const vain = only.find((word) => !chosen.some(({ rows }) => rows.some(({ id }) => id.startsWith(word))));
  if (vain !== undefined) {
    if (isReadOnly && groups.some(({ rows }) => rows.some(({ id }) => id.startsWith(vain))))
      throw new UsageError(`Rows that begin with "${vain}" have to change something: leave out --read-only.`);
    const kinds = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id.replace(/\..*/, ''))));
    throw new UsageError(`No row begins with "${vain}"; they begin with ${[...kinds].join(', ')}.`);
  }
  return chosen;
}

/** Meets the people of a service and gives them their parts. */
async function enter(
  url: string,
  given: readonly string[],
  options: Required<WorldOptions>,
  log: Answer[],
): Promise<World> {
  const { isReadOnly } = options;
  const accounts = given.length > 0 ? readAccounts(given) : await reach(url, () => askForAccounts(url));
  if (!accounts)
    throw new UsageError(
      `The service offers no people at ${accountsPath}: name ` +
        (isReadOnly ? 'one or more, ' : 'at least five, two of them in one team and one in another, ') +
        `each as --person 'NAME=Header: value'.`,
    );
  const people = await reach(url, () => meet(accounts, url, log, isReadOnly));
  const [first, ...others] = people;
  const cast = castRoles(people);
  const roles = isReadOnly && typeof cast === 'string' && first ? castReaders([first, ...others]) : cast;
  if (typeof roles === 'string') throw new UsageError(roles);
  return new World(url, people, roles, log, options);
}

async function reach<T>(url: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${url} cannot be checked: ${reasonOf(error).replace(/\.$/, '')}.`);
  }
}

const marks = {
  passed: ['green', '✓'],
  failed: ['red', '✗'],
  'not-checked': ['yellow', '–'],
} as const;

/** The result as it comes, row by row. */
class Table {
  #group = '';
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  row({ group, id, title, promise, status, expected, seen, because }: RowResult): void {
    const { paint } = this.#terminal;
    if (group !== this.#group) this.#line(`\n${paint('bold', group)}`);
    this.#group = group;
    const [colour, mark] = marks[status];
    this.#line(`  ${paint(colour, mark)} ${id.padEnd(24)} ${title}${promise === undefined ? '' : ` (${promise})`}`);
    if (expected !== undefined) this.#line(`      expected ${expected}\n      seen     ${paint('red', seen ?? '')}`);
    if (because !== undefined) this.#line(`      ${paint('dim', because)}`);
  }

  end(summary: { passed: number; failed: number; notChecked: number; left: readonly string[] }): void {
    const { passed, failed, notChecked, left } = summary;
    if (left.length > 0) this.#line(`\nCould not be put back as it was: ${left.join('; ')}`);
    this.#line(`\n${passed} passed, ${failed} failed, ${notChecked} not checked`);
  }

  #line(text: string): void {
    this.#terminal.out(`${text}\n`);
  }
}
