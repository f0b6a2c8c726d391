import { expect, test } from 'vitest';
import type { ImportMapping } from '../../../../../../shared/features/dossiers/imports-model.ts';
import { refusalOf } from '../../../../../support/refusal-of.ts';
import { previewTable, sendImport } from '../../../../../support/send-import.ts';
import { sampleDossier, shareVault } from '../../../../../support/share-vault.ts';

const vault = shareVault();
const dossiers = () => vault().client.dossiers;
const newDossier = async () => (await dossiers().create(sampleDossier)).dossierId;
const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const finish = (importId: string, leftOut: number[] = [], included: number[] = []) =>
  dossiers().finishImport({ importId, leftOut, included });
const incidentsOf = (dossierId: string) => dossiers().incidents({ dossierId, offset: 0, limit: 200 });

const csv = `Datum;Tijd;Netwerk;Auteur;Link;Bericht;Vorm;Volgers;__proto__
20-11-2026;14:05;Twitter;@kwast_01;https://twitter.com/a/status/1?s=20;"Ga weg; nu";Belediging om wie iemand is;1.200;x
20-11-2026;14:06;;@kwast_02;https://mobile.twitter.com/a/status/2;Eén café;iets anders;veel;x
31-02-2026;14:07;X;@kwast_03;;Geen dag;;;x
20-11-2026;14:08;Hyves;@kwast_04;;Geen plek;;;x
20-11-2026;;;;;;;;x
20-11-2026;14:05;X;@kwast_05;https://x.com/a/status/1/;;;;x
20-11-2026;14:09;X;@kwast_06;https://jan:geheim@x.com/a/status/9;Met wachtwoord;;;x
20-11-2026;14:09;X;@KWAST_06;;met   wachtwoord;;;x
`;

test('reactions under one article are all of them messages; the same one twice is one', async () => {
  const link = 'https://krant.example/artikel?s=7';
  const lines = ['Ga weg', 'Blijf weg', 'Ga weg', ''].map(
    (text, row) => `20-11-2026 14:05;X;@kwast_${row % 2};${link};${text}`,
  );
  const anchored = `20-11-2026 14:05;X;@kwast_0;${link}#reactie-2;Nog iets`;
  const other = '20-11-2026 14:05;X;@kwast_0;https://krant.example/artikel?s=8;';
  const target = { kind: 'incidents', dossierId: await newDossier() } as const;
  const table = ['Datum;Netwerk;Auteur;Link;Bericht', ...lines, anchored, other].join('\n');
  const { rows } = await previewTable(dossiers(), target, bytes(table));
  expect(rows.map(({ row, state, sameAs }) => [row, state, sameAs])).toEqual([
    [2, 'ready', null],
    [3, 'ready', null],
    [4, 'duplicate', 2],
    [5, 'duplicate', 2],
    [6, 'ready', null],
    [7, 'ready', null],
  ]);
});

test('a sender with letters that look like others is brought in with a note', async () => {
  const target = { kind: 'incidents', dossierId: await newDossier() } as const;
  const table =
    'Datum;Platform;Auteur;Tekst\n2026-11-01;X;@boze;Weg\n2026-11-02;X;@bоze;Weg\n2026-11-03;X;@зорро;Weg\n';
  const { rows } = await previewTable(dossiers(), target, bytes(table));
  expect(rows.map(({ state, notes }) => [state, notes])).toEqual([
    ['ready', []],
    ['ready', ['sender-looks-like']],
    ['ready', []],
  ]);
});

