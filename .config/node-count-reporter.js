/** Counts the tests in Node that truly ran, for test/run.mjs. Suites are not tests. */
export default async function* count(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') {
      continue;
    }
    if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
    } else {
      counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
    }
  }
  yield JSON.stringify(counts);
}
