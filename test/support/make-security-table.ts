import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSecurityItems } from './check-security-items.ts';
import { repositoryFolder } from './run-program.ts';
import { checklist, promises } from './security-items.ts';
import { securityTable, withTable } from './security-table.ts';

/**
 * `npm run statement`: writes the tables of the security statement anew, out of its items. Needs the reports of an
 * `npm test`, and writes nothing while a named test is not there, did not run or failed.
 */
const unproven = checkSecurityItems(['test-results/unit.json', 'test-results/e2e.json']);
for (const line of unproven) console.error(line);
if (unproven.length > 0) {
  process.exitCode = 1;
} else {
  const path = join(repositoryFolder, 'electron', 'README.md');
  const withChecklist = withTable(readFileSync(path, 'utf8'), 'checklist', securityTable(checklist, '../'));
  writeFileSync(path, withTable(withChecklist, 'promises', securityTable(promises, '../')));
}
