import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPage } from './draw-page.ts';
import { type GreyPicture, greysOf, scaleGreys } from './grey-picture.ts';
import { isPictured } from './is-pictured.ts';
import { openPdf, pageText } from './open-pdf.ts';

/** Pages of one file that are read; what stands on later ones can only be looked at. */
const PAGES_READ = 60;
/** As many pixels as a page of A4 has at 230 dots per inch. */
const PIXELS_READ = 5_000_000;
/** Small letters are read better when they are larger, up to so many times. */
const LARGEST_SCALE = 2;

/** A file whose pages can be read one by one. */
export type Pages = {
  readonly count: number;
  readonly page: (index: number) => Promise<PageToRead>;
  readonly close: () => Promise<void>;
};

/** What there is to read on a page, from 0 on: its text where that is asked for, and a picture where words may stand on it. */
export type PageToRead = { readonly text: string; readonly picture: GreyPicture | null };

/** A picture in the size that it is read best in. */
export function openPicture(picture: GreyPicture): Pages {
  const scale = Math.min(LARGEST_SCALE, Math.sqrt(PIXELS_READ / (picture.width * picture.height)));
  const page = async () => ({ text: '', picture: scaleGreys(picture, scale) });
  return { count: 1, page, close: async () => undefined };
}

/**
 * The pages of a PDF on which more may stand than their text tells, as pictures.
 * @param options.textToo what pages hold as text is answered too; else it is left out as known already
 */
export async function openScan(
  bytes: Uint8Array,
  { textToo }: { readonly textToo: boolean },
): Promise<Pages | null> {
  const opened = await openPdf(bytes);
  if (opened === null) return null;
  const { pdf, close } = opened;
  return {
    count: Math.min(pdf.numPages, PAGES_READ),
    async page(index) {
      const page = await pdf.getPage(index + 1);
      const text = await pageText(page);
      const picture = (await isPictured(page, text)) ? await greysOfPage(pdf, page) : null;
      return { text: textToo ? text : '', picture };
    },
    close,
  };
}

async function greysOfPage(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<GreyPicture> {
  using drawn = await drawPage(pdf, page, PIXELS_READ);
  const { canvas } = drawn;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return greysOf(canvas.width, canvas.height, data);
}
