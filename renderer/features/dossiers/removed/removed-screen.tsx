import { VaultTabs } from '../../../ui/vault-tabs.tsx';
import { RemovedPanel } from './removed-panel.tsx';

/** What was put aside, as the last tab of the vault's page. */
export function RemovedScreen() {
  return (
    <VaultTabs>
      <RemovedPanel />
    </VaultTabs>
  );
}
