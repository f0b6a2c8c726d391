import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyMapping, recordImport } from '../../../../../../electron/service/features/dossiers/api.ts';
import { listDueComplaints } from '../../../../../../electron/service/features/dossiers/incidents/complaint-store.ts';
import { Refusal } from '../../../../../../electron/service/refusal.ts';
import { sql } from '../../../../../../electron/service/storage/sql.ts';
import { createStopFlag } from '../../../../../../electron/service/threads/stop-flag.ts';
import { complaintDueAt } from '../../../../../../shared/features/dossiers/complaint-term.ts';
import type { ComplaintSettling } from '../../../../../../shared/features/dossiers/incident-views-model.ts';
import { notMade, sampleDetails, sampleIncident, samplePerson } from '../../../../../support/sample-input.ts';
import { createSenderVault, type SenderVault } from '../../people/senders/sender-vault.ts';

let vault: SenderVault;
let dossierId: string;
beforeAll(async () => {
  vault = await createSenderVault();
});
afterAll(() => vault.close());

const due = () =>
  listDueComplaints(vault.db, { now: 0, before: Number.MAX_SAFE_INTEGER, limit: 9 })
    .filter((term) => term.dossierId === dossierId)
    .map(({ offence }) => offence);
const shown = (incidentId: string) =>
  (
    vault.read('dossiers.complaints', { incidentId }) as {
      terms: { offence: string; doneAt: number | null }[];
    }
  ).terms;
function setElected(elected: 'unknown' | 'yes' | 'no') {
  const { person } = vault.read('dossiers.get', { dossierId }) as { person: { personId: string } };
  const details = { ...sampleDetails, elected };
  vault.write('people.update', { personId: person.personId, fields: samplePerson, details, attention: null });
}

test('what comes back has the terms that its person has by now', () => {
  dossierId = vault.addDossier();
  setElected('yes');
  const incidentId = vault.addMessage(dossierId, { offences: ['sr266'] });
  vault.write('dossiers.removeIncident', { incidentId });
  setElected('no');
  expect(due()).toEqual([]);
  vault.write('dossiers.restoreIncident', { incidentId });
  expect(due()).toEqual(['sr266']);
});

test('so has an import that is brought back', () => {
  dossierId = vault.addDossier();
  setElected('yes');
  const importId = '0190a0a0-0000-7000-8000-000000000001';
  let made = 0;
  const rows = { incidents: [{ incident: sampleIncident, file: null }], cases: [] };
  recordImport(
    {
      db: vault.db,
      now: 5,
      actor: '',
      newId: () => `0190a0a0-0000-7000-8000-1000000000${String(made++).padStart(2, '0')}`,
      audit: () => {},
      goOn: () => {},
    },
    {
      importId,
      kind: 'incidents',
      dossierId,
      source: 'lijst.csv',
      skipped: 0,
      rows: new TextEncoder().encode(JSON.stringify(rows)),
      header: '',
      mapping: emptyMapping,
      stop: createStopFlag(),
    },
  );
  const { incidentId } = vault.db.get<{ incidentId: string }>(
    sql`SELECT incident_id AS incidentId FROM incidents WHERE import_id = ${importId}`,
  ) ?? { incidentId: '' };
  vault.write('dossiers.changeIncident', {
    incidentId,
    incident: { ...sampleIncident, offences: ['sr266'] },
  });
  vault.write('dossiers.undoImport', { importId });
  setElected('no');
  vault.write('dossiers.redoImport', { importId });
  expect(due()).toEqual(['sr266']);
});

test('a complaint that was dealt with stays so when its term does not run for a while', () => {
  dossierId = vault.addDossier();
  const incidentId = vault.addMessage(dossierId, { offences: ['sr266'] });
  const settle = (settling: ComplaintSettling | null) =>
    vault.write('dossiers.settleComplaint', { incidentId, offence: 'sr266', settling }, { now: 77 });
  settle(notMade);
  const settled = shown(incidentId);
  expect(settled).toMatchObject([{ offence: 'sr266', doneAt: 77 }]);
  setElected('yes');
  // Not shown meanwhile, and nothing that could be made to run again.
  expect([shown(incidentId), settle(null)]).toEqual([[], new Refusal('NOT_FOUND', undefined)]);
  setElected('no');
  expect([shown(incidentId), due()]).toEqual([settled, []]);

  const { before, changedAt } = vault.write('dossiers.changeIncidents', {
    incidentIds: [incidentId],
    change: {
      addForms: [],
      removeForms: [],
      addOffences: [],
      removeOffences: ['sr266'],
      platform: null,
      sender: null,
      observedBy: null,
    },
  }) as { before: object[]; changedAt: number };
  expect(shown(incidentId)).toEqual([]);
  vault.write('dossiers.setIncidents', { items: before, changedAt });
  expect([shown(incidentId), due()]).toEqual([settled, []]);
});

