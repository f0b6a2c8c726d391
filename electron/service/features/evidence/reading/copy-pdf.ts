import { PREVIEW_LIMIT } from '../../../../../shared/features/evidence/model.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { drawPage } from './draw-page.ts';
import { openPdf } from './open-pdf.ts';
import { type PicturedPage, writePicturedPdf } from './write-pictured-pdf.ts';

/** Pages of a file that a copy is made of; more take minutes. */
export const PAGES_COPIED = 100;
/** As many pixels as a page of A4 has at 200 dots per inch: small print stays readable. */
const PIXELS_COPIED = 4_000_000;
/** Of 100: letters keep sharp edges. */
const JPEG_QUALITY = 85;

/**
 * A PDF as a new one that consists of pictures of its pages: nothing that stands in the file beside what is seen goes
 * along, be it words under a bar, layers, attachments, links, scripts, remarks or who made it when.
 * @param onPage told after each page, and once before the first
 */
export async function copyPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer> | Refusal<'COPY_IMPOSSIBLE' | 'COPY_TOO_LONG'>> {
  const opened = await openPdf(bytes);
  if (opened === null) return refuse('COPY_IMPOSSIBLE');
  const { pdf, close } = opened;
  try {
    if (pdf.numPages > PAGES_COPIED) return refuse('COPY_TOO_LONG');
    const pages: PicturedPage[] = [];
    let size = 0;
    onPage(0, pdf.numPages);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      using drawn = await drawPage(pdf, page, PIXELS_COPIED);
      const { canvas, width, height } = drawn;
      const jpeg = canvas.encodeSync('jpeg', JPEG_QUALITY);
      pages.push({ jpeg, pixels: { width: canvas.width, height: canvas.height }, width, height });
      // What cannot be looked at inside Luwte is no use as a copy.
      size += jpeg.length;
      if (size > PREVIEW_LIMIT) return refuse('COPY_TOO_LONG');
      onPage(number, pdf.numPages);
    }
    return pages.length === 0 ? refuse('COPY_IMPOSSIBLE') : writePicturedPdf(pages);
  } catch {
    // A page that cannot be drawn: a copy without it would not be one.
    return refuse('COPY_IMPOSSIBLE');
  } finally {
    await close();
  }
}
