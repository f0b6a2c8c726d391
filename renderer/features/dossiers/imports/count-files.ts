import type { PastImport } from '../../../../shared/features/dossiers/imports-model.ts';

/** How many mails and saved pages an import brought, of incidents that stand: kept as evidence, waiting, or let go of. */
export function countFiles({ filesKept, filesLeft, filesLetGo }: PastImport): number {
  return filesKept + filesLeft + filesLetGo;
}
