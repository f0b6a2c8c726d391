import { expect, test, vi } from 'vitest';
import { lookThroughPdf } from '../../../../../../electron/service/features/evidence/bundle/look-through-pdf.ts';
import { pictureOf, scannedPdf } from '../../../../../support/sample-pictures.ts';
import { type PdfObject, writePdfObjects } from '../../../../../support/write-pdf-objects.ts';

vi.setConfig({ testTimeout: 60_000 });

const hex = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
const drawing = (content: string): PdfObject => ({ dictionary: '', bytes: Buffer.from(content) });
const words = (text: string) => drawing(`BT /F 12 Tf 20 200 Td (${text}) Tj ET`);
const page = (contents: number, more = '', uses = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents ${contents} 0 R
    /Resources << /Font << /F 3 0 R >> ${uses} >> ${more} >>`;
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** Pages are objects 4 and on, each behind its drawing. */
const pdfOf = (
  pages: readonly string[],
  others: readonly PdfObject[],
  { catalogue = '', trailer = '' } = {},
) =>
  writePdfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index} 0 R`).join(' ')}] >>`,
      font,
      ...pages,
      ...others,
    ],
    trailer,
  );
async function lookAt(pdf: Uint8Array) {
  const texts: string[] = [];
  const keep = (text: string) => void texts.push(text);
  const look = await lookThroughPdf(pdf, { onPage: () => undefined, shown: keep, beside: keep });
  return { ...look, text: texts.join('\n') };
}

test('properties, form fields and remarks are read in whatever way they are written', async () => {
  const pdf = pdfOf(
    [page(5, '/Annots [6 0 R 7 0 R]')],
    [
      words('Dag'),
      `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${hex('Vlinderlaan 12')} /T (Noor\\040Verzonnen) >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (bereik) /V ${hex('06 5550 1234')} /Rect [0 20 99 40] /F 2 >>`,
      `<< /Author ${hex('helene@voorbeeld.example')} /Title (noor\\100voorbeeld.example) /Afdeling (Letteren) >>`,
    ],
    { catalogue: '/AcroForm << /Fields [7 0 R] >>', trailer: '/Info 8 0 R' },
  );
  const { text, ...look } = await lookAt(pdf);
  for (const said of [
    'Dag',
    'Vlinderlaan 12',
    'Noor Verzonnen',
    '06 5550 1234',
    'helene@voorbeeld.example',
    'noor@voorbeeld.example',
    'Letteren',
  ])
    expect(text).toContain(said);
  expect(look).toEqual({ pictured: [], broken: [], isWhole: true });
});

test('pages with a picture, without text or with something drawn on them are named, also when they have text', async () => {
  const picture: PdfObject = {
    dictionary:
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
    bytes: Uint8Array.of(0, 255, 0, 255),
  };
  const form: PdfObject = {
    dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 90 90] /Resources << /XObject << /P 14 0 R >> >>',
    bytes: Buffer.from('/P Do'),
  };
  const drawnFont = `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 68
    /LastChar 68 /Widths [9] /Encoding << /Type /Encoding /Differences [68 /D] >> /CharProcs << /D 17 0 R >> >>`;
  const pdf = pdfOf(
    [
      page(10),
      page(11, '', '/XObject << /P 14 0 R >>'),
      page(11, '', '/XObject << /P 15 0 R >>'),
      page(12),
      page(10, '/Annots [13 0 R]'),
      page(10).replace('/F 3 0 R', '/F 16 0 R'),
    ],
    [
      words('Dag'),
      drawing('BT /F 12 Tf 20 200 Td (Dag) Tj ET 90 0 0 90 0 0 cm /P Do'),
      drawing('20 20 99 99 re f'),
      '<< /Type /Annot /Subtype /Ink /Rect [0 0 9 9] /InkList [[1 1 5 5]] >>',
      picture,
      form,
      drawnFont,
      drawing('9 0 d0 0 0 9 9 re f'),
    ],
  );
  const { pictured, broken, isWhole } = await lookAt(pdf);
  expect({ pictured, broken, isWhole }).toEqual({ pictured: [2, 3, 4, 5, 6], broken: [], isWhole: true });
  expect((await lookAt(scannedPdf([pictureOf(['Een zin']), pictureOf(['Nog een'])]))).pictured).toEqual([
    1, 2,
  ]);
});

test('a page with many bent outlines is named: letters can be drawn; a chart or a table is not', async () => {
  const letters = (count: number) =>
    `BT /F 12 Tf 20 200 Td (Blad 1) Tj ET ${'10 10 m 12 14 16 14 18 10 c h f '.repeat(count)}`;
  const one = `BT /F 12 Tf 20 200 Td (Blad 2) Tj ET ${'10 10 m 12 14 16 14 18 10 c h '.repeat(200)} f`;
  const table = `BT /F 12 Tf 20 200 Td (Blad 3) Tj ET ${'10 10 40 12 re f '.repeat(400)}`;
  const pdf = pdfOf(
    [page(8), page(9), page(10), page(11)],
    [drawing(letters(200)), drawing(one), drawing(table), drawing(letters(20))],
  );
  expect((await lookAt(pdf)).pictured).toEqual([1, 2]);
});

test('text far behind the first pages is read, and what goes on over two pages is read as one', async () => {
  const many = Array.from({ length: 230 }, (_, index) =>
    page(index === 228 ? 235 : index === 229 ? 236 : 234),
  );
  const { text, pictured } = await lookAt(pdfOf(many, [words('Dag'), words('Vlinder-'), words('laan 12')]));
  expect(text).toContain('Vlinder-\nlaan 12');
  expect(pictured).toEqual([]);
});

test('a page that cannot be read, a file within it, a hidden layer and one that does not open are told', async () => {
  const kids = '<< /Type /Pages /Count 2 /Kids [4 0 R 99 0 R] >>';
  const torn = writePdfObjects(['<< /Type /Catalog /Pages 2 0 R >>', kids, font, page(5), words('Dag')]);
  expect((await lookAt(torn)).broken).toEqual([2]);
  const layered = pdfOf([page(5)], [words('Dag'), '<< /Type /OCG /Name (Adres) >>'], {
    catalogue: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
  });
  expect(await lookAt(layered)).toMatchObject({ isWhole: false, text: expect.stringContaining('Adres') });
  const holding = pdfOf(
    [page(5)],
    [
      words('Dag'),
      '<< /Type /Filespec /F (adres.txt) /EF << /F 7 0 R >> >>',
      { dictionary: '/Type /EmbeddedFile', bytes: Buffer.from('Vlinderlaan 12') },
    ],
    { catalogue: '/Names << /EmbeddedFiles << /Names [(adres.txt) 6 0 R] >> >>' },
  );
  expect((await lookAt(holding)).isWhole).toBe(false);
  expect(await lookAt(new TextEncoder().encode('%PDF-1.7 niets'))).toMatchObject({ isWhole: false });
});
