import { GearSixIcon } from '@phosphor-icons/react/dist/csr/GearSix';
import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';

const SettingsScreen = lazy(async () => ({
  default: (await import('./settings-screen.tsx')).SettingsScreen,
}));

/** Choices of this computer and of the open vault. */
export const slice: RendererSlice = {
  routes: [{ path: '/settings', element: <SettingsScreen /> }],
  rail: [
    {
      path: '/settings',
      label: (messages) => messages.settings.title,
      icon: GearSixIcon,
      key: 's',
      below: true,
    },
  ],
};
