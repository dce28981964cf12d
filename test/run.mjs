/**
 * Runs the tests, in a browser and in Node, and ends with one line: `N passed, N failed`.
 *
 *   node test/run.mjs                     everything that takes seconds, with coverage
 *   node test/run.mjs --long              what takes longer, and the service once more, on a PostgreSQL
 *   node test/run.mjs --one <file> …      only these files
 *
 * A file that takes long says so in a comment. Everything together has one seed for what is left to chance, so that the
 * same code gets the same answer; files by themselves get a new one each time. `VONK_SEED` says which.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageOf, nodeCoverage } from '../.config/coverage.js';
import { findBrowser, noBrowser } from './helpers/browser.mjs';
import { installFromDebian } from './helpers/debian.mjs';
import { findNginx } from './helpers/nginx.mjs';
import { hasPostgres, noPostgres, startPostgres } from './helpers/postgres.mjs';

/** The least share of the lines of src that the tests must run. */
const leastCoverage = 0.9;

/** Milliseconds that one file of tests in Node may take: what hangs is a failure, and the others still run. */
const patience = 1_200_000;

const root = fileURLToPath(new URL('..', import.meta.url));
/** Of this run alone: others may run beside it. */
const folder = join(root, '.cache/test', String(process.pid));
const nodeCoverageFolder = join(folder, 'node-coverage');
const one = process.argv[2] === '--one';
const long = process.argv[2] === '--long';
const asked = process.argv.slice(3);
if (!one) {
  process.env.VONK_SEED ??= '20261122';
}

/** Runs a program; gives back its exit code. */
function run(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error) {
    console.error(error.message);
  }
  return status ?? 1;
}

const runNode = (args, env) => run(process.execPath, args, env);

/** The browser; on a bare Debian as root it is installed first. */
function browser() {
  if (!findBrowser() && !process.env.CHROME_PATH) {
    installFromDebian('chromium', 'No browser was found: installing Chromium.');
  }
  return findBrowser();
}

/** Whether there is a PostgreSQL for the tests that need one; on a bare Debian as root it is installed first. */
function postgres() {
  if (!hasPostgres()) {
    installFromDebian('postgresql', 'No PostgreSQL was found: installing it.');
  }
  return hasPostgres();
}

/** Reads what a reporter wrote; nothing written means that the run broke off. */
function countsFrom(file, status) {
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (status !== 0 && counts.failed === 0) {
    counts.failed = 1;
    counts.failures.push({ file: '', name: 'the run broke off', message: `exit status ${status}` });
  }
  return counts;
}

/** Runs files in the browser; `flags` go to the test runner. */
function runBrowserTests(files, ...flags) {
  const result = join(folder, 'browser.json');
  rmSync(result, { force: true });
  const args = ['node_modules/@web/test-runner/dist/bin.js', '--config', '.config/web-test-runner.config.js'];
  const status = runNode([...args, ...flags, '--files', ...files], { VONK_TEST_RESULT: result });
  return countsFrom(result, status);
}

function runNodeTests(files, env = {}) {
  const result = join(folder, 'node.json');
  rmSync(result, { force: true });
  const reporters = ['spec', 'stdout', './.config/node-count-reporter.js', result].map((value, index) =>
    index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
  );
  const status = runNode(
    ['--import', 'tsx', '--test', '--test-concurrency=2', `--test-timeout=${patience}`, ...reporters, ...files],
    {
      ...env,
    },
  );
  return countsFrom(result, status);
}

/** Runs tests of the service once more, on a PostgreSQL. */
async function runOnPostgres(files) {
  const server = await startPostgres();
  try {
    return runNodeTests(files, { VONK_TEST_DATABASE: server.url });
  } finally {
    await server.stop();
  }
}

/** `3, 4, 5, 9` is said as `3-5, 9`. */
function ranges(lines) {
  const found = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[1] === line - 1) {
      last[1] = line;
    } else {
      found.push([line, line]);
    }
  }
  return found.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ');
}

/** Says how much of src ran; true when it is enough. */
function coverageIsEnough(maps) {
  const { files, lines, covered } = coverageOf(maps);
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  for (const entry of files.filter((file) => file.covered < leastCoverage * file.lines)) {
    console.log(`${percent(entry.covered, entry.lines).padStart(8)}  ${entry.file}  lines ${ranges(entry.missing)}`);
  }
  console.log(`Coverage of src: ${percent(covered, lines)} of ${lines} lines (at least ${percent(leastCoverage, 1)}).`);
  return lines > 0 && covered >= leastCoverage * lines;
}

