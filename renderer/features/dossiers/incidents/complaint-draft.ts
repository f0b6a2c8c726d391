import type { ComplaintOutcome } from '../../../../shared/features/dossiers/incident-views-model.ts';

/** What is being written down about a complaint; one at a time of an incident. */
export type ComplaintDraft = {
  /** Item of the pack; empty where nothing is being written. */
  readonly offence: string;
  readonly outcome: ComplaintOutcome | '';
  readonly at: number | null;
  readonly reason: string;
};

export const noComplaintDraft: ComplaintDraft = { offence: '', outcome: '', at: null, reason: '' };

export const complaintDraftKey = (incidentId: string): string => `dossiers.complaint:${incidentId}`;
