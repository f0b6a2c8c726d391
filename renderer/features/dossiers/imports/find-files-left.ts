import { type FileLeft, IMPORT_BYTES } from '../../../../shared/features/dossiers/imports-model.ts';
import type { GivenFile } from './use-import.ts';

/**
 * The chosen files that an import still misses, each with the incident that it became: known by what is in them, since a
 * name can be anybody's. A file that was in the import twice serves one incident each time it is chosen. What is larger than
 * a whole import can be is not read. `others`: not of what is missing; where it was stopped, of those looked at.
 */
export async function findFilesLeft(
  files: readonly GivenFile[],
  left: readonly FileLeft[],
  signal: AbortSignal,
): Promise<{ readonly found: (GivenFile & { readonly incidentId: string })[]; readonly others: number }> {
  const waiting = [...left];
  const found: (GivenFile & { readonly incidentId: string })[] = [];
  let others = 0;
  for (const file of files) {
    if (signal.aborted) break;
    const sha256 = file.blob.size > IMPORT_BYTES ? null : await hashOf(file.blob);
    const place = waiting.findIndex((one) => one.sha256 === sha256);
    const [match] = place === -1 ? [] : waiting.splice(place, 1);
    if (match === undefined) others += 1;
    else found.push({ ...file, incidentId: match.incidentId });
  }
  return { found, others };
}

async function hashOf(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
