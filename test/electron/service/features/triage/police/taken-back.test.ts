import { expect, test, vi } from 'vitest';
import type { PoliceStepKind } from '../../../../../../shared/features/triage/police-model.ts';
import { byPerson, changeReport, makePoliceCase, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const at = Date.now();

const byOrganisation = { ...byPerson, filer: 'organisation', kind: null } as const;
const byNobody = { ...byPerson, filer: 'nobody' } as const;

/** A dossier with one report, and what can be done with it. */
async function makeReport() {
  const { client } = vault();
  const { dossierId } = await makePoliceCase(client);
  const reportId = await startReport(client, { dossierId });
  return {
    dossierId,
    reportId,
    choose: (choice: Parameters<typeof client.triage.chooseFiler>[0]['choice']) =>
      client.triage.chooseFiler({ dossierId, choice }),
    record: (kind: PoliceStepKind) =>
      client.triage.recordPoliceStep({ reportId, kind, at, note: 'Zo ging het.' }),
    async takeBack(kind: PoliceStepKind) {
      const { steps } = await client.triage.policeReport({ reportId });
      const { stepId = '' } = steps.find((step) => step.kind === kind) ?? {};
      await client.triage.removePoliceStep({ stepId });
    },
    filer: async () => (await client.triage.policeReport({ reportId })).filer,
    tasks: async () =>
      (await client.today.list()).tasks
        .filter((task) => task.dossierId === dossierId)
        .map(({ kind }) => kind)
        .filter((kind) => ['filing', 'feedback', 'complaint'].includes(kind)),
  };
}

test('a report that was not made after all is theirs who was chosen since: without a mandate no complaint is made with it', async () => {
  const { choose, record, takeBack, filer, tasks } = await makeReport();
  await choose(byPerson);
  expect(await record('filed')).toMatchObject({ settledComplaints: 1 });
  await choose(byOrganisation);
  // It was made by the person.
  expect(await filer()).toBe('person');
  await takeBack('filed');
  expect(await filer()).toBe('organisation');
  expect(await tasks()).toEqual(['filing', 'complaint']);
  expect(await refusalOf(record('filed'))).toMatchObject({ code: 'MANDATE_MISSING' });
});

test('a report that was stopped before it was made follows who is chosen', async () => {
  const { choose, record, takeBack, filer, tasks } = await makeReport();
  await record('stopped');
  await choose(byPerson);
  await takeBack('stopped');
  expect(await filer()).toBe('person');
  expect(await tasks()).toEqual(['complaint']);
});

test('where nobody is to report, nothing that is taken back asks for it again', async () => {
  const { choose, record, takeBack, filer, tasks } = await makeReport();
  await record('stopped');
  await choose(byNobody);
  await takeBack('stopped');
  expect(await filer()).toBe('organisation');
  expect(await tasks()).toEqual(['complaint']);
  await choose(byPerson);
  await record('filed');
  await choose(byOrganisation);
  await choose(byNobody);
  await takeBack('filed');
  // As it was chosen before that.
  expect(await filer()).toBe('organisation');
  expect(await tasks()).toEqual(['complaint']);
});

test('a report that was made and then withdrawn was made: nobody is hurried to make it again', async () => {
  const { choose, record, filer, tasks } = await makeReport();
  await choose(byPerson);
  await record('filed');
  await record('stopped');
  expect(await tasks()).toEqual([]);
  await choose(byOrganisation);
  expect(await filer()).toBe('person');
  expect(await tasks()).toEqual([]);
});

test('what a report that was made tells stays; where it is, its numbers and the answers to its requests come later', async () => {
  const { client } = vault();
  const { choose, record, takeBack, reportId } = await makeReport();
  const change = (fields: Parameters<typeof changeReport>[2]) => changeReport(client, reportId, fields);
  const report = () => client.triage.policeReport({ reportId });
  await choose(byPerson);
  await change({ summary: 'Zo begon het.', effect: 'Zij slaapt slecht.' });
  await record('filed');
  const before = await report();
  const [first, ...others] = before.requests;
  if (first === undefined) throw new Error('a report begins with requests');
  const told: readonly Parameters<typeof change>[0][] = [
    { summary: 'Anders.' },
    { effect: '' },
    { damages: 'Een nieuw slot.' },
    { declarant: 'Iemand anders' },
    { declarantReach: '020 555 0102' },
    { requests: others },
    { requests: [...before.requests, { request: 'damages', state: 'asked' }] },
  ];
  for (const fields of told) {
    expect(await refusalOf(change(fields)), Object.keys(fields).join()).toMatchObject({
      code: 'REPORT_FILED',
    });
  }
  expect(await report()).toEqual(before);
  const later = {
    station: 'Bureau Voorbeeld',
    officer: 'A. Voorbeeld',
    officerReach: '020 555 0103',
    caseNumber: 'PL-1',
    prosecutorNumber: '01-000001-26',
    remarks: 'Er wordt teruggebeld.',
    requests: [{ ...first, state: 'granted' as const }, ...others],
  };
  await change(later);
  expect(await report()).toMatchObject({ ...later, summary: 'Zo begon het.' });
  await takeBack('filed');
  for (const fields of told) await change(fields);
});

test('who signs can still be filled in where nobody did: without it nothing could leave', async () => {
  const { client } = vault();
  const { choose, record, reportId } = await makeReport();
  await changeReport(client, reportId, { declarant: '', declarantFunction: '' });
  await choose(byPerson);
  await record('filed');
  await changeReport(client, reportId, { declarant: 'Jan Voorbeeld', declarantFunction: 'jurist' });
  expect(await client.triage.policeReport({ reportId })).toMatchObject({
    declarant: 'Jan Voorbeeld',
    declarantFunction: 'jurist',
  });
  expect(await refusalOf(changeReport(client, reportId, { declarant: 'Piet' }))).toMatchObject({
    code: 'REPORT_FILED',
  });
});
