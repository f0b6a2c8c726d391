import { expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { sampleNote } from '../../../../../support/sample-input.ts';
import { previewTable } from '../../../../../support/send-import.ts';
import { shareVault } from '../../../../../support/share-vault.ts';

const vault = shareVault();
const dossiers = () => vault().client.dossiers;
const target = { kind: 'register', dossierId: null } as const;

const register = async () => {
  const { rows } = await dossiers().list({
    sort: 'code',
    direction: 'ascending',
    statuses: null,
    offset: 0,
    limit: 100,
  });
  return rows.map(({ personName, status, incidentCount }) => [personName, status, incidentCount]);
};

const file = async () => {
  const day = (date: number) => ({ value: new Date(date), type: Date, format: 'dd-mm-yyyy' }) as const;
  const text = (value: string) => ({ value });
  const sheet: SheetData = [
    [
      'Naam',
      'Faculteit',
      'Gemeld op',
      'Status',
      'Vorm',
      'Netwerk',
      'Ernst',
      'Aanleiding',
      'Samenvatting',
      'Afgesloten',
    ].map(text),
    [
      text('Pia Proefpersoon'),
      text('Letteren'),
      day(Date.UTC(2024, 2, 4)),
      text('Afgesloten'),
      text('Bedreiging of intimidatie'),
      text('X'),
      text('zwaar'),
      text('Maanlanding'),
      text('Na een stuk in de krant.'),
      day(Date.UTC(2024, 4, 6)),
    ],
    [
      text('Pia Proefpersoon'),
      text('Letteren'),
      day(Date.UTC(2025, 5, 1)),
      text('Nazorg'),
      null,
      null,
      null,
      null,
      text('Opnieuw.'),
      null,
    ],
    [
      text('Piet Voorbeeld'),
      text('Bèta'),
      day(Date.UTC(2025, 5, 1)),
      text('op vakantie'),
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    [
      text(''),
      text('Bèta'),
      day(Date.UTC(2025, 5, 1)),
      null,
      null,
      null,
      null,
      null,
      text('Zonder naam'),
      null,
    ],
    [
      text('Pia Proefpersoon'),
      text('Letteren'),
      day(Date.UTC(2025, 5, 1)),
      null,
      null,
      null,
      null,
      null,
      text('Dubbel'),
      null,
    ],
  ];
  return new Uint8Array(await writeXlsxFile(sheet).toBuffer());
};

test('a spreadsheet of past cases becomes dossiers, is undone as a whole but for what was worked in, and comes back', async () => {
  const { importId, described, counts, rows } = await previewTable(dossiers(), target, await file());
  expect(described.columns.map(({ name }) => name)).toContain('Gemeld op');
  expect(counts).toEqual({ ready: 2, duplicate: 1, wrong: 2 });
  expect(
    rows.map(({ row, state, problems, notes, sameAs }) => [row, state, problems, notes, sameAs]),
  ).toEqual([
    [2, 'ready', [], ['trigger-left-out'], null],
    [3, 'ready', [], [], null],
    [4, 'wrong', [{ code: 'unknown-word', field: 'status' }], [], null],
    [5, 'wrong', [{ code: 'missing', field: 'name' }], [], null],
    [6, 'duplicate', [], [], 3],
  ]);
  expect(await dossiers().finishImport({ importId, leftOut: [], included: [] })).toMatchObject({
    added: 2,
    skipped: 3,
  });
  const imported = [
    ['Pia Proefpersoon', 'closed', 1],
    ['Pia Proefpersoon', 'aftercare', 0],
  ];
  expect(await register()).toEqual(imported);
  // One person with two dossiers, and the words that the pack does not know kept with the account.
  const { people } = await vault().client.people.suggest({ text: 'Pia' });
  expect(people.map(({ dossierCodes }) => dossierCodes.length)).toEqual([2]);
  const { hits } = await dossiers().search({ text: 'Maanlanding', offset: 0, limit: 5 });
  expect(hits).toHaveLength(1);
  const dossierId = hits[0]?.dossierId ?? '';
  const first = await dossiers().get({ dossierId });
  expect(first.reports[0]?.account).toBe('Na een stuk in de krant.\nMaanlanding');

  await dossiers().addNote({ dossierId, note: sampleNote, draftKey: null });
  expect(await dossiers().undoImport({ importId })).toEqual({ count: 1, files: 0, kept: [first.code] });
  expect(await register()).toEqual([['Pia Proefpersoon', 'closed', 1]]);
  expect(await dossiers().redoImport({ importId })).toEqual({ count: 1, files: 0 });
  expect(await register()).toEqual(imported);

  // The same file again: what is there already is told.
  const again = await previewTable(dossiers(), target, await file());
  expect([again.counts, again.described.remembered]).toEqual([{ ready: 0, duplicate: 3, wrong: 2 }, true]);
});

test('who came with an import that was undone is not linked to by a later one', async () => {
  const text = 'Naam;Faculteit;Gemeld op\nToos Verzinsel;Letteren;24-03-2024\n';
  const bring = async () => {
    const { importId } = await previewTable(dossiers(), target, text);
    await dossiers().finishImport({ importId, leftOut: [], included: [] });
    return importId;
  };
  const importId = await bring();
  const personIds = async () =>
    (await vault().client.people.suggest({ text: 'Toos Verzinsel' })).people.map(({ personId }) => personId);
  const before = await personIds();
  await dossiers().undoImport({ importId });
  expect(await personIds()).toEqual([]);
  await bring();
  const after = await personIds();
  expect([before.length, after.length, after[0] === before[0]]).toEqual([1, 1, false]);
});