test('a term that is over asks beside the first that still runs, and hides none', () => {
  dossierId = vault.addDossier();
  const now = Date.UTC(2026, 10, 2);
  const [month, day] = [30 * 86_400_000, 86_400_000];
  const ids = [now - 9 * month, now - 8 * month, now - month, now - month + day].map((occurredAt) =>
    vault.addMessage(dossierId, { offences: ['sr266'], occurredAt }),
  );
  const asked = listDueComplaints(vault.db, { now, before: Number.MAX_SAFE_INTEGER, limit: 9 })
    .filter((term) => term.dossierId === dossierId)
    .map(({ incidentId }) => ids.indexOf(incidentId));
  expect(asked).toEqual([0, 2]);
});

test('of the terms that run a dossier tells the one that ends first: none that is settled, over or put aside', () => {
  dossierId = vault.addDossier();
  const day = 86_400_000;
  const now = Date.UTC(2026, 10, 2);
  const add = (daysAgo: number, offence: string) =>
    vault.addMessage(dossierId, { offences: [offence], occurredAt: now - daysAgo * day });
  const running = () => vault.read('dossiers.runningComplaint', { dossierId }, { now });
  const told = (daysAgo: number, offence: string) => ({
    running: { offence, dueAt: complaintDueAt(now - daysAgo * day, 'Europe/Amsterdam') },
  });
  expect(running()).toEqual({ running: null });
  add(200, 'sr266');
  add(1, 'sr285');
  expect(running()).toEqual({ running: null });
  add(10, 'sr266');
  const aside = add(60, 'sr285b');
  const settled = add(70, 'sr266');
  expect(running()).toEqual(told(70, 'sr266'));
  vault.write('dossiers.settleComplaint', { incidentId: settled, offence: 'sr266', settling: notMade });
  expect(running()).toEqual(told(60, 'sr285b'));
  vault.write('dossiers.removeIncident', { incidentId: aside });
  expect(running()).toEqual(told(10, 'sr266'));
});

test('that a complaint was made says when, that it will not be says why; open again, it says neither', () => {
  dossierId = vault.addDossier();
  // In the morning, on which day nothing has a time: a day stands at its noon.
  const now = Date.UTC(2026, 10, 20, 7);
  const noon = (month: number, day: number) => Date.UTC(2026, month - 1, day, 12);
  const fields = { offences: ['sr266'], occurredAt: Date.UTC(2026, 7, 3, 16) };
  const incidentId = vault.addMessage(dossierId, fields);
  const settle = (settling: ComplaintSettling | null, of = incidentId) => {
    const answer = vault.write(
      'dossiers.settleComplaint',
      { incidentId: of, offence: 'sr266', settling },
      { now },
    );
    return [answer, shown(of)[0], due()];
  };
  const made = (at: number) => settle({ outcome: 'made', at });
  const open = [{ doneAt: null, outcome: null, reason: '' }, ['sr266']];
  const done = (at: number) => [{}, { doneAt: at, outcome: 'made', reason: '' }, []];
  expect(made(noon(9, 1))).toMatchObject(done(noon(9, 1)));
  expect(settle({ outcome: 'decided-not', reason: 'Liever niet.' })).toMatchObject([
    {},
    { doneAt: now, outcome: 'decided-not', reason: 'Liever niet.' },
    [],
  ]);
  expect(settle(null)).toMatchObject([{}, ...open]);
  expect(made(noon(11, 21))).toMatchObject([new Refusal('MADE_IN_FUTURE', undefined), ...open]);
  expect(made(noon(8, 2))).toMatchObject([new Refusal('MADE_TOO_EARLY', undefined), ...open]);
  // A year too early is a slip of the hand.
  expect(made(Date.UTC(2025, 8, 1, 12))).toMatchObject([new Refusal('MADE_TOO_EARLY', undefined), ...open]);
  // On the day itself; today; and too late, which the screen says.
  for (const at of [noon(8, 3), noon(11, 20)]) expect(made(at)).toMatchObject(done(at));
  // Where only the month is known, any day of it.
  const later = vault.addMessage(dossierId, { ...fields, precision: 'month' });
  expect(settle({ outcome: 'made', at: noon(8, 1) }, later)).toMatchObject(done(noon(8, 1)));
});
