import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { hasProgram } from '../../../../../support/debian-tools.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { changeReport, makePoliceCase, planted, startReport } from '../../../../../support/police-case.ts';
import { sampleIncident } from '../../../../../support/sample-input.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const vault = shareVault();

test.skipIf(!hasProgram('pdftotext'))(
  'the letter has offences in the order of the pack, whatever the order in which they were written',
  async () => {
    const { client } = vault();
    const { dossierId } = await makePoliceCase(client);
    const offences = ['sr137', 'sr266', 'sr285', 'sr429ter'];
    const incident = { ...sampleIncident, message: 'Nog een.', offences };
    await client.dossiers.addIncident({ dossierId, incident, draftKey: null });
    const reportId = await startReport(client, { dossierId });
    await changeReport(client, reportId, { offences });
    const { bytes } = await client.triage.policePreview({ reportId });
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes }).toString();
    const articles = [...text.matchAll(/\((285|266|137[a-z]*|429ter)\b[^)]*Sr\)/g)].map(
      ([, article]) => article,
    );
    const first = [...new Set(articles)];
    expect(first.map((article) => article?.replace(/[a-z]+$/, ''))).toEqual(['285', '266', '137', '429']);
    // Once for all of the report and once for the incident.
    expect(articles.join(' ').split(first.join(' '))).toHaveLength(3);
  },
);

test.skipIf(!hasProgram('pdftotext'))(
  'the letter asks for the mark of public tasks first, tells once how many files were left out, and is signed below words',
  async () => {
    const { client } = vault();
    const made = await makePoliceCase(client);
    const reportId = await startReport(client, made);
    await changeReport(client, reportId, {
      requests: (['contact-before-release', 'ela', 'vpt-code'] as const).map((request) => ({
        request,
        state: 'asked',
      })),
    });
    for (const evidenceId of made.evidenceIds)
      await client.triage.leaveOutExhibit({ reportId, evidenceId, copyId: null, reason: 'Een adres.' });
    const { bytes } = await client.triage.policePreview({ reportId });
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString();
    const places = ['VPT-code', 'Landelijke Afspraken', 'voordat een verdachte'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text.match(/Buiten deze aangifte\s+2 bestanden met gegevens van betrokkene/g)).toHaveLength(1);
    expect(text).toContain('Voor belediging (266 Sr) is een klacht van betrokkene nodig');
    const signed = text.split('\f').find((page) => page.includes('Handtekening')) ?? '';
    expect(signed).toContain('naar beste weten opgeschreven');
  },
);

test('a mandate that goes along by itself is counted wherever is said how much goes along', async () => {
  const { client } = vault();
  const { dossierId, evidenceIds } = await makePoliceCase(client);
  const reportId = await startReport(client, { dossierId });
  const bytes = new TextEncoder().encode('Getekend.');
  const { evidenceId } = await importFile(client, { dossierId, fileName: 'machtiging.txt', bytes });
  const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt: Date.now() };
  await client.triage.recordMandate({ dossierId, mandate });
  expect(await client.triage.policeReport({ reportId })).toMatchObject({
    evidenceIds,
    addedEvidence: [{ evidenceId, fileName: 'machtiging.txt' }],
  });
  await client.triage.scanPoliceFiles({ reportId });
  const { folderId } = await client.vault.browse({ folderId: null });
  const way = { kind: 'plain', form: 'folder', reason: 'Voor deze proef.' } as const;
  const { path, exhibits } = await client.triage.exportPolicePackage({
    reportId,
    folderId,
    fileName: 'pakket',
    way,
  });
  expect(exhibits).toBe(3);
  expect(readFileSync(join(path, 'LEESMIJ.txt'), 'utf8')).toContain('3 bestanden');
  // Chosen as well, it is no longer one that is added.
  const { incidentIds } = await client.triage.policeReport({ reportId });
  await client.triage.choosePoliceContents({
    reportId,
    incidentIds,
    evidenceIds: [evidenceId, ...evidenceIds],
  });
  expect((await client.triage.policeReport({ reportId })).addedEvidence).toEqual([]);
});

