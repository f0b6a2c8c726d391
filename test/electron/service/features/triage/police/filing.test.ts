import { beforeAll, expect, test, vi } from 'vitest';
import { addDays } from '../../../../../../shared/kernel/working-days.ts';
import { localDay, localToInstant } from '../../../../../../shared/kernel/zoned-time.ts';
import { decideCase } from '../../../../../support/decide-case.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { byPerson, changeReport, makePoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { notMade, sampleIncident } from '../../../../../support/sample-input.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = 86_400_000;
const zone = 'Europe/Amsterdam';
const vault = shareVault();
const at = Date.now();
const record = (
  reportId: string,
  kind: 'filed' | 'feedback' | 'taken-up' | 'dismissed' | 'stopped',
  when = at,
) => vault().client.triage.recordPoliceStep({ reportId, kind, at: when, note: '' });
const nothing = { settledComplaints: 0, lateComplaints: 0, runningComplaints: 0 };
/** A signed mandate of its own for insults, and its scan. */
async function sign(dossierId: string, signedAt: number): Promise<void> {
  const bytes = new TextEncoder().encode(`Getekend ${dossierId}.`);
  const { evidenceId } = await importFile(vault().client, { dossierId, fileName: 'getekend.txt', bytes });
  const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt };
  await vault().client.triage.recordMandate({ dossierId, mandate });
}
const kindsOf = async (dossierId: string) =>
  (await vault().client.today.list()).tasks
    .filter((task) => task.dossierId === dossierId)
    .map(({ kind }) => kind)
    .filter((kind) => ['filing', 'feedback', 'complaint'].includes(kind));
const matters = async (dossierId: string) =>
  (await vault().client.today.openOf({ dossierId })).open
    .map(({ kind, count }) => `${kind} ${count}`)
    .filter((matter) => /filing|feedback|complaint/.test(matter));
let made: Awaited<ReturnType<typeof makePoliceCase>>;
let reportId = '';
beforeAll(async () => {
  made = await makePoliceCase(vault().client);
  reportId = await startReport(vault().client, made);
});

test('a report begins with what its offences are suspected in, and with what is usually asked of the police', async () => {
  const { client } = vault();
  expect(await client.triage.policeReports({ dossierId: made.dossierId })).toMatchObject({
    reports: [{ reportId, filer: 'organisation', state: 'preparing', advisedBy: expect.any(Number) }],
    offences: ['sr266', 'sr285'],
    complaintOffences: ['sr266'],
  });
  const report = await client.triage.policeReport({ reportId });
  expect(report).toMatchObject({
    incidentIds: made.incidentIds,
    evidenceIds: made.evidenceIds,
    mandateMissing: ['sr266'],
    feedbackBy: null,
  });
  expect(report.requests.map(({ request }) => request)).toEqual([
    'ela',
    'feedback',
    'protection',
    'vpt-code',
  ]);
  expect(await kindsOf(made.dossierId)).toEqual(['filing', 'complaint']);
  expect(await matters(made.dossierId)).toEqual(['complaint 1', 'filing 1']);
});

