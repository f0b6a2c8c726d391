import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writePdf } from '../../../../../../electron/service/documents/write-pdf.ts';
import { importFile } from '../../../../../support/import-file.ts';
import { makePoliceCase, planted, startReport } from '../../../../../support/police-case.ts';
import { patchesOf, pictureOf, scannedPdf, toJpeg, toPng } from '../../../../../support/sample-pictures.ts';
import { shareVault } from '../../../../../support/share-vault.ts';
import { resourcesFolder } from '../../../../../support/start-service.ts';
import { writePdfObjects } from '../../../../../support/write-pdf-objects.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const vault = shareVault();

/** A report of a case with one more exhibit. */
async function reportWith(fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const { client } = vault();
  const { dossierId, incidentIds } = await makePoliceCase(client);
  const incidentId = incidentIds[0] ?? '';
  const { evidenceId } = await importFile(client, { dossierId, incidentId, fileName, bytes });
  const reportId = await startReport(client, { dossierId });
  return {
    async scan() {
      await client.triage.scanPoliceFiles({ reportId });
      const { findings } = await client.triage.policeFindings({ reportId });
      return findings.map(({ place, datum, hit, pages, objectId }) => {
        expect(objectId).toBe(evidenceId);
        return [place, datum, hit, ...pages];
      });
    },
    filesToScan: async () => (await client.triage.policeFindings({ reportId })).filesToScan,
    beingRead: async () => (await client.triage.policeFindings({ reportId })).beingRead,
    read: () =>
      vi.waitFor(
        async () =>
          expect((await client.evidence.get({ evidenceId })).item.reading).toMatch(
            /^(done|failed|not-needed)$/,
          ),
        240_000,
      ),
  };
}

/** A PDF with a page of text beside a picture, and a page of text only. */
function mixedPdf(picture: ReturnType<typeof pictureOf>): Uint8Array<ArrayBuffer> {
  const { width, height } = picture;
  const page = (contents: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents ${contents} 0 R
      /Resources << /Font << /F 3 0 R >> /XObject << /P 8 0 R >> >> >>`;
  return writePdfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    page(6),
    page(7),
    { dictionary: '', bytes: Buffer.from('BT /F 14 Tf 20 450 Td (Een gewone bladzijde) Tj ET') },
    {
      dictionary: '',
      bytes: Buffer.from(
        'BT /F 14 Tf 20 450 Td (Hieronder een schermafdruk) Tj ET 450 0 0 150 20 200 cm /P Do',
      ),
    },
    {
      dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB
        /BitsPerComponent 8 /Filter /DCTDecode`,
      bytes: toJpeg(picture),
    },
  ]);
}

test('a PDF that a program wrote, with text only, asks nobody anything', async () => {
  const written = writePdf(
    { fontFolder: join(resourcesFolder, 'fonts') },
    {
      title: 'Brief',
      language: 'nl',
      organisation: { name: 'Universiteit Zonneveld' },
      blocks: [{ kind: 'paragraph', text: 'Hier broedt de waterspreeuw.' }],
    },
  );
  if (!written.ok) throw new Error(written.code);
  const report = await reportWith('brief.pdf', Uint8Array.from(written.bytes));
  await report.read();
  expect(await report.scan()).toEqual([]);
});

test('a picture on a page of text is asked about by its page until it is read, and what stands on it is found', async () => {
  const report = await reportWith('met beeld.pdf', mixedPdf(pictureOf(['Kom naar de Vlinderlaan 12-b'])));
  await report.read();
  expect(await report.scan()).toEqual([['picture-words', 'home', 'Vlinderlaan 12-b']]);
});

test('what is read after the files were looked through is looked through as well', async () => {
  const { client } = vault();
  await client.evidence.cancelReading();
  const pages = Array.from({ length: 4 }, () => pictureOf(['Kom naar de Vlinderlaan 12-b']));
  const report = await reportWith('scan.pdf', scannedPdf(pages));
  const early = await report.scan();
  // Whichever is first: it is waited for, or its words are there; never as if nothing stood in it.
  expect(early.length + (await report.beingRead())).toBeGreaterThan(0);
  await report.read();
  await report.scan();
  expect(await report.filesToScan()).toBe(0);
  expect(await report.scan()).toEqual([['picture-words', 'home', 'Vlinderlaan 12-b']]);
});

test('pages behind the last that is read, and pages on which nothing is made out, are asked about by number', async () => {
  const small = (words: string) => pictureOf([words], { width: 400, height: 90 });
  const read = Array.from({ length: 59 }, () => small('Gewone woorden'));
  const report = await reportWith(
    'lang.pdf',
    scannedPdf([patchesOf(3), ...read, small('te ver'), small('nog verder')]),
  );
  await report.read();
  expect(await report.scan()).toEqual([['picture-words', 'unread', '', 1, 61, 62]]);
});

test('a photograph of which nothing is made out is asked about; a plain one is not', async () => {
  const photograph = await reportWith('foto.jpg', toJpeg(patchesOf(4)));
  await photograph.read();
  expect(await photograph.scan()).toEqual([['picture-words', 'unread', '']]);
  const plain = await reportWith('wit.png', toPng(pictureOf([])));
  await plain.read();
  expect(await plain.scan()).toEqual([]);
});

test('properties of a PDF in any writing are found, and earlier states of it asked about', async () => {
  const name = `<FEFF${Buffer.from(planted.mail, 'utf16le').swap16().toString('hex')}>`;
  const pdf = writePdfObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>',
      { dictionary: '', bytes: Buffer.from('BT /F 14 Tf 20 200 Td (Dag) Tj ET') },
      `<< /Author ${name} /Title (Bel 06\\0405550\\0401234) >>`,
    ],
    '/Info 6 0 R',
  );
  expect(await (await reportWith('eigenschappen.pdf', pdf)).scan()).toEqual([
    ['file-data', 'mail', planted.mail],
    ['file-data', 'phone', '06 5550 1234'],
  ]);
  const start = Buffer.from(pdf).lastIndexOf('xref\n0');
  const trailer = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 7 /Root 1 0 R /Prev ${start} >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  const changed = new Uint8Array(Buffer.concat([pdf, Buffer.from(trailer)]));
  expect(await (await reportWith('gewijzigd.pdf', changed)).scan()).toContainEqual([
    'file-data',
    'unread',
    '',
  ]);
});

test('a saved page that holds its parts in letters is asked about', async () => {
  const body = Buffer.from('<p>Vlinderlaan 12</p>').toString('base64');
  const saved = `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  expect(await (await reportWith('blad.mhtml', new TextEncoder().encode(saved))).scan()).toEqual([
    ['file-data', 'unread', ''],
  ]);
});
