import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  CHUNK_BYTES,
  EVIDENCE_LIMIT,
  type EvidenceItem,
} from '../../../../../shared/features/evidence/model.ts';
import { importFile } from '../../../../support/import-file.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { sampleIncident } from '../../../../support/sample-input.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';

const vault = shareVault();
const client = () => vault().client;
const evidenceFolder = () => join(vault().vaultFolder, 'evidence');
const storedFiles = () => readdirSync(evidenceFolder());
const nobody = '0190a0a0-0000-7000-8000-00000000dead';

let dossierId = '';
beforeAll(async () => {
  ({ dossierId } = await client().dossiers.create(sampleDossier));
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<EvidenceItem> =>
  importFile(client(), { dossierId, fileName, bytes });

function begin(size: number, change: object = {}) {
  const fields = { dossierId, incidentId: null, fileName: 'x', size, capturedAt: null, sourceUrl: '' };
  return client().evidence.beginImport({ ...fields, ...change });
}

describe('the kind of a file', () => {
  const email = 'From: a@example.org\nSubject: hoi\n\nlichaam';
  const kinds: readonly (readonly [string, string, Uint8Array<ArrayBuffer>, string])[] = [
    ['a picture under a wrong name', 'rapport.pdf', Uint8Array.from(png), 'image'],
    ['a PDF without an ending', 'stuk', bytesOf('%PDF-1.7\n1 0 obj\n'), 'pdf'],
    ['an e-mail', 'bericht.eml', bytesOf(email), 'email'],
    ['the same as text', 'bericht.txt', bytesOf(email), 'text'],
    ['an .eml that is none', 'plaatje.eml', bytesOf('<html>'), 'text'],
    ['HTML is shown as its source', 'pagina.html', bytesOf('<script>alert(1)</script>'), 'text'],
    ['SVG too', 'plaatje.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'text'],
    ['a program', 'foto.png', Uint8Array.from([0x4d, 0x5a, 0, 1, 2, 0xff]), 'other'],
    ['an archive', 'notitie.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff, 0xfe]), 'other'],
    ['nothing at all', 'leeg.txt', new Uint8Array(0), 'other'],
    ['text with a NUL', 'x.txt', bytesOf('a\0b'), 'other'],
  ];
  test.each(kinds)('%s', async (_what, fileName, bytes, kind) => {
    const item = await take(fileName, Uint8Array.from(bytes));
    expect(item).toMatchObject({ kind, fileName, size: bytes.length });
    const preview = await client().evidence.preview({ evidenceId: item.evidenceId });
    expect(preview.kind).toBe(kind === 'other' ? 'none' : kind);
  });
});

describe('an import that does not come to its end leaves nothing behind', () => {
  const half = async (size: number, change: object = {}) => {
    const before = storedFiles();
    const { items } = await client().evidence.list({ dossierId });
    const { importId } = await begin(size, change);
    return {
      importId,
      async nothingLeft() {
        expect(storedFiles()).toEqual(before);
        expect((await client().evidence.list({ dossierId })).items).toEqual(items);
        const chunk = client().evidence.importChunk({ importId, sequence: 0, bytes: new Uint8Array(1) });
        expect(await refusalOf(chunk)).toMatchObject({ code: 'NO_SUCH_IMPORT' });
        expect(await refusalOf(client().evidence.finishImport({ importId }))).toMatchObject({
          code: 'NO_SUCH_IMPORT',
        });
      },
    };
  };
  const send = (importId: string, sequence: number, size: number) =>
    client().evidence.importChunk({ importId, sequence, bytes: new Uint8Array(size) });

  test('a piece out of turn', async () => {
    const { importId, nothingLeft } = await half(300);
    await send(importId, 0, 100);
    expect(await refusalOf(send(importId, 2, 100))).toMatchObject({ code: 'FILE_CHANGED' });
    await nothingLeft();
  });
  test('a piece that came twice', async () => {
    const { importId, nothingLeft } = await half(300);
    await send(importId, 0, 100);
    expect(await refusalOf(send(importId, 0, 100))).toMatchObject({ code: 'FILE_CHANGED' });
    await nothingLeft();
  });
  test('more than was said', async () => {
    const { importId, nothingLeft } = await half(150);
    await send(importId, 0, 100);
    expect(await refusalOf(send(importId, 1, 51))).toMatchObject({ code: 'FILE_CHANGED' });
    await nothingLeft();
  });
  test('less than was said', async () => {
    const { importId, nothingLeft } = await half(150);
    await send(importId, 0, 100);
    expect(await refusalOf(client().evidence.finishImport({ importId }))).toMatchObject({
      code: 'FILE_CHANGED',
    });
    await nothingLeft();
  });
  test('a cancel, also twice, also in the middle of pieces', async () => {
    const { importId, nothingLeft } = await half(5 * CHUNK_BYTES);
    const pieces = Promise.allSettled([0, 1, 2].map((sequence) => send(importId, sequence, CHUNK_BYTES)));
    await client().evidence.cancelImport({ importId });
    await client().evidence.cancelImport({ importId });
    await pieces;
    await nothingLeft();
  });
  test('a dossier or an incident that is not there, or belongs elsewhere', async () => {
    const before = storedFiles();
    expect(await refusalOf(begin(1, { dossierId: nobody }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(begin(1, { incidentId: nobody }))).toMatchObject({ code: 'NOT_FOUND' });
    const aside = await client().dossiers.addIncident({
      dossierId,
      incident: sampleIncident,
      draftKey: null,
    });
    await client().dossiers.removeIncident(aside);
    expect(await refusalOf(begin(1, aside))).toMatchObject({ code: 'NOT_FOUND' });
    const other = await client().dossiers.create(sampleDossier);
    const { incidentId } = await client().dossiers.addIncident({
      dossierId: other.dossierId,
      incident: sampleIncident,
      draftKey: null,
    });
    expect(await refusalOf(begin(1, { incidentId }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(storedFiles()).toEqual(before);
  });
  test('a file that is too large is refused before a byte is sent', async () => {
    const before = storedFiles();
    for (const size of [EVIDENCE_LIMIT + 1, 5 * 1024 ** 3, Number.MAX_SAFE_INTEGER]) {
      expect(await refusalOf(begin(size))).toEqual({
        code: 'FILE_TOO_LARGE',
        data: { limit: EVIDENCE_LIMIT },
      });
    }
    expect(storedFiles()).toEqual(before);
  });
});

describe('what is on disk', () => {
  test('one view is one link in the chain of custody and one entry in the trail', async () => {
    const { evidenceId } = await take('gezien.txt', new TextEncoder().encode('gezien'));
    const before = (await client().vault.check()).audit.entries;
    await client().evidence.preview({ evidenceId });
    await client().evidence.preview({ evidenceId });
    const { custody } = await client().evidence.get({ evidenceId });
    expect(custody.map(({ kind, memberName }) => [kind, memberName])).toEqual([
      ['imported', 'Noor van Duinwijk'],
      ['viewed', 'Noor van Duinwijk'],
      ['viewed', 'Noor van Duinwijk'],
    ]);
    expect((await client().vault.check()).audit.entries).toBe(before + 2);
  });

  test('files without a row are counted', async () => {
    writeFileSync(join(evidenceFolder(), `${'ab'.repeat(16)}.age`), 'x');
    utimesSync(join(evidenceFolder(), `${'ab'.repeat(16)}.age`), 0, 0);
    expect((await client().vault.check()).evidence.orphans).toBe(1);
  });

  test('an altered, cut, grown or missing file is named, and all others stay readable', async () => {
    const names = ['heel', 'omgedraaid', 'afgekapt', 'aangegroeid', 'verwisseld', 'weg'];
    const items = new Map<string, { readonly evidenceId: string; readonly path: string }>();
    for (const name of names) {
      const before = new Set(storedFiles());
      const { evidenceId } = await take(
        name,
        Uint8Array.from(Buffer.concat([png, Buffer.alloc(200_000, name)])),
      );
      const [stored = ''] = storedFiles().filter((file) => !before.has(file));
      items.set(name, { evidenceId, path: join(evidenceFolder(), stored) });
    }
    const pathOf = (name: string) => items.get(name)?.path ?? '';
    const flipped = readFileSync(pathOf('omgedraaid'));
    const middle = Math.floor(flipped.length / 2);
    flipped[middle] = (flipped[middle] ?? 0) ^ 1;
    writeFileSync(pathOf('omgedraaid'), flipped);
    truncateSync(pathOf('afgekapt'), 70_000);
    writeFileSync(
      pathOf('aangegroeid'),
      Buffer.concat([readFileSync(pathOf('aangegroeid')), Buffer.alloc(16)]),
    );
    // A whole file of the same dossier, only not this one.
    writeFileSync(pathOf('verwisseld'), readFileSync(pathOf('heel')));
    rmSync(pathOf('weg'));

    const problems = await Promise.all(
      names.map(async (name) => {
        const evidenceId = items.get(name)?.evidenceId ?? '';
        const preview = client().evidence.preview({ evidenceId });
        return [
          name,
          await preview.then(
            ({ kind }) => kind,
            async () => refusalOf(client().evidence.preview({ evidenceId })),
          ),
        ];
      }),
    );
    const altered = { code: 'EVIDENCE_DAMAGED', data: { problem: 'altered' } };
    expect(Object.fromEntries(problems)).toEqual({
      heel: 'image',
      omgedraaid: altered,
      afgekapt: altered,
      aangegroeid: altered,
      verwisseld: altered,
      weg: { code: 'EVIDENCE_DAMAGED', data: { problem: 'missing' } },
    });
    const { evidence } = await client().vault.check();
    const named = new Map(evidence.damaged.map(({ evidenceId, problem }) => [evidenceId, problem]));
    expect(names.map((name) => named.get(items.get(name)?.evidenceId ?? '') ?? 'ok')).toEqual([
      'ok',
      'altered',
      'altered',
      'altered',
      'altered',
      'missing',
    ]);
  });
});
