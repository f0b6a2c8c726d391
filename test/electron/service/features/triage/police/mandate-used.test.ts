import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertEvidence } from '../../../../../../electron/service/features/evidence/store.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import type { PoliceMandate } from '../../../../../../shared/features/triage/police-model.ts';
import { sampleEvidence } from '../../../../../support/sample-evidence.ts';
import { createTriageVault, type TriageVault } from '../../../../../support/triage-dossier.ts';

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const DAY = 86_400_000;
const filedAt = Date.UTC(2026, 10, 2, 12);
const refusalOf = (answer: unknown) => (answer instanceof Refusal ? answer.code : 'none');

/** A dossier with a report for insult, and what can be done with it. */
function makeReport() {
  const dossierId = vault.newDossier();
  const started = vault.write('triage.startPoliceReport', { dossierId, offences: ['sr266'] });
  const { reportId } = started as { reportId: string };
  const record = (fields: object, at: number): string => {
    const mandate = { offences: ['sr266'], evidenceId: null, reason: '', signedAt: null, ...fields };
    const made = vault.write('triage.recordMandate', { dossierId, mandate }, { now: at });
    return (made as { mandateId: string }).mandateId;
  };
  return {
    dossierId,
    reportId,
    record,
    sign({ signedAt, recordedAt }: { readonly signedAt: number; readonly recordedAt: number }) {
      const item = sampleEvidence(dossierId, { fileName: 'getekend.pdf', kind: 'pdf' });
      insertEvidence(vault.db, item, recordedAt);
      const { evidenceId } = item;
      return { evidenceId, mandateId: record({ evidenceId, signedAt }, recordedAt) };
    },
    file: () =>
      vault.write(
        'triage.recordPoliceStep',
        { reportId, kind: 'filed', at: filedAt, note: '' },
        { now: filedAt + DAY },
      ),
    remove: (mandateId: string) => refusalOf(vault.write('triage.removeMandate', { mandateId })),
    mandates: () =>
      (vault.read('triage.policeReports', { dossierId }) as { mandates: readonly PoliceMandate[] }).mandates,
  };
}

test('a mandate is signed on a day that has been, by the calendar and not by the clock', () => {
  const dossierId = vault.newDossier();
  const item = sampleEvidence(dossierId, { fileName: 'getekend.pdf', kind: 'pdf' });
  insertEvidence(vault.db, item, filedAt);
  const mandate = { offences: ['sr266'], evidenceId: item.evidenceId, reason: '' };
  const morning = Date.UTC(2026, 10, 2, 7);
  const signed = (signedAt: number) =>
    refusalOf(
      vault.write('triage.recordMandate', { dossierId, mandate: { ...mandate, signedAt } }, { now: morning }),
    );
  // A day without a time stands at its noon.
  expect([signed(filedAt + DAY), signed(filedAt)]).toEqual(['SIGNED_TOO_LATE', 'none']);
});

test('what is recorded only after a report was written down as made was not used for it', () => {
  const { record, sign, file, remove } = makeReport();
  const reason = 'Betrokkene tekent later.';
  const signedAt = filedAt - DAY;
  const used = [record({ reason }, signedAt), sign({ signedAt, recordedAt: signedAt }).mandateId];
  expect(refusalOf(file())).toBe('none');
  const recordedAt = filedAt + 14 * DAY;
  const unused = [record({ reason }, recordedAt), sign({ signedAt, recordedAt }).mandateId];
  expect(used.map(remove)).toEqual(['MANDATE_USED', 'MANDATE_USED']);
  expect(unused.map(remove)).toEqual(['none', 'none']);
});

test('a mandate of which the scan is put aside counts no more, says so, and stays where a report was made with it', () => {
  const { dossierId, reportId, sign, file, remove, mandates } = makeReport();
  const { evidenceId, mandateId } = sign({
    signedAt: filedAt - DAY,
    recordedAt: filedAt,
  });
  expect(refusalOf(file())).toBe('none');
  vault.write('evidence.remove', { evidenceId });
  expect(mandates()).toMatchObject([
    { mandateId, dossierId, evidenceId: null, isScanAside: true, fileName: 'getekend.pdf', reason: '' },
  ]);
  expect(remove(mandateId)).toBe('MANDATE_USED');
  expect(vault.read('triage.policeReport', { reportId })).toMatchObject({ mandateMissing: ['sr266'] });
  const letter = JSON.stringify(vault.read('triage.policeLetter', { reportId }));
  expect(letter).not.toContain('Er is geen ondertekende machtiging bijgevoegd');
  expect(letter).toContain('Wij hebben daarvoor geen ondertekende machtiging');
  vault.write('evidence.restore', { evidenceId });
  expect(mandates()).toMatchObject([{ mandateId, evidenceId, isScanAside: false }]);
});
