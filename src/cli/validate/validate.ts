import { followsText } from '../../contract/describe.js';
import { fill } from '../../contract/fill.js';
import { isHint } from '../../contract/hints.js';
import { placeInWords, placeWords } from '../../contract/place-words.js';
import { type Command, type Exit, exits, onlyOperand, oneOf, readArguments, readHeader } from '../command.js';
import type { Terminal } from '../terminal.js';
import { type Checked, type Finding, check } from './check.js';
import { addressOf, nameOf } from './reader.js';

/** Milliseconds between two words about how far it is. */
const often = 100;

const help = `Checks a document of Vonk, from a file, an address or, with "-", from stdin. Sections behind links are read too,
page by page: those of a file beside it, those of an address from where they are. Each problem is told with its place
(line, column and JSON Pointer), a sentence and a cure. Hints are no problems: the document works, and could say more.

Options:
  --no-links                 checks the document alone
  --header 'Name: value'     sent to the document's own origin, to say who asks; may be repeated
  --format text|json         json: { "source", "isRead", "sources", "items", "notFollowed",
                             "problems": [{ "source", "line"?, "column"?, "path", "where"?: the path in words, "code",
                             "message", "cure"?, "detail"?,
                             "followers"?: what follows from it and goes with it, as "source", "path" and "code" }],
                             "hints": the same }
  --progress                 says how far it is, also where nobody looks

Exit status: 0 no problem (there may be hints), 1 there are some, 2 the document could not be read.
`;

export const validate: Command = {
  name: 'validate',
  summary: 'checks a document, and says what to mend and where',
  usage: `vonk validate FILE|URL|- [--no-links] [--header 'Name: value' …] [--format text|json] [--progress]`,
  help,
  run: runValidate,
};

async function runValidate(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    'no-links': { type: 'boolean', default: false },
    header: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'text' },
    progress: { type: 'boolean', default: false },
  });
  const address = addressOf(onlyOperand(positionals, 'FILE or URL'));
  const format = oneOf(values.format, ['text', 'json'], '--format');
  const line = values.progress || terminal.isWatched ? new ProgressLine(terminal) : undefined;
  const checked = await check(address, {
    headers: Object.fromEntries(values.header.map(readHeader)),
    isFollowing: !values['no-links'],
    progress: (name, bytes, of, items) => line?.say(name, bytes, of, items),
  });
  line?.end();
  terminal.out(format === 'json' ? toJson(nameOf(address), checked) : toText(nameOf(address), checked, terminal));
  if (!checked.isRead && !isReadable(checked)) return exits.unusable;
  return problemsIn(checked).length === 0 ? exits.fine : exits.problems;
}

const problemsIn = ({ findings }: Checked): readonly Finding[] => findings.filter(({ problem }) => !isHint(problem));
const hintsIn = ({ findings }: Checked): readonly Finding[] => findings.filter(({ problem }) => isHint(problem));

/** Whether there was something to read, be it no JSON or too much of it. */
function isReadable({ findings }: Checked): boolean {
  return findings.some(({ problem: { code } }) => code === 'malformed' || code === 'too-large');
}

function toJson(source: string, checked: Checked): string {
  const { findings: _findings, ...counts } = checked;
  const [problems, hints] = [problemsIn(checked), hintsIn(checked)].map((all) => all.map(plain));
  return `${JSON.stringify({ source, ...counts, problems, hints }, null, 2)}\n`;
}

const plain = ({
  source,
  place,
  problem: { code, path, message, cure },
  section,
  detail,
  followers,
}: Finding): unknown => ({
  source,
  ...place,
  path,
  ...(path !== '' && { where: placeInWords(path, placeWords, section) }),
  code,
  message,
  cure,
  detail,
  followers: followers?.map(({ source: from, problem }) => ({ source: from, path: problem.path, code: problem.code })),
});

function toText(source: string, checked: Checked, terminal: Terminal): string {
  const { sources, items, notFollowed } = checked;
  const [problems, hints] = [problemsIn(checked), hintsIn(checked)];
  const told = [...problems, ...hints].map((finding) => `${describe(finding, terminal)}\n`).join('\n');
  const left = notFollowed.map((address) => `Not read, since a file asks no other host: ${address}\n`).join('');
  const read = `${count(items, 'item')} in ${count(sources, 'file or page', 'files and pages')}`;
  const verdict =
    problems.length === 0
      ? terminal.paint('green', 'No problem')
      : terminal.paint('red', count(problems.length, 'problem'));
  const besides = hints.length === 0 ? '' : ` and ${count(hints.length, 'hint')}`;
  return `${told}${told === '' ? '' : '\n'}${left}${verdict}${besides} in ${source}: ${read}.\n`;
}

function describe({ source, place, section, problem, detail, followers }: Finding, { paint }: Terminal): string {
  const at = place ? `:${place.line}:${place.column}` : '';
  const lines = [
    `${paint('bold', `${source}${at}`)}${problem.path === '' ? '' : `  ${problem.path}  ${paint('dim', placeInWords(problem.path, placeWords, section))}`}`,
    `${problem.message} ${paint('dim', `(${problem.code})`)}`,
    ...(detail === undefined ? [] : detail.split('\n').map((words) => `  ${words}`)),
    ...(problem.cure === undefined ? [] : [`${problem.cure}`]),
    ...(followers ? [paint('dim', fill(followsText, { count: followers.length }))] : []),
  ];
  return lines.join('\n  ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('en').format(number)} ${number === 1 ? one : many}`;
}

/** One line on stderr that says how far it is. Where nobody looks, a line now and then. */
class ProgressLine {
  readonly #terminal: Terminal;
  #last = 0;
  #isThere = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  say(name: string, bytes: number, of: number | undefined, items: number): void {
    const now = Date.now();
    const isEnd = of !== undefined && bytes >= of;
    if (now - this.#last < often && !(isEnd && !this.#terminal.isWatched)) return;
    this.#last = now;
    const whole = of === undefined ? '' : ` of ${megabytes(of)}`;
    const words = `${name}: ${megabytes(bytes)}${whole} read, ${count(items, 'item')} checked`;
    this.#terminal.note(this.#terminal.isWatched ? `\r\u001b[2K${words}` : `${words}\n`);
    this.#isThere = true;
  }

  end(): void {
    if (this.#isThere && this.#terminal.isWatched) this.#terminal.note('\r\u001b[2K');
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
