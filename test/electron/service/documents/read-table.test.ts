import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTable } from '../../../../electron/service/documents/read-table/read-table.ts';
import { UnreadableTable } from '../../../../electron/service/documents/read-table/table.ts';
import { makeSpreadsheet, makeZip } from './make-spreadsheet.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

async function problemOf(file: Uint8Array): Promise<unknown> {
  try {
    await readTable(file);
    return null;
  } catch (error) {
    return error instanceof UnreadableTable ? [error.problem, error.row] : error;
  }
}

const expected = [
  ['Datum', 'Tekst'],
  ['20-11-2026', 'Eén "café"; of twee'],
];

test.each([
  ['UTF-8', bytes('Datum;Tekst\r\n20-11-2026;"Eén ""café""; of twee"\r\n'), 'utf-8'],
  ['UTF-8 with a mark', bytes('\ufeffDatum,Tekst\n20-11-2026,"Eén ""café""; of twee"'), 'utf-8'],
  ['Windows-1252', bytes('Datum;Tekst\r\n20-11-2026;"Eén ""café""; of twee"\r\n', 'latin1'), 'windows-1252'],
  [
    'UTF-16 with a mark',
    bytes('\ufeffDatum\tTekst\n20-11-2026\t"Eén ""café""; of twee"', 'utf16le'),
    'utf-16',
  ],
  ['UTF-16 without a mark', bytes('Datum\tTekst\n20-11-2026\t"Eén ""café""; of twee"', 'utf16le'), 'utf-16'],
  ['what Excel says of itself', bytes('sep=;\r\nDatum;Tekst\r\n20-11-2026;"Eén ""café""; of twee"'), 'utf-8'],
])('reads %s', async (_name, file, encoding) => {
  expect(await readTable(file)).toEqual({ rows: expected, encoding, replaced: 0, doubtful: [] });
});

test('keeps UTF-8 with a broken character as it is, and says how many could not be read', async () => {
  const file = Buffer.concat([
    Buffer.from('Tekst;Van\nEén café, twee cafés;'),
    Buffer.from([0xe9]),
    Buffer.from('a'),
  ]);
  const { rows, encoding, replaced } = await readTable(new Uint8Array(file));
  expect({ rows, encoding, replaced }).toEqual({
    rows: [
      ['Tekst', 'Van'],
      ['Eén café, twee cafés', '\ufffda'],
    ],
    encoding: 'utf-8',
    replaced: 1,
  });
});

test('a list of links is one column, whatever stands in the links', async () => {
  const { rows } = await readTable(bytes('https://x.com/a/1?b=1,2;3\n\nhttps://x.com/a/2\n'));
  expect(rows).toEqual([['https://x.com/a/1?b=1,2;3'], ['https://x.com/a/2']]);
});

test('text with line breaks inside quotes is one cell, and a bad quote is pointed at', async () => {
  const { rows, doubtful } = await readTable(bytes('a;b\n"een\ntwee";2\n"drie" x;3\n"vier";4\n'));
  expect(rows[1]).toEqual(['een\ntwee', '2']);
  expect(doubtful).toEqual([2]);
});

test('says which row opens a quote that is never closed', async () => {
  expect(await problemOf(bytes('a;b\n1;2\n3;"vier\n5;6\n'))).toEqual(['open-quote', 3]);
});

test.each([
  ['nothing', new Uint8Array(0), 'empty'],
  ['only empty lines', bytes('\n\n  \n'), 'empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-a-table'],
  [
    'an older spreadsheet',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'old-spreadsheet',
  ],
  ['half a spreadsheet', makeSpreadsheet('').slice(0, 300), 'damaged'],
  ['a ZIP file that is no spreadsheet', makeZip([{ name: 'a.txt', body: Buffer.from('a') }]), 'damaged'],
  ['more columns than anybody maps', bytes(`${'a;'.repeat(300)}a\n`.repeat(3)), 'too-many-columns'],
])('refuses %s by its name', async (_name, file, problem) => {
  expect(await problemOf(file)).toEqual([problem, null]);
});

