import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { copyPdf } from '../../../../../electron/service/features/evidence/reading/copy-pdf.ts';
import { hasProgram } from '../../../../support/debian-tools.ts';
import { importFile } from '../../../../support/import-file.ts';
import { refusalOf } from '../../../../support/refusal-of.ts';
import { patchesOf, toJpeg } from '../../../../support/sample-pictures.ts';
import { sampleDossier, shareVault } from '../../../../support/share-vault.ts';
import { type PdfObject, writePdfObjects } from '../../../../support/write-pdf-objects.ts';

vi.setConfig({ testTimeout: 60_000 });

const vault = shareVault();
let dossierId = '';
beforeAll(async () => {
  ({ dossierId } = await vault().client.dossiers.create(sampleDossier));
});
const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
  importFile(vault().client, { dossierId, fileName, bytes });
const derive = (evidenceId: string) =>
  vault().client.evidence.deriveCopy({ evidenceId, fileName: 'kopie.pdf' });
const bytesOf = async (evidenceId: string) => {
  const preview = await vault().client.evidence.preview({ evidenceId });
  if (preview.kind !== 'pdf') throw new Error('it is a PDF');
  return preview.bytes;
};

/** What a PDF can tell of people besides what is seen on its pages. */
const told = [
  'Verzonnen Maker',
  'Verborgen titel',
  'xmpmeta',
  'Onder de balk',
  'bijlage.txt',
  'Inhoud van de bijlage',
  'kwaad.example',
  'app.alert',
  'Opmerking van iemand',
  'D:20261120',
  'Camera van Verzonnen',
];

test('a copy of a PDF consists of pictures of its pages, and tells nothing but what is seen on them', async () => {
  const original = talkingPdf();
  expect(told.filter((text) => !Buffer.from(original).includes(text))).toEqual([]);
  const { evidenceId } = await take('brief.pdf', original);
  const copy = await derive(evidenceId);
  expect(copy).toMatchObject({ kind: 'pdf', fileName: 'kopie.pdf', derivedFrom: evidenceId, alike: [] });
  const bytes = await bytesOf(copy.evidenceId);
  expect(told.filter((text) => Buffer.from(bytes).includes(text))).toEqual([]);
  const names = ['/Info', '/Metadata', '/Annots', '/Names', '/Font', '/OCProperties', '/ID', '/JavaScript'];
  expect(names.filter((name) => Buffer.from(bytes).includes(name))).toEqual([]);
  // The original: byte for byte, and its custody says what was made of it.
  const sha256 = createHash('sha256').update(original).digest('hex');
  const { item, custody } = await vault().client.evidence.get({ evidenceId });
  expect([
    item.sha256,
    createHash('sha256')
      .update(await bytesOf(evidenceId))
      .digest('hex'),
  ]).toEqual([sha256, sha256]);
  expect(custody.map(({ kind, text }) => [kind, text])).toContainEqual(['derived', 'kopie.pdf']);
  // Twice the same: there is no moment and no chance in it.
  const second = await derive(evidenceId);
  expect(second.sha256).toBe(copy.sha256);
});

test.skipIf(!hasProgram('pdftotext'))(
  'programs of others find two pages of the same size in the copy, and no words, data, attachments or scripts (skipped without poppler-utils)',
  async () => {
    const { evidenceId } = await take('brief2.pdf', talkingPdf());
    const { evidenceId: copyId } = await derive(evidenceId);
    const folder = join(vault().folder, 'poppler');
    mkdirSync(folder);
    const [before, after] = [join(folder, 'voor.pdf'), join(folder, 'na.pdf')];
    writeFileSync(before, await bytesOf(evidenceId));
    writeFileSync(after, await bytesOf(copyId));
    const say = (program: string, ...options: string[]) =>
      execFileSync(program, options, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    expect(say('pdftotext', before, '-')).toContain('Onder de balk');
    expect(say('pdfdetach', '-list', before)).toContain('1 embedded files');
    expect(say('pdftotext', after, '-').trim()).toBe('');
    expect(say('pdfdetach', '-list', after)).toContain('0 embedded files');
    expect(say('pdfinfo', '-meta', after)).toBe('');
    expect(say('pdfinfo', '-js', after)).toBe('');
    expect(say('pdfinfo', '-url', after)).not.toContain('example');
    const facts = Object.fromEntries(
      say('pdfinfo', after)
        .trim()
        .split('\n')
        .map((line) => line.split(/:\s+/) as [string, string]),
    );
    expect(facts).toEqual({
      'Custom Metadata': 'no',
      'Metadata Stream': 'no',
      Tagged: 'no',
      UserProperties: 'no',
      Suspects: 'no',
      Form: 'none',
      JavaScript: 'no',
      Pages: '2',
      Encrypted: 'no',
      'Page size': '595 x 842 pts (A4)',
      'Page rot': '0',
      'File size': `${(await bytesOf(copyId)).length} bytes`,
      Optimized: 'no',
      'PDF version': '1.4',
    });
    expect(say('pdfimages', '-list', after).trim().split('\n')).toHaveLength(4);
  },
);

test('what cannot be copied is said by its name, and nothing of it is kept', async () => {
  const { client } = vault();
  const count = async () => (await client.evidence.list({ dossierId })).items.length;
  const long = await take('lang.pdf', blankPdf(101));
  const torn = await take('gescheurd.pdf', talkingPdf().slice(0, 300));
  const before = await count();
  const codes = await Promise.all(
    [long, torn].map(async ({ evidenceId }) => (await refusalOf(derive(evidenceId))).code),
  );
  expect(codes).toEqual(['COPY_TOO_LONG', 'COPY_IMPOSSIBLE']);
  expect(await count()).toBe(before);
});

test('a copy says how many pages are done while it is made, also to who comes back to it', async () => {
  const { client } = vault();
  const { evidenceId } = await take('lang-genoeg.pdf', blankPdf(40));
  const idle = { running: false, pages: null };
  expect(await client.evidence.copyProgress({ evidenceId })).toEqual(idle);
  const making = derive(evidenceId);
  const seen: number[] = [];
  await vi.waitFor(
    async () => {
      const { pages } = await client.evidence.copyProgress({ evidenceId });
      if (pages !== null) seen.push(pages.done);
      expect(seen.some((done) => done > 0 && done < 40)).toBe(true);
    },
    { timeout: 30_000, interval: 20 },
  );
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  await making;
  expect(await client.evidence.copyProgress({ evidenceId })).toEqual(idle);
});

test('making a copy can be stopped, not twice at once, and then nothing of it is kept', async () => {
  const { client } = vault();
  const { evidenceId } = await take('traag.pdf', blankPdf(100));
  const before = (await client.evidence.list({ dossierId })).items.length;
  // Whichever of the two comes first is made.
  const both = [refusalOf(derive(evidenceId)), refusalOf(derive(evidenceId))];
  expect((await Promise.race(both)).code).toBe('COPY_RUNNING');
  await client.evidence.cancelCopy({ evidenceId });
  const codes = (await Promise.all(both)).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['COPY_CANCELLED', 'COPY_RUNNING']);
  expect((await client.evidence.list({ dossierId })).items).toHaveLength(before);
});

