import { describe, expect, it } from 'vitest';
import { countOne, countPlaywright, countPrinted, countVitest, lastLine, settle, sum } from './counts.mjs';

const file = (status, ...tests) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

describe('counting', () => {
  it("adds up vitest's tests and leaves skipped ones out", () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')] };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] })).toEqual({ passed: 1, failed: 1 });
  });

  it("counts Playwright's flaky tests and errors outside tests as failures", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2 });
    expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] })).toEqual({ passed: 5, failed: 3 });
  });

  it('reads the last printed line of its kind, and nothing else', () => {
    expect(countPrinted('1 passed, 0 failed\nmore\n31 passed, 2 failed\n')).toEqual({ passed: 31, failed: 2 });
    expect(countPrinted('about 3 passed, 1 failed or so')).toBeUndefined();
  });

  it('never lets a bad exit code, a missing report or an empty run look green', () => {
    expect(settle({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
    expect(settle({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(settle({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
    expect(settle({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(settle(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('sums pieces into the last line', () => {
    expect(lastLine(sum([countOne(0), countOne(2), { passed: 40, failed: 0 }]))).toBe('41 passed, 1 failed');
  });
});