test.skipIf(!hasProgram('pdftotext'))(
  'the letter says of each exhibit how it was captured, and asks for it where nobody wrote it down',
  async () => {
    const { client } = vault();
    const { dossierId, evidenceIds } = await makePoliceCase(client);
    const [evidenceId = '', other = ''] = evidenceIds;
    const reportId = await startReport(client, { dossierId });
    const check = async (name: string) => {
      const { checks } = await client.triage.policeReport({ reportId });
      return checks.find((one) => one.check === name)?.count;
    };
    for (const id of evidenceIds) {
      await client.evidence.changeCollector({ evidenceId: id, collectedBy: 'Communicatie' });
    }
    const captured = {
      evidenceId,
      capturedAt: sampleIncident.occurredAt,
      capturedPrecision: 'minute',
    } as const;
    await client.evidence.changeCapture({ ...captured, captureWay: null, captureNote: '' });
    expect(await check('captured-by')).toBe(2);
    const captureNote = `Met de telefoon ${planted.phone}`;
    await client.evidence.changeCapture({ ...captured, captureWay: 'screenshot', captureNote });
    expect(await check('captured-by')).toBe(1);
    const letter = async () => {
      const { bytes } = await client.triage.policePreview({ reportId });
      return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString();
    };
    expect(await letter()).toMatch(/Hoe vastgelegd\s+schermafdruk: Met de telefoon 06 5550 1234/);
    // What somebody writes there is looked through as all else is.
    const { findings } = await client.triage.policeFindings({ reportId });
    const found = findings.filter(({ place, datum }) => place === 'file-facts' && datum === 'phone');
    expect(found).toHaveLength(1);
    const keys = found.map(({ key }) => key);
    await client.triage.answerFinding({ reportId, keys, answer: { kind: 'replace' } });
    expect(await letter()).not.toContain(planted.phone);

    // An exhibit that no fact goes with says no sender, no words and no offence.
    expect(await check('exhibits-without-fact')).toBe(0);
    const [incidentId = ''] = (await client.evidence.get({ evidenceId: other })).item.incidentIds;
    await client.evidence.unlink({ evidenceId: other, incidentId });
    expect(await check('exhibits-without-fact')).toBe(1);
  },
);

test.skipIf(!hasProgram('pdftotext'))(
  'the letter complains of nothing that became known after the mandate was signed',
  async () => {
    const { client } = vault();
    const { dossierId } = await makePoliceCase(client);
    const signedAt = sampleIncident.occurredAt + 86_400_000;
    const bytes = new TextEncoder().encode('Getekend, eerder.');
    const { evidenceId } = await importFile(client, { dossierId, fileName: 'machtiging.txt', bytes });
    const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt };
    await client.triage.recordMandate({ dossierId, mandate });
    const late = { ...sampleIncident, offences: ['sr266'], knownAt: signedAt + 86_400_000 };
    await client.dossiers.addIncident({ dossierId, incident: late, draftKey: null });
    const reportId = await startReport(client, { dossierId });
    const letter = await client.triage.policePreview({ reportId });
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: letter.bytes }).toString();
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /wist nog niet van Feit \d toen de machtiging werd getekend/,
    );
  },
);

test.skipIf(!hasProgram('pdftotext'))(
  'for an offence of which all became known after the mandate no complaint is made, for some only of the others',
  async () => {
    const { client } = vault();
    const { dossierId, incidentIds } = await makePoliceCase(client);
    const [threat = '', insult = ''] = incidentIds;
    const signedAt = sampleIncident.occurredAt + 86_400_000;
    const bytes = new TextEncoder().encode('Getekend, eerder.');
    const { evidenceId } = await importFile(client, { dossierId, fileName: 'machtiging.txt', bytes });
    const mandate = { offences: ['sr266'], evidenceId, reason: '', signedAt };
    await client.triage.recordMandate({ dossierId, mandate });
    const late = { ...sampleIncident, offences: ['sr266'], knownAt: signedAt + 86_400_000 };
    const { incidentId } = await client.dossiers.addIncident({ dossierId, incident: late, draftKey: null });
    const reportId = await startReport(client, { dossierId });
    const telling = async (...ids: readonly string[]) => {
      const { evidenceIds } = await client.triage.policeReport({ reportId });
      await client.triage.choosePoliceContents({ reportId, incidentIds: [...ids], evidenceIds });
      const letter = await client.triage.policePreview({ reportId });
      return execFileSync('pdftotext', ['-raw', '-', '-'], { input: letter.bytes })
        .toString()
        .replaceAll(/\s+/g, ' ');
    };
    const onlyLate = await telling(threat, incidentId);
    expect(onlyLate).not.toMatch(/doen wij klacht|gemachtigd om klacht/);
    expect(onlyLate).toContain('Die geldt niet voor de feiten in deze aangifte.');
    expect(onlyLate).toContain('Betrokkene wist nog niet van Feit 2 toen de machtiging werd getekend.');
    expect(onlyLate).toContain('Voor belediging (266 Sr) is een klacht van betrokkene nodig.');
    const some = await telling(threat, insult, incidentId);
    expect(some).toContain('Voor belediging (266 Sr) bij Feit 2 doen wij klacht');
    expect(some).toContain('Betrokkene wist nog niet van Feit 3 toen de machtiging werd getekend.');
    expect(some).toContain('gemachtigd om klacht te doen');
    expect(some).not.toContain('is een klacht van betrokkene nodig');
    const all = await telling(threat, insult);
    expect(all).toContain('Voor belediging (266 Sr) doen wij klacht');
    expect(all).not.toContain('wist nog niet');
  },
);
