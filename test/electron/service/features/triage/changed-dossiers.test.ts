import { afterAll, beforeAll, expect, test } from 'vitest';
import { listChangedDossiers } from '../../../../../electron/service/features/triage/assess/changed-dossiers.ts';
import { sampleIncident } from '../../../../support/sample-input.ts';
import { createTriageVault, type TriageVault } from '../../../../support/triage-dossier.ts';

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const now = Date.UTC(2026, 10, 20, 14);
const addIncident = (dossierId: string, forms: readonly string[]) =>
  vault.write('dossiers.addIncident', {
    dossierId,
    incident: { ...sampleIncident, forms, message: 'Een verzonnen bericht.' },
    draftKey: null,
  });
const asking = () => listChangedDossiers(vault.db, { now, limit: 2 }).map(({ dossierId }) => dossierId);
const look = () =>
  vault.read('triage.changesToKeep', null, { now }) as readonly {
    readonly dossierId: string;
    readonly asks: boolean;
  }[];

test('dossiers that got more of the same never stand before one that got something else', () => {
  const crowd = Array.from({ length: 4 }, () => vault.newDossier());
  const [first = '', , , last = ''] = crowd;
  for (const dossierId of crowd) {
    addIncident(dossierId, ['insult']);
    vault.decide(dossierId, {}, { now });
  }
  expect([asking(), look()]).toEqual([[], []]);
  for (const dossierId of crowd.slice(0, 3)) addIncident(dossierId, ['insult']);
  addIncident(last, ['threat']);
  // More than Today lists of a kind changed before it.
  expect(asking()).toEqual([last]);

  const found = look();
  expect(found.map(({ dossierId, asks }) => [dossierId, asks])).toEqual(
    crowd.map((dossierId) => [dossierId, dossierId === last]),
  );
  // What changes between looking and keeping is looked at again.
  addIncident(first, ['threat']);
  vault.write('triage.keepLooked', { looked: found });
  expect(look()).toMatchObject([{ dossierId: first, asks: true }]);
  expect(asking()).toEqual([first, last]);
  vault.write('triage.keepLooked', { looked: look() });
  expect(look()).toEqual([]);
  expect(asking()).toEqual([first, last]);
});

test('a dossier that was looked at is looked at again when it changes, also back to what it was', () => {
  const dossierId = vault.newDossier();
  addIncident(dossierId, ['insult']);
  vault.decide(dossierId, {}, { now });
  const asks = () =>
    listChangedDossiers(vault.db, { now, limit: 50 }).some((one) => one.dossierId === dossierId);
  const keep = () => vault.write('triage.keepLooked', { looked: look() });
  const { incidentId } = addIncident(dossierId, ['threat']) as { incidentId: string };
  keep();
  expect(asks()).toBe(true);
  vault.write('dossiers.removeIncident', { incidentId });
  keep();
  expect(asks()).toBe(false);
  vault.write('triage.setFacts', { dossierId, set: { policeWish: 'yes' }, clear: [] });
  keep();
  expect(asks()).toBe(true);
  vault.decide(dossierId, {}, { now });
  expect([asks(), look()]).toEqual([false, []]);
});
