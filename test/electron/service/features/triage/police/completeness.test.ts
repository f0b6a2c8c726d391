import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PoliceCheck } from '../../../../../../shared/features/triage/police-model.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { changeReport, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
const letterhead = { address: 'Postbus 1\n1000 AA Voorbeeldstad', contact: '' };
let dossierId = '';
let reportId = '';
beforeAll(async () => {
  const { client } = vault();
  await client.settings.changeLetterhead({ address: '', contact: '' });
  ({ dossierId } = await client.dossiers.create(sampleDossier));
  ({ reportId } = await client.triage.startPoliceReport({ dossierId, offences: [] }));
  await changeReport(client, reportId, { requests: [] });
});
afterAll(async () => void (await vault().client.settings.changeLetterhead(letterhead)));

/** What is open: what blocks with an exclamation mark. */
async function open(): Promise<readonly string[]> {
  const { checks } = await vault().client.triage.policeReport({ reportId });
  return checks.filter(({ state }) => state === 'open').map(sayOf);
}
const sayOf = ({ check, blocks, count }: PoliceCheck) => `${check}${blocks ? '!' : ''} ${count}`;

test('a package says all that it lacks, and what it cannot leave without', async () => {
  expect(await open()).toEqual([
    'offences 1',
    'facts! 1',
    'exhibits 1',
    'declarant! 1',
    'organisation-address! 1',
    'consent 1',
    'requests 1',
  ]);
});

test('each is seen to by itself, until nothing is left', async () => {
  const { client } = vault();
  const incident = { ...sampleIncident, offences: [] };
  const { incidentId } = await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
  const contents = { reportId, incidentIds: [incidentId], evidenceIds: [] as string[] };
  await client.triage.choosePoliceContents(contents);
  expect(await open()).toEqual(
    expect.arrayContaining(['facts-without-offence 1', 'facts-without-exhibit 1', 'exhibits 1']),
  );
  const bytes = new TextEncoder().encode('Een verzonnen bericht.\n');
  const { evidenceId } = await importFile(client, { dossierId, incidentId, fileName: 'bericht.txt', bytes });
  await client.evidence.changeCollector({ evidenceId, collectedBy: 'Communicatie' });
  const captured = { evidenceId, capturedAt: sampleIncident.occurredAt, captureWay: 'export' } as const;
  await client.evidence.changeCapture({ ...captured, capturedPrecision: 'minute', captureNote: '' });
  await client.triage.choosePoliceContents({ ...contents, evidenceIds: [evidenceId] });
  await client.dossiers.changeIncident({ incidentId, incident: { ...incident, offences: ['sr285'] } });
  await changeReport(client, reportId, {
    offences: ['sr285'],
    declarant: 'Jan Voorbeeld',
    requests: [{ request: 'vpt-code', state: 'asked' }],
  });
  expect(await open()).toEqual(['organisation-address! 1', 'consent 1', 'scan! 1']);
  await client.triage.scanPoliceFiles({ reportId });
  // Without an address of the organisation there would be none at all in it.
  const { folderId } = await client.vault.browse({ folderId: null });
  const way = { kind: 'plain', form: 'zip', reason: 'Voor deze proef.' } as const;
  const exported = () =>
    client.triage.exportPolicePackage({ reportId, folderId, fileName: 'compleet.zip', way });
  expect(await refusalOf(exported())).toMatchObject({
    code: 'PACKAGE_INCOMPLETE',
    data: { checks: [{ check: 'organisation-address', blocks: true }] },
  });
  await client.settings.changeLetterhead(letterhead);
  expect(await open()).toEqual(['consent 1']);
  // What is advised keeps nothing back.
  expect((await exported()).exhibits).toBe(1);
  const consent = {
    purpose: 'police-report',
    answer: 'given',
    scope: '',
    recipient: '',
    how: 'spoken',
  } as const;
  const given = { evidenceId: null, givenAt: sampleIncident.occurredAt, until: null, remarks: '' };
  await client.consent.add({ dossierId, consent: { ...consent, ...given } });
  expect(await open()).toEqual([]);
});

test('a report of an offence that asks for a complaint asks for a mandate', async () => {
  const { client } = vault();
  const { dossierId: other } = await client.dossiers.create(sampleDossier);
  const incident = { ...sampleIncident, offences: ['sr266'] };
  await client.dossiers.addIncident({ dossierId: other, incident, draftKey: null });
  const own = await startReport(client, { dossierId: other });
  const { checks, mandateMissing, complaintOffences } = await client.triage.policeReport({ reportId: own });
  expect(checks.find(({ check }) => check === 'mandate')).toMatchObject({ state: 'open', count: 1 });
  expect({ mandateMissing, complaintOffences }).toEqual({
    mandateMissing: ['sr266'],
    complaintOffences: ['sr266'],
  });
});
