/** Counts the browser tests that truly ran, for test/run.mjs, and keeps what failed by name. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from './vonk-alias.js';

/** Every test of a suite, with the names of the suites it stands in. */
function* testsIn(suite, inside = []) {
  for (const test of suite?.tests ?? []) {
    yield { test, name: [...inside, test.name].join(' › ') };
  }
  for (const inner of suite?.suites ?? []) {
    yield* testsIn(inner, [...inside, inner.name]);
  }
}

/**
 * The counts of one run, and its failures as `{ file, name, message }`. A file that could not be loaded, or that holds
 * no test, counts as one failure.
 */
export function countsOf(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const browsers = new Set(sessions.map(({ browser }) => browser?.name));
  for (const session of sessions) {
    const where = browsers.size > 1 || process.env.VONK_ENGINES ? ` (${session.browser.name})` : '';
    const file = relative(root, session.testFile ?? '') + where;
    const failed = (name, message) => {
      counts.failed += 1;
      counts.failures.push({ file, name, message });
    };
    const tests = [...testsIn(session.testResults)];
    for (const { test, name } of tests) {
      if (test.skipped || test.passed) {
        counts[test.skipped ? 'skipped' : 'passed'] += 1;
      } else {
        failed(name, test.error?.message ?? '');
      }
    }
    const toldByATest = tests.some(({ test }) => !test.passed && !test.skipped);
    if (tests.length === 0 || (!session.passed && !toldByATest)) {
      failed('(the file)', session.errors?.[0]?.message ?? (tests.length === 0 ? 'No test ran.' : ''));
    }
  }
  return counts;
}

/** Writes the counts, and the coverage when it was measured, into a file. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions, testCoverage }) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({ ...countsOf(sessions), coverage: testCoverage?.coverageMap.toJSON() ?? undefined }),
      );
    },
  };
}
