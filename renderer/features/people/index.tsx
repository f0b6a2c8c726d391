import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';
import { PersonPanel } from './person-panel.tsx';

// Not needed before somebody asks who keeps coming back; pictures are drawn by a large library.
const SendersPanel = lazy(async () => ({
  default: (await import('./senders/senders-panel.tsx')).SendersPanel,
}));
const SendersScreen = lazy(async () => ({
  default: (await import('./senders/senders-screen.tsx')).SendersScreen,
}));
const SenderScreen = lazy(async () => ({
  default: (await import('./senders/sender-screen.tsx')).SenderScreen,
}));

/** The affected person of a dossier, and the senders of all. */
export const slice: RendererSlice = {
  routes: [
    { path: '/senders', element: <SendersScreen /> },
    { path: '/senders/:senderId', element: <SenderScreen /> },
    { path: '/dossiers/:dossierId/senders/:senderId', element: <SenderScreen /> },
  ],
  commands: [{ id: 'people.senders', label: (messages) => messages.people.senders.all, path: '/senders' }],
  dossierPanels: [
    { id: 'person', label: (messages) => messages.people.panel, panel: PersonPanel },
    { id: 'senders', label: (messages) => messages.people.senders.panel, panel: SendersPanel },
  ],
};
