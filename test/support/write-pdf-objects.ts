/** An object of a PDF: as it stands, or a stream. */
export type PdfObject = string | { readonly dictionary: string; readonly bytes: Uint8Array };

/**
 * A PDF of the given objects, numbered from 1 on; the first is its catalogue.
 * @param trailer what else stands in its trailer
 */
export function writePdfObjects(objects: readonly PdfObject[], trailer = ''): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.7\n');
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    put(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') put(object);
    else {
      put(`<< ${object.dictionary} /Length ${object.bytes.length} >>\nstream\n`);
      put(object.bytes);
      put('\nendstream');
    }
    put('\nendobj\n');
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join('')}`);
  put(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(parts));
}
