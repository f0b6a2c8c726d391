import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type OpenedPdf = { readonly pdf: PDFDocumentProxy; readonly close: () => Promise<void> };

type PdfOptions = {
  /** What is wrong with a page is thrown, instead of left out. */
  readonly stopAtErrors?: boolean;
  /** Points of the largest picture that is decoded. */
  readonly maxImageSize?: number;
};

/** @returns null for a PDF that is damaged or locked */
export async function openPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<OpenedPdf | null> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    ...options,
    data: bytes,
    isEvalSupported: false,
    useWorkerFetch: false,
    // From the package on the disk: what scanners compress their pages with, and letters that a file does not bring.
    wasmUrl: packageFolder('wasm'),
    standardFontDataUrl: packageFolder('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { pdf: await task.promise, close: () => task.destroy() };
  } catch {
    await task.destroy();
    return null;
  }
}

/** The text that a page holds itself, line by line. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  let text = '';
  for (const item of (await page.getTextContent()).items) {
    if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  return text;
}

function packageFolder(name: string): string {
  const manifest = fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'));
  return join(dirname(manifest), name) + sep;
}
