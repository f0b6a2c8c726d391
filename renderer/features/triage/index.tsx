import type { RendererSlice } from '../../ui/slice.ts';
import { TriagePanel } from './triage-panel.tsx';

/** How grave a case is, where it goes, and the papers for that. */
export const slice: RendererSlice = {
  routes: [],
  dossierPanels: [{ id: 'triage', label: (messages) => messages.triage.panel, panel: TriagePanel }],
};
