/** `{ passed, failed }` of a piece that is one check: lint, one of the type checks. */
export function countOne(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * The counts in a vitest JSON report. A file that could not even be loaded holds no failed test, so it counts as one
 * failure itself. Skipped tests count for nothing.
 */
export function countVitest(report) {
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map((test) => test.status);
    const failedHere = statuses.filter((status) => status === 'failed').length;
    passed += statuses.filter((status) => status === 'passed').length;
    failed += file.status === 'failed' ? Math.max(failedHere, 1) : failedHere;
  }
  return { passed, failed };
}

/** The counts in a Playwright JSON report. A flaky test counts as failed; errors outside any test count one each. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0) };
}

/** The counts in a printed line `N passed, N failed`, the last one if there are several. Undefined when there is none. */
export function countPrinted(output) {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return line && { passed: Number(line[1]), failed: Number(line[2]) };
}

/**
 * What a piece counts for: a bad exit code is never without a failure, and a piece that reports nothing, or no test at
 * all, has failed, so that a run that tested nothing cannot look green.
 */
export function settle(counts, exitCode) {
  const { passed, failed } = counts ?? { passed: 0, failed: 1 };
  const isUntold = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isUntold ? 1 : failed };
}

/** The sum of several pieces' counts. */
export function sum(pieces) {
  return pieces.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The line that ends a run. */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
