export type PicturedPage = {
  /** Its picture, in three colours. */
  readonly jpeg: Uint8Array;
  readonly pixels: { readonly width: number; readonly height: number };
  /** In points of 1/72 inch. */
  readonly width: number;
  readonly height: number;
};

/** A PDF of one picture on each page and nothing else: no text, no title, no dates, no number of its own. */
export function writePicturedPdf(pages: readonly PicturedPage[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  /** The next object: a dictionary, and the bytes of its stream where it has one. */
  const object = (dictionary: string, bytes?: Uint8Array) => {
    offsets.push(length);
    put(`${offsets.length} 0 obj\n`);
    put(
      bytes === undefined ? `<< ${dictionary} >>` : `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`,
    );
    if (bytes !== undefined) {
      put(bytes);
      put('\nendstream');
    }
    put('\nendobj\n');
  };

  put('%PDF-1.4\n%\xb5\xb5\xb5\xb5\n');
  object('/Type /Catalog /Pages 2 0 R');
  const first = (index: number) => 3 + 3 * index;
  const kids = pages.map((_, index) => `${first(index)} 0 R`).join(' ');
  object(`/Type /Pages /Count ${pages.length} /Kids [${kids}]`);
  for (const [index, { jpeg, pixels, width, height }] of pages.entries()) {
    const [drawing, picture] = [first(index) + 1, first(index) + 2];
    const size = `${rounded(width)} ${rounded(height)}`;
    const uses = `/Resources << /XObject << /Page ${picture} 0 R >> >> /Contents ${drawing} 0 R`;
    object(`/Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] ${uses}`);
    object('', Buffer.from(`${rounded(width)} 0 0 ${rounded(height)} 0 0 cm /Page Do`));
    const points = `/Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
    object(`/Type /XObject /Subtype /Image ${points} /Filter /DCTDecode`, jpeg);
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join('')}`);
  put(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** Numbers of a PDF have no exponent. */
function rounded(points: number): string {
  return points.toFixed(2);
}
