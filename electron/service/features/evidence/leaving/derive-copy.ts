import { join } from 'node:path';
import {
  CHUNK_BYTES,
  type ImportedItem,
  PREVIEW_LIMIT,
} from '../../../../../shared/features/evidence/model.ts';
import type { App } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import { keyBytes, unwrap } from '../evidence-keys.ts';
import type { createImports } from '../imports.ts';
import { patience } from '../patience.ts';
import type { CopyAnswer } from '../reading/reading-worker.ts';
import { createReadingThread } from '../reading-thread.ts';
import { findItemFile } from './leaving-services.ts';

/** Longest that decoding a picture and writing it anew may take, in milliseconds. */
const COPY_PATIENCE = 30_000;

type Input = { readonly evidenceId: string; readonly fileName: string };

/** Copies of pictures that hold nothing but their points, taken in as any file that somebody adds. */
export function createCopies(app: Pick<App, 'deps' | 'session'>, imports: ReturnType<typeof createImports>) {
  const thread = createReadingThread({
    program: app.deps.threads.reading,
    patience: () => patience(COPY_PATIENCE),
  });
  return { derive };

  async function derive({ evidenceId, fileName }: Input) {
    const session = app.session();
    if (session === null) return refuse('VAULT_CLOSED');
    const found = await findItemFile(session, evidenceId);
    if (found instanceof Refusal) return found;
    const { item, file } = found;
    if (item.kind !== 'image' || item.size > PREVIEW_LIMIT) return refuse('COPY_IMPOSSIBLE');
    using key = unwrap(session, file);
    const copied = (await thread.read('copy', {
      path: join(session.folder, 'evidence', file.storedName),
      dossierKey: keyBytes(key),
      storedSize: file.storedSize,
      sha256: file.sha256,
      kind: item.kind,
      mediaType: item.mediaType,
    })) as CopyAnswer | Refusal<'EVIDENCE_DAMAGED'> | null;
    if (copied instanceof Refusal) return copied;
    if (copied === null || copied.bytes === null) return refuse('COPY_IMPOSSIBLE');
    return takeIn(copied.bytes, {
      dossierId: item.dossierId,
      incidentId: null,
      incidentIds: item.incidentIds,
      derivedFrom: evidenceId,
      fileName,
      size: copied.bytes.length,
      capturedAt: item.capturedAt,
      sourceUrl: item.sourceUrl,
      collectedBy: item.collectedBy,
    });
  }

  async function takeIn(bytes: Uint8Array<ArrayBuffer>, fields: Parameters<typeof imports.begin>[0]) {
    const begun = await imports.begin(fields);
    if (begun instanceof Refusal) return begun as Exclude<typeof begun, Refusal<'FILE_TOO_LARGE'>>;
    const { importId } = begun;
    for (let sequence = 0; sequence * CHUNK_BYTES < bytes.length; sequence += 1) {
      const piece = bytes.slice(sequence * CHUNK_BYTES, (sequence + 1) * CHUNK_BYTES);
      const taken = await imports.chunk(importId, sequence, piece);
      if (taken instanceof Refusal) throw new Error(`a copy was not taken in: ${taken.code}`);
    }
    const finished = await imports.finish(importId);
    return finished as ImportedItem | Refusal<'DISK_FULL' | 'DISK_FAILED' | 'NOT_FOUND'>;
  }
}
