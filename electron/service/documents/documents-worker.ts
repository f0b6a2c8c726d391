/** Program of the thread that renders documents. */
import { refuse } from '../refusal.ts';
import { serveThread } from '../threads/serve-thread.ts';
import type { DocumentModel } from './document-model.ts';
import { writePdf } from './write-pdf.ts';

type PdfCall = { readonly fontFolder: string; readonly document: DocumentModel };

serveThread((call) => (call === 'pdf' ? renderPdf : undefined));

function renderPdf({ fontFolder, document }: PdfCall) {
  const result = writePdf({ fontFolder }, document);
  // A copy: the compiler's own memory cannot be handed to another thread.
  return result.ok ? { bytes: Uint8Array.from(result.bytes) } : refuse(result.code);
}
