import { lazy } from 'react';
import type { RendererSlice } from '../../ui/slice.ts';
import { ImportStrip } from './adding/import-strip.tsx';
import { IncidentEvidence } from './list/incident-evidence.tsx';

const EvidencePanel = lazy(async () => ({
  default: (await import('./adding/evidence-panel.tsx')).EvidencePanel,
}));
/** Looking at an item is loaded when somebody does: PDF, images and mails are no part of the start. */
const EvidenceScreen = lazy(async () => ({
  default: (await import('./viewer/evidence-screen.tsx')).EvidenceScreen,
}));

const PdfView = lazy(async () => ({ default: (await import('./viewer/pdf/pdf-view.tsx')).PdfView }));

/** Evidence: adding, keeping, looking at it. */
export const slice: RendererSlice = {
  routes: [{ path: '/dossiers/:dossierId/evidence/:evidenceId', element: <EvidenceScreen /> }],
  dossierPanels: [{ id: 'evidence', label: (messages) => messages.evidence.panel, panel: EvidencePanel }],
  overlays: [ImportStrip],
  incidentEvidence: IncidentEvidence,
  pdfView: PdfView,
};
