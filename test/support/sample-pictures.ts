import { type Canvas, createCanvas } from '@napi-rs/canvas';

export const dutchLines = [
  'De beëdigde burgemeester uit Drenthe',
  'kreeg reacties over coëfficiënten en poëzie.',
  'You should not have to read this yourself.',
] as const;

/** A screenshot with lines of text, dark on light. */
export function pictureOf(lines: readonly string[], { width = 900, height = 300 } = {}): Canvas {
  const canvas = createCanvas(width, height);
  const drawing = canvas.getContext('2d');
  drawing.fillStyle = '#fdfdfd';
  drawing.fillRect(0, 0, width, height);
  drawing.fillStyle = '#222';
  drawing.font = '28px Liberation Sans, sans-serif';
  for (const [index, line] of lines.entries()) drawing.fillText(line, 30, 60 + index * 50);
  return canvas;
}

/** A picture without words: patches of colour, others for each seed. */
export function patchesOf(seed: number, { width = 640, height = 480 } = {}): Canvas {
  const canvas = createCanvas(width, height);
  const drawing = canvas.getContext('2d');
  let state = seed + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 9; column += 1) {
      drawing.fillStyle = `rgb(${next() * 255}, ${next() * 255}, ${next() * 255})`;
      drawing.fillRect((column * width) / 9, (row * height) / 8, width / 9 + 1, height / 8 + 1);
    }
  }
  return canvas;
}

export const toPng = (canvas: Canvas) => new Uint8Array(canvas.encodeSync('png'));
export const toJpeg = (canvas: Canvas, quality = 90) => new Uint8Array(canvas.encodeSync('jpeg', quality));

/** A PDF as a scanner makes it: each page is one picture, without a letter of text. */
export function scannedPdf(pages: readonly Canvas[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...body: (Buffer | string)[]) => {
    offsets[number] = length;
    put(`${number} 0 obj\n`);
    for (const part of body) put(part);
    put('\nendobj\n');
  };
  const stream = (dictionary: string, bytes: Buffer) =>
    [`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream'] as const;

  put('%PDF-1.7\n');
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  for (const [index, page] of pages.entries()) {
    const first = 3 + index * 3;
    const { width, height } = page;
    const size = `/MediaBox [0 0 ${width / 2} ${height / 2}]`;
    const uses = `/Resources << /XObject << /Scan ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R`;
    object(first, `<< /Type /Page /Parent 2 0 R ${size} ${uses} >>`);
    object(first + 1, ...stream('', Buffer.from(`${width / 2} 0 0 ${height / 2} 0 0 cm /Scan Do`)));
    const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB`;
    object(
      first + 2,
      ...stream(`${picture} /BitsPerComponent 8 /Filter /DCTDecode`, Buffer.from(toJpeg(page))),
    );
  }
  const start = length;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
  put(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(parts));
}
