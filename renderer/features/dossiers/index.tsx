import { FoldersIcon } from '@phosphor-icons/react/dist/csr/Folders';
import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';
import { SearchOverlay } from './search/search-overlay.tsx';

// Not needed before a vault is open.
const RegisterScreen = lazy(async () => ({
  default: (await import('./register/register-screen.tsx')).RegisterScreen,
}));
const DossierScreen = lazy(async () => ({
  default: (await import('./dossier/dossier-screen.tsx')).DossierScreen,
}));

const IncidentsImportScreen = lazy(async () => ({
  default: (await import('./imports/import-screen.tsx')).IncidentsImportScreen,
}));
const RegisterImportScreen = lazy(async () => ({
  default: (await import('./imports/import-screen.tsx')).RegisterImportScreen,
}));

const RemovedScreen = lazy(async () => ({
  default: (await import('./removed/removed-screen.tsx')).RemovedScreen,
}));

const SearchScreen = lazy(async () => ({
  default: (await import('./search/search-screen.tsx')).SearchScreen,
}));

/** Register, dossier, timeline, incidents and search. */
export const slice: RendererSlice = {
  routes: [
    { path: '/dossiers', element: <RegisterScreen /> },
    { path: '/dossiers/import', element: <RegisterImportScreen /> },
    { path: '/dossiers/:dossierId/import', element: <IncidentsImportScreen /> },
    { path: '/dossiers/:dossierId', element: <DossierScreen /> },
    { path: '/vault/removed', element: <RemovedScreen /> },
    { path: '/search', element: <SearchScreen /> },
  ],
  vaultTabs: [{ path: '/vault/removed', label: (messages) => messages.dossiers.removed.title, order: 90 }],
  commands: [
    {
      id: 'dossiers.import',
      label: (messages) => messages.dossiers.imports.registerOpen,
      path: '/dossiers/import',
    },
    {
      id: 'dossiers.removed',
      label: (messages) => messages.dossiers.removed.command,
      path: '/vault/removed',
    },
    { id: 'dossiers.search', label: (messages) => messages.dossiers.searchAll.command, path: '/search' },
  ],
  rail: [{ path: '/dossiers', label: (messages) => messages.dossiers.rail, icon: FoldersIcon, key: 'd' }],
  overlays: [SearchOverlay],
};
