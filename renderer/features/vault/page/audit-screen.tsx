import { VaultTabs } from '../../../ui/vault-tabs.tsx';
import { AuditPanel } from '../audit/audit-panel.tsx';

/** What was done in the vault, and by whom. */
export function AuditScreen() {
  return (
    <VaultTabs>
      <AuditPanel />
    </VaultTabs>
  );
}
