import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertEvidence } from '../../../../../electron/service/features/evidence/store.ts';
import type { Action } from '../../../../../shared/features/actions/model.ts';
import type { PoliceReport } from '../../../../../shared/features/triage/police-model.ts';
import { sampleEvidence } from '../../../../support/sample-evidence.ts';
import { createTriageVault, type TriageVault } from '../../../../support/triage-dossier.ts';
import { slotId } from '../../../../support/vault-keys.ts';

/** A Friday afternoon, so that a working day later is after the weekend. */
const now = Date.UTC(2026, 10, 20, 14);
const DAY = 86_400_000;

let vault: TriageVault;
beforeAll(async () => {
  vault = await createTriageVault();
});
afterAll(() => vault.close());

const actionsOf = (dossierId: string) =>
  (vault.read('actions.list', { dossierId }) as { actions: Action[] }).actions;

test('no action asks for what is there: a contact point, evidence with every message', () => {
  const dossierId = vault.newDossier();
  const messages = [vault.addIncident(dossierId), vault.addIncident(dossierId)].map(
    ({ incidentId }) => incidentId,
  );
  vault.write('triage.setFacts', { dossierId, set: { concreteThreat: true }, clear: [] });
  vault.decide(dossierId, {}, { now });
  const asked = ['appoint-contact', 'screenshot-first'];
  const stillOpen = () =>
    asked.filter((item) =>
      actionsOf(dossierId).some((action) => action.item === item && action.doneAt === null),
    );
  expect(stillOpen()).toEqual(asked);
  const { fields } = vault.read('dossiers.intake', { dossierId }) as { fields: object };
  const contactPoint = { slotId, outside: null, chosenBy: 'person' };
  const appoint = () =>
    vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, contactPoint } });
  appoint();
  expect(stillOpen()).toEqual(['screenshot-first']);
  // Found open again by hand: only another contact point is news.
  const actionId = actionsOf(dossierId).find(({ item }) => item === 'appoint-contact')?.actionId;
  vault.write('actions.reopen', { actionId });
  appoint();
  expect(stillOpen()).toEqual(asked);
  const nobody = { slotId: null, outside: null, chosenBy: '' };
  vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, contactPoint: nobody } });
  appoint();
  expect(stillOpen()).toEqual(['screenshot-first']);
  vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, contactPoint: nobody } });
  expect(stillOpen()).toEqual(asked);
  appoint();

  const item = sampleEvidence(dossierId);
  insertEvidence(vault.db, item, now);
  const link = (incidentId = '') => vault.write('evidence.link', { evidenceId: item.evidenceId, incidentId });
  link(messages[0]);
  expect(stillOpen()).toContain('screenshot-first');
  link(messages[1]);
  expect(stillOpen()).not.toContain('screenshot-first');
  vault.decide(dossierId, {}, { now });
  expect(stillOpen()).toEqual([]);

  const other = vault.newThreat();
  vault.write('dossiers.changeIntake', { dossierId: other, fields: { ...fields, contactPoint } });
  vault.decide(other, {}, { now });
  expect(actionsOf(other).map((action) => action.item)).not.toContain('appoint-contact');
});

test('the actions of the pack come with owner and term, once', () => {
  const dossierId = vault.newThreat();
  const { fields } = vault.read('dossiers.intake', { dossierId }) as { fields: object };
  const contactPoint = { slotId, outside: null, chosenBy: 'person' };
  vault.write('dossiers.changeIntake', { dossierId, fields: { ...fields, contactPoint } });
  const { actionsAdded } = vault.decide(dossierId, {}, { now }) as { actionsAdded: number };
  const placed = actionsOf(dossierId);
  expect(placed).toHaveLength(actionsAdded);
  const find = (item: string) => placed.find((action) => action.item === item);
  // Two working days after a Friday: Tuesday at five, winter time.
  expect(find('file-police-report')).toMatchObject({
    title: 'Doe aangifte voor de betrokkene',
    ownerSlot: slotId,
    dueAt: Date.UTC(2026, 10, 24, 16),
    doneAt: null,
  });
  expect(find('listen-first')).toMatchObject({ ownerSlot: null, dueAt: Date.UTC(2026, 10, 23, 16) });
  // What the affected person can do is no duty: it stands in the step plan.
  expect(placed.filter(({ actor }) => actor === 'affected')).toEqual([]);
  expect(find('sign-mandate')).toBeUndefined();

  vault.write('actions.finish', { actionId: find('listen-first')?.actionId, note: null, doneAt: null });
  vault.write('actions.remove', { actionId: find('plan-aftercare')?.actionId });
  vault.addIncident(dossierId, { forms: ['stalking'], offences: ['sr285b'] });
  vault.decide(dossierId, {}, { now });
  const again = actionsOf(dossierId);
  expect(new Set(again.map(({ item }) => item)).size).toBe(again.length);
  expect(again.find(({ item }) => item === 'plan-aftercare')?.removedAt).not.toBeNull();
  // The term of a complaint runs since then.
  expect(again.find(({ item }) => item === 'sign-mandate')).toBeDefined();
});