test('the organisation cannot have made it for a complaint offence without a signed mandate, or a reason', async () => {
  const { client } = vault();
  const { dossierId } = made;
  expect(await refusalOf(record(reportId, 'feedback'))).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
  expect(await refusalOf(record(reportId, 'filed', at + DAY))).toMatchObject({ code: 'STEP_TOO_LATE' });
  expect(await refusalOf(record(reportId, 'filed'))).toEqual({
    code: 'MANDATE_MISSING',
    data: { offences: ['sr266'] },
  });
  const silent = { offences: ['sr266'], evidenceId: null, reason: ' ', signedAt: null };
  expect(await refusalOf(client.triage.recordMandate({ dossierId, mandate: silent }))).toMatchObject({
    code: 'INPUT_REFUSED',
  });
  const elsewhere = await makePoliceCase(client);
  const [foreign = ''] = elsewhere.evidenceIds;
  const ofOther = { ...silent, evidenceId: foreign, signedAt: at, reason: '' };
  expect(await refusalOf(client.triage.recordMandate({ dossierId, mandate: ofOther }))).toMatchObject({
    code: 'EVIDENCE_UNKNOWN',
  });
  const bytes = new TextEncoder().encode('Getekend.');
  const scan = await importFile(client, { dossierId, fileName: 'machtiging.txt', bytes });
  const mandate = { offences: ['sr266'], evidenceId: scan.evidenceId, reason: '', signedAt: at };
  const { mandateId } = await client.triage.recordMandate({ dossierId, mandate });
  expect((await client.triage.policeReport({ reportId })).mandateMissing).toEqual([]);
  // A scan that is put aside counts no more.
  await client.evidence.remove({ evidenceId: scan.evidenceId });
  expect((await client.triage.policeReport({ reportId })).mandateMissing).toEqual(['sr266']);
  await client.evidence.restore({ evidenceId: scan.evidenceId });
  await client.triage.removeMandate({ mandateId });
  expect(await refusalOf(record(reportId, 'filed'))).toMatchObject({ code: 'MANDATE_MISSING' });
  const reason = 'Betrokkene tekent volgende week op het bureau.';
  await client.triage.recordMandate({ dossierId, mandate: { ...mandate, evidenceId: null, reason } });
});

test('made without a signed mandate it is no complaint: the terms run on', async () => {
  const { client } = vault();
  const { dossierId } = made;
  expect(await record(reportId, 'filed')).toEqual({ ...nothing, runningComplaints: 1 });
  expect(await kindsOf(dossierId)).toEqual(['feedback', 'complaint']);
  const [filed] = (await client.triage.policeReport({ reportId })).steps;
  await client.triage.removePoliceStep({ stepId: filed?.stepId ?? '' });
  expect(await kindsOf(dossierId)).toEqual(['filing', 'complaint']);
});

test('a mandate counts from the day on which it was signed', async () => {
  const { client } = vault();
  const theirs = await makePoliceCase(client);
  const own = await startReport(client, theirs);
  await sign(theirs.dossierId, at);
  expect(await refusalOf(record(own, 'filed', at - 2 * DAY))).toEqual({
    code: 'MANDATE_MISSING',
    data: { offences: ['sr266'] },
  });
  expect(await record(own, 'filed')).toEqual({ ...nothing, settledComplaints: 1 });
});

test('a step that was written down by mistake leaves no term settled', async () => {
  const { client } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client);
  const own = await startReport(client, { dossierId });
  await client.triage.chooseFiler({ dossierId, choice: byPerson });
  const settled = async () => {
    const { terms } = await client.dossiers.complaints({ incidentId: incidentIds[1] ?? '' });
    return terms.map(({ doneAt }) => doneAt);
  };
  await record(own, 'filed');
  expect(await settled()).toEqual([at]);
  expect((await client.dossiers.complaints({ incidentId: incidentIds[1] ?? '' })).terms).toMatchObject([
    { outcome: 'made' },
  ]);
  const [filed] = (await client.triage.policeReport({ reportId: own })).steps;
  await client.triage.removePoliceStep({ stepId: filed?.stepId ?? '' });
  expect(await settled()).toEqual([null]);
  // Whoever does it alone is not hurried.
  expect(await kindsOf(dossierId)).toEqual(['complaint']);
  // What somebody settled by hand is not the report's to take back.
  const byHand = { incidentId: incidentIds[1] ?? '', offence: 'sr266', settling: notMade };
  await client.dossiers.settleComplaint(byHand);
  await record(own, 'filed');
  const [again] = (await client.triage.policeReport({ reportId: own })).steps;
  await client.triage.removePoliceStep({ stepId: again?.stepId ?? '' });
  expect(await settled()).toEqual([expect.any(Number)]);
});

