import type { ComponentType, ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import type { Messages } from '../../shared/messages.ts';

/** A tab on the page of a dossier that another slice brings along. */
export type DossierPanel = {
  readonly id: string;
  readonly label: (messages: Messages) => string;
  readonly panel: ComponentType<{ dossierId: string }>;
};

/** Something that can be done with a dossier, beside its heading. */
export type DossierAction = ComponentType<{ dossierId: string }>;

/** What the evidence slice shows with one incident. */
export type IncidentEvidence = ComponentType<{ dossierId: string; incidentId: string }>;

type Panels = {
  readonly panels: readonly DossierPanel[];
  readonly incidentEvidence: IncidentEvidence | null;
  readonly actions: readonly DossierAction[];
};

const PanelsContext = createContext<Panels>({ panels: [], incidentEvidence: null, actions: [] });

/** The app hands in what the slices registered, so that no slice has to import another. */
export function DossierPanelsProvider({
  panels,
  incidentEvidence,
  actions,
  children,
}: Panels & { children: ReactNode }) {
  const value = useMemo(() => ({ panels, incidentEvidence, actions }), [panels, incidentEvidence, actions]);
  return <PanelsContext value={value}>{children}</PanelsContext>;
}

export function useDossierPanels(): readonly DossierPanel[] {
  return useContext(PanelsContext).panels;
}

export function useDossierActions(): readonly DossierAction[] {
  return useContext(PanelsContext).actions;
}

/** Null when no slice brings it. */
export function useIncidentEvidence(): IncidentEvidence | null {
  return useContext(PanelsContext).incidentEvidence;
}
