import { join } from 'node:path';
import type { auditContract } from '../../../../../shared/features/vault/audit-contract.ts';
import type { App } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { isTaken } from '../is-taken.ts';
import { isFileName, isInVault } from '../vault-files.ts';
import type { VaultParts } from '../vault-parts.ts';
import { collectTrail } from './collect-trail.ts';

type CommonRefusal = Refusal<'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED' | 'NOT_CONFIRMED' | 'CLOSING'>;

/** The audit trail, exported. */
export function auditServices(
  app: App,
  { places }: Pick<VaultParts, 'places'>,
): ServiceHandlers<typeof auditContract> {
  const { deps } = app;
  let isLocking = false;
  app.onLock(async () => {
    isLocking = true;
  });
  return {
    async exportAudit({ filter, folderId, fileName }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const folder = places.pathOf(folderId);
      if (folder === undefined) return refuse('FOLDER_NOT_READABLE');
      if (!isFileName(fileName)) return refuse('NAME_REFUSED');
      const path = join(folder, fileName);
      // Known before it is entered; the host looks once more when it writes.
      if (isInVault(path)) return refuse('FOLDER_NOT_WRITABLE');
      const replace = places.takeConsent(path);
      if (!replace && (await isTaken(path))) return refuse('NAME_TAKEN');
      const trail = await collectTrail(session, { filter, at: deps.clock.now() }, () => isLocking);
      if (trail instanceof Refusal) return trail as CommonRefusal;
      if (session.vault.mode.kind === 'open') {
        // Entered before it leaves: an entry of an export that then failed is better than one that nobody knows of.
        const entered = await session.storage.write('vault.enterAuditExport', { count: trail.entries });
        if (entered instanceof Refusal) return entered as CommonRefusal;
      }
      const saved = await deps.host.saveFile({ path, bytes: trail.bytes, replace });
      if (saved.ok) return { path: saved.value.path, entries: trail.entries };
      if (saved.code === 'full') return refuse('DISK_FULL');
      return refuse(saved.code === 'exists' ? 'NAME_TAKEN' : 'FOLDER_NOT_WRITABLE');
    },
  };
}