test('a Windows-1252 export with semicolons: mapped by its names, each bad row named, duplicates told', async () => {
  const target = { kind: 'incidents', dossierId: await newDossier() } as const;
  const { importId, described, counts, rows } = await previewTable(dossiers(), target, bytes(csv, 'latin1'));
  const fields = described.mapping.columns.map(({ field, column }) => [field, column]);
  expect([described.encoding, described.rows, Object.fromEntries(fields)]).toEqual([
    'windows-1252',
    8,
    { moment: 0, time: 1, platform: 2, sender: 3, link: 4, text: 5, forms: 6, reach: 7 },
  ]);
  expect(counts).toEqual({ ready: 3, duplicate: 2, wrong: 3 });
  expect(
    rows.map(({ row, state, problems, notes, sameAs }) => [row, state, problems, notes, sameAs]),
  ).toEqual([
    [2, 'ready', [], [], null],
    [3, 'ready', [], ['form-to-remarks', 'reach-to-remarks'], null],
    [4, 'wrong', [{ code: 'date-unreadable', field: 'moment' }], [], null],
    [5, 'wrong', [{ code: 'not-in-pack', field: 'platform' }], [], null],
    [
      6,
      'wrong',
      [
        { code: 'missing', field: 'platform' },
        { code: 'nothing-said', field: null },
      ],
      [],
      null,
    ],
    [7, 'duplicate', [], [], 2],
    [8, 'ready', [], ['credentials-removed'], null],
    [9, 'duplicate', [], [], 8],
  ]);
  expect(await dossiers().importText({ importId, row: 3 })).toEqual({ text: 'Eén café' });
  expect(await finish(importId)).toEqual({ importId, added: 3, skipped: 5, kept: [] });

  const { total, incidents } = await incidentsOf(target.dossierId);
  expect([total, incidents.map(({ url, forms, platform }) => [url, forms, platform])]).toEqual([
    3,
    [
      ['https://x.com/a/status/9', [], 'x'],
      ['https://mobile.twitter.com/a/status/2', [], 'x'],
      ['https://twitter.com/a/status/1?s=20', ['insult'], 'x'],
    ],
  ]);
  const second = await dossiers().incident({ incidentId: incidents[1]?.incidentId ?? '' });
  expect([second.remarks, second.reach, second.message]).toEqual(['iets anders\nveel', null, 'Eén café']);
  const { entries } = await dossiers().timeline({
    dossierId: target.dossierId,
    kinds: ['import', 'incident'],
    before: null,
    limit: 9,
  });
  expect(entries.map(({ kind, text }) => [kind, text])).toEqual([['import', '3']]);
  expect((await dossiers().search({ text: 'café', offset: 0, limit: 5 })).hits).toHaveLength(1);

  // The same file again: all that stands there already is known, and the mapping is remembered.
  const again = await previewTable(dossiers(), target, bytes(csv, 'latin1'));
  expect([again.counts, again.described.remembered]).toEqual([{ ready: 0, duplicate: 5, wrong: 3 }, true]);
  expect(await refusalOf(finish(again.importId))).toEqual({ code: 'NOTHING_CHOSEN', data: undefined });
  expect(await finish(again.importId, [], [2])).toMatchObject({ added: 1, skipped: 7 });
});

test('a list of links gives the senders that the links name, as a proposal; what the row says goes first', async () => {
  const dossierId = await newDossier();
  const lines = [
    'Link;Auteur;Waar',
    'https://jan:geheim@x.com/derde/status/6;;',
    'https://x.com/Iemand/status/1;;',
    'https://twitter.com/iemand/status/2?s=20;;',
    'https://x.com/iemand/status/3;@een_ander;',
    'https://x.com/i/web/status/4;;',
    'https://x.com/iemand/status/5;;Instagram',
  ];
  const onDay = (mapping: ImportMapping) => ({ ...mapping, moment: Date.UTC(2026, 10, 20) });
  const { importId, rows, described } = await previewTable(
    dossiers(),
    { kind: 'incidents', dossierId },
    lines.join('\n'),
    onDay,
  );
  expect(JSON.stringify(described.columns)).not.toContain('geheim');
  expect(rows.map(({ who, notes }) => [who, notes.includes('sender-from-link')])).toEqual([
    ['@derde', true],
    ['@iemand', true],
    ['@iemand', true],
    ['@een_ander', false],
    ['', false],
    ['', false],
  ]);
  await finish(importId);
  const { groups } = await dossiers().incidentGroups({
    dossierId,
    by: 'sender',
    filter: { platform: 'x', form: null, sender: null, from: null, until: null },
  });
  expect(groups.map(({ name, count }) => [name, count])).toContainEqual(['@iemand', 2]);
});

test('undo puts a whole import aside with its line and its words, redo brings it back, both once', async () => {
  const dossierId = await newDossier();
  const text =
    'Datum,Link,Tekst\n2026-11-20,https://x.com/b/1,Unieklijk een\n2026-11-20,https://x.com/b/2,Unieklijk twee\n';
  const { importId } = await previewTable(dossiers(), { kind: 'incidents', dossierId }, text);
  await finish(importId);
  const [first] = (await incidentsOf(dossierId)).incidents;
  await dossiers().removeIncident({ incidentId: first?.incidentId ?? '' });
  const seen = async () => ({
    incidents: (await incidentsOf(dossierId)).total,
    found: (await dossiers().search({ text: 'unieklijk', offset: 0, limit: 9 })).hits.length,
    lines: (await dossiers().timeline({ dossierId, kinds: ['import'], before: null, limit: 9 })).entries
      .length,
    undone: (await dossiers().pastImports({ dossierId })).imports.map(({ undoneAt }) => undoneAt !== null),
  });
  const before = await seen();
  expect(await dossiers().undoImport({ importId })).toEqual({ count: 1, files: 0, kept: [] });
  expect(await seen()).toEqual({ incidents: 0, found: 0, lines: 0, undone: [true] });
  expect((await refusalOf(dossiers().undoImport({ importId }))).code).toBe('NOT_FOUND');
  expect(await dossiers().redoImport({ importId })).toEqual({ count: 1, files: 0 });
  // What somebody put aside alone stays aside.
  expect(await seen()).toEqual(before);
  expect(before).toEqual({ incidents: 1, found: 1, lines: 1, undone: [false] });
});

