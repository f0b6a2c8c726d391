import { CHUNK_BYTES } from '../../../../shared/features/evidence/model.ts';
import type { Api } from '../../../port/api.tsx';
import type { GivenFile } from './use-import.ts';

type EvidenceCalls = Pick<
  Api['client']['evidence'],
  'beginImport' | 'importChunk' | 'finishImport' | 'cancelImport'
>;

/**
 * Keeps mails and saved pages as evidence of the incidents that they became, one after the other. Answers how many could
 * not be kept: the incidents stand all the same, and the person hears of it.
 */
export async function keepAsEvidence(
  evidence: EvidenceCalls,
  dossierId: string,
  files: readonly (GivenFile & { readonly incidentId: string })[],
  progress: (part: { kept: number; of: number }) => void,
): Promise<number> {
  let lost = 0;
  for (const [index, file] of files.entries()) {
    progress({ kept: index, of: files.length });
    const isKept = await keepOne(evidence, dossierId, file).catch(() => false);
    if (!isKept) lost += 1;
  }
  return lost;
}

async function keepOne(
  evidence: EvidenceCalls,
  dossierId: string,
  { name, blob, incidentId }: GivenFile & { readonly incidentId: string },
): Promise<boolean> {
  const { importId } = await evidence.beginImport({
    dossierId,
    incidentId,
    fileName: name,
    size: blob.size,
    capturedAt: null,
    sourceUrl: '',
  });
  try {
    for (let sequence = 0; sequence * CHUNK_BYTES < blob.size; sequence += 1) {
      const from = sequence * CHUNK_BYTES;
      const bytes = new Uint8Array(await blob.slice(from, from + CHUNK_BYTES).arrayBuffer());
      await evidence.importChunk({ importId, sequence, bytes });
    }
    await evidence.finishImport({ importId });
    return true;
  } catch (error) {
    await evidence.cancelImport({ importId }).catch(() => undefined);
    throw error;
  }
}
