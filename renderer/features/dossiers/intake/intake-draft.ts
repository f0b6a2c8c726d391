import { OUTSIDE } from '../../../../shared/features/dossiers/contact-key.ts';
import {
  type ContactPoint,
  chosenBySchema,
  type IntakeFields,
  intakeFieldsSchema,
} from '../../../../shared/features/dossiers/intake-model.ts';
import type { ContactWords } from '../new-dossier/contact-point-fields.tsx';
import { NOBODY, toContactPoint } from '../new-dossier/new-dossier-draft.ts';

/** What was typed over the stored fields; null where nobody typed, empty for what is not known. */
export type IntakeDraft = {
  readonly trigger: string | null;
  readonly triggerNote: string | null;
  readonly capacity: string | null;
  readonly wishes: string | null;
  /** Empty: as the trigger has it. */
  readonly origin: string | null;
  /** Slot id, `outside` or `nobody`. */
  readonly contactPoint: string | null;
  readonly contactName: string | null;
  readonly contactFunction: string | null;
  readonly contactReach: string | null;
  readonly chosenBy: string | null;
};

export const untouched: IntakeDraft = {
  trigger: null,
  triggerNote: null,
  capacity: null,
  wishes: null,
  origin: null,
  contactPoint: null,
  contactName: null,
  contactFunction: null,
  contactReach: null,
  chosenBy: null,
};

/** Where the half-written changes of a dossier are kept. */
export const intakeDraftKey = (dossierId: string): string => `dossiers.intake:${dossierId}`;

/** The stored fields with what was typed over them. */
export function withDraft(stored: IntakeFields, draft: IntakeDraft): IntakeFields {
  const before = contactChoice(stored.contactPoint);
  const contactPoint = draft.contactPoint ?? before;
  // Who chose the one before says nothing of another.
  const chosenBefore = contactPoint === before ? stored.contactPoint.chosenBy : '';
  const chosenBy = chosenBySchema.safeParse(draft.chosenBy).data ?? chosenBefore;
  return {
    trigger: draft.trigger === null ? stored.trigger : draft.trigger || null,
    triggerNote: draft.triggerNote ?? stored.triggerNote,
    capacity: draft.capacity === null ? stored.capacity : draft.capacity || null,
    wishes: draft.wishes ?? stored.wishes,
    origin: draft.origin === null ? stored.origin : (originSchema.safeParse(draft.origin).data ?? null),
    contactPoint: toContactPoint(contactPoint, contactWords(stored.contactPoint, draft), chosenBy),
  };
}

const originSchema = intakeFieldsSchema.shape.origin.unwrap();

/** What a list of contact points has chosen. */
export function contactChoice({ slotId, outside }: ContactPoint): string {
  return outside === null ? (slotId ?? NOBODY) : OUTSIDE;
}

/** Who it is, where that is somebody from outside: as stored, with what was typed over it. */
export function contactWords({ outside }: ContactPoint, draft: IntakeDraft): ContactWords {
  return {
    contactName: draft.contactName ?? outside?.name ?? '',
    contactFunction: draft.contactFunction ?? outside?.function ?? '',
    contactReach: draft.contactReach ?? outside?.reach ?? '',
  };
}
