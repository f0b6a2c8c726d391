/**
 * Reads CSV as RFC 4180 writes it, and nothing else: a stray quote or a lone line end throws. Written apart from the
 * writer, so that the two cannot be wrong together.
 */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let rest = text;
  while (rest !== '') {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (field === null) throw new Error(`no CSV: ${JSON.stringify(rest.slice(0, 60))}`);
    record.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? '');
    if (field[3] === '\r\n') {
      records.push(record);
      record = [];
    }
    rest = rest.slice(field[0].length);
  }
  if (record.length > 0) throw new Error('the last record does not end');
  return records;
}
