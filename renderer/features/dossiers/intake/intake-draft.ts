import { chosenBySchema, type IntakeFields } from '../../../../shared/features/dossiers/intake-model.ts';
import { NOBODY } from '../new-dossier/new-dossier-draft.ts';

/** What was typed over the stored fields; null where nobody typed, empty for what is not known. */
export type IntakeDraft = {
  readonly trigger: string | null;
  readonly triggerNote: string | null;
  readonly capacity: string | null;
  readonly wishes: string | null;
  /** Slot id or `nobody`. */
  readonly contactPoint: string | null;
  readonly chosenBy: string | null;
};

export const untouched: IntakeDraft = {
  trigger: null,
  triggerNote: null,
  capacity: null,
  wishes: null,
  contactPoint: null,
  chosenBy: null,
};

/** Where the half-written changes of a dossier are kept. */
export const intakeDraftKey = (dossierId: string): string => `dossiers.intake:${dossierId}`;

/** The stored fields with what was typed over them. */
export function withDraft(stored: IntakeFields, draft: IntakeDraft): IntakeFields {
  const slotId =
    draft.contactPoint === null
      ? stored.contactPoint.slotId
      : draft.contactPoint === NOBODY
        ? null
        : draft.contactPoint;
  // Who chose the one before says nothing of another.
  const chosenBefore = slotId === stored.contactPoint.slotId ? stored.contactPoint.chosenBy : '';
  const chosenBy = chosenBySchema.safeParse(draft.chosenBy).data ?? chosenBefore;
  return {
    trigger: draft.trigger === null ? stored.trigger : draft.trigger || null,
    triggerNote: draft.triggerNote ?? stored.triggerNote,
    capacity: draft.capacity === null ? stored.capacity : draft.capacity || null,
    wishes: draft.wishes ?? stored.wishes,
    contactPoint: { slotId, chosenBy: slotId === null ? '' : chosenBy },
  };
}