test('a copy of sixty pages takes no more memory than one of a few, since each is let go of', async () => {
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const copy = await copyPdf(blankPdf(60));
  clearInterval(looking);
  expect(copy instanceof Uint8Array && Buffer.from(copy).includes('/Type /Pages /Count 60')).toBe(true);
  // Each takes 16 MB while it is drawn.
  expect(most - before).toBeLessThan(500 * 1024 ** 2);
});

function blankPdf(count: number): Uint8Array<ArrayBuffer> {
  const kids = Array.from({ length: count }, (_, index) => `${3 + index} 0 R`).join(' ');
  return writePdfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
  ]);
}

/** A letter of two pages that tells more than is seen: of its maker, below a bar, in an attachment, a link, a script. */
function talkingPdf(): Uint8Array<ArrayBuffer> {
  const jpeg = toJpeg(patchesOf(4, { width: 90, height: 60 }));
  const remark = Buffer.from('Camera van Verzonnen');
  const withRemark = Buffer.concat([
    jpeg.slice(0, 2),
    Buffer.from([0xff, 0xfe, 0, remark.length + 2]),
    remark,
    jpeg.slice(2),
  ]);
  const drawing = (line: string) =>
    stream(
      '',
      `BT /F1 24 Tf 60 700 Td (${line}) Tj ET BT /F1 20 Tf 60 640 Td (Onder de balk) Tj ET 0 g 50 630 300 30 re f
q 180 0 0 120 60 400 cm /Picture Do Q 0.8 0.1 0.1 rg 60 300 200 40 re f`,
    );
  const uses = '/Resources << /Font << /F1 6 0 R >> /XObject << /Picture 7 0 R >> >>';
  const page = (contents: number, more = '') =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${uses} /Contents ${contents} 0 R ${more} >>`;
  const objects: PdfObject[] = [
    '<< /Type /Catalog /Pages 2 0 R /Metadata 9 0 R /Names << /EmbeddedFiles << /Names [(bijlage.txt) 10 0 R] >> >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>',
    page(
      5,
      '/Annots [<< /Type /Annot /Subtype /Link /Rect [60 300 260 340] /A << /S /URI /URI (https://kwaad.example/spoor) >> >> << /Type /Annot /Subtype /Text /Rect [0 0 20 20] /F 2 /Contents (Opmerking van iemand) /T (Verzonnen Maker) >>]',
    ),
    page(12),
    drawing('Geachte heer, wij weten u te vinden.'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 90 /Height 60 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
      bytes: withRemark,
    },
    '<< /Title (Verborgen titel) /Author (Verzonnen Maker) /CreationDate (D:20261120140500) >>',
    stream(
      '/Type /Metadata /Subtype /XML',
      '<x:xmpmeta><dc:creator>Verzonnen Maker</dc:creator></x:xmpmeta>',
    ),
    '<< /Type /Filespec /F (bijlage.txt) /UF (bijlage.txt) /EF << /F 11 0 R >> >>',
    stream('/Type /EmbeddedFile', 'Inhoud van de bijlage'),
    drawing('Tweede bladzijde'),
  ];
  return writePdfObjects(objects, '/Info 8 0 R /ID [<4142> <4142>]');
}

function stream(dictionary: string, text: string): PdfObject {
  return { dictionary, bytes: Buffer.from(text, 'latin1') };
}
