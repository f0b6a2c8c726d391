import { open } from 'node:fs/promises';
import type { ServiceClient } from '../../electron/cli/connect-client.ts';
import { CHUNK_BYTES } from '../../shared/features/evidence/model.ts';

/** Imports a file as the page does: in pieces, two of them under way at once. */
export async function importFile(client: ServiceClient, dossierId: string, path: string): Promise<void> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const { importId } = await client.evidence.beginImport({
    dossierId,
    incidentId: null,
    fileName: 'opname.bin',
    size,
    capturedAt: null,
    sourceUrl: '',
  });
  const underWay: Promise<unknown>[] = [];
  for (let sequence = 0; sequence * CHUNK_BYTES < size; sequence += 1) {
    const bytes = new Uint8Array(Math.min(CHUNK_BYTES, size - sequence * CHUNK_BYTES));
    await file.read(bytes, 0, bytes.length, sequence * CHUNK_BYTES);
    const piece = client.evidence.importChunk({ importId, sequence, bytes });
    // Looked at when its turn comes; where the one before failed, nobody looks any more.
    piece.catch(() => undefined);
    underWay.push(piece);
    if (underWay.length >= 2) await underWay.shift();
  }
  await Promise.all(underWay);
  await client.evidence.finishImport({ importId });
}
