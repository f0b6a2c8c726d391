/** PDFs are read here, in a thread without window: a file of its own, so that `worker-src 'self'` suffices. */
import 'pdfjs-dist/build/pdf.worker.min.mjs';
