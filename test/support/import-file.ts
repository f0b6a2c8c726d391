import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { CHUNK_BYTES, type ImportedItem, type ImportFields } from '../../shared/features/evidence/model.ts';

export type FileToImport = {
  readonly dossierId: string;
  readonly incidentId?: string;
  readonly withImport?: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} & Partial<Pick<ImportFields, 'capturedAt' | 'capturedPrecision' | 'captureWay' | 'captureNote'>>;

/** Sends a file as the page does, in pieces. */
export async function importFile(
  { evidence }: ServiceClient,
  { dossierId, incidentId, withImport, fileName, bytes, ...captured }: FileToImport,
): Promise<ImportedItem> {
  const fields = {
    dossierId,
    incidentId: incidentId ?? null,
    ...(withImport === undefined ? {} : { withImport }),
    fileName,
    size: bytes.length,
    capturedAt: null,
    sourceUrl: '',
    ...captured,
  };
  const { importId } = await evidence.beginImport(fields);
  for (let sequence = 0; sequence * CHUNK_BYTES < bytes.length; sequence += 1) {
    const piece = bytes.slice(sequence * CHUNK_BYTES, (sequence + 1) * CHUNK_BYTES);
    await evidence.importChunk({ importId, sequence, bytes: piece });
  }
  return evidence.finishImport({ importId });
}
