import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './run-program.ts';
import { checklist, promises } from './security-items.ts';
import { reportedTests, unprovenItems } from './security-table.ts';

/** What the security statement names and the last run did not prove: one line each. Reports that are absent hold no test. */
export function checkSecurityItems(reportPaths: readonly string[]): readonly string[] {
  const reported = reportPaths.flatMap((path) => reportedTests(readJson(path), repositoryFolder));
  return unprovenItems([...checklist, ...promises], reported);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(join(repositoryFolder, path), 'utf8'));
  } catch {
    return undefined;
  }
}
