import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTriageVault, type TriageVault } from '../../../../../support/triage-dossier.ts';

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

/** A Friday afternoon in winter time. */
const now = Date.UTC(2026, 10, 20, 14);

test('a report is best made within two working days: neither a weekend nor a holiday counts', () => {
  // The afternoon before Christmas Eve, a Wednesday: Thursday, and Monday the 28th.
  const before = Date.UTC(2026, 11, 23, 14);
  const dossierId = vault.newDossier();
  const { reportId } = vault.write(
    'triage.startPoliceReport',
    { dossierId, offences: [] },
    { now: before },
  ) as { reportId: string };
  expect(vault.read('triage.policeReport', { reportId }, { now: before })).toMatchObject({
    advisedBy: Date.UTC(2026, 11, 28, 22, 59),
  });
});

test('until when a report is best made, and when word of it is asked for, is what the pack says', () => {
  const begin = (dossierId: string) =>
    vault.write('triage.startPoliceReport', { dossierId, offences: [] }, { now }) as { reportId: string };
  const termsOf = (dossierId: string) => {
    const { reportId } = begin(dossierId);
    const read = () =>
      vault.read('triage.policeReport', { reportId }, { now }) as Record<
        'advisedBy' | 'feedbackBy',
        number | null
      >;
    const { advisedBy } = read();
    vault.write('triage.recordPoliceStep', { reportId, kind: 'filed', at: now, note: '' }, { now });
    return [advisedBy, read().feedbackBy];
  };
  // Two working days: Tuesday. Two weeks: a Friday again.
  expect(termsOf(vault.newDossier())).toEqual([
    Date.UTC(2026, 10, 24, 22, 59),
    Date.UTC(2026, 11, 4, 22, 59),
  ]);

  const own = vault.newDossier();
  vault.database.exec(`INSERT INTO protocol_packs (pack_id, kind, version, origin, body, sha256, added_at, slot_id)
    SELECT 'own', kind, 'own', origin, json_set(body,
      '$.sections.terms', json('[{"id": "police-advice", "days": 5, "count": "calendar"},
        {"id": "police-feedback", "days": 1, "count": "working"}]')), 'own', added_at, slot_id
    FROM protocol_packs LIMIT 1;
    UPDATE dossiers SET pack_id = 'own' WHERE dossier_id = '${own}'`);
  expect(termsOf(own)).toEqual([Date.UTC(2026, 10, 25, 22, 59), Date.UTC(2026, 10, 23, 22, 59)]);
});
