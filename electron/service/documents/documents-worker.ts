/** Program of the thread that renders documents. */
import { refuse } from '../refusal.ts';
import { serveThread } from '../threads/serve-thread.ts';
import type { DocumentModel } from './document-model.ts';
import { writePdf } from './write-pdf.ts';
import {
  createTableWriter,
  type TableColumn,
  type TableFormat,
  type TableRow,
  type TableWriter,
} from './write-table.ts';

type RenderCall = { readonly fontFolder: string; readonly document: DocumentModel };

type TableCall = {
  readonly format: TableFormat;
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
};

// One thread writes one table: begun, filled in pieces, ended. The end of the thread clears it.
let table: TableWriter | null = null;

const calls = new Map<string, (input: never) => unknown>([
  ['pdf', renderPdf],
  ['docx', renderDocx],
  ['beginTable', beginTable],
  ['addRows', ({ rows }: { readonly rows: readonly TableRow[] }) => table?.add(rows)],
  ['endTable', async () => ({ bytes: await table?.end() })],
]);

serveThread((call) => calls.get(call));

function beginTable({ format, ...input }: TableCall): void {
  table = createTableWriter(format, input);
}

function renderPdf({ fontFolder, document }: RenderCall) {
  const result = writePdf({ fontFolder }, document);
  // A copy: the compiler's own memory cannot be handed to another thread.
  return result.ok ? { bytes: Uint8Array.from(result.bytes) } : refuse(result.code);
}

async function renderDocx({ fontFolder, document }: RenderCall) {
  // Large, and of no use to a thread that writes something else.
  const { writeDocx } = await import('./write-docx.ts');
  const result = await writeDocx({ fontFolder }, document);
  return result.ok ? { bytes: result.bytes } : refuse(result.code);
}
