import type { RendererSlice } from '../../ui/slice.ts';
import { PersonPanel } from './person-panel.tsx';

/** The affected person of a dossier. */
export const slice: RendererSlice = {
  routes: [],
  dossierPanels: [{ id: 'person', label: (messages) => messages.people.panel, panel: PersonPanel }],
};
