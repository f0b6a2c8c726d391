import type {
  ImportKind,
  ImportMapping,
  ImportSource,
} from '../../shared/features/dossiers/imports-model.ts';
import { IMPORT_CHUNK } from '../../shared/features/dossiers/imports-model.ts';
import type { StartedService } from './start-service.ts';

type Dossiers = StartedService['client']['dossiers'];

/** Sends files to a new import, as the page does: in pieces. */
export async function sendImport(
  dossiers: Dossiers,
  target: { readonly kind: ImportKind; readonly dossierId: string | null },
  files: readonly Uint8Array[],
): Promise<string> {
  const { importId } = await dossiers.beginImport(target);
  for (const [file, bytes] of files.entries()) {
    for (let from = 0; from < bytes.length; from += IMPORT_CHUNK) {
      await dossiers.sendImport({
        importId,
        file,
        bytes: Uint8Array.from(bytes.subarray(from, from + IMPORT_CHUNK)),
      });
    }
  }
  return importId;
}

/** A table as far as its preview, with the mapping that was guessed and what a person would change in it. */
export async function previewTable(
  dossiers: Dossiers,
  target: { readonly kind: ImportKind; readonly dossierId: string | null },
  text: string | Uint8Array,
  change: (mapping: ImportMapping) => ImportMapping = (mapping) => mapping,
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const importId = await sendImport(dossiers, target, [bytes]);
  const source: ImportSource = { kind: 'table', name: 'export.csv' };
  const described = await dossiers.describeImport({ importId, source, hasHeader: null });
  const counts = await dossiers.previewImport({ importId, mapping: change(described.mapping) });
  const { rows } = await dossiers.importRows({ importId, show: null, offset: 0, limit: 200 });
  return { importId, described, counts, rows };
}