test('refuses a million rows at the limit, not after having read them all', async () => {
  expect(await problemOf(bytes('a;b\n'.repeat(1_000_000)))).toEqual(['too-many-rows', null]);
});

test('reads a spreadsheet with dates, numbers and yes or no', async () => {
  const file = await writeXlsxFile([
    [{ value: 'Datum' }, { value: 'Bereik' }, { value: 'Klaar' }],
    [
      { value: new Date(Date.UTC(2026, 10, 20, 14, 5)), type: Date, format: 'dd-mm-yyyy hh:mm' },
      { value: 1200 },
      { value: true },
    ],
    [{ value: new Date(Date.UTC(2026, 10, 21)), type: Date, format: 'dd-mm-yyyy' }, null, null],
  ]).toBuffer();
  expect((await readTable(new Uint8Array(file))).rows).toEqual([
    ['Datum', 'Bereik', 'Klaar'],
    ['2026-11-20 14:05:00', '1200', 'true'],
    ['2026-11-21', '', ''],
  ]);
});

test('never works out a formula: the result that was saved counts, and nothing where none was', async () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Tekst</t></is></c></row>
    <row r="2"><c r="A2" t="str"><f>HYPERLINK("https://kwaad.example","klik")</f><v>klik</v></c></row>
    <row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>
    <row r="4"><c r="A4"><f>1+1</f></c><c r="B4" t="inlineStr"><is><t>=1+1</t></is></c></row>
    <row r="5"><c r="A5"><f>A1</f><v></v></c><c r="B5"><v>5</v></c></row>
    <row r="6"><c r="A6" t="str"><f>A1</f></c><c r="B6"><v>6</v></c></row>
    <row r="7"><c r="A7" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B7"><v>7</v></c></row>`;
  expect((await readTable(makeSpreadsheet(rows))).rows).toEqual([
    ['Tekst', ''],
    ['klik', ''],
    ['2', ''],
    ['', '=1+1'],
    ['', '5'],
    ['', '6'],
    ['', '7'],
  ]);
});

test('refuses a bomb by what its parts promise, and one whose headers lie by what comes out of it', async () => {
  const zeros = Buffer.alloc(20 * 1024 ** 2, '<c/>');
  const honest = makeSpreadsheet('', [{ name: 'xl/media/a.xml', body: zeros }]);
  expect(await problemOf(honest)).toEqual(['unpacks-too-large', null]);
  const lying = makeSpreadsheet('', [{ name: 'xl/media/a.xml', body: zeros, claimed: 10 }]);
  expect(await problemOf(lying)).toEqual(['damaged', null]);
});

test('refuses a sheet of more rows than the limit while it is unpacked', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(60_000);
  expect(await problemOf(makeSpreadsheet(rows))).toEqual(['too-many-rows', null]);
});

test.each([
  ['a cell at the far end', '<row r="2"><c r="XFD1048576"><v>1</v></c></row>', 'too-many-rows'],
  ['a row at the far end', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too-many-rows'],
  ['a column at the far end', '<row r="2"><c r="XFD2"><v>1</v></c></row>', 'too-many-columns'],
  ['a column that no sheet has', '<row r="2"><c r="ZZZZZZZ2"><v>1</v></c></row>', 'too-many-columns'],
])('refuses a kilobyte with %s before anybody makes all cells up to it', async (_name, row, problem) => {
  const begun = performance.now();
  expect(await problemOf(makeSpreadsheet(`<row r="1"><c r="A1"><v>1</v></c></row>${row}`))).toEqual([
    problem,
    null,
  ]);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('expands no entities of a spreadsheet, neither a bomb of them nor a file of this computer', async () => {
  const tenfold = [...'bcdefghij'].map(
    (name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`,
  );
  const doctype = `<!DOCTYPE l [<!ENTITY a "hahahahaha">${tenfold.join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const sheet = `${doctype}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c><c r="B1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`;
  const file = makeSpreadsheet('', [{ name: 'xl/worksheets/sheet1.xml', body: Buffer.from(sheet) }]);
  expect((await readTable(file)).rows).toEqual([['&j;', '&x;']]);
});
