import { expect, test } from 'vitest';
import { CSV_START, csvLines } from '../../../../electron/service/documents/write-csv.ts';
import { readCsv } from './read-csv.ts';

test('whatever a field holds comes back as it was, in records of CRLF', () => {
  const records = [
    ['a', 'b'],
    ['with, comma', 'with "quotes"'],
    ['two\nlines', 'three\r\nwindows lines'],
    ['', ' spaces '],
    ['Hélène Ñandú 🦆', 'בדיקה'],
  ];
  const text = csvLines(records);
  expect(readCsv(text)).toEqual(records);
  expect(text.startsWith('a,b\r\n"with, comma","with ""quotes"""\r\n')).toBe(true);
});

test.each(['=', '+', '-', '@', '\t', '\r'])('a field that begins with %j is no formula', (sign) => {
  const [[field] = []] = readCsv(csvLines([[`${sign}cmd|' /C calc'!A0, "x"`]]));
  expect(field).toBe(`'${sign}cmd|' /C calc'!A0, "x"`);
});

test('a sign further on in a field is nobody’s formula, and figures stay figures', () => {
  expect(csvLines([['a=b', 'x-1', -12, 0, 3.5]])).toBe('a=b,x-1,-12,0,3.5\r\n');
});

test.each([';', '\n', '\t', ';  '])('nor where a spreadsheet may begin a new cell, after %j', (between) => {
  const [[field] = []] = readCsv(csvLines([[`text${between}=HYPERLINK("x")`]]));
  expect(field).toBe(`text${between}'=HYPERLINK("x")`);
});

test('what cannot be written as UTF-8 is replaced, not cut off', () => {
  const written = Buffer.from(csvLines([['half \ud83e', 'nul \u0000 after']])).toString();
  expect(readCsv(written)).toEqual([['half \ufffd', 'nul \ufffd after']]);
});

test('a file begins with the mark by which spreadsheets know UTF-8', () => {
  expect([...Buffer.from(CSV_START)]).toEqual([0xef, 0xbb, 0xbf]);
});
