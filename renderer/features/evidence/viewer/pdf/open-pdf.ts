import type { PDFDocumentProxy } from 'pdfjs-dist';
import openJpegAddress from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import { BundledData } from './bundled-data.ts';

/** Pictures with more pixels than this are left out: they would fill the memory. */
const LARGEST_IMAGE = 100_000_000;

/** What PDF.js warns of on the console may quote the document. */
const ERRORS_ONLY = 0;

/** Why a PDF cannot be shown. */
export type PdfProblem = 'password' | 'unreadable';

export type OpenPdf = {
  readonly document: PDFDocumentProxy;
  /** Frees the document and ends its worker. */
  readonly close: () => void;
};

/**
 * Opens a PDF for looking at it: no scripts, no evaluation, no forms, no links, nothing fetched. Takes over
 * `bytes`. PDF.js itself is loaded at the first PDF, in a worker that ends with the document.
 *
 * The page's policy allows no WebAssembly: JPEG 2000 is decoded by its slower script, colours of ICC profiles
 * come near.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread, verbosity: ERRORS_ONLY });
  const task = getDocument({
    data: bytes,
    worker,
    BinaryDataFactory: BundledData,
    useWorkerFetch: false,
    useWasm: false,
    // PDF.js puts a file's name behind this; the real name is known to the bundler only, so that one is a fragment.
    wasmUrl: `${openJpegAddress}#/`,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    maxImageSize: LARGEST_IMAGE,
    verbosity: ERRORS_ONLY,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The problem behind an error of `openPdf` or of drawing a page. */
export function errorToPdfProblem(error: unknown): PdfProblem {
  return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'unreadable';
}
