import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repositoryFolder, runPackageProgram } from './run-program.ts';
import type { TestTotals } from './test-report.ts';

/**
 * Totals of a project of Vitest that is not run: its tests are counted by reading their files, which takes a second.
 * @param files some of its files, relative to the repository; none means all
 */
export async function countSkipped(
  project: string,
  reason: string,
  files: readonly string[] = [],
): Promise<TestTotals> {
  const list = join(repositoryFolder, 'test-results', `${project}-list.json`);
  mkdirSync(join(repositoryFolder, 'test-results'), { recursive: true });
  rmSync(list, { force: true });
  const parameters = ['list', '--config', 'test/vitest.config.ts', '--project', project, `--json=${list}`];
  await runPackageProgram('vitest/vitest.mjs', [...parameters, ...files], 'keep');
  const skipped = z.array(z.unknown()).parse(JSON.parse(readFileSync(list, 'utf8'))).length;
  return { passed: 0, failed: skipped === 0 ? 1 : 0, skipped, reason };
}
