import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackageToWrite } from '../../../../../../electron/service/features/triage/police/package/package-handlers.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { byPerson } from '../../../../../support/police-case.ts';
import { sampleDetails, samplePerson } from '../../../../../support/sample-input.ts';
import { createSenderVault, type SenderVault } from '../../people/senders/sender-vault.ts';

const evidenceId = '0190a0a0-0000-7000-8000-00000000000e';
let vault: SenderVault;
let reportId = '';
let dossierId = '';
beforeAll(async () => {
  vault = await createSenderVault();
  dossierId = vault.addDossier();
  const letterhead = { address: 'Postbus 1\n1000 AA Voorbeeldstad', contact: '020 555 0100' };
  vault.write('settings.changeLetterhead', letterhead);
  setHome('Vlinderlaan 12, 1234 AB Utrecht');
  vault.addMessage(dossierId, { message: 'Bel 06 5550 1234 maar.', offences: ['sr285'] });
  const begun = { dossierId, offences: ['sr285'] };
  vault.write('triage.chooseFiler', { dossierId, choice: byPerson });
  ({ reportId } = vault.write('triage.startPoliceReport', begun) as { reportId: string });
  vault.db.run(sql`
    INSERT INTO evidence (evidence_id, dossier_id, file_name, media_type, kind, size, sha256, stored_name, stored_size,
      generation, captured_at, source_url, words, reading, added_at)
    VALUES (${evidenceId}, ${dossierId}, 'brief.txt', 'text/plain', 'text', 1, '00', 'a.age', 2, 1, 4, '', 'Dag.',
      'not-needed', 11)`);
  const { incidentIds } = vault.read('triage.policeReport', { reportId }) as { incidentIds: string[] };
  vault.write('triage.choosePoliceContents', { reportId, incidentIds, evidenceIds: [evidenceId] });
  lookThrough();
});
afterAll(() => vault.close());

function setHome(text: string): void {
  const { person } = vault.read('dossiers.get', { dossierId }) as { person: { personId: string } };
  const addresses = [
    { kind: 'home', platform: null, text },
    { kind: 'phone', platform: null, text: '06 5550 1234' },
  ];
  const details = { ...sampleDetails, addresses };
  vault.write('people.update', { personId: person.personId, fields: samplePerson, details, attention: null });
}

function lookThrough(): void {
  const { hash } = vault.read('triage.policeFilesToScan', { reportId }) as { hash: string };
  const files = [{ evidenceId, readAt: 0, found: [] }];
  vault.write('triage.recordPoliceScan', { reportId, sought: hash, files });
}

/** Everything that was found is decided upon, and the package is rendered. */
function rendered(): string {
  lookThrough();
  answerAll({ kind: 'accept', reason: 'Nodig voor de feiten.' });
  return (vault.read('triage.policePackage', { reportId }) as PackageToWrite).fingerprint;
}

function answerAll(answer: object | null): void {
  const { findings } = vault.read('triage.policeFindings', { reportId }) as { findings: { key: string }[] };
  expect(findings).not.toEqual([]);
  for (const { key } of findings) vault.write('triage.answerFinding', { reportId, keys: [key], answer });
}

const enter = (fingerprint: string) =>
  vault.write('triage.enterPoliceExport', { reportId, fingerprint, isSealed: true });

test('what stays as it was seen leaves', () => {
  expect(enter(rendered())).toBeNull();
});

test.each([
  ['a new home address', () => setHome('Libellelaan 9, 4321 BA Utrecht')],
  ['an answer that was taken back', () => answerAll(null)],
  [
    'what a file told anew',
    () => {
      const { hash } = vault.read('triage.policeFilesToScan', { reportId }) as { hash: string };
      const hit = { place: 'file-data', datum: 'phone', hit: '0655501234', before: '', after: '', pages: [] };
      const files = [{ evidenceId, readAt: 0, found: [hit] }];
      vault.write('triage.recordPoliceScan', { reportId, sought: hash, files });
    },
  ],
  [
    'words that were read meanwhile',
    () =>
      vault.db.run(
        sql`UPDATE evidence SET read_words = 'Vlinderlaan 12', reading = 'done', read_at = 5
          WHERE evidence_id = ${evidenceId}`,
      ),
  ],
])('between rendering and leaving, %s keeps a package here', (_, change) => {
  const fingerprint = rendered();
  change();
  expect(enter(fingerprint)).toMatchObject({ code: 'REPORT_CHANGED' });
});
