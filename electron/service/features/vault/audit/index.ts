import type { auditContract } from '../../../../../shared/features/vault/audit-contract.ts';
import type { App } from '../../../app.ts';
import { Refusal, refuse } from '../../../refusal.ts';
import type { ServiceHandlers } from '../../../slice.ts';
import { findSavePlace, saveOutside } from '../save-outside.ts';
import { collectTrail } from './collect-trail.ts';

type CommonRefusal = Refusal<'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_DAMAGED' | 'NOT_CONFIRMED' | 'CLOSING'>;

/** The audit trail, exported. */
export function auditServices(app: App): ServiceHandlers<typeof auditContract> {
  const { deps } = app;
  let isLocking = false;
  app.onLock(async () => {
    isLocking = true;
  });
  return {
    async exportAudit({ filter, folderId, fileName }) {
      const session = app.session();
      if (session === null) return refuse('VAULT_CLOSED');
      const place = await findSavePlace(app, { folderId, fileName });
      if (place instanceof Refusal) return place;
      const trail = await collectTrail(session, { filter, at: deps.clock.now() }, () => isLocking);
      if (trail instanceof Refusal) return trail as CommonRefusal;
      if (session.vault.mode.kind === 'open') {
        // Entered before it leaves: an entry of an export that then failed is better than one that nobody knows of.
        const entered = await session.storage.write('vault.enterAuditExport', { count: trail.entries });
        if (entered instanceof Refusal) return entered as CommonRefusal;
      }
      const saved = await saveOutside(app, place, trail.bytes);
      return saved instanceof Refusal ? saved : { ...saved, entries: trail.entries };
    },
  };
}