test('what happened or became known after it was made was not in it, and what was too late is told', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client, ['Wat een kwast bent u toch.']);
  const add = (change: object) =>
    client.dossiers.addIncident({
      dossierId,
      incident: { ...sampleIncident, offences: ['sr266'], ...change },
      draftKey: null,
    });
  const filedAt = sampleIncident.occurredAt + 2 * DAY;
  await add({ occurredAt: filedAt + DAY });
  await add({ knownAt: filedAt + DAY });
  await add({ occurredAt: filedAt - 200 * DAY });
  // Of the day on which it was made, without a time.
  await add({ occurredAt: filedAt + 3_600_000, precision: 'day' });
  await client.triage.chooseFiler({ dossierId, choice: byPerson });
  const { reportId: own } = await client.triage.startPoliceReport({ dossierId, offences: ['sr266'] });
  expect(await record(own, 'filed', filedAt)).toEqual({
    settledComplaints: 2,
    lateComplaints: 1,
    runningComplaints: 2,
  });
});

test('made, it settles the complaint terms that it tells, and word of it is asked for after two weeks', async () => {
  const { client } = vault();
  const { dossierId } = made;
  await sign(dossierId, at);
  const other = { ...sampleIncident, message: 'Nog iets.', offences: ['sr266'] };
  await client.dossiers.addIncident({ dossierId, incident: other, draftKey: null });
  expect(await record(reportId, 'filed')).toEqual({ ...nothing, settledComplaints: 1 });
  expect(await client.triage.policeReport({ reportId })).toMatchObject({
    state: 'filed',
    advisedBy: null,
    feedbackBy: localToInstant(`${addDays(localDay(at, zone), 14)} 23:59:00`, zone),
    steps: [{ kind: 'filed', at }],
  });
  // The one that it does not tell still runs.
  expect(await kindsOf(dossierId)).toEqual(['feedback', 'complaint']);
  expect(await matters(dossierId)).toEqual(['complaint 1', 'feedback 1']);
  expect(await refusalOf(record(reportId, 'filed'))).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
  await record(reportId, 'feedback');
  expect(await kindsOf(dossierId)).toEqual(['complaint']);
  await record(reportId, 'dismissed');
  expect(await matters(dossierId)).toEqual(['complaint 1']);
  const { entries } = await client.dossiers.timeline({
    dossierId,
    kinds: ['triage'],
    before: null,
    limit: 20,
  });
  expect(entries.map(({ step, text }) => `${step} ${text}`).toSorted()).toEqual([
    'police dismissed',
    'police feedback',
    'police filed',
  ]);
  const [filed] = (await client.triage.policeReport({ reportId })).steps;
  const taken = client.triage.removePoliceStep({ stepId: filed?.stepId ?? '' });
  expect(await refusalOf(taken)).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
});

test('who reports themselves needs no mandate, and what will not be made is not asked for any more', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const own = await startReport(client, { dossierId });
  await client.triage.chooseFiler({ dossierId, choice: byPerson });
  await changeReport(client, own, { caseNumber: 'PL-2026-0001' });
  expect((await client.triage.policeReport({ reportId: own })).mandateMissing).toEqual([]);
  expect(await record(own, 'filed')).toEqual({ ...nothing, settledComplaints: 1 });
  await client.triage.chooseFiler({ dossierId, choice: { ...byPerson, filer: 'organisation', kind: null } });
  const again = await startReport(client, { dossierId });
  expect(await kindsOf(dossierId)).toEqual(['filing', 'feedback']);
  await record(again, 'stopped');
  expect(await kindsOf(dossierId)).toEqual(['feedback']);
  const { reports } = await client.triage.policeReports({ dossierId });
  expect(reports.map(({ state, caseNumber }) => [state, caseNumber])).toEqual([
    ['stopped', ''],
    ['filed', 'PL-2026-0001'],
  ]);
});

