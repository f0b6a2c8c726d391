import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFolder } from './run-program.ts';
import { addTotals, readReport, summarizeReport, totalsToText } from './test-report.ts';

const passing = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('the summary of a test run', () => {
  test('takes the totals from the report', () => {
    expect(summarizeReport(passing)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 2,
      isSuccess: true,
      files: 1,
      failures: [],
    });
  });

  test('counts a file that did not load as a failure', () => {
    const name = join(repositoryFolder, 'test', 'a.test.ts');
    const broken = { ...passing, testResults: [{ name, status: 'failed', assertionResults: [] }] };
    expect(summarizeReport(broken)).toMatchObject({
      failed: 1,
      isSuccess: false,
      failures: [join('test', 'a.test.ts')],
    });
  });

  test('counts a failing test once, not its file too, and names it', () => {
    const name = join(repositoryFolder, 'test', 'a.test.ts');
    const failing = {
      ...passing,
      numFailedTests: 1,
      success: false,
      testResults: [
        {
          name,
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'sums add up' },
            { status: 'passed', fullName: 'sums are plain' },
          ],
        },
      ],
    };
    expect(summarizeReport(failing)).toMatchObject({
      failed: 1,
      isSuccess: false,
      failures: [`${join('test', 'a.test.ts')}: sums add up`],
    });
  });

  test.each([undefined, null, [], {}, 'text', { success: true }])(
    'refuses what is no report: %s',
    (report) => {
      expect(summarizeReport(report)).toBeUndefined();
    },
  );

  test('knows nothing of a report that is not there', () => {
    expect(readReport('test-results/never-written.json')).toBeUndefined();
  });

  test('is one plain line', () => {
    const sum = addTotals([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 4 },
    ]);
    const none = { passed: 0, failed: 0, skipped: 3, reason: 'no such host here' };
    expect([sum, { passed: 1, failed: 0, skipped: 0 }, none].map(totalsToText)).toEqual([
      '5 passed, 1 failed, 4 skipped',
      '1 passed, 0 failed',
      '0 passed, 0 failed, 3 skipped (no such host here)',
    ]);
  });
});
