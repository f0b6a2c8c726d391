import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Neither side of a drawn page is longer: a page can say that it is a thread of a mile. */
const LONGEST_SIDE = 12_000;

export type DrawnPage = Disposable & {
  /** Its points are let go of with the page: what collects garbage does not see that they take 16 MB. */
  readonly canvas: Canvas;
  /** Of the page itself, in points of 1/72 inch. */
  readonly width: number;
  readonly height: number;
};

/**
 * Draws a page of a PDF, as it is seen, in about so many pixels.
 * @throws for a page that cannot be drawn
 */
export async function drawPage(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  pixels: number,
): Promise<DrawnPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const wanted = Math.sqrt(pixels / Math.max(1, width * height));
  const scale = Math.min(wanted, LONGEST_SIDE / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  // The library's own: what is painted inside a page uses it too.
  const factory = pdf.canvasFactory as Factory;
  const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const { canvas } = made;
  const release = () => {
    factory.destroy(made);
    page.cleanup();
  };
  try {
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  } catch (error) {
    release();
    throw error;
  }
  return { canvas, width, height, [Symbol.dispose]: release };
}

type Factory = {
  create(width: number, height: number): { canvas: Canvas };
  destroy(made: { canvas: Canvas }): void;
};