/** Says at the end what failed, so that nobody has to look for it in what went before. */
function tellFailures(failures) {
  for (const { file, name, message } of failures) {
    const said = message
      .split('\n', 8)
      .map((line) => line.slice(0, 300))
      .join('\n    ');
    console.log(`failed: ${file}: ${name}\n    ${said}`);
  }
}

function finish(passed, failed) {
  if (passed + failed === 0) {
    console.error('No test ran.');
    failed = 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const files = one
    ? asked
    : readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join('test', file))
        .sort();
  const textOf = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
  const isOfService = (file) => /fixtures\/service\b/.test(textOf(file));
  const isLong = (file) => /^\/\/ Takes long\./m.test(textOf(file));
  const inNode = files.filter((file) => file.endsWith('.node.test.ts') && (one || isLong(file) === long));
  // What measures time runs alone, and without the counting that coverage adds.
  const measures = (file) => file.endsWith('speed.test.ts');
  const inPage = long ? [] : files.filter((file) => !file.endsWith('.node.test.ts'));
  const timed = inPage.filter(measures);
  // Counting slows down whatever a test starts; only what is named for a room of src is there to run its lines.
  const isOfARoom = (file) => existsSync(join(root, 'src', file.split(sep)[1] ?? ''));
  const isCounted = (file) => !one && !long && isOfARoom(file);
  const inBrowser = inPage.filter((file) => !measures(file));

  if (!browser()) {
    console.error(noBrowser);
    finish(0, 1);
    return;
  }
  // The tests of the service run on the database that comes with it, and once more on a PostgreSQL.
  const onceMore = long || one ? files.filter((file) => isOfService(file) && !isLong(file)) : [];
  const there = [...inNode, ...(long ? onceMore : [])].filter((file) => existsSync(join(root, file)));
  const texts = there.map(textOf);
  // Tests say by their import that they want a PostgreSQL.
  const onPostgres = there.filter(
    (file, index) => onceMore.includes(file) || /helpers\/(databases|postgres)\b/.test(texts[index]),
  );
  // A proxy stands before what is deployed; without it that one test says so and is left out.
  if (texts.some((text) => /helpers\/nginx\b/.test(text)) && !findNginx()) {
    installFromDebian('nginx-light', 'No nginx was found: installing it.');
  }
  const leftOut = onPostgres.length > 0 && !postgres() ? onPostgres : [];
  // Some tests open what the build gives, and say so in a comment; all others read the source.
  const builds = [
    ...(texts.some((text) => /^\/\/ Needs the build\./m.test(text)) ? [[]] : []),
    ...(texts.some((text) => /^\/\/ Needs the built demo\./m.test(text)) ? [['--demo']] : []),
  ];
  const failedBuilds = builds.filter((flags) => runNode(['.config/build.js', '--if-stale', ...flags]) !== 0).length;

  const shown = inBrowser.length > 0 ? runBrowserTests(inBrowser, ...(one ? [] : ['--coverage'])) : undefined;
  const results = [
    ...(shown ? [shown] : []),
    ...(timed.length > 0 ? [runBrowserTests(timed, '--concurrency', '1')] : []),
    ...[inNode.filter(isCounted), inNode.filter((file) => !isCounted(file))].flatMap((group) =>
      group.length > 0
        ? [runNodeTests(group, isCounted(group[0]) ? { NODE_V8_COVERAGE: nodeCoverageFolder } : {})]
        : [],
    ),
    ...(onceMore.length > 0 && leftOut.length === 0 ? [await runOnPostgres(onceMore)] : []),
  ];
  const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
  let failed = results.reduce((sum, counts) => sum + counts.failed, failedBuilds);
  tellFailures(results.flatMap((counts) => counts.failures));
  const skipped = results.reduce((sum, counts) => sum + counts.skipped, 0);
  if (!one && !long && !coverageIsEnough([shown?.coverage ?? {}, ...(await nodeCoverage(nodeCoverageFolder))])) {
    failed += 1;
  }
  if (skipped > 0) {
    console.log(`${skipped} skipped`);
  }
  if (leftOut.length > 0) {
    console.log(`What needs PostgreSQL was left out of ${leftOut.join(', ')}: ${noPostgres}`);
    failed += process.env.VONK_REQUIRE_POSTGRES ? 1 : 0;
  }
  finish(passed, failed);
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
