/**
 * Runs the tests, in a browser and in Node, and ends with one line: `N passed, N failed`.
 *
 *   node test/run.mjs                     everything that takes seconds, with coverage
 *   node test/run.mjs --long              what takes longer, and the service once more, on a PostgreSQL
 *   node test/run.mjs --one <file> …      only these files
 *   node test/run.mjs --engines [<folder or file> …]   those in a browser, in Firefox and WebKit
 *
 * A file that takes long says so in a comment. Everything together has one seed for what is left to chance, so that the
 * same code gets the same answer; files by themselves get a new one each time. `VONK_SEED` says which.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { coverageOf, nodeCoverage } from '../.config/coverage.js';
import { findBrowser, noBrowser } from './helpers/browser.mjs';
import { installFromDebian } from './helpers/debian.mjs';
import { engines, missingEngines } from './helpers/engines.mjs';
import { findNginx } from './helpers/nginx.mjs';
import { hasPostgres, noPostgres, startPostgres } from './helpers/postgres.mjs';

/** The least share of the lines of src that the tests must run. */
const leastCoverage = 0.9;

/** Milliseconds that one file of tests in Node may take: what hangs is a failure, and the others still run. */
const patience = 1_200_000;

/** How many files with tests of the service share a process. */
const together = 6;

/**
 * Which files take longest, in seconds of a processor: what is left out takes a few. It only decides what begins first, so
 * that nothing long is left over for the end, when one of two processors would have nothing to do.
 */
const secondsOf = {
  'test/embed/embed.node.test.ts': 40,
  'test/faults/cases.node.test.ts': 32,
  'test/service/operator.node.test.ts': 20,
  'test/package/entries.node.test.ts': 18,
  'test/service/absence.node.test.ts': 17,
  'test/service/authorisation.node.test.ts': 16,
  'test/cli/conform.node.test.ts': 16,
  'test/package/import-rules.node.test.ts': 15,
  'test/package/templates.node.test.ts': 12,
  'test/service/impersonation.node.test.ts': 10,
  'test/package/size-on-a-page.node.test.ts': 10,
  'test/package/two-versions.node.test.ts': 10,
  'test/cli/validate.node.test.ts': 9,
  'test/cli/command-line.node.test.ts': 8,
  'test/package/script-tag.node.test.ts': 8,
  // With `--long`.
  'test/cli/conform-mistakes.node.test.ts': 140,
  'test/faults/planted-bugs.node.test.ts': 125,
  'test/faults/never-lost.node.test.ts': 120,
  'test/demo/layout-shift.node.test.ts': 76,
  'test/stories/widget-pages.node.test.ts': 48,
  'test/demo/pages.node.test.ts': 35,
  'test/demo/service.node.test.ts': 28,
  'test/package/tarball.node.test.ts': 20,
  'test/service/killed.node.test.ts': 15,
  'test/service/plans.node.test.ts': 11,
  // In a browser.
  'test/widgets/keyboard-kept.test.ts': 65,
  'test/widgets/pending.test.ts': 60,
  'test/widgets/every-widget.test.ts': 55,
  'test/widgets/unfinished-words.test.ts': 50,
  'test/widgets/leaderboard-privacy.test.ts': 40,
  'test/contract/consent.test.ts': 40,
  'test/contract/any-json.test.ts': 35,
  'test/stories/every-story.test.ts': 35,
  'test/widgets/kudos-wall-privacy.test.ts': 30,
  'test/state/somebody-else.test.ts': 25,
  'test/widgets/keyboard-map.test.ts': 20,
  'test/widgets/goal-tracker-promises.test.ts': 18,
  'test/widgets/goal-tracker.test.ts': 16,
  'test/state/long-lists.test.ts': 15,
  'test/widgets/kudos-wall.test.ts': 15,
  'test/widgets/content-feed-composer.test.ts': 15,
  'test/contract/document.test.ts': 15,
  'test/widgets/goal-tracker-form.test.ts': 14,
  'test/contract/items.test.ts': 13,
};
const seconds = (files) => files.reduce((sum, file) => sum + (secondsOf[file] ?? 2), 0);
const longestFirst = (files) => [...files].sort((before, after) => seconds([after]) - seconds([before]));

