import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryFolder } from './run-program.ts';

/** How many tests of a run passed, failed and were skipped (skipped: also marked as to do). */
export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why none of them was run; absent where they were. */
  readonly reason?: string;
}

export interface TestReport extends TestTotals {
  /** False also where no test failed but a file could not be loaded or an error came from outside the tests. */
  readonly isSuccess: boolean;
  /** Files that were run. */
  readonly files: number;
  /** What failed: the file, relative to the repository, and the test in it where one did; in the order of the report. */
  readonly failures: readonly string[];
}

/**
 * Reads a report that Vitest's JSON reporter wrote. A file of tests that could not even be loaded counts as one
 * failed test, since Vitest counts no test of it.
 * @param path relative to the repository.
 * @returns undefined when there is no report, or it is not one.
 */
export function readReport(path: string): TestReport | undefined {
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(join(repositoryFolder, path), 'utf8'));
  } catch {
    return undefined;
  }
  return summarizeReport(report);
}

/** The totals of a parsed report; undefined when it is not a report. */
export function summarizeReport(report: unknown): TestReport | undefined {
  if (!isRecord(report) || !Array.isArray(report['testResults'])) return undefined;
  const count = (field: string): number => {
    const value = report[field];
    return typeof value === 'number' ? value : 0;
  };
  const files: readonly unknown[] = report['testResults'];
  const brokenFiles = files.filter(isBrokenFile).length;
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests') + brokenFiles,
    skipped: count('numPendingTests') + count('numTodoTests'),
    isSuccess: report['success'] === true && brokenFiles === 0,
    files: files.length,
    failures: files.flatMap(failuresOf),
  };
}

function failuresOf(file: unknown): readonly string[] {
  if (!isRecord(file)) return [];
  const path = typeof file['name'] === 'string' ? relative(repositoryFolder, file['name']) : 'a file';
  if (isBrokenFile(file)) return [path];
  return assertionsOf(file)
    .filter(isFailed)
    .map(({ fullName }) => `${path}: ${String(fullName)}`);
}

/** A file that failed although none of its tests did: it did not load, or a hook around the tests threw. */
function isBrokenFile(file: unknown): boolean {
  if (!isRecord(file) || file['status'] !== 'failed') return false;
  return !assertionsOf(file).some(isFailed);
}

function assertionsOf(file: Record<string, unknown>): readonly Record<string, unknown>[] {
  const assertions: unknown = file['assertionResults'];
  return Array.isArray(assertions) ? assertions.filter(isRecord) : [];
}

function isFailed(assertion: Record<string, unknown>): boolean {
  return assertion['status'] === 'failed';
}

export function addTotals(totals: readonly TestTotals[]): TestTotals {
  const sum = (field: 'passed' | 'failed' | 'skipped') =>
    totals.reduce((total, one) => total + one[field], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** `12 passed, 0 failed`, and `, 3 skipped` only when some were; with the reason where none was run. */
export function totalsToText({ passed, failed, skipped, reason }: TestTotals): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${why}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
