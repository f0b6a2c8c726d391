import { afterAll, beforeAll, expect, test } from 'vitest';
import { setRead } from '../../../../../../electron/service/features/evidence/reading/reading-store.ts';
import { insertEvidence } from '../../../../../../electron/service/features/evidence/store.ts';
import type { ToScan } from '../../../../../../electron/service/features/triage/police/findings/finding-handlers.ts';
import {
  type Findings,
  listFindings,
} from '../../../../../../electron/service/features/triage/police/findings/list-findings.ts';
import { privacyState } from '../../../../../../electron/service/features/triage/police/findings/privacy-state.ts';
import { findReport } from '../../../../../../electron/service/features/triage/police/reports/report-store.ts';
import type { ReadableDb } from '../../../../../../electron/service/storage/connection.ts';
import type { PoliceReport } from '../../../../../../shared/features/triage/police-model.ts';
import { sampleEvidence } from '../../../../../support/sample-evidence.ts';
import { createTriageVault, type TriageVault } from '../../../../../support/triage-dossier.ts';

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const home = {
  place: 'file-words',
  datum: 'home',
  before: 'Kom naar de ',
  hit: 'Vlinderlaan 12',
  after: '!',
  pages: [],
};

/** A report with one exhibit of which the words are known. */
function makeReport() {
  const dossierId = vault.newDossier();
  const item = sampleEvidence(dossierId, {
    fileName: 'scan.pdf',
    kind: 'pdf',
    words: 'Kom naar de Vlinderlaan 12!',
  });
  insertEvidence(vault.db, item, 1);
  const started = { dossierId, offences: [] };
  const { reportId } = vault.write('triage.startPoliceReport', started) as { reportId: string };
  const { evidenceId } = item;
  vault.write('triage.choosePoliceContents', { reportId, incidentIds: [], evidenceIds: [evidenceId] });
  const toScan = () => vault.read('triage.policeFilesToScan', { reportId }) as ToScan;
  return {
    reportId,
    evidenceId,
    toScan,
    scan(found: readonly object[], readAt = 0) {
      const files = [{ evidenceId, readAt, found }];
      vault.write('triage.recordPoliceScan', { reportId, sought: toScan().hash, files });
    },
    found: () => vault.read('triage.policeFindings', { reportId }) as Findings,
  };
}

test('an answer, the state of a report and its export read no words of files that were looked through', () => {
  const { reportId, scan, found } = makeReport();
  scan([home]);
  const [finding] = found().findings.filter(({ datum }) => datum === 'home');
  expect(finding).toMatchObject({ place: 'file-words', hit: 'Vlinderlaan 12', number: 1, answer: null });
  const asked: string[] = [];
  const watching: ReadableDb = {
    all: (statement) => {
      asked.push(statement.text);
      return vault.db.all(statement);
    },
    get: (statement) => {
      asked.push(statement.text);
      return vault.db.get(statement);
    },
  };
  const report = findReport(watching, reportId);
  if (report === undefined) throw new Error('the report stands');
  const before = privacyState(watching, report);
  listFindings(watching, report);
  expect(asked.filter((text) => /\b(?:words|read_words)\b/.test(text))).toEqual([]);
  const answer = { kind: 'accept', reason: 'Het moet mee.' };
  vault.write('triage.answerFinding', { reportId, keys: [finding?.key], answer });
  expect(privacyState(vault.db, report)).not.toBe(before);
});

test('a picture whose words are still being read is asked about only after that, and keeps the package back until then', () => {
  const dossierId = vault.newDossier();
  const item = sampleEvidence(dossierId, { reading: 'waiting' });
  insertEvidence(vault.db, item, 1);
  const { evidenceId } = item;
  const { reportId } = vault.write('triage.startPoliceReport', { dossierId, offences: [] }) as {
    reportId: string;
  };
  vault.write('triage.choosePoliceContents', { reportId, incidentIds: [], evidenceIds: [evidenceId] });
  const found = () => {
    const { findings, filesToScan, beingRead } = vault.read('triage.policeFindings', { reportId }) as Omit<
      Findings,
      'filesToScan'
    > & { filesToScan: number };
    const unread = findings.filter(({ datum }) => datum === 'unread').length;
    const { checks } = vault.read('triage.policeReport', { reportId }) as PoliceReport;
    return [unread, filesToScan, beingRead, checks.find(({ check }) => check === 'scan')?.count];
  };
  const { hash } = vault.read('triage.policeFilesToScan', { reportId }) as ToScan;
  const scan = (readAt: number) =>
    vault.write('triage.recordPoliceScan', {
      ...{ reportId, sought: hash },
      files: [{ evidenceId, readAt, found: [] }],
    });
  scan(0);
  expect(found()).toEqual([0, 0, 1, 1]);
  setRead(vault.db, evidenceId, { reading: 'failed', words: '', pages: [], at: 7 });
  expect(found()).toEqual([1, 1, 0, 1]);
  scan(7);
  expect(found()).toEqual([1, 0, 0, 0]);
});

test('a file whose pictures were read since is looked through again, and pages that were read are no longer asked about', () => {
  const { evidenceId, scan, found, toScan } = makeReport();
  const pictured = {
    ...home,
    place: 'picture-words',
    datum: 'unread',
    before: '',
    hit: '',
    after: '',
    pages: [2, 3],
  };
  const asked = () =>
    found()
      .findings.filter(({ datum }) => datum === 'unread')
      .map(({ pages }) => pages);
  scan([pictured]);
  expect([toScan().exhibits.length, asked()]).toEqual([0, [[2, 3]]]);
  setRead(vault.db, evidenceId, { reading: 'done', words: 'Dag', pages: [2], at: 7 });
  expect(toScan().exhibits.map((exhibit) => exhibit.evidenceId)).toEqual([evidenceId]);
  scan([pictured], 7);
  expect([toScan().exhibits.length, asked()]).toEqual([0, [[3]]]);
  setRead(vault.db, evidenceId, { reading: 'done', words: 'Dag', pages: [2, 3], at: 9 });
  scan([pictured], 9);
  expect(asked()).toEqual([]);
});