const root = fileURLToPath(new URL('..', import.meta.url));
/** Of this run alone: others may run beside it. */
const folder = join(root, '.cache/test', String(process.pid));
const nodeCoverageFolder = join(folder, 'node-coverage');
const one = process.argv[2] === '--one';
const long = process.argv[2] === '--long';
const inEngines = process.argv[2] === '--engines';
const asked = process.argv.slice(3);
if (!one) {
  process.env.VONK_SEED ??= '20261122';
}

const textOf = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const isOfService = (file) => /fixtures\/service\b/.test(textOf(file));
/** Whether its tests start the service in their own process. */
const startsService = (file) =>
  isOfService(file) || /(demo\/service\/service|authorisation\/situation)\.js'/.test(textOf(file));

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
function runBrowserTests(files, flags = [], env = {}) {
  const result = join(folder, 'browser.json');
  rmSync(result, { force: true });
  const args = ['node_modules/@web/test-runner/dist/bin.js', '--config', '.config/web-test-runner.config.js'];
  const status = runNode([...args, ...flags, '--files', ...files], { VONK_TEST_RESULT: result, ...env });
  return countsFrom(result, status);
}

/**
 * A module that declares the tests of some files, those of each in a suite that is named for it; a file that cannot be
 * read is a test that fails. Node takes modules in the order of their names: `place` says when the turn of this one is.
 */
function moduleOf({ files, database }, place) {
  const path = join(folder, `${String(place).padStart(3, '0')}.test.mjs`);
  const suites = files.map((file) => {
    const name = database ? `${file} (PostgreSQL)` : file;
    const told = [name, `${file} can be read`, pathToFileURL(resolve(root, file)).href];
    const [suite, unread, address] = told.map((text) => JSON.stringify(text));
    return `describe(${suite}, async () => {
  await import(${address}).catch((error) => test(${unread}, () => Promise.reject(error)));
});
`;
  });
  const setting = database ? `process.env.VONK_TEST_DATABASE = ${JSON.stringify(database)};\n\n` : '';
  writeFileSync(path, `import { describe, test } from 'node:test';\n\n${setting}${suites.join('')}`);
  return path;
}

/**
 * What runs in one process each. To start the service for the first time in a process takes longer than all that most of
 * its tests ask of it, so they share some.
 */
function processesFor(files, database) {
  const shared = one ? [] : longestFirst(files.filter(startsService));
  const processes = Array.from({ length: Math.ceil(shared.length / together) }, () => []);
  shared.forEach((file, index) => processes[index % processes.length].push(file));
  const alone = files.filter((file) => !shared.includes(file)).map((file) => [file]);
  return [...processes, ...alone].map((some) => ({ files: some, database }));
}

