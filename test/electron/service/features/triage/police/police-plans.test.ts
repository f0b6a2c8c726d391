import { afterAll, beforeAll, expect, test } from 'vitest';
import { listReportsToMake } from '../../../../../../electron/service/features/triage/police/after/filing-advice.ts';
import {
  listExports,
  listSteps,
} from '../../../../../../electron/service/features/triage/police/after/step-store.ts';
import { listMandates } from '../../../../../../electron/service/features/triage/police/mandates/mandate-store.ts';
import {
  listReports,
  listReportsWithoutWord,
} from '../../../../../../electron/service/features/triage/police/reports/report-store.ts';
import type { ReadableDb } from '../../../../../../electron/service/storage/connection.ts';
import type { Sql } from '../../../../../../electron/service/storage/sql.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(async () => {
  vault = await createVaultDatabase();
});
afterAll(() => vault.close());

/** How SQLite goes about what a reading function asks, as far as tables of this part are concerned. */
function planOf(read: (db: ReadableDb) => unknown): string[] {
  const asked: Sql[] = [];
  read({
    all: (statement) => {
      asked.push(statement);
      return vault.db.all(statement);
    },
    get: (statement) => {
      asked.push(statement);
      return vault.db.get(statement);
    },
  });
  return asked.flatMap(({ text, values }) => {
    const steps = vault.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(values as string[]);
    return (steps as unknown as { detail: string }[]).map(({ detail }) => detail);
  });
}

const id = '00000000-0000-7000-8000-000000000000';

test.each([
  ['reports of a dossier', (db: ReadableDb) => listReports(db, id), 'police_reports_of_dossier'],
  ['reports to be made', (db: ReadableDb) => listReportsToMake(db, 1, 50), 'police_advice_due'],
  ['reports without word', (db: ReadableDb) => listReportsWithoutWord(db, 1, 50), 'police_reports_feedback'],
  ['steps of a report', (db: ReadableDb) => listSteps(db, id), 'police_steps_of_report'],
  ['exports of a report', (db: ReadableDb) => listExports(db, id), 'police_exports_of_report'],
  ['mandates of a dossier', (db: ReadableDb) => listMandates(db, id), 'police_mandates_of_dossier'],
])('%s come in their order from one index', (_, read, index) => {
  const plan = planOf(read);
  expect(plan.join('\n')).toContain(index);
  expect(plan.filter((step) => /^SCAN|TEMP B-TREE FOR ORDER/.test(step))).toEqual([]);
});
