import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { PoliceFinding } from '../../../../../../shared/features/triage/police-model.ts';
import { citizenNumbers } from '../../../../../support/citizen-numbers.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { makePoliceCase, planted, startReport } from '../../../../../support/police-case.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const vault = shareVault();
let folderId = '';
beforeAll(async () => {
  ({ folderId } = await vault().client.vault.browse({ folderId: null }));
});

const plain = { kind: 'plain', form: 'folder', reason: 'Voor deze proef.' } as const;
const findings = async (reportId: string) =>
  (await vault().client.triage.policeFindings({ reportId })).findings;
const places = (found: readonly PoliceFinding[]) =>
  found.map(({ place, datum, hit }) => `${place}, ${datum}: ${hit}`).toSorted();

/** The letter of a package as another program reads it, without spaces, in lower case. */
const allWords = (path: string): string =>
  ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']
    .map((part) => partOf(join(path, 'aangifte.docx'), part))
    .join('')
    .replaceAll(/<[^>]+>|\s/g, '')
    .toLowerCase();

/** Empty where the document has no such part. */
function partOf(path: string, part: string): string {
  const { stdout } = spawnSync('unzip', ['-p', path, part], { maxBuffer: 64e6 });
  return stdout.toString();
}

test('a number that is repeated over and over hides nothing that stands behind it', async () => {
  const { client } = vault();
  const text = `${`Bel ${planted.phone}! `.repeat(60)}Of schrijf ${planted.mail}.`;
  const { dossierId } = await makePoliceCase(client, [text, 'Wat een kwast bent u toch.']);
  const reportId = await startReport(client, { dossierId });
  expect(places(await findings(reportId)).filter((place) => place.startsWith('incident'))).toEqual([
    `incident, mail: ${planted.mail}`,
    `incident, phone: ${planted.phone}`,
  ]);
});

test('a text or a file with more private data than are listed goes nowhere as it is', async () => {
  const { client } = vault();
  const text = citizenNumbers(60).join(', ');
  const { dossierId, incidentIds } = await makePoliceCase(client, [text, 'Wat een kwast bent u toch.']);
  const reportId = await startReport(client, { dossierId });
  // Long enough for the end of it to be beyond what is kept for searching.
  await importFile(client, {
    dossierId,
    incidentId: incidentIds[1] ?? '',
    fileName: 'lang.txt',
    bytes: new TextEncoder().encode(`${'niets te zien. '.repeat(20_000)}\n${text}\n`),
  });
  await client.triage.choosePoliceContents({
    reportId,
    incidentIds: [...incidentIds],
    evidenceIds: (await client.triage.policeChoices({ dossierId })).exhibits.map(
      ({ evidenceId }) => evidenceId,
    ),
  });
  await client.triage.scanPoliceFiles({ reportId });
  const tooMany = (await findings(reportId)).filter(({ datum }) => datum === 'too-many');
  expect(tooMany.map(({ place, choices }) => [place, choices]).toSorted()).toEqual([
    ['file-data', ['leave-out', 'copy']],
    ['file-words', ['leave-out', 'copy']],
    ['incident', []],
  ]);
  const inText = tooMany.find(({ place }) => place === 'incident');
  const answered = client.triage.answerFinding({
    reportId,
    keys: [inText?.key ?? ''],
    answer: { kind: 'accept', reason: 'Het zijn er veel.' },
  });
  expect(await refusalOf(answered)).toMatchObject({ code: 'ANSWER_REFUSED' });
});

test('whatever else the letter says is looked through too: the sender, the reason for no mandate, the function', async () => {
  const { client } = vault();
  const { dossierId, personId } = await makePoliceCase(client);
  await client.triage.recordMandate({
    dossierId,
    mandate: {
      offences: ['sr266'],
      evidenceId: null,
      reason: `Zij is alleen te bereiken op ${planted.phone}.`,
      signedAt: Date.now(),
    },
  });
  const { details } = await client.people.details({ personId });
  const { person } = await client.dossiers.get({ dossierId });
  const { personId: _, createdAt, updatedAt, ...fields } = person;
  await client.people.update({
    personId,
    attention: null,
    details,
    fields: { ...fields, function: 'hoogleraar, Vlinderlaan 12' },
  });
  await client.settings.changeLetterhead({
    address: `${planted.home}`,
    contact: `bel ${planted.phone}`,
  });
  try {
    const reportId = await startReport(client, { dossierId });
    await client.triage.scanPoliceFiles({ reportId });
    const found = await findings(reportId);
    expect(places(found)).toEqual([
      'text, home: Vlinderlaan 12',
      'text, home: Vlinderlaan 12-b',
      `text, phone: ${planted.phone}`,
      `text, phone: ${planted.phone}`,
      'text, postcode: 1234 AB Utrecht',
    ]);
    const export_ = client.triage.exportPolicePackage({
      reportId,
      folderId,
      fileName: 'alles',
      way: plain,
    });
    expect(await refusalOf(export_)).toMatchObject({ code: 'FINDINGS_OPEN' });
    const keys = found.map(({ key }) => key);
    await client.triage.answerFinding({ reportId, keys, answer: { kind: 'replace' } });
    const { path } = await client.triage.exportPolicePackage({
      reportId,
      folderId,
      fileName: 'alles',
      way: plain,
    });
    const words = allWords(path);
    expect(words).toContain('[weggelaten]');
    for (const secret of ['vlinderlaan', '1234ab', '0655501234']) expect(words).not.toContain(secret);
  } finally {
    await client.settings.changeLetterhead({ address: 'Postbus 1\n1000 AA Voorbeeldstad', contact: '' });
  }
});

