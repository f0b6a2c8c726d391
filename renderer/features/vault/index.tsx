import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';
import { StartScreen } from './start/start-screen.tsx';
import { UnlockScreen } from './unlock/unlock-screen.tsx';

// Needed once in the life of a vault.
const CreateScreen = lazy(async () => ({
  default: (await import('./create/create-screen.tsx')).CreateScreen,
}));
const RecoveryScreen = lazy(async () => ({
  default: (await import('./recovery/recovery-screen.tsx')).RecoveryScreen,
}));

/** The screens around a vault: choosing, making, opening, and its recovery sheet. */
export const slice: RendererSlice = {
  routes: [],
  doorRoutes: [
    { path: '/start', element: <StartScreen /> },
    { path: '/create', element: <CreateScreen /> },
    { path: '/unlock/:vaultId', element: <UnlockScreen /> },
    { path: '/recovery', element: <RecoveryScreen /> },
  ],
};
