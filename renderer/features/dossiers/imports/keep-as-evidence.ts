import { CHUNK_BYTES } from '../../../../shared/features/evidence/model.ts';
import type { Api } from '../../../port/api.tsx';
import type { GivenFile } from './use-import.ts';

type EvidenceCalls = Pick<
  Api['client']['evidence'],
  'beginImport' | 'importChunk' | 'finishImport' | 'cancelImport'
>;

/** How many became evidence, how many could not, and how many were not tried to the end since somebody stopped it. */
export type KeptFiles = { readonly kept: number; readonly lost: number; readonly left: number };

// Imports whose files are being kept just now, also while nobody looks; each goes when that ends, as it does at lock.
const underWay = new Set<string>();

/** Imports whose files are being kept just now: what is left of them is not waiting for anybody. */
export const importsUnderWay = (): ReadonlySet<string> => new Set(underWay);

/**
 * Keeps mails and saved pages as evidence of the incidents that they became, one after the other; stopped, the file under
 * way leaves nothing behind. The incidents stand all the same, and the person hears of what was not kept.
 */
export async function keepAsEvidence(
  evidence: EvidenceCalls,
  { dossierId, withImport }: { readonly dossierId: string; readonly withImport: string },
  files: readonly (GivenFile & { readonly incidentId: string })[],
  progress: (part: { kept: number; of: number }) => void,
  signal: AbortSignal,
): Promise<KeptFiles> {
  let kept = 0;
  let lost = 0;
  underWay.add(withImport);
  try {
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break;
      progress({ kept: index, of: files.length });
      const isKept = await keepOne(evidence, { ...file, dossierId, withImport }, signal).catch(() => false);
      if (isKept) kept += 1;
      else if (!signal.aborted) lost += 1;
    }
  } finally {
    underWay.delete(withImport);
  }
  return { kept, lost, left: files.length - kept - lost };
}

async function keepOne(
  evidence: EvidenceCalls,
  {
    name,
    blob,
    incidentId,
    ...place
  }: GivenFile & { readonly incidentId: string; readonly dossierId: string; readonly withImport: string },
  signal: AbortSignal,
): Promise<boolean> {
  const { importId } = await evidence.beginImport({
    ...place,
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
      signal.throwIfAborted();
      await evidence.importChunk({ importId, sequence, bytes });
    }
    signal.throwIfAborted();
    await evidence.finishImport({ importId });
    return true;
  } catch (error) {
    await evidence.cancelImport({ importId }).catch(() => undefined);
    throw error;
  }
}