test('what stands in the contact line of a record that was merged into the person is sought too', async () => {
  const { client } = vault();
  const { dossierId, personId } = await makePoliceCase(client, ['Bel 06 5550 9876.', 'Kwast.']);
  const other = await makePoliceCase(client);
  const { details } = await client.people.details({ personId: other.personId });
  const { person } = await client.dossiers.get({ dossierId: other.dossierId });
  const { personId: _, createdAt, updatedAt, ...fields } = person;
  await client.people.update({
    personId: other.personId,
    attention: null,
    details,
    fields: { ...fields, contact: '06 5550 9876, na vijven' },
  });
  await client.people.merge({
    keptId: personId,
    mergedId: other.personId,
    choice: { tagWish: 'kept', namedAs: 'kept', elected: 'kept' },
  });
  const reportId = await startReport(client, { dossierId });
  expect(places(await findings(reportId))).toContain('incident, phone: 06 5550 9876');
});

test('where nothing is known to look for the package waits for a reason, and the letter claims nothing', async () => {
  const { client } = vault();
  const { dossierId, personId } = await makePoliceCase(client);
  const { details } = await client.people.details({ personId });
  const { person } = await client.dossiers.get({ dossierId });
  const { personId: _, createdAt, updatedAt, ...fields } = person;
  const know = (addresses: typeof details.addresses) =>
    client.people.update({
      personId,
      attention: null,
      details: { ...details, addresses },
      fields: { ...fields, contact: '' },
    });
  await know([]);
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  const exported = (fileName: string) =>
    client.triage.exportPolicePackage({ reportId, folderId, fileName, way: plain });
  const [finding, ...others] = await findings(reportId);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ place: 'text', datum: 'not-sought', hit: '', choices: ['accept'] });
  expect(await refusalOf(exported('onbekend'))).toMatchObject({ code: 'FINDINGS_OPEN', data: { count: 1 } });
  const { checks } = await client.triage.policeReport({ reportId });
  expect(checks.find(({ check }) => check === 'private-data-known')).toMatchObject({
    state: 'open',
    blocks: true,
  });
  const answer = { kind: 'accept', reason: 'Alles is zelf nagelezen.' } as const;
  await client.triage.answerFinding({ reportId, keys: [finding?.key ?? ''], answer });
  const { path } = await exported('onbekend');
  const words = allWords(path);
  expect(words).toContain('indezeaangifteisgezochtnaargeboortedatumsenburgerservicenummers.');
  expect(words).not.toContain('nietindezeaangifte');

  // Known, and too little to look for it: that is asked about as well.
  await know([
    { kind: 'home', platform: null, text: 'Dam' },
    { kind: 'phone', platform: null, text: planted.phone },
  ]);
  await client.triage.scanPoliceFiles({ reportId });
  const { findings: now, known, notSought } = await client.triage.policeFindings({ reportId });
  expect(now.map(({ datum, answer: given }) => [datum, given])).toEqual([['not-sought', null]]);
  expect({ known, notSought }).toEqual({ known: 1, notSought: ['home', 'mail'] });

  await know([
    { kind: 'home', platform: null, text: planted.home },
    { kind: 'phone', platform: null, text: planted.phone },
  ]);
  await client.triage.scanPoliceFiles({ reportId });
  expect(await findings(reportId)).toEqual([]);
  const known2 = allWords((await exported('bekend')).path);
  expect(known2).toContain('woonadresentelefoonnummervanbetrokkenestaan');
});

test('texts in an older encoding or with signs written out are read, and a PDF with hidden parts is asked about', async () => {
  const { client } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client);
  const { personId } = (await client.dossiers.get({ dossierId })).person;
  const { details } = await client.people.details({ personId });
  const { person } = await client.dossiers.get({ dossierId });
  const { personId: _, createdAt, updatedAt, ...fields } = person;
  await client.people.update({
    personId,
    attention: null,
    details: {
      ...details,
      addresses: [{ kind: 'home', platform: null, text: 'Nachtegaalhéuvel 3, 1234 AB Utrecht' }],
    },
    fields,
  });
  const add = (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
    importFile(client, { dossierId, incidentId: incidentIds[0] ?? '', fileName, bytes });
  const filler = 'niets te zien. '.repeat(20_000);
  await add('oud.txt', new Uint8Array(Buffer.from(`${filler}\nNachtegaalh\u00e9uvel 3 dus\n`, 'latin1')));
  await add('tekens.txt', new TextEncoder().encode(`${filler}\n<p>Nachtegaalh&#233;uvel&nbsp;3 dus\n`));
  await add(
    'midden.pdf',
    new Uint8Array(
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.alloc(600_000, 0x01),
        Buffer.from('Nachtegaalheuvel 3'),
        Buffer.alloc(600_000, 0x01),
      ]),
    ),
  );
  await add(
    'verborgen.pdf',
    new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 >>\nendobj\n%%EOF\n'),
  );
  const reportId = await startReport(client, { dossierId });
  await client.triage.scanPoliceFiles({ reportId });
  const found = (await findings(reportId)).filter(({ place }) => place === 'file-data');
  expect(places(found)).toEqual([
    'file-data, home: Nachtegaalheuvel 3',
    'file-data, home: Nachtegaalhéuvel 3',
    'file-data, home: Nachtegaalhéuvel 3',
    // Neither can be taken apart.
    'file-data, unread: ',
    'file-data, unread: ',
  ]);
});