test('who makes a report is chosen once: it begins with that, follows it, and stays when it was made', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const filers = async () =>
    (await client.triage.policeReports({ dossierId })).reports.map(({ filer, state }) => `${filer} ${state}`);
  const choose = (choice: Parameters<typeof client.triage.chooseFiler>[0]['choice']) =>
    client.triage.chooseFiler({ dossierId, choice });
  // Nobody chose: the norm.
  const first = await startReport(client, { dossierId });
  expect(await filers()).toEqual(['organisation preparing']);
  // Against the norm it has a reason, wherever it is chosen.
  expect(await refusalOf(choose({ ...byPerson, kind: null }))).toMatchObject({ code: 'REASON_MISSING' });
  expect(await filers()).toEqual(['organisation preparing']);
  await choose(byPerson);
  expect(await filers()).toEqual(['person preparing']);
  await record(first, 'filed');
  await choose({ ...byPerson, filer: 'organisation', kind: null });
  await startReport(client, { dossierId });
  expect(await filers()).toEqual(['organisation preparing', 'person filed']);
  await choose({ ...byPerson, filer: 'nobody' });
  expect(await filers()).toEqual(['organisation preparing', 'person filed']);
  expect(await refusalOf(startReport(client, { dossierId }))).toMatchObject({ code: 'FILER_NOBODY' });
  const { explainFiler, deviationCounts } = await client.triage.assessment({ dossierId });
  expect(explainFiler).toEqual(['by-organisation']);
  expect(deviationCounts.find(({ norm }) => norm === 'by-organisation')?.inDossier).toBe(2);
});

test('what a report was made of stays, until the step is taken out', async () => {
  const { client } = vault();
  const { dossierId, incidentIds, evidenceIds } = await makePoliceCase(client);
  const own = await startReport(client, { dossierId });
  await sign(dossierId, at - 6 * DAY);
  const [mandate] = (await client.triage.policeReports({ dossierId })).mandates;
  const { mandateId = '' } = mandate ?? {};
  await record(own, 'filed', at - 5 * DAY);
  const contents = { reportId: own, incidentIds: [...incidentIds], evidenceIds: [] };
  const changes = [
    () => changeReport(client, own, { offences: ['sr285'] }),
    () => client.triage.choosePoliceContents(contents),
  ];
  for (const change of changes) {
    expect(await refusalOf(change())).toMatchObject({ code: 'REPORT_FILED' });
  }
  expect(await refusalOf(client.triage.removeMandate({ mandateId }))).toMatchObject({ code: 'MANDATE_USED' });
  // Its numbers came later, and another mandate was not used.
  await changeReport(client, own, { caseNumber: 'PL-1', offences: ['sr266', 'sr285'] });
  await sign(dossierId, at);
  const later = (await client.triage.policeReports({ dossierId })).mandates.find(
    (one) => one.mandateId !== mandateId,
  );
  await client.triage.removeMandate({ mandateId: later?.mandateId ?? '' });
  expect(await client.triage.policeReport({ reportId: own })).toMatchObject({
    isFiled: true,
    offences: ['sr266', 'sr285'],
    caseNumber: 'PL-1',
    incidentIds,
    evidenceIds,
  });
  const [filed] = (await client.triage.policeReport({ reportId: own })).steps;
  await client.triage.removePoliceStep({ stepId: filed?.stepId ?? '' });
  for (const change of changes.toReversed()) await change();
  await client.triage.removeMandate({ mandateId });
});