test('days that can be read in two ways are asked for once, and links without a day get the one that is chosen', async () => {
  const dossierId = await newDossier();
  const target = { kind: 'incidents', dossierId } as const;
  const doubtful = 'date,url\n05/11/2026,https://x.com/c/1\n06/11/2026,https://x.com/c/2\n';
  const unclear = await previewTable(dossiers(), target, doubtful);
  expect([
    unclear.described.columns[0]?.dates,
    unclear.rows.map(({ problems }) => problems[0]?.code),
  ]).toEqual(['unclear', ['date-unclear', 'date-unclear']]);
  const clear = await previewTable(dossiers(), target, doubtful, (mapping) => ({
    ...mapping,
    dateOrder: 'day-first',
  }));
  expect(clear.counts).toEqual({ ready: 2, duplicate: 0, wrong: 0 });

  // One date that leaves no doubt settles the others.
  const settled = await previewTable(dossiers(), target, `${doubtful}20/11/2026,https://x.com/c/3\n`);
  expect([settled.described.columns[0]?.dates, settled.counts.ready]).toEqual(['clear', 3]);

  const links = 'https://x.com/d/1\nhttps://www.instagram.com/p/abc/\nhttps://ergens.example/stuk\n';
  const moment = Date.UTC(2026, 10, 20, 11);
  const listed = await previewTable(dossiers(), target, links, (mapping) => ({
    ...mapping,
    moment,
    platform: 'forum',
  }));
  expect(listed.rows.map(({ state, platform, occurredAt }) => [state, platform, occurredAt])).toEqual([
    ['ready', 'x', moment],
    ['ready', 'instagram', moment],
    ['ready', 'forum', moment],
  ]);
});

test('ten thousand rows come in within ten seconds, while others are answered', async () => {
  const dossierId = await newDossier();
  const lines = Array.from(
    { length: 10_000 },
    (_, row) =>
      `2026-11-${String(1 + (row % 20)).padStart(2, '0')} ${String(row % 24).padStart(2, '0')}:${String(row % 60).padStart(2, '0')};X;@kwast_${row % 40};https://x.com/e/status/${row};Bericht ${row} met wat woorden`,
  );
  const text = `Datum;Platform;Auteur;Link;Tekst\n${lines.join('\n')}\n`;
  const waits: number[] = [];
  let done = false;
  const watch = (async () => {
    while (!done) {
      const from = performance.now();
      await dossiers().get({ dossierId });
      waits.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const begun = performance.now();
  const { importId, counts } = await previewTable(dossiers(), { kind: 'incidents', dossierId }, text);
  const stored = await finish(importId);
  const took = performance.now() - begun;
  await dossiers().undoImport({ importId });
  done = true;
  await watch;
  expect([counts.ready, stored.added]).toEqual([10_000, 10_000]);
  expect(took).toBeLessThan(10_000);
  // Exact figures are the bench's: here other work shares the computer. What waited for the whole import would be seen.
  expect(waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)]).toBeLessThan(500);
});

test('an import that was cancelled, replaced or never begun is said to be gone; nothing was stored', async () => {
  const dossierId = await newDossier();
  const target = { kind: 'incidents', dossierId } as const;
  const { importId } = await previewTable(dossiers(), target, csv);
  await dossiers().cancelImport({ importId });
  expect((await refusalOf(finish(importId))).code).toBe('NO_SUCH_IMPORT');
  const first = await sendImport(dossiers(), target, [bytes(csv)]);
  await sendImport(dossiers(), target, [bytes(csv)]);
  const source = { kind: 'table', name: '' } as const;
  expect(
    (await refusalOf(dossiers().describeImport({ importId: first, source, hasHeader: null }))).code,
  ).toBe('NO_SUCH_IMPORT');
  expect((await incidentsOf(dossierId)).total).toBe(0);
  const unknown = '0190a0a0-0000-7000-8000-00000000dead';
  expect((await refusalOf(dossiers().beginImport({ kind: 'incidents', dossierId: unknown }))).code).toBe(
    'NOT_FOUND',
  );
});

test('a file that is too large, or no table, is refused by its name', async () => {
  const dossierId = await newDossier();
  const target = { kind: 'incidents', dossierId } as const;
  const importId = await sendImport(dossiers(), target, [bytes('a;b\n'.repeat(100_000))]);
  const source = { kind: 'table', name: 'x.csv' } as const;
  expect(await refusalOf(dossiers().describeImport({ importId, source, hasHeader: null }))).toEqual({
    code: 'TABLE_UNREADABLE',
    data: { problem: 'too-many-rows', row: null },
  });
  const large = await sendImport(
    dossiers(),
    target,
    Array.from({ length: 50 }, () => new Uint8Array(1024 ** 2)),
  );
  expect(
    await refusalOf(dossiers().sendImport({ importId: large, file: 0, bytes: new Uint8Array(1) })),
  ).toEqual({
    code: 'FILE_TOO_LARGE',
    data: { limit: 50 * 1024 ** 2 },
  });
});
