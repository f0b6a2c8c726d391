import { VaultIcon } from '@phosphor-icons/react/dist/csr/Vault';
import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';
import { SaveFileDialog } from './folder/save-file-dialog.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { RescueBanner } from './rescue/rescue-banner.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { UnlockScreen } from './unlock/unlock-screen.tsx';

// Needed once in the life of a vault.
const CreateScreen = lazy(async () => ({
  default: (await import('./create/create-screen.tsx')).CreateScreen,
}));
const RecoveryScreen = lazy(async () => ({
  default: (await import('./recovery/recovery-screen.tsx')).RecoveryScreen,
}));
const RecoverScreen = lazy(async () => ({
  default: (await import('./unlock/recover-screen.tsx')).RecoverScreen,
}));
// Looked at now and then.
const OverviewScreen = lazy(async () => ({
  default: (await import('./page/overview-screen.tsx')).OverviewScreen,
}));
const MembersScreen = lazy(async () => ({
  default: (await import('./page/members-screen.tsx')).MembersScreen,
}));
const AuditScreen = lazy(async () => ({ default: (await import('./page/audit-screen.tsx')).AuditScreen }));
const BackupsScreen = lazy(async () => ({
  default: (await import('./backups/backups-screen.tsx')).BackupsScreen,
}));
const RestoreScreen = lazy(async () => ({
  default: (await import('./backups/restore-screen.tsx')).RestoreScreen,
}));
const RestoreElsewhereScreen = lazy(async () => ({
  default: (await import('./backups/restore-screen.tsx')).RestoreElsewhereScreen,
}));
const DoorRestoreScreen = lazy(async () => ({
  default: (await import('./backups/restore-screen.tsx')).DoorRestoreScreen,
}));

/** The screens around a vault: choosing, making, opening, its recovery sheet, how it is doing, its backups. */
export const slice: RendererSlice = {
  routes: [
    { path: '/vault', element: <OverviewScreen /> },
    { path: '/vault/members', element: <MembersScreen /> },
    { path: '/vault/backups', element: <BackupsScreen /> },
    { path: '/vault/backups/restore', element: <RestoreScreen /> },
    { path: '/vault/audit', element: <AuditScreen /> },
  ],
  vaultTabs: [
    { path: '/vault', label: ({ vault }) => vault.safety.tabs.overview, order: 1 },
    { path: '/vault/members', label: ({ vault }) => vault.safety.tabs.members, order: 2 },
    { path: '/vault/backups', label: ({ vault }) => vault.safety.tabs.backups, order: 3 },
    { path: '/vault/audit', label: ({ vault }) => vault.safety.tabs.audit, order: 4 },
  ],
  rail: [{ path: '/vault', label: ({ vault }) => vault.safety.rail, icon: VaultIcon, key: 'k', below: true }],
  banners: [RescueBanner],
  saveFile: SaveFileDialog,
  newPassphrase: NewPassphraseFields,
  doorRoutes: [
    { path: '/start', element: <StartScreen /> },
    { path: '/create', element: <CreateScreen /> },
    { path: '/unlock/:vaultId', element: <UnlockScreen /> },
    { path: '/unlock/:vaultId/recovery', element: <RecoverScreen /> },
    { path: '/recovery', element: <RecoveryScreen /> },
    { path: '/restore', element: <RestoreElsewhereScreen /> },
    { path: '/restore/:vaultId', element: <DoorRestoreScreen /> },
  ],
};