test('a mandate has its day, and is none for what became known after it', async () => {
  const { client } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client);
  const [evidenceId = ''] = (await client.evidence.list({ dossierId })).items.map((item) => item.evidenceId);
  const undated = { offences: ['sr266'], evidenceId, reason: '', signedAt: null };
  const refused = refusalOf(client.triage.recordMandate({ dossierId, mandate: undated }));
  expect(await refused).toMatchObject({ code: 'INPUT_REFUSED' });
  const signedAt = sampleIncident.occurredAt + DAY;
  await sign(dossierId, signedAt);
  const add = async (knownAt: number) => {
    const incident = { ...sampleIncident, message: 'Wat een kwast.', offences: ['sr266'], knownAt };
    return (await client.dossiers.addIncident({ dossierId, incident, draftKey: null })).incidentId;
  };
  const [known, later] = [await add(signedAt), await add(signedAt + DAY)];
  const own = await startReport(client, { dossierId });
  const open = async () =>
    (await client.triage.policeReport({ reportId: own })).checks.find(
      ({ check }) => check === 'mandate-facts',
    );
  expect(await open()).toEqual({ check: 'mandate-facts', state: 'open', blocks: false, count: 1 });
  expect(await record(own, 'filed')).toMatchObject({ settledComplaints: 2, runningComplaints: 1 });
  const doneAt = async (incidentId: string) =>
    (await client.dossiers.complaints({ incidentId })).terms.map((term) => term.doneAt);
  expect(await Promise.all([incidentIds[1] ?? '', known, later].map(doneAt))).toEqual([[at], [at], [null]]);
  // Signed anew it is for that one too.
  const [filed] = (await client.triage.policeReport({ reportId: own })).steps;
  await client.triage.removePoliceStep({ stepId: filed?.stepId ?? '' });
  await sign(dossierId, signedAt + 2 * DAY);
  expect(await open()).toMatchObject({ state: 'done' });
  expect(await record(own, 'filed')).toMatchObject({ settledComplaints: 3, runningComplaints: 0 });
});

test('for an elected person an insult asks for no complaint, so for no mandate either', async () => {
  const { client } = vault();
  const { dossierId, personId } = await makePoliceCase(client);
  const { details } = await client.people.details({ personId });
  const { personId: _, createdAt, updatedAt, ...fields } = (await client.dossiers.get({ dossierId })).person;
  await client.people.update({ personId, fields, details: { ...details, elected: 'yes' }, attention: null });
  const elected = await startReport(client, { dossierId });
  expect(await client.triage.policeReport({ reportId: elected })).toMatchObject({
    complaintOffences: [],
    mandateMissing: [],
  });
  expect(await record(elected, 'filed')).toEqual(nothing);
});

test('what stands in another dossier, or is more than a package takes, is refused with words', async () => {
  const { client } = vault();
  const elsewhere = await makePoliceCase(client);
  const unfiled = await startReport(client, await makePoliceCase(client));
  const contents = { reportId: unfiled, incidentIds: [...elsewhere.incidentIds], evidenceIds: [] };
  expect(await refusalOf(client.triage.choosePoliceContents(contents))).toMatchObject({ code: 'NOT_FOUND' });
  const many = Array.from({ length: 10_000 }, () => vault().deps.newId());
  const tooMany = { reportId: unfiled, incidentIds: [], evidenceIds: many };
  expect(await refusalOf(client.triage.choosePoliceContents(tooMany))).toEqual({
    code: 'TOO_MANY_EXHIBITS',
    data: { exhibits: 2000, facts: 2000 },
  });
});

test('a mandate that is there is asked for no more, and once a report is made its own term asks after it', async () => {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const own = await startReport(client, { dossierId });
  await decideCase(client, dossierId);
  const actionOf = async (item: string) =>
    (await client.actions.list({ dossierId })).actions.find((action) => action.item === item);
  expect(await actionOf('sign-mandate')).toMatchObject({ doneAt: null });
  await sign(dossierId, at);
  expect(await actionOf('sign-mandate')).toMatchObject({ doneAt: expect.any(Number), removedAt: null });
  expect(await actionOf('follow-police')).toMatchObject({ doneAt: null, removedAt: null });
  await record(own, 'filed');
  expect(await kindsOf(dossierId)).toContain('feedback');
  expect(await actionOf('follow-police')).toMatchObject({ doneAt: null, removedAt: expect.any(Number) });
});
