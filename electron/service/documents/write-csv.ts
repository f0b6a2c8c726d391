/** Stands before the first line: without it spreadsheets read UTF-8 as something older. */
export const CSV_START = '\uFEFF';

/** What a spreadsheet would take for the beginning of a formula (security.md fault 12). */
const FORMULA = /^[=+\-@\t\r]/;

/** The same after what some spreadsheets divide fields by, whatever the quotes say: in Dutch the semicolon. */
const SPLIT_FORMULA = /([;\t\r\n]\s*)(?=[=+\-@])/g;

/** What cannot stand in a field as it is. */
const QUOTED = /[",\r\n]/;

/**
 * Records of a CSV file (RFC 4180): commas between fields, CRLF after each record. Text that a spreadsheet would run
 * as a formula gets an apostrophe before it; figures stay figures, also below zero. What no file in UTF-8 can hold
 * (half a character, NUL) becomes the replacement character.
 */
export function csvLines(records: readonly (readonly (string | number)[])[]): string {
  return records.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function csvField(field: string | number): string {
  if (typeof field === 'number') return String(field);
  const text = harmless(field).replace(SPLIT_FORMULA, "$1'");
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text as a cell may hold it: well-formed, without NUL, and nothing that a spreadsheet would run. */
export function harmless(field: string): string {
  const text = field.toWellFormed().replaceAll('\u0000', '\uFFFD');
  return FORMULA.test(text) ? `'${text}` : text;
}
