import type { RendererSlice } from '../../ui/slice.ts';
import { ActionsPanel } from './actions-panel.tsx';

/** Who does what in a dossier. */
export const slice: RendererSlice = {
  routes: [],
  dossierPanels: [{ id: 'actions', label: (messages) => messages.actions.panel, panel: ActionsPanel }],
};
