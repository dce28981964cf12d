/**
 * Counts the tests in Node that truly ran, for test/run.mjs, and keeps what failed as `{ file, name, message }`. Suites
 * are not tests.
 */
import { relative } from 'node:path';
import { root } from './vonk-alias.js';

/** What a failed test said: the error that it threw stands inside the runner's own. */
const messageOf = (error) => String(error?.cause?.message ?? error?.message ?? '');

export default async function* count(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') {
      continue;
    }
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
    } else if (type === 'test:pass') {
      counts.passed += 1;
    } else {
      counts.failed += 1;
      const file = data.file ? relative(root, data.file) : '';
      counts.failures.push({ file, name: data.name, message: messageOf(data.details?.error) });
    }
  }
  yield JSON.stringify(counts);
}