test('the action that asks for a mandate is asked anew where one does not do any more, and never done without one', () => {
  const dossierId = vault.newDossier();
  const known = (at: number) =>
    vault.addIncident(dossierId, { forms: ['stalking'], offences: ['sr266'], occurredAt: at, knownAt: at });
  const action = () => actionsOf(dossierId).find(({ item }) => item === 'sign-mandate');
  const decide = (at: number) => vault.decide(dossierId, {}, { now: at });
  const mandate = {
    offences: ['sr266'],
    evidenceId: null as string | null,
    reason: '',
    signedAt: null as number | null,
  };
  const record = (fields: Partial<typeof mandate>, at: number) =>
    (
      vault.write('triage.recordMandate', { dossierId, mandate: { ...mandate, ...fields } }, { now: at }) as {
        mandateId: string;
      }
    ).mandateId;
  const scan = () => {
    const item = sampleEvidence(dossierId, { fileName: 'getekend.pdf', kind: 'pdf' });
    insertEvidence(vault.db, item, now);
    return item.evidenceId;
  };
  known(now - 40 * DAY);
  decide(now - 39 * DAY);
  expect(action()).toMatchObject({ doneAt: null, removedAt: null });
  // There will be none: nobody did it.
  const why = record({ reason: 'Zij doet het zelf.' }, now - 38 * DAY);
  expect(action()).toMatchObject({ doneAt: null, removedAt: expect.any(Number) });
  vault.write('triage.removeMandate', { mandateId: why }, { now: now - 37 * DAY });
  expect(action()).toMatchObject({ doneAt: null, removedAt: null });
  const signed = record({ evidenceId: scan(), signedAt: now - 36 * DAY }, now - 36 * DAY);
  expect(action()).toMatchObject({ doneAt: expect.any(Number), removedAt: null });
  // What became known since asks for another one (164 Sv).
  known(now - 10 * DAY);
  decide(now - 9 * DAY);
  expect(action()).toMatchObject({ doneAt: null, removedAt: null });
  record({ evidenceId: scan(), signedAt: now - 8 * DAY }, now - 8 * DAY);
  expect(action()).toMatchObject({ doneAt: expect.any(Number) });
  // Recorded by mistake.
  vault.write('triage.removeMandate', { mandateId: signed }, { now });
  expect(action()).toMatchObject({ doneAt: expect.any(Number) });
});

test('the action that asks for a report is done once one was made, and put aside where there will be none', () => {
  const dossierId = vault.newThreat();
  const report = () => {
    const found = actionsOf(dossierId).find(({ item }) => item === 'file-police-report');
    return found === undefined ? 'none' : [found.doneAt !== null, found.removedAt !== null];
  };
  vault.decide(dossierId, {}, { now });
  expect(report()).toEqual([false, false]);
  const { explain, assessment } = vault.assessment(dossierId, { now });
  const deviations = explain.map((norm) => ({ norm, kind: 'wish-of-person', words: 'Zij wil het niet.' }));
  const routes = assessment.walk.routes.map(({ route }) => route).filter((route) => route !== 'police');
  vault.decide(dossierId, { routes, deviations }, { now });
  expect(report()).toEqual([false, true]);
  vault.decide(dossierId, {}, { now });
  expect(report()).toEqual([false, false]);

  const started = vault.write('triage.startPoliceReport', { dossierId, offences: ['sr285'] }, { now });
  const { reportId } = started as { reportId: string };
  const filed = { reportId, kind: 'filed', at: now, note: '' };
  vault.write('triage.recordPoliceStep', filed, { now });
  expect(report()).toEqual([true, false]);
  const { steps } = vault.read('triage.policeReport', { reportId }, { now }) as PoliceReport;
  vault.write('triage.removePoliceStep', { stepId: steps[0]?.stepId }, { now });
  expect(report()).toEqual([false, false]);
  vault.write('triage.recordPoliceStep', filed, { now });
  vault.decide(dossierId, { routes, deviations }, { now });
  vault.decide(dossierId, {}, { now });
  // It was made, whatever is decided after it.
  expect(report()).toEqual([true, false]);
});

test('what somebody put aside or ticked by hand stays so, whatever is decided about a report', () => {
  const at = (days: number) => ({ now: now + days * DAY });
  const dossierId = vault.newThreat();
  const report = () => actionsOf(dossierId).find(({ item }) => item === 'file-police-report');
  vault.decide(dossierId, {}, at(0));
  const actionId = report()?.actionId;
  vault.write('actions.remove', { actionId }, at(1));
  const { explain, assessment } = vault.assessment(dossierId, at(2));
  const deviations = explain.map((norm) => ({ norm, kind: 'wish-of-person', words: 'Zij wil het niet.' }));
  const routes = assessment.walk.routes.map(({ route }) => route).filter((route) => route !== 'police');
  vault.decide(dossierId, { routes, deviations }, at(2));
  vault.decide(dossierId, {}, at(3));
  expect(report()?.removedAt).toBe(at(1).now);
  vault.write('actions.restore', { actionId }, at(3));

  const started = vault.write('triage.startPoliceReport', { dossierId, offences: ['sr285'] }, at(4));
  const { reportId } = started as { reportId: string };
  vault.write('triage.recordPoliceStep', { reportId, kind: 'filed', at: at(4).now, note: '' }, at(4));
  expect(report()?.doneAt).toBe(at(4).now);
  // Open again by hand, for another report: deciding does not tick it off, taking the first one back leaves it open.
  vault.write('actions.reopen', { actionId }, at(5));
  vault.decide(dossierId, {}, at(6));
  expect(report()?.doneAt).toBeNull();
  vault.write('actions.finish', { actionId, note: null, doneAt: null }, at(7));
  const { steps } = vault.read('triage.policeReport', { reportId }, at(8)) as PoliceReport;
  vault.write('triage.removePoliceStep', { stepId: steps[0]?.stepId }, at(8));
  expect(report()?.doneAt).toBe(at(7).now);
});
