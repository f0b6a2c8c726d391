import { VaultTabs } from '../../../ui/vault-tabs.tsx';
import { MembersPanel } from '../members/members-panel.tsx';

/** Who can open the vault. */
export function MembersScreen() {
  return (
    <VaultTabs>
      <MembersPanel />
    </VaultTabs>
  );
}
