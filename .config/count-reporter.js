/** Counts the browser tests that truly ran, for test/run.mjs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function* testsIn(suite) {
  yield* suite?.tests ?? [];
  for (const inner of suite?.suites ?? []) {
    yield* testsIn(inner);
  }
}

/** The counts of one run. A file that could not be loaded, or that holds no test, counts as one failure. */
export function countsOf(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const tests = [...testsIn(session.testResults)];
    for (const test of tests) {
      counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    }
    const toldByATest = tests.some((test) => !test.passed && !test.skipped);
    if (tests.length === 0 || (!session.passed && !toldByATest)) {
      counts.failed += 1;
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