/** Runs files in Node, and some of them, it may be the same, on a PostgreSQL. */
async function runNodeTests(files, { onPostgres = [], env = {} } = {}) {
  const server = onPostgres.length > 0 ? await startPostgres() : undefined;
  try {
    const result = join(folder, 'node.json');
    rmSync(result, { force: true });
    const reporters = ['spec', 'stdout', './.config/node-count-reporter.js', result].map((value, index) =>
      index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
    );
    const processes = [...processesFor(files), ...processesFor(onPostgres, server?.url)];
    const modules = processes.sort((before, after) => seconds(after.files) - seconds(before.files)).map(moduleOf);
    const status = runNode(
      ['--import', 'tsx', '--test', '--test-concurrency=2', `--test-timeout=${patience}`, ...reporters, ...modules],
      env,
    );
    modules.forEach((module) => rmSync(module));
    return countsFrom(result, status);
  } finally {
    await server?.stop();
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

const testFiles = () =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .sort();

/** What measures time runs alone, and in Chromium, by which its limits were drawn. */
const measures = (file) => file.endsWith('speed.test.ts');

/** So many files are run again. More that fail are no accident. */
const fewFiles = 3;

/**
 * These browsers are driven from outside, on a screen that is none: now and then one draws nothing for a while. What failed
 * in a few files is run once more, by itself and in new windows; what comes right then counts, and is told.
 */
function againByItself(counts, env) {
  const files = [...new Set(counts.failures.map(({ file }) => file.replace(/ \(\w+\)$/, '')))].filter(Boolean);
  if (files.length === 0 || files.length > fewFiles) return counts;
  const keyOf = ({ file, name }) => `${file}: ${name}`;
  for (const failure of counts.failures) console.log(`The first time: ${keyOf(failure)}: ${failure.message}`);
  console.log(`Once more, by themselves: ${files.join(', ')}`);
  const still = new Map(runBrowserTests(files, [], env).failures.map((failure) => [keyOf(failure), failure]));
  const right = counts.failures.filter((failure) => !still.has(keyOf(failure)));
  for (const failure of right) console.log(`Came right by itself: ${keyOf(failure)}`);
  return {
    ...counts,
    passed: counts.passed + right.length,
    failed: still.size,
    failures: [...still.values()],
  };
}

/** Both browsers run beside each other. */
function mainInEngines() {
  const missing = missingEngines();
  const named = engines.map(({ name }) => name).filter((name) => !missing.some((told) => told.startsWith(name)));
  const within = (file) => asked.length === 0 || asked.some((one) => file === one || file.startsWith(`${one}/`));
  const files = testFiles().filter((file) => !file.endsWith('.node.test.ts') && !measures(file) && within(file));
  const env = { VONK_ENGINES: named.join(',') };
  const counts =
    named.length > 0 && files.length > 0
      ? againByItself(runBrowserTests(longestFirst(files), [], env), env)
      : { passed: 0, failed: 0, skipped: 0, failures: [] };
  tellFailures(counts.failures);
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
  for (const told of missing) console.log(told);
  finish(counts.passed, counts.failed + missing.length);
}

async function main() {
  mkdirSync(folder, { recursive: true });
  if (inEngines) {
    mainInEngines();
    return;
  }
  const files = one ? asked : testFiles();
  const isLong = (file) => /^\/\/ Takes long\./m.test(textOf(file));
  const inNode = files.filter((file) => file.endsWith('.node.test.ts') && (one || isLong(file) === long));
  const inPage = long ? [] : files.filter((file) => !file.endsWith('.node.test.ts'));
  // Alone, and without the counting that coverage adds.
  const timed = inPage.filter(measures);
  // Counting slows down whatever a test starts; only what is named for a room of src is there to run its lines.
  const isOfARoom = (file) => existsSync(join(root, 'src', file.split(sep)[1] ?? ''));
  const isCounted = (file) => !one && !long && isOfARoom(file);
  const inBrowser = longestFirst(inPage.filter((file) => !measures(file)));

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

  const shown = inBrowser.length > 0 ? runBrowserTests(inBrowser, one ? [] : ['--coverage']) : undefined;
  const results = shown ? [shown] : [];
  if (timed.length > 0) {
    results.push(runBrowserTests(timed, ['--concurrency', '1']));
  }
  const counted = inNode.filter(isCounted);
  if (counted.length > 0) {
    results.push(await runNodeTests(counted, { env: { NODE_V8_COVERAGE: nodeCoverageFolder } }));
  }
  const further = inNode.filter((file) => !isCounted(file));
  const again = leftOut.length === 0 ? onceMore : [];
  if (further.length + again.length > 0) {
    results.push(await runNodeTests(further, { onPostgres: again }));
  }
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
