import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../../../electron/service/storage/sql.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { notMade, sampleIncident, sampleNote } from '../../../../support/sample-input.ts';
import { sampleDossier } from '../../../../support/share-vault.ts';
import { createVaultDatabase, type VaultDatabase } from '../../../../support/vault-database.ts';

let vault: VaultDatabase;
beforeAll(() => {
  vault = createVaultDatabase();
});
afterAll(() => vault.close());

const at = Date.UTC(2026, 10, 2);

/** A dossier with something of every kind in it; `text` is read out of a picture that waits for it. */
function fill() {
  const add = (name: string, input: object) =>
    vault.write(name, { draftKey: null, ...input }) as Readonly<Record<string, string>>;
  const { dossierId = '' } = add('dossiers.create', sampleDossier);
  const { entryId = '' } = add('dossiers.addNote', { dossierId, note: sampleNote });
  const incident = { ...sampleIncident, offences: ['insult'] };
  const { incidentId = '' } = add('dossiers.addIncident', { dossierId, incident });
  const picture = sampleEvidence(dossierId, { incidentIds: [incidentId], reading: 'waiting' });
  const { evidenceId = '' } = add('evidence.recordImport', picture);
  const report = vault.db.get<{ id: string }>(
    sql`SELECT report_id AS id FROM reports WHERE dossier_id = ${dossierId}`,
  );
  const request = { asked: 'Een collega', request: 'Verzamel het.', until: null };
  const { collectingId = '' } = add('evidence.handOver', { dossierId, collecting: request });
  const own = { title: 'Bellen', phase: 'during', actor: 'institution', ownerSlot: null, ownerName: '' };
  const { actionId = '' } = add('actions.add', { dossierId, action: { ...own, dueAt: null, note: '' } });
  const answer = { purpose: 'police', answer: 'given', scope: '', recipient: '', how: 'spoken' };
  const { consentId = '' } = add('consent.add', {
    dossierId,
    consent: { ...answer, evidenceId: null, givenAt: at, until: null, remarks: '' },
  });
  return {
    ...{ dossierId, entryId, incidentId, evidenceId, collectingId, actionId, consentId },
    reportId: report?.id ?? '',
  };
}

test('of a dossier that was put aside nothing is found, and nothing of it can be changed', () => {
  const { dossierId, entryId, incidentId, evidenceId, collectingId, actionId, consentId, reportId } = fill();
  const other = fill();
  const reads: [string, object][] = [
    ['dossiers.intake', { dossierId }],
    ['dossiers.incident', { incidentId }],
    ['evidence.get', { evidenceId }],
    ['evidence.captureSteps', { incidentId }],
    ['evidence.collectingRequest', { collectingId }],
  ];
  const { fields } = vault.read('dossiers.intake', { dossierId }) as { readonly fields: object };
  const writes: [string, object][] = [
    ['dossiers.changeIntake', { dossierId, fields }],
    ['dossiers.changeNote', { entryId, note: sampleNote }],
    ['dossiers.removeNote', { entryId }],
    ['dossiers.changeIncident', { incidentId, incident: sampleIncident }],
    ['dossiers.removeIncident', { incidentId }],
    ['dossiers.settleComplaint', { incidentId, offence: 'insult', settling: notMade }],
    ['dossiers.answerReport', { reportId, respondedAt: at }],
    ['dossiers.markSafe', { reportId, safeAt: at }],
    ['evidence.remove', { evidenceId }],
    ['evidence.note', { evidenceId, text: 'x' }],
    ['evidence.unlink', { evidenceId, incidentId }],
    ['evidence.askReading', { evidenceId }],
    ['evidence.markReported', { incidentId, at }],
    ['evidence.markGone', { incidentId, at, withoutCapture: null }],
    ['evidence.finishCollecting', { collectingId, note: null }],
    ['actions.finish', { actionId, note: null, doneAt: null }],
    ['actions.remove', { actionId }],
    ['consent.withdraw', { consentId, note: 'x' }],
  ];
  const codeOf = (value: unknown) => (value as { readonly code?: string }).code ?? 'done';
  for (const [name, input] of reads) expect([name, codeOf(vault.read(name, input))]).toEqual([name, 'done']);
  // A note of it was put aside by itself before.
  const aside = vault.write('dossiers.addNote', { dossierId, note: sampleNote, draftKey: null });
  vault.write('dossiers.removeNote', aside);
  expect(vault.read('dossiers.removedItems', { dossierId: null, offset: 0, limit: 10 })).toMatchObject({
    total: 1,
  });
  const activity = () => vault.db.get(sql`SELECT activity_at FROM dossiers WHERE dossier_id = ${dossierId}`);
  const before = activity();
  vault.db.runOne(sql`UPDATE dossiers SET removed_at = ${at} WHERE dossier_id = ${dossierId}`);
  const later = { now: Date.UTC(2026, 11, 1) };
  expect([
    ...reads.map(([name, input]) => [name, codeOf(vault.read(name, input))]),
    ...writes.map(([name, input]) => [name, codeOf(vault.write(name, input, later))]),
  ]).toEqual([...reads, ...writes].map(([name]) => [name, 'NOT_FOUND']));
  expect(codeOf(vault.write('dossiers.restoreNote', aside))).toBe('NOT_FOUND');
  expect(vault.read('dossiers.complaints', { incidentId })).toEqual({ terms: [] });
  expect(vault.read('dossiers.removedItems', { dossierId: null, offset: 0, limit: 10 })).toEqual({
    total: 0,
    items: [],
  });
  expect(activity()).toEqual(before);
  // Its picture does not keep that of another from being read.
  expect(vault.read('evidence.nextToRead', {})).toMatchObject({ evidenceId: other.evidenceId, count: 1 });
});
